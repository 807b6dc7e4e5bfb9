"""The help of a command, read from the parameters that Typer keeps of it."""

from typing import Any

import typer

from cmguide.content.model import Guide
from cmguide.pages.blocks import Block, Heading, Label, Page, command_table, paragraph
from cmguide.pages.examples import example_rows


def command_help(context: typer.Context, guide: Guide | None) -> Page:
    """Return the help page of the current command, its examples taken from `guide`."""
    command: Any = context.command
    subcommands = getattr(command, "commands", {})
    after = "COMMANDE…" if subcommands else arguments_of(command)
    usage = f"{context.command_path} [OPTIONS] {after}".rstrip()
    blocks: list[Block] = [Heading(context.command_path)]
    blocks += map(paragraph, command.help.split("\n\n"))
    blocks += [Label("Usage"), paragraph(usage, "command")]
    for title, rows in (
        ("Commandes", [(n, sub.short_help) for n, sub in subcommands.items()]),
        ("Options", [(option_names(o), o.help) for o in options_of(command)]),
        ("Exemples", example_rows((command.epilog or "").splitlines(), guide)),
    ):
        blocks += [Label(title), command_table(rows)] if rows else []
    return Page(tuple(blocks))


def arguments_of(command: Any) -> str:
    """Return the arguments of a command, as its usage names them."""
    arguments = [p.metavar for p in command.params if p.param_type_name == "argument"]
    return " ".join(arguments)


def options_of(command: Any) -> list[Any]:
    """Return the options that the help of a command shows."""
    return [p for p in command.params if p.param_type_name == "option" and not p.hidden]


def option_names(option: Any) -> str:
    """Return the names of an option, with the metavar of its value."""
    return ", ".join(option.opts) + ("" if option.is_flag else f" {option.metavar}")
