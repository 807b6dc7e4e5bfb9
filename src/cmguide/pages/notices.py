"""Short pages about the program and the files that it has written."""

from collections.abc import Sequence

from cmguide.content.problem import count_phrase
from cmguide.pages.blocks import Page, command_table, label, paragraph
from cmguide.text.safety import shell_quote, truncate
from cmguide.text.typography import space_marks


def installed_page(shell: str, file: str, start: str) -> Page:
    """Return the files that make `shell` complete, with how to start and to undo it.

    `start` is the start file that loads `file`, or empty.
    """
    line = f", et une ligne qui le lit est à la fin de {start}" if start else ""
    undo = ", puis retirez cette ligne" if start else ""
    where = f"La complétion pour {shell} est installée\u00a0: {file} a été écrit{line}."
    when = "Elle agira dans le prochain terminal que vous ouvrirez."
    how = f"Pour la désinstaller, supprimez ce fichier{undo}."
    return Page((paragraph(where, "message"), paragraph(when), paragraph(how)))


def new_page(name: str, questions: int | None, doubts: Sequence[int]) -> Page:
    """Return the next steps after the answers file of that name was written.

    If it was made from a text, `questions` is their number, and `doubts` are the lines
    of the file that may be others.
    """
    created = f"{name} a été créé\u00a0: il reste à le compléter."
    if questions:
        count = count_phrase(questions, "question")
        created = f"{name} a été créé, avec {count}\u00a0: il reste à le compléter."
    elif questions == 0:
        created = space_marks(
            f"{name} a été créé, mais sans question : chacune doit finir par « ? », ou"
            " commencer par « Q : »."
        )
    if doubts:
        count = count_phrase(len(doubts), "ligne")
        lines = truncate(", ".join(map(str, doubts)), 60)
        created += space_marks(
            f" « ? » termine {count} d’une réponse ou de l’introduction (n° {lines}) :"
            " si c’est une question, faites-en un thème."
        )
    quoted = shell_quote(name)
    next_steps = [
        (f"cmguide check {quoted}", "vérifier le fichier"),
        (f"cmguide {quoted}", "lire l’interview"),
    ]
    table = command_table(next_steps)
    return Page((paragraph(created, "message"), label("Ensuite"), table))
