"""The options that every command takes, before or after its name."""

import re
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import click

from cmguide.cli.session import Session
from cmguide.errors import BadGuideError, UsageError
from cmguide.terminal.output import COLOURS
from cmguide.text.safety import as_typed, quoted


class _Words(click.ParamType):  # type: ignore[type-arg]
    """Words, not the name of a file: they need not stay as the system gave them."""

    name = "words"

    def convert(self, value: Any, *_about: Any) -> Any:
        """Return the words as they were typed, whatever the locale."""
        return as_typed(value)


WORDS = _Words()


def common_options() -> list[click.Parameter]:
    """Return the options that fill in the session instead of reaching the command."""
    return [
        _option(
            ["--data"],
            _set_data,
            while_completing=True,
            metavar="FICHIER",
            help="Lire une autre interview ; sans cette option, CMGUIDE_DATA la donne.",
        ),
        _option(
            ["--color"],
            _set_colour,
            metavar="QUAND",
            help="Couleurs : auto (à l’écran seulement), always ou never.",
            shell_complete=_complete_colour,
        ),
        _option(
            ["--width"],
            _set_columns,
            metavar="N",
            help="Largeur de l’écran, en colonnes ; le texte en prend 80 au plus.",
        ),
        _option(
            ["--no-pager"],
            _set_unpaged,
            is_flag=True,
            help="Tout imprimer d’un trait, sans visionneuse.",
        ),
        # Not eager: the help is shown as the other options ask for it.
        _option(
            ["-h", "--help"],
            _show_help,
            is_flag=True,
            is_eager=False,
            help="Afficher cette aide.",
        ),
    ]


def program_options() -> list[click.Parameter]:
    """Return the options of the program itself, which answer and stop there."""
    return [
        _option(
            ["--version"],
            _show_version,
            is_flag=True,
            help="Afficher le numéro de version.",
        ),
        _option(
            ["--show-completion"],
            _show_completion,
            is_flag=False,
            flag_value="",
            metavar="[SHELL]",
            help="Écrire la complétion (touche Tab) de bash, zsh, fish ou powershell.",
            shell_complete=_complete_shell,
        ),
        _option(
            ["--install-completion"],
            _install_completion,
            is_flag=False,
            flag_value="",
            metavar="[SHELL]",
            help="Installer la complétion de bash, zsh ou fish.",
            shell_complete=_complete_shell,
        ),
    ]


def complete_topics(context: click.Context, start: str) -> list[tuple[str, str]]:
    """Return the slugs that begin with `start`, each with its topic's title."""
    session = context.find_object(Session)
    # A shell that completes a line is no place for complaints.
    with suppress(BadGuideError):
        topics = session.guide().topics if session else ()
        return [(t.id, t.title) for t in topics if t.id.startswith(start)]
    return []


def _option(
    names: list[str],
    use: Callable[[click.Context, Session, Any], None],
    *,
    is_eager: bool = True,
    while_completing: bool = False,
    **attributes: Any,
) -> click.Option:
    def callback(context: click.Context, _option: click.Parameter, value: Any) -> None:
        given = value is not None and value is not False
        session = context.find_object(Session)
        if given and session and (while_completing or not context.resilient_parsing):
            use(context, session, value)

    return click.Option(
        names, callback=callback, expose_value=False, is_eager=is_eager, **attributes
    )


def _set_data(context: click.Context, session: Session, value: str) -> None:
    if not (value or context.resilient_parsing):
        raise UsageError("--data attend le nom d’un fichier.")
    from cmguide.text.safety import shell_quote

    session.data = value
    session.output.program = f"cmguide --data {shell_quote(value)}"


def _set_colour(_context: click.Context, session: Session, value: str) -> None:
    if value not in COLOURS:
        raise UsageError(
            f"--color attend auto, always ou never, et non {quoted(value)}."
        )
    session.output.colour = value


def _complete_colour(
    _context: click.Context, _option: click.Parameter, start: str
) -> list[str]:
    return [colour for colour in COLOURS if colour.startswith(start)]


def _complete_shell(
    _context: click.Context, _option: click.Parameter, start: str
) -> list[str]:
    from cmguide.cli.shells import SHELLS

    return [shell for shell in SHELLS if shell.startswith(start)]


def _set_columns(_context: click.Context, session: Session, value: str) -> None:
    if not re.fullmatch("[1-9][0-9]{0,3}", value):
        raise UsageError(
            f"--width attend un nombre de colonnes (1 à 9999), et non {quoted(value)}."
        )
    session.output.columns = int(value)


def _set_unpaged(_context: click.Context, session: Session, _value: bool) -> None:  # noqa: FBT001 - Click passes it so
    session.output.paged = False


def _show_version(context: click.Context, session: Session, _value: bool) -> None:  # noqa: FBT001 - Click passes it so
    from cmguide.pages.interview import version_page

    session.output.page(version_page())
    context.exit()


def _show_completion(context: click.Context, session: Session, value: str) -> None:
    from cmguide.cli.shells import detect_shell, script

    session.output.text(script(detect_shell(value, session.output.environ)))
    context.exit()


def _install_completion(context: click.Context, session: Session, value: str) -> None:
    from cmguide.cli.shells import detect_shell, install
    from cmguide.pages.interview import installed_page

    environ = session.output.environ
    shell = detect_shell(value, environ)
    session.output.page(installed_page(shell, str(install(shell, environ))))
    context.exit()


def _show_help(context: click.Context, session: Session, _value: bool) -> None:  # noqa: FBT001 - Click passes it so
    from cmguide.pages.examples import examples
    from cmguide.pages.help import help_page

    guide = None
    with suppress(BadGuideError):
        guide = session.guide()
    session.output.page(help_page(context, examples(guide)))
    context.exit()
