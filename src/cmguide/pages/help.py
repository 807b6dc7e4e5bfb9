"""The help of a command as a page."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cmguide.content.model import Guide
from cmguide.pages.blocks import (
    Block,
    Heading,
    Label,
    Page,
    command_table,
    paragraph,
)
from cmguide.search.lookup import match_prefix

# A term and its explanation.
Row = tuple[str, str]


class Help(NamedTuple):
    """What is known of a command: its name, its texts, and rows of explanations."""

    name: str
    text: str
    usage: str
    commands: tuple[Row, ...]
    options: tuple[Row, ...]
    examples: tuple[Row, ...]


def help_page(about: Help) -> Page:
    """Return the help page of a command."""
    return Page(tuple(_blocks(about)))


def _blocks(about: Help) -> Iterator[Block]:
    yield Heading(about.name)
    for text in about.text.split("\n\n"):
        yield paragraph(text)
    yield Label("Usage")
    yield paragraph(about.usage, "command")
    for title, rows in (
        ("Commandes", about.commands),
        ("Options", about.options),
        ("Exemples", about.examples),
    ):
        if rows:
            yield Label(title)
            yield command_table(rows)


def example_rows(lines: Iterable[str], guide: Guide | None) -> tuple[Row, ...]:
    """Return the examples « command  # explanation » with words of `guide` filled in.

    `{slug}`, `{alias}`… stand for words of the guide; an example is left out where its
    word is missing. Without a guide, only `{slug}` has a (neutral) word.
    """
    words = _example_words(guide) if guide else {"slug": "THÈME"}
    rows = []
    for line in lines:
        command, _, explanation = line.partition("  # ")
        try:
            rows.append((command.format_map(words), explanation))
        except KeyError:
            continue
    return tuple(rows)


def _example_words(guide: Guide) -> dict[str, str]:
    topic = guide.topics[min(1, len(guide.topics) - 1)]
    others = (alias for t in guide.topics if t is not topic for alias in t.aliases)
    starts = (topic.id[:length] for length in range(4, len(topic.id)))
    words = {
        "slug": topic.id,
        "number": str(topic.number),
        "alias": next((alias for alias in others if alias.isalpha()), ""),
        "start": next(
            (s for s in starts if match_prefix(guide, s).topics == (topic,)), ""
        ),
        # A shell would take these characters for its own, even between quotes.
        "question": topic.question if not set(topic.question) & set('"$`\\!') else "",
    }
    return {name: word for name, word in words.items() if word}
