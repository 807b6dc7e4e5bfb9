"""The help of a command, read from the parameters that Typer keeps of it."""

from typing import Any

import typer
from typer.core import TyperGroup

from cmguide.content.model import Guide
from cmguide.pages.blocks import Page
from cmguide.pages.help import example_rows, help_page


def command_help(context: typer.Context, guide: Guide | None) -> Page:
    """Return the help page of the current command, its examples taken from `guide`."""
    command = context.command
    params: list[Any] = command.params
    options = [p for p in params if p.param_type_name == "option" and not p.hidden]
    arguments = [p.metavar for p in params if p.param_type_name == "argument"]
    subcommands = command.commands if isinstance(command, TyperGroup) else {}
    after = " ".join(["COMMANDE…"] if subcommands else arguments)
    return help_page(
        context.command_path,
        command.help or "",
        f"{context.command_path} [OPTIONS] {after}".rstrip(),
        {
            "Commandes": tuple((n, s.short_help or "") for n, s in subcommands.items()),
            "Options": tuple((option_names(o), o.help) for o in options),
            "Exemples": example_rows((command.epilog or "").splitlines(), guide),
        },
    )


def option_names(option: Any) -> str:
    """Return the names of an option, with the metavar of its value."""
    return ", ".join(option.opts) + ("" if option.is_flag else f" {option.metavar}")
