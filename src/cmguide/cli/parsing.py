"""Typer's commands, with French errors and the common options on each.

The messages of Typer's parser change from one version to the next, and its exceptions
have no public name. Their class names and what they carry are stable, so the French
sentences are made from these alone.
"""

from collections.abc import Container, Sequence
from copy import copy
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from cmguide.cli.options import PROGRAM_OPTIONS, SHELL_OPTIONS, shared_options
from cmguide.errors import BadGuideError, Command, NothingFoundError, UsageError
from cmguide.text.nearest import did_you_mean, nearest
from cmguide.text.safety import quoted

# The base class of every error that Typer's parser raises.
_ParserError: Any = typer.BadParameter.__base__
_FRENCH = {"liste": "list", "lire": "read", "chercher": "search", "hasard": "random"}
_HELP = ("help", "aide")
# The commands whose arguments are files.
_FILE_COMMANDS = ("check", "new")


class _Parser:
    """The parsing that commands and the group share; a mixin before Typer's class."""

    def __init__(self, *args: Any, **attributes: Any) -> None:
        """Make the command that Typer asks for, with the common options."""
        attributes["short_help"] = attributes["help"].partition("\n\n")[0]
        super().__init__(*args, **{**attributes, "add_help_option": False})
        self.params: list[Any]
        for option in map(copy, shared_options()):
            is_about_program = option.name in PROGRAM_OPTIONS
            option.hidden = is_about_program and isinstance(self, TyperCommand)
            self.params.append(option)
        for param in self.params:
            _keep_as_typed(param)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse the arguments; raise `UsageError` if they can't be understood."""
        # Only the options before a command's name are the group's.
        commands = (*getattr(self, "commands", ()), *_FRENCH)
        takes_files = ctx.info_name in _FILE_COMMANDS
        typed = [*args] if takes_files else _with_data(args, commands)
        # The parser wants a value: an empty one stands for the shell in SHELL.
        typed += [""] if args and args[-1] in SHELL_OPTIONS else []
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

    # The parser itself would refuse extra arguments in English.
    allow_extra_args = True


class AppGroup(_Parser, TyperGroup):
    """The program itself: words that don't begin with a command are a question."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse the arguments; `help ask` means `ask --help`."""
        asks_help = bool(args) and args[0] in _HELP
        return super().parse_args(ctx, [*args[1:2], "--help"] if asks_help else args)

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str, Any, list[str]]:
        """Return the command that is called, with its arguments.

        Raise `UsageError` for a misspelt command.
        """
        name, *rest = args
        name = _FRENCH.get(name.lower(), name)
        if name in self.commands:
            return name, self.commands[name], rest
        if not ctx.resilient_parsing:
            self._check_spelling(ctx, name)
        return "ask", self.commands["ask"], args

    def _check_spelling(self, ctx: typer.Context, name: str) -> None:
        """Raise `UsageError` if `name` is nearly a command and answers nothing."""
        near = nearest(name, self.commands)
        if not near or abs(len(near) - len(name)) > 1:
            return
        from cmguide.search.answering import answer

        try:
            answer(ctx.obj.guide(), [name])
        except (BadGuideError, NothingFoundError) as error:
            raise UsageError(
                f"Commande inconnue : {quoted(name)}. Vouliez-vous écrire"
                f" « {near} » ? ",
                Command("cmguide --help"),
                " donne toutes les commandes.",
            ) from error


def _with_data(args: Sequence[str], commands: Container[str]) -> list[str]:
    """Return `args` with --data before the names of files and folders.

    Arguments after the name of a command are left to that command.
    """
    found: list[str] = []
    for position, word in enumerate(args):
        if word in commands:
            return [*found, *args[position:]]
        is_file = word.endswith((".toml", "/")) and not word.startswith("-")
        if is_file and found[-1:] != ["--data"]:
            found.append("--data")
        found.append(word)
    return found


def _keep_as_typed(param: Any) -> None:
    """Make `param` pass its value on unconverted.

    All values are texts and flags. To convert one, Typer imports pydantic, which
    takes longer than a whole run.
    """

    def process_value(context: typer.Context, value: Any) -> Any:
        # A command that takes words asks for them on a terminal.
        asks = param.nargs == -1 and context.obj.is_interactive
        if param.required and not value and not asks:
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
