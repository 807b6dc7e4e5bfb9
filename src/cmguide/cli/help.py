"""The help of a command, read from the parameters that Typer keeps of it."""

from typing import Any

import typer

from cmguide.content.model import Guide
from cmguide.pages.blocks import Page
from cmguide.pages.help import example_rows, help_page


def command_help(context: typer.Context, guide: Guide | None) -> Page:
    """Return the help page of the current command, its examples taken from `guide`."""
    command: Any = context.command
    subcommands = getattr(command, "commands", {})
    after = "COMMANDE…" if subcommands else arguments_of(command)
    return help_page(
        context.command_path,
        command.help,
        f"{context.command_path} [OPTIONS] {after}".rstrip(),
        {
            "Commandes": tuple((n, sub.short_help) for n, sub in subcommands.items()),
            "Options": tuple((option_names(o), o.help) for o in options_of(command)),
            "Exemples": example_rows((command.epilog or "").splitlines(), guide),
        },
    )


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
