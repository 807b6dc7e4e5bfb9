"""The options that every command takes, before or after its name."""

import re
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from typing import Annotated, Any

import typer
import typer.main

from cmguide.cli.session import Session
from cmguide.errors import BadGuideError, UsageError
from cmguide.terminal.output import COLOURS
from cmguide.text.safety import quoted, shell_quote

# The options that may stand without a shell's name: SHELL names it then.
SHELL_OPTIONS = ("--show-completion", "--install-completion")


@cache
def common_options() -> list[Any]:
    """Return the options that fill in the session instead of reaching the command."""
    return _parameters(_common)


@cache
def program_options() -> list[Any]:
    """Return the options of the program itself, which answer and stop there."""
    return _parameters(_program)


def complete_topics(context: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the slugs that begin with `incomplete`, each with its topic's title."""
    session = context.find_object(Session)
    # Completion must stay silent on errors.
    with suppress(BadGuideError):
        topics = session.guide().topics if session else ()
        return [(t.id, t.title) for t in topics if t.id.startswith(incomplete)]
    return []


def _parameters(function: Callable[..., None]) -> list[Any]:
    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command(add_help_option=False)(function)
    return typer.main.get_command(app).params


def _option(
    use: Callable[[typer.Context, Session, Any], None],
    *names: str,
    while_completing: bool = False,
    is_eager: bool = True,
    **attributes: Any,
) -> Any:
    """Return an option that calls `use` with its value where it is given."""

    def callback(context: typer.Context, value: Any) -> None:
        session = context.find_object(Session)
        given = value is not None and value is not False
        if given and session and (while_completing or not context.resilient_parsing):
            use(context, session, value)

    return typer.Option(
        *names, callback=callback, expose_value=False, is_eager=is_eager, **attributes
    )


def _set_data(context: typer.Context, session: Session, value: str) -> None:
    if not (value or context.resilient_parsing):
        raise UsageError("--data attend le nom d’un fichier.")
    session.data = value
    session.output.program = f"cmguide --data {shell_quote(value)}"


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
    session.output.page(installed_page(shell, str(install(shell, environ))))
    raise typer.Exit


def _show_help(context: typer.Context, session: Session, _value: Any) -> None:
    from cmguide.cli.help import command_help

    guide = None
    with suppress(BadGuideError):
        guide = session.guide()
    session.output.page(command_help(context, guide))
    raise typer.Exit


def _complete_colour(incomplete: str) -> list[str]:
    return [colour for colour in COLOURS if colour.startswith(incomplete)]


def _complete_shell(incomplete: str) -> list[str]:
    from cmguide.cli.shells import SHELLS

    return [shell for shell in SHELLS if shell.startswith(incomplete)]


def _common(
    *,
    data: Annotated[
        str | None,
        _option(
            _set_data,
            while_completing=True,
            metavar="FICHIER",
            help="Lire une autre interview ; sans cette option, CMGUIDE_DATA la donne.",
        ),
    ] = None,
    color: Annotated[
        str | None,
        _option(
            _set_colour,
            metavar="QUAND",
            autocompletion=_complete_colour,
            help="Couleurs : auto (à l’écran seulement), always ou never.",
        ),
    ] = None,
    width: Annotated[
        str | None,
        _option(
            _set_columns,
            metavar="N",
            help="Largeur de l’écran, en colonnes ; le texte en prend 80 au plus.",
        ),
    ] = None,
    no_pager: Annotated[
        bool,
        _option(
            _set_unpaged,
            "--no-pager",
            help="Tout imprimer d’un trait, sans visionneuse.",
        ),
    ] = False,
    # Not eager, so that --width and --color apply to the help page.
    show_help: Annotated[
        bool,
        _option(
            _show_help, "-h", "--help", is_eager=False, help="Afficher cette aide."
        ),
    ] = False,
) -> None: ...


def _program(
    *,
    version: Annotated[
        bool,
        _option(_show_version, "--version", help="Afficher le numéro de version."),
    ] = False,
    show_completion: Annotated[
        str | None,
        _option(
            _show_completion,
            metavar="[SHELL]",
            autocompletion=_complete_shell,
            help="Écrire la complétion (touche Tab) de bash, zsh, fish ou powershell.",
        ),
    ] = None,
    install_completion: Annotated[
        str | None,
        _option(
            _install_completion,
            metavar="[SHELL]",
            autocompletion=_complete_shell,
            help="Installer la complétion de bash, zsh ou fish.",
        ),
    ] = None,
) -> None: ...
