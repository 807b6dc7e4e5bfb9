"""Typer's commands, with French errors and the common options on each.

The messages of Typer's parser change from one version to the next, and its exceptions
have no public name. Their class names and what they carry are stable, so the French
sentences are made from these alone.
"""

from collections.abc import Sequence
from contextlib import suppress
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from cmguide.cli.options import SHELL_OPTIONS, common_options, program_options
from cmguide.cli.session import Session
from cmguide.errors import BadGuideError, Command, UsageError
from cmguide.text.nearest import did_you_mean
from cmguide.text.safety import quoted

# The base class of every error that Typer's parser raises.
_ParserError: Any = typer.BadParameter.__base__
# The start of a topic's name is a guess; with fewer letters, a poor one.
_MIN_TOPIC = 3


class _Parser:
    """The parsing that commands and the group share; a mixin before Typer's class."""

    def __init__(self, *args: Any, **attributes: Any) -> None:
        """Make the command that Typer asks for, with the common options."""
        attributes["short_help"] = attributes["help"].partition("\n\n")[0]
        super().__init__(*args, **{**attributes, "add_help_option": False})
        self.params: list[Any]
        if isinstance(self, TyperGroup):
            self.params += program_options()
        self.params += common_options()
        for param in self.params:
            _keep_as_typed(param)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse the arguments; raise `UsageError` if they can't be understood."""
        # The parser wants a value: an empty one stands for the shell in SHELL.
        typed = [*args, ""] if args and args[-1] in SHELL_OPTIONS else args
        try:
            rest: list[str] = super().parse_args(ctx, list(typed))  # type: ignore[misc]
        except _ParserError as error:
            raise _usage_error(error, ctx, typed) from error
        if rest and isinstance(self, TyperCommand) and not ctx.resilient_parsing:
            raise UsageError(
                f"« {ctx.command_path} » ne sait que faire de {quoted(rest[0])}. ",
                *_see_help(ctx),
            )
        return rest


class AppCommand(_Parser, TyperCommand):
    """A command of the program."""

    # The parser itself would refuse what is left over in English.
    allow_extra_args = True


class AppGroup(_Parser, TyperGroup):
    """The program itself, which names the nearest command when one is unknown."""

    def resolve_command(
        self, ctx: Any, args: list[str]
    ) -> tuple[str | None, Any, list[str]]:
        """Return the command that is called; raise `UsageError` if there is none."""
        name, *rest = args
        command = self.get_command(ctx, name)
        if command is None and not ctx.resilient_parsing:
            raise UsageError(
                f"Commande inconnue : {quoted(name)}.",
                *self._suggestion(ctx, name),
                " ",
                Command("cmguide --help"),
                " donne toutes les commandes.",
            )
        return name, command, rest

    def _suggestion(self, ctx: typer.Context, name: str) -> Sequence[str]:
        from cmguide.search.lookup import match_exact, match_prefix

        near = did_you_mean(name, self.commands)
        session = ctx.find_object(Session)
        if session is None or len(name) < _MIN_TOPIC:
            return (near,)
        # The command that reads a bad file reports it.
        with suppress(BadGuideError):
            guide = session.guide()
            topics = match_exact(guide, name).topics
            topics = topics or (not near and match_prefix(guide, name).topics) or ()
            if len(topics) == 1:
                command = Command(f"cmguide ask {topics[0].id}")
                return (" Vouliez-vous écrire ", command, " ?")
        return (near,)


def _keep_as_typed(param: Any) -> None:
    """Make `param` hand on its value unconverted.

    All values are texts and flags. To convert one, Typer imports pydantic, which
    takes longer than a whole run.
    """

    def process_value(context: typer.Context, value: Any) -> Any:
        if param.required and not value:
            raise UsageError(
                f"Il manque un argument : {param.metavar.rstrip('…')}. ",
                *_see_help(context),
            )
        return param.callback(context, param, value) if param.callback else value

    param.process_value = process_value


def _usage_error(error: Any, context: typer.Context, typed: list[str]) -> UsageError:
    params: list[Any] = context.command.params
    options = {name: param for param in params for name in param.opts}
    name = getattr(error, "option_name", "")
    match type(error).__name__:
        case "NoSuchOption":
            known = [option for option in options if option.startswith("-")]
            wrong = quoted(_word(name, typed))
            what = f"Option inconnue : {wrong}.{did_you_mean(name, known)}"
        case "BadOptionUsage":
            is_flag = name in options and options[name].is_flag
            verb = "ne prend pas de valeur" if is_flag else "attend une valeur"
            what = f"L’option {name} {verb}."
        case _:
            what = "Cette commande est mal formée."
    return UsageError(f"{what} ", *_see_help(context))


def _see_help(context: typer.Context) -> tuple[str, str]:
    return Command(f"{context.command_path} --help"), " montre comment faire."


def _word(option: str, typed: Sequence[str]) -> str:
    """Return the word in which `option` was typed: in « -xyz », any of the letters."""
    found = (w for w in typed if w.startswith("-") and option[1:] in w[1:])
    return option if option[2:] else next(found, option)
