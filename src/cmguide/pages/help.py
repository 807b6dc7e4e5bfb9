"""The help of a command as a page, from what Click knows of its parameters."""

from collections.abc import Iterable, Iterator

import click

from cmguide.pages.blocks import Block, Heading, Label, Page, Span, Table, paragraph
from cmguide.pages.examples import Examples
from cmguide.text.typography import typeset


def help_page(context: click.Context, examples: Examples) -> Page:
    """Return the help of the command that `context` is about to run."""
    return Page(tuple(_blocks(context, examples)))


def usage(context: click.Context) -> str:
    """Return how the command is called: `cmguide ask [OPTIONS] THÈME…`."""
    command = context.command
    arguments = [
        param.make_metavar(context)
        for param in command.params
        if isinstance(param, click.Argument)
    ]
    if isinstance(command, click.Group):
        arguments = ["COMMANDE…"]
    return " ".join([context.command_path, "[OPTIONS]", *arguments])


def _blocks(context: click.Context, examples: Examples) -> Iterator[Block]:
    command = context.command
    yield Heading(context.command_path)
    for text in (command.help or "").split("\n\n"):
        yield paragraph(typeset(text))
    yield Label("Usage")
    yield paragraph(usage(context), "command")
    if isinstance(command, click.Group):
        yield Label("Commandes")
        yield _table(
            (name, sub.short_help or "") for name, sub in command.commands.items()
        )
    yield Label("Options")
    yield _table(
        (_names(param), typeset(param.help or ""))
        for param in command.get_params(context)
        if isinstance(param, click.Option)
    )
    if lines := examples.fill(command.epilog or "").splitlines():
        yield Label("Exemples")
        yield _table((line.split("  # ")[0], line.split("  # ")[1]) for line in lines)


def _names(option: click.Option) -> str:
    names = ", ".join(option.opts)
    return names if option.is_flag else f"{names} {option.metavar}"


def _table(rows: Iterable[tuple[str, str]]) -> Table:
    return Table(tuple((Span(a, "command"), Span(typeset(b))) for a, b in rows))
