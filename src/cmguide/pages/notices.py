"""Short pages about the program and the files that it has written."""

from cmguide import __version__
from cmguide.pages.blocks import Label, Page, command_table, paragraph
from cmguide.text.safety import shell_quote


def version_page() -> Page:
    """Return the name and the version of the program."""
    return Page((paragraph(f"cmguide {__version__}"),))


def installed_page(shell: str, file: str) -> Page:
    """Return where the completion for `shell` was written, and when it will work."""
    return Page(
        (
            paragraph(f"{file} est écrit : c’est la complétion pour {shell}."),
            paragraph("Elle agira dans le prochain terminal que vous ouvrirez."),
        )
    )


def new_page(name: str) -> Page:
    """Return the next steps with the answers file of that name, just written."""
    quoted = shell_quote(name)
    return Page(
        (
            paragraph(f"{name} est écrit : c’est un modèle à modifier."),
            Label("Ensuite"),
            command_table(
                [
                    (f"cmguide check {quoted}", "vérifier le fichier"),
                    (f"cmguide --data {quoted}", "lire l’interview"),
                ]
            ),
        )
    )
