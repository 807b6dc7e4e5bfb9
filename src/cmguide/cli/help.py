"""The help of a command, read from the parameters that Typer keeps of it."""

from typing import Any

import typer
from typer.core import TyperGroup

from cmguide.content.model import Guide
from cmguide.pages.blocks import Page
from cmguide.pages.help import Help, example_rows, help_page


def command_help(context: typer.Context, guide: Guide | None) -> Page:
    """Return the help page of the current command, its examples taken from `guide`."""
    command = context.command
    params: list[Any] = command.params
    subcommands = command.commands if isinstance(command, TyperGroup) else {}
    arguments = " ".join(
        param.metavar or "" for param in params if param.param_type_name == "argument"
    )
    return help_page(
        Help(
            name=context.command_path,
            text=command.help or "",
            usage=f"{context.command_path} [OPTIONS]"
            f" {'COMMANDE…' if subcommands else arguments}".rstrip(),
            commands=tuple(
                (name, sub.short_help or "") for name, sub in subcommands.items()
            ),
            options=tuple(
                (
                    ", ".join(param.opts)
                    + ("" if param.is_flag else f" {param.metavar}"),
                    param.help or "",
                )
                for param in params
                if param.param_type_name == "option"
            ),
            examples=example_rows((command.epilog or "").splitlines(), guide),
        )
    )
