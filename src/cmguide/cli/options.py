"""The options that every command takes, before or after its name."""

import os
import re
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from typing import Any

import typer
import typer.main

from cmguide.cli.session import Session
from cmguide.errors import BadGuideError, UsageError
from cmguide.terminal.output import COLOURS
from cmguide.text.safety import quoted, shell_quote

# The options that the help of a command leaves out.
PROGRAM_OPTIONS = ("version", "show_completion", "install_completion")
# The options that may stand without a shell's name: SHELL names it then.
SHELL_OPTIONS = ("--show-completion", "--install-completion")


@cache
def shared_options() -> list[Any]:
    """Return the options that don't belong to one command.

    They fill in the session, or print something and end the run.
    """
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command(add_help_option=False)(_shared)
    return typer.main.get_command(app).params


def _option(
    use: Callable[[typer.Context, Session, Any], None],
    *names: str,
    while_completing: bool = False,
    is_eager: bool = True,
    **attributes: Any,
) -> Any:
    """Return an option that calls `use` with its value if it is given."""

    def callback(context: typer.Context, value: Any) -> None:
        session = context.find_object(Session)
        given = value is not None and value is not False
        if given and session and (while_completing or not context.resilient_parsing):
            use(context, session, value)

    return typer.Option(
        None if "metavar" in attributes else False,
        *names,
        callback=callback,
        expose_value=False,
        is_eager=is_eager,
        **attributes,
    )


def _set_data(context: typer.Context, session: Session, values: list[str]) -> None:
    if context.resilient_parsing:
        # The shell has not expanded the line that it wants to be completed.
        values = [os.path.expandvars(os.path.expanduser(v)) for v in values]  # noqa: PTH111
    elif not all(values):
        raise UsageError("--data attend le nom d’un fichier ou d’un dossier.")
    session.data += values
    session.output.program += "".join(f" --data {shell_quote(v)}" for v in values)


def _set_colour(_context: typer.Context, session: Session, value: str) -> None:
    if value not in COLOURS:
        raise UsageError(
            f"--color attend auto, always ou never, et non {quoted(value)}."
        )
    session.output.colour = value


def _set_columns(_context: typer.Context, session: Session, value: str) -> None:
    if not re.fullmatch("[1-9][0-9]{0,3}", value):
        raise UsageError(
            f"--width attend un nombre de colonnes (1 à 9999), et non {quoted(value)}."
        )
    session.output.columns = int(value)


def _set_unpaged(_context: typer.Context, session: Session, _value: Any) -> None:
    session.output.paged = False


def _show_version(_context: typer.Context, session: Session, _value: Any) -> None:
    from cmguide.pages.notices import version_page

    session.output.page(version_page())
    raise typer.Exit


def _show_completion(_context: typer.Context, session: Session, value: str) -> None:
    from cmguide.cli.shells import detect_shell, script

    session.output.text(script(detect_shell(value, session.output.environ)))
    raise typer.Exit


def _install_completion(_context: typer.Context, session: Session, value: str) -> None:
    from cmguide.cli.shells import detect_shell, install
    from cmguide.pages.notices import installed_page

    environ = session.output.environ
    shell = detect_shell(value, environ)
    session.output.page(installed_page(shell, *install(shell, environ)))
    raise typer.Exit


def _show_help(context: typer.Context, session: Session, _value: Any) -> None:
    from cmguide.cli.help import command_help

    guide = None
    with suppress(BadGuideError):
        guide = session.guide()
    session.output.page(command_help(context, guide))
    raise typer.Exit


def _shells() -> tuple[str, ...]:
    from cmguide.cli.shells import SHELLS

    return SHELLS


def _shared(
    *,
    version: bool = _option(
        _show_version, "--version", help="Afficher le numéro de version."
    ),
    show_completion: str | None = _option(
        _show_completion,
        metavar="[SHELL]",
        autocompletion=_shells,
        help="Écrire la complétion (touche Tab) de bash, zsh, fish ou powershell.",
    ),
    install_completion: str | None = _option(
        _install_completion,
        metavar="[SHELL]",
        autocompletion=_shells,
        help="Installer la complétion de bash, zsh ou fish.",
    ),
    data: list[str] | None = _option(
        _set_data,
        while_completing=True,
        metavar="FICHIER",
        help="Lire d’autres interviews : un fichier, un dossier, ou plusieurs --data ;"
        " sans cette option, CMGUIDE_DATA les donne.",
    ),
    color: str | None = _option(
        _set_colour,
        metavar="QUAND",
        autocompletion=lambda: COLOURS,
        help="Couleurs : auto (à l’écran seulement), always ou never.",
    ),
    width: str | None = _option(
        _set_columns,
        metavar="N",
        help="Largeur de l’écran, en colonnes ; le texte en prend 80 au plus.",
    ),
    no_pager: bool = _option(
        _set_unpaged, "--no-pager", help="Tout afficher d’un trait, sans visionneuse."
    ),
    # Not eager, so that --width and --color apply to the help page.
    show_help: bool = _option(
        _show_help,
        *("-h", "--help", "--aide"),
        is_eager=False,
        help="Afficher cette aide.",
    ),
) -> None: ...
