"""Build the short pages shown after the program has written a file."""

from collections.abc import Sequence

from cmguide.content.problem import count_phrase
from cmguide.pages.blocks import Page, command_table, label, paragraph
from cmguide.text.safety import shell_quote, truncate
from cmguide.text.typography import space_marks


def installed_page(shell: str, file: str, start: str) -> Page:
    """Return the page that confirms the installation of completion for `shell`.

    `file` is the completion script, and `start` is the start-up file that loads the
    script, or an empty string. The page explains how to uninstall the completion.
    """
    line = f", et une ligne qui le lit est à la fin de {start}" if start else ""
    undo = ", puis retirez cette ligne" if start else ""
    where = f"La complétion pour {shell} est installée\u00a0: {file} a été écrit{line}."
    when = "Elle agira dans le prochain terminal que vous ouvrirez."
    how = f"Pour la désinstaller, supprimez ce fichier{undo}."
    return Page((paragraph(where, "message"), paragraph(when), paragraph(how)))


def new_page(name: str, questions: int | None, doubts: Sequence[int]) -> Page:
    """Return the page about the new answers file `name`, with the next steps.

    `questions` is the number of questions found in a text, or None for a template.
    `doubts` are the numbers of the lines that may be questions.
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
