"""Short pages on what the program is and what it has just done."""

from cmguide import __version__
from cmguide.pages.blocks import Label, Page, Span, Table, paragraph
from cmguide.text.safety import shell_quote
from cmguide.text.typography import typeset


def version_page() -> Page:
    """Return the name and the version of the program."""
    return Page((paragraph(f"cmguide {__version__}"),))


def installed_page(shell: str, file: str) -> Page:
    """Return where the completion for `shell` was written, and when it will work."""
    return Page(
        (
            paragraph(typeset(f"{file} est écrit : c’est la complétion pour {shell}.")),
            paragraph("Elle agira dans le prochain terminal que vous ouvrirez."),
        )
    )


def new_page(name: str) -> Page:
    """Return what to do with the answers file of that name, just written."""
    commands = (
        (f"cmguide check {shell_quote(name)}", "vérifier le fichier"),
        (f"cmguide --data {shell_quote(name)}", "lire l’interview"),
    )
    return Page(
        (
            paragraph(typeset(f"{name} est écrit : c’est un modèle à modifier.")),
            Label("Ensuite"),
            Table(tuple((Span(c, "command"), Span(text)) for c, text in commands)),
        )
    )
