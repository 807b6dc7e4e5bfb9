"""The keys of the reader: what the help says of them, what the last line recalls."""

from typing import NamedTuple

from cmguide.blocks import Block, Heading, Label, Page, Span, Table
from cmguide.typography import typeset

# docs/utilisation.md has the same table.
KEYS = {
    "Lire": (
        ("↑ ↓, k j", "une ligne plus haut, plus bas ; à la fin, le lien suivant"),
        ("Page ↑, Page ↓, Espace", "un écran plus haut, plus bas"),
        ("Début, Fin", "le début, la fin de la réponse"),
        ("← →, p n", "la question précédente, la suivante"),
        ("1 à 9", "la question de ce numéro"),
        ("r", "une question au hasard"),
        ("Entrée", "suivre le lien en surbrillance, ou ouvrir l’adresse"),
        ("Retour arrière", "revenir là où l’on était"),
    ),
    "Chercher": (
        ("/", "chercher des mots, ou poser une question"),
        ("↑ ↓, Entrée", "choisir un résultat, l’ouvrir"),
        ("n, N", "le mot trouvé suivant, le précédent"),
        ("Échap", "revenir aux résultats, puis là où l’on était"),
    ),
    "Le reste": (
        ("Tab", "passer du texte au sommaire, et du sommaire au texte"),
        ("s", "montrer ou cacher le sommaire"),
        ("c", "copier ce que la souris a sélectionné, sinon la réponse"),
        ("t", "passer du thème sombre au clair, et du clair au sombre"),
        ("?", "montrer les touches"),
        ("Échap", "fermer ce qui est ouvert, sinon revenir là où l’on était"),
        ("q, Ctrl-C", "quitter"),
    ),
}


class Hint(NamedTuple):
    """Keys that the last line recalls; a click there presses `pressed`."""

    keys: str
    use: str
    pressed: str = ""


_QUIT = Hint("q", "quitter", "q")
_HELP = Hint("?", "aide", "question_mark")
_SEARCH = Hint("/", "chercher", "slash")

# Where there is little room, the last ones are left out.
READING = (
    _SEARCH,
    Hint("s", "sommaire", "s"),
    _HELP,
    _QUIT,
    Hint("←→", "question", "right"),
    Hint("↑↓", "lire"),
    Hint("r", "hasard", "r"),
)
CHOOSING = (
    Hint("Entrée", "lire", "enter"),
    Hint("↑↓", "choisir"),
    Hint("Tab", "texte", "tab"),
    _SEARCH,
    _HELP,
    _QUIT,
)
FOLDED_CHOOSING = (Hint("Échap", "texte", "escape"), *CHOOSING[:2], _SEARCH)
SEARCHING = (
    Hint("Échap", "revenir", "escape"),
    Hint("Entrée", "ouvrir", "enter"),
    Hint("↑↓", "choisir"),
)
CLOSING = (Hint("Échap", "fermer l’aide", "escape"), Hint("↑↓", "lire"))


def found_hints(next_: str) -> tuple[Hint, ...]:
    """Return the hints in an answer that a search led to, with what n goes to."""
    return (
        Hint("Échap", "résultats", "escape"),
        Hint("n N", next_, "n"),
        _SEARCH,
        _HELP,
        _QUIT,
    )


def help_page() -> Page:
    """Return the page that lists the keys."""
    blocks: list[Block] = [Heading("Les touches")]
    for title, rows in KEYS.items():
        blocks += [
            Label(title),
            Table(
                tuple((Span(key, "command"), Span(typeset(use))) for key, use in rows)
            ),
        ]
    return Page(tuple(blocks))
