"""Define the options shared by the commands, before or after a command's name."""

import re
from contextlib import suppress
from functools import partial
from os.path import expanduser, expandvars
from typing import Any

import typer.main
from typer import Option

from cmguide import __version__
from cmguide.cli.session import Context, Session
from cmguide.errors import BadGuideError, UsageError
from cmguide.pages.blocks import Page, paragraph
from cmguide.terminal.output import COLOURS
from cmguide.text.safety import quoted, shell_quote

# The options shown only in the help page of the program itself.
PROGRAM_OPTIONS = ("version", "show_completion", "install_completion")
# The commands that accept each of these options.
FORMS = {
    "json": ("list", "ask", "search", "read", "random"),
    "markdown": ("ask", "read", "random"),
}
# The options whose value may be omitted; the variable SHELL then names the shell.
SHELL_OPTIONS = ("--show-completion", "--install-completion")
_SHELLS = ("bash", "zsh", "fish", "powershell", "pwsh")
_flag = partial(Option, False)  # noqa: FBT003 - Typer takes it by position
_text = partial(Option, None)
_shell = partial(_text, metavar="[SHELL]", autocompletion=lambda: _SHELLS)
# A separate application, used only to make Typer build options from a signature.
_app = typer.Typer(add_completion=False)


class BarePath(str):
    """The path of a file or folder that the user typed without --data."""

    __slots__ = ()


@_app.command(add_help_option=False)
def use_shared(
    context: Context,
    *,
    json: bool = _flag("--json", help="Répondre en JSON."),
    markdown: bool = _flag("--markdown", help="Répondre en Markdown (CommonMark)."),
    version: bool = _flag("--version", help="Afficher le numéro de version."),
    show_completion: str | None = _shell(
        help="Écrire la complétion (touche Tab) de bash, zsh, fish ou powershell."
    ),
    install_completion: str | None = _shell(
        help="Installer la complétion de bash, zsh ou fish."
    ),
    data: list[str] | None = _text(
        metavar="FICHIER",
        help="Lire d’autres interviews : un fichier, un dossier, ou plusieurs --data ;"
        " sans cette option, CMGUIDE_DATA les donne.",
    ),
    color: str | None = _text(
        metavar="QUAND",
        autocompletion=lambda: COLOURS,
        help="Couleurs : auto (à l’écran seulement), always ou never.",
    ),
    width: str | None = _text(
        metavar="N",
        help="Largeur de l’écran, en colonnes ; le texte en prend 80 au plus.",
    ),
    no_pager: bool = _flag(
        "--no-pager", help="Tout afficher d’un trait, sans visionneuse."
    ),
    show_help: bool = _flag("-h", "--help", "--aide", help="Afficher cette aide."),
) -> None:
    """Store the options in the session.

    For the help, the version or completion, print a page and raise `typer.Exit`.
    """
    session = context.obj
    output = session.output
    if context.resilient_parsing:
        # A shell doesn't expand ~ and variables in a line that it completes.
        session.read_from([expandvars(expanduser(path)) for path in data or []])  # noqa: PTH111
        return
    if version:
        output.page(Page((paragraph(f"cmguide {__version__}"),)))
    elif show_completion is not None:
        from cmguide.cli.shells import SCRIPTS, detect_shell

        output.text(SCRIPTS[detect_shell(show_completion, output.environ)])
    elif install_completion is not None:
        from cmguide.cli.shells import install
        from cmguide.pages.notices import installed_page

        output.page(installed_page(*install(install_completion, output.environ)))
    else:
        _fill(session, data or [], color, width)
        output.paged = output.paged and not no_pager
        if not show_help:
            output.form = "json" if json else "markdown" if markdown else ""
            return
        from cmguide.cli.help import command_help

        guide = None
        with suppress(BadGuideError):
            guide = session.guides()[0]
        output.page(command_help(context, guide))
    raise typer.Exit


SHARED: list[Any] = typer.main.get_command(_app).params
# The names of the options that take a value.
WITH_VALUE = [name for o in SHARED if not o.is_flag for name in o.opts]


def _fill(
    session: Session, data: list[str], color: str | None, width: str | None
) -> None:
    """Store the given values in `session`; raise `UsageError` for a wrong value."""
    if not all(data):
        raise UsageError("--data attend le nom d’un fichier ou d’un dossier.")
    session.read_from(data)
    for path in data:
        # Commands shown to the user name the file as the user named it.
        flag = "" if isinstance(path, BarePath) else "--data "
        session.output.program += f" {flag}{shell_quote(path)}"
    for value, pattern, expected in (
        (color, "|".join(COLOURS), "--color attend auto, always ou never"),
        (width, "[1-9][0-9]{0,3}", "--width attend un nombre de colonnes (1 à 9999)"),
    ):
        if value is not None and not re.fullmatch(pattern, value):
            raise UsageError(f"{expected}, et non {quoted(value)}.")
    session.output.colour = color or session.output.colour
    session.output.columns = int(width) if width else session.output.columns
