"""Typer's commands, made to speak French and to take the common options anywhere."""

from contextlib import suppress
from typing import Any

import click
from typer.core import TyperCommand, TyperGroup

from cmguide.cli.options import common_options, program_options
from cmguide.cli.session import Session
from cmguide.cli.usage_errors import french, nearest
from cmguide.errors import BadGuideError, UsageError
from cmguide.text.safety import quoted

# The start of a topic's name is a guess; that of fewer letters, a poor one.
_MIN_TOPIC = 3


class Command(TyperCommand):
    """A command whose complaints about its line are in French."""

    # Click would refuse what is left over in English.
    allow_extra_args = True

    def __init__(self, *args: Any, **attributes: Any) -> None:
        """Make the command that Typer asks for, with the common options."""
        super().__init__(*args, **{**attributes, "add_help_option": False})
        self.params.extend(common_options())

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse as Click does; raise `UsageError` where that can't be done."""
        typed = list(args)
        try:
            rest = super().parse_args(ctx, args)
        except click.UsageError as error:
            raise french(error, ctx, typed) from error
        if rest and not ctx.resilient_parsing:
            raise UsageError(
                f"« {ctx.command_path} » ne sait que faire de {quoted(rest[0])}."
                f" « {ctx.command_path} --help » montre comment faire."
            )
        return rest


class Group(TyperGroup):
    """The program itself, which names the nearest command when one is unknown."""

    def __init__(self, *args: Any, **attributes: Any) -> None:
        """Make the group that Typer asks for, with the common options."""
        super().__init__(*args, **{**attributes, "add_help_option": False})
        self.params.extend([*program_options(), *common_options()])

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse as Click does; raise `UsageError` where that can't be done."""
        typed = list(args)
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            raise french(error, ctx, typed) from error

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that is called; raise `UsageError` if there is none."""
        name, *rest = args
        command = self.get_command(ctx, name)
        if command is None and not ctx.resilient_parsing:
            raise UsageError(
                f"Commande inconnue : {quoted(name)}.{self._meant(ctx, name)}"
                " « cmguide --help » donne toutes les commandes."
            )
        return name, command, rest

    def _meant(self, ctx: click.Context, name: str) -> str:
        from cmguide.search.lookup import match_exact, match_prefix

        near = nearest(name, list(self.commands))
        session = ctx.find_object(Session)
        if session is None or len(name) < _MIN_TOPIC:
            return near
        # A file that can't be used is told when a command reads it.
        with suppress(BadGuideError):
            guide = session.guide()
            topics = match_exact(guide, name).topics
            topics = topics or (not near and match_prefix(guide, name).topics) or ()
            if len(topics) == 1:
                return f" Vouliez-vous écrire « cmguide ask {topics[0].id} » ?"
        return near
