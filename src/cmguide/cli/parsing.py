"""Parse the command line with Typer, with shared options and errors in French.

Typer's parser has no public exceptions, and their messages change between versions.
Their class names and attributes are stable, so the French messages use only these.
"""

from collections.abc import Container, Sequence
from copy import copy
from os.path import isdir, isfile
from pathlib import Path
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from cmguide.cli import options
from cmguide.errors import BadGuideError, Command, NothingFoundError, UsageError
from cmguide.search.several import interview_named
from cmguide.text.nearest import did_you_mean, nearest
from cmguide.text.safety import quoted

# The base class of every error that Typer's parser raises.
_ParserError: Any = typer.BadParameter.__base__
# The commands that take files; the others take the names of interviews.
_FILE_COMMANDS = ("check", "new")
_FRENCH = {"liste": "list", "lire": "read", "chercher": "search", "hasard": "random"}


class _Parser:
    """Mixin with the parsing shared by the commands and the group of commands."""

    name: str | None
    params: list[Any]

    def __init__(self, *args: Any, **attributes: Any) -> None:
        """Create the command with Typer's attributes and the shared options."""
        attributes["short_help"] = attributes["help"].partition("\n\n")[0]
        super().__init__(*args, **{**attributes, "add_help_option": False})
        for option in map(copy, options.SHARED):
            is_about_program = option.name in options.PROGRAM_OPTIONS
            option.hidden = is_about_program and isinstance(self, TyperCommand)
            if self.name in options.FORMS.get(option.name, (self.name,)):
                self.params.append(option)
        # All values are strings and flags. To convert a value, Typer would import
        # pydantic, which takes longer than a whole run.
        for param in self.params:
            param.process_value = lambda _context, value: value

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Return the arguments that remain after parsing.

        Raise `UsageError` if parsing fails.
        """
        # Only the options before a command's name belong to the group.
        commands = (*getattr(self, "commands", ()), *_FRENCH)
        takes_files = ctx.info_name in _FILE_COMMANDS
        typed = [*args] if takes_files else _with_data(args, commands)
        # The parser requires a value: an empty string stands for the shell in SHELL.
        typed += [""] if args and args[-1] in options.SHELL_OPTIONS else []
        rest: list[str] = []
        try:
            rest = super().parse_args(ctx, list(typed))  # type: ignore[misc]
            shared = (option.name for option in options.SHARED)
            values = {name: ctx.params.pop(name, None) for name in shared}
            options.use_shared(ctx, **values)
            wrong = "" if ctx.resilient_parsing else self._wrong_argument(ctx, rest)
        except _ParserError as error:
            wrong = _wrong_option(error, self.params, typed)
        if wrong:
            command = Command(f"{ctx.command_path} --help")
            raise UsageError(f"{wrong} ", command, " montre comment faire.")
        return rest

    def _wrong_argument(self, ctx: Any, rest: list[str]) -> str:
        """Return a message for a missing or extra argument, or an empty string."""
        for param in self.params:
            # On a terminal, a command that takes words prompts for missing words.
            asks = param.nargs == -1 and ctx.obj.is_interactive
            if param.required and not ctx.params[param.name] and not asks:
                return f"Il manque un argument : {param.metavar.rstrip('…')}."
        if rest and isinstance(self, TyperCommand):
            return f"« {ctx.command_path} » ne sait que faire de {quoted(rest[0])}."
        return ""


class AppCommand(_Parser, TyperCommand):
    """A command of the program."""

    # The parser itself would refuse extra arguments in English.
    allow_extra_args = True


class AppGroup(_Parser, TyperGroup):
    """The program itself; its arguments are a question unless they name a command."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Return the arguments that remain; `help ask` is parsed as `ask --help`."""
        asks_help = bool(args) and args[0] in ("help", "aide")
        return super().parse_args(ctx, [*args[1:2], "--help"] if asks_help else args)

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str, Any, list[str]]:
        """Return the name of the command to run, the command, and its arguments.

        The default command is `ask`. Raise `UsageError` for a misspelt command.
        """
        called = [_FRENCH.get(word.lower(), word) for word in args]
        name = called[0]
        if name in self.commands:
            return name, self.commands[name], args[1:]
        readers = self.commands.keys() - _FILE_COMMANDS
        place = next((i for i, n in enumerate(called) if n in readers), 0)
        if place and all(interview_named(ctx.obj.library, n) for n in args[:place]):
            # The names of interviews may come before the command too.
            name = called[place]
            return name, self.commands[name], [*args[:place], *args[place + 1 :]]
        near = nearest(name, self.commands)
        if near and abs(len(near) - len(name)) <= 1 and not ctx.resilient_parsing:
            _check_answer(ctx, name, near)
        return "ask", self.commands["ask"], args


def _check_answer(context: typer.Context, name: str, near: str) -> None:
    """Raise `UsageError`, suggesting the command `near`, if `name` has no answer.

    The short name of an interview is accepted, because it can begin a question.
    """
    from cmguide.search.answering import answer

    try:
        if not context.obj.library.find(name):
            answer(context.obj.guides()[0], [name])
    except (BadGuideError, NothingFoundError) as error:
        what = f"Commande inconnue : {quoted(name)}. Vouliez-vous écrire « {near} » ? "
        advice = Command("cmguide --help"), " donne toutes les commandes."
        raise UsageError(what, *advice) from error


def _with_data(args: Sequence[str], commands: Container[str]) -> list[str]:
    """Return `args` with --data inserted before each file or folder.

    Arguments that follow the name of a command are left unchanged.
    """
    found: list[str] = []
    is_first = True
    for position, word in enumerate(args):
        if word in commands:
            return [*found, *args[position:]]
        is_value = bool(found) and found[-1] in options.WITH_VALUE
        # Files with another suffix count too, so that reading them reports the mistake.
        # Unlike the methods of Path, isfile and isdir accept any string.
        is_file = word.endswith((".toml", "/")) or ("." in word and isfile(word))  # noqa: PTH113
        # A question may begin with the name of a folder: require an answers file in it.
        is_folder = is_first and isdir(word) and any(Path(word).glob("*.toml"))  # noqa: PTH112
        is_bare = (is_file or is_folder) and not is_value and word[0] != "-"
        is_first &= is_bare or is_value or word.startswith("-")
        found += ["--data", options.BarePath(word)] if is_bare else [word]
    return found


def _wrong_option(error: Any, params: list[Any], typed: list[str]) -> str:
    """Return the French message for an error of Typer's parser."""
    known = {n: p for p in params for n in p.opts if n[0] == "-"}
    name = getattr(error, "option_name", "")
    match type(error).__name__:
        case "NoSuchOption":
            # In « -xyz », any of the letters may be wrong.
            words = [w for w in typed if w.startswith("-") and name[1:] in w[1:]]
            wrong = quoted(name if name[2:] or not words else words[0])
            return f"Option inconnue : {wrong}.{did_you_mean(name, known)}"
        case "BadOptionUsage":
            verb = "ne prend pas de" if known[name].is_flag else "attend une"
            return f"L’option {name} {verb} valeur."
        case _:
            return "Cette commande est mal formée."
