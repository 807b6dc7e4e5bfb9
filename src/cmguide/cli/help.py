"""Build the help page of a command from its Typer parameters."""

from contextlib import suppress
from typing import Any

import typer

from cmguide.content.model import Guide
from cmguide.pages.blocks import Block, Heading, Page, command_table, label, paragraph
from cmguide.search.lookup import match_prefix


def command_help(context: typer.Context, guide: Guide | None) -> Page:
    """Return the help page of the current command, with examples from `guide`."""
    command: Any = context.command
    subcommands = getattr(command, "commands", {})
    after = "COMMANDE…" if subcommands else arguments_of(command)
    usage = f"{context.command_path} [OPTIONS] {after}".rstrip()
    blocks: list[Block] = [Heading(context.command_path)]
    blocks += map(paragraph, command.help.split("\n\n"))
    blocks += [label("Usage"), paragraph(usage, "command")]
    for title, rows in (
        ("Commandes", [(n, sub.short_help) for n, sub in subcommands.items()]),
        ("Options", [(option_names(o), o.help) for o in options_of(command)]),
        ("Exemples", _example_rows(command.epilog.splitlines(), guide)),
    ):
        blocks += [label(title), command_table(rows)] if rows else []
    return Page(tuple(blocks))


def arguments_of(command: Any) -> str:
    """Return the arguments of a command, as shown in its usage line."""
    arguments = [p.metavar for p in command.params if p.param_type_name == "argument"]
    return " ".join(arguments)


def options_of(command: Any) -> list[Any]:
    """Return the options shown in the help page of a command."""
    return [p for p in command.params if p.param_type_name == "option" and not p.hidden]


def option_names(option: Any) -> str:
    """Return the names of an option, followed by the metavar of its value."""
    return ", ".join(option.opts) + ("" if option.is_flag else f" {option.metavar}")


def _example_rows(lines: list[str], guide: Guide | None) -> list[tuple[str, str]]:
    """Return pairs of an example command and its explanation, read from `lines`.

    In a command, `{slug}`, `{alias}`… stand for words of `guide`; an example is left
    out if the guide lacks such a word. Without a guide, `{slug}` becomes THÈME, and
    examples with other placeholders are left out.
    """
    words = _example_words(guide) if guide else {"slug": "THÈME"}
    rows = []
    for line in lines:
        command, _, explanation = line.partition("  # ")
        with suppress(KeyError):
            rows.append((command.format_map(words), explanation))
    return rows


def _example_words(guide: Guide) -> dict[str, str]:
    topic = guide.topics[:2][-1]
    others = [alias for t in guide.topics if t is not topic for alias in t.aliases]
    starts = [topic.id[:length] for length in range(4, len(topic.id))]
    words = {
        "slug": [topic.id],
        "number": [str(topic.number)],
        "alias": filter(str.isalpha, others),
        "start": (s for s in starts if match_prefix(guide, s).topics == (topic,)),
        # A shell interprets these characters even between double quotes.
        "question": [topic.question][: not set(topic.question) & set('"$`\\!')],
    }
    found = {name: next(iter(choices), "") for name, choices in words.items()}
    return {name: word for name, word in found.items() if word}
