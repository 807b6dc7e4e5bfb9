"""The keys of the reader: what the help says of them, what the last line recalls."""

from typing import NamedTuple

from cmguide.pages.blocks import Block, Heading, Label, Page, Span, Table
from cmguide.text.typography import typeset

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
        ("q, Échap, Ctrl-C", "quitter"),
    ),
}


class Hint(NamedTuple):
    """Keys that the last line recalls; a click there presses `pressed`."""

    keys: str
    use: str
    pressed: str = ""


_QUIT = Hint("q", "quitter", "q")
_HELP = Hint("?", "aide", "question_mark")
SEARCH = Hint("/", "chercher", "slash")

FOLLOW = Hint("Entrée", "suivre le lien", "enter")
BACK = Hint("Échap", "revenir", "escape")
RESULTS = Hint("Échap", "résultats", "escape")

# In the order of what they are worth: where there is little room, only the first are
# kept, and the last one of all.
_READING = (Hint("s", "sommaire", "s"), _HELP, Hint("←→", "question", "right"))
_SCROLL = Hint("↑↓", "lire")
_RANDOM = Hint("r", "hasard", "r")
CHOOSING = (
    Hint("Entrée", "lire", "enter"),
    SEARCH,
    Hint("Échap", "texte", "escape"),
    Hint("↑↓", "choisir"),
    _HELP,
    _QUIT,
)
CLOSING = (Hint("↑↓", "lire"), Hint("Échap", "fermer l’aide", "escape"))


def reading_hints(
    follow: tuple[Hint, ...], *, is_long: bool, is_away: bool
) -> tuple[Hint, ...]:
    """Return the hints in a page: does ↓ do something, does Escape go back."""
    back = (BACK,) if is_away else ()
    scroll = (_SCROLL,) if is_long else ()
    return (*back, *follow, SEARCH, *_READING, *scroll, _RANDOM, _QUIT)


def searching_hints(results: int) -> tuple[Hint, ...]:
    """Return the hints in the search line, by how many results there are."""
    opening = (Hint("Entrée", "ouvrir", "enter"),) if results else ()
    choosing = (Hint("↑↓", "choisir"),) if results > 1 else ()
    return (*opening, *choosing, BACK)


def found_hints(
    results: int, match: int | None, matches: int, follow: tuple[Hint, ...]
) -> tuple[Hint, ...]:
    """Return the hints in an answer that a search led to: where n goes, if anywhere."""
    next_ = "mot suivant" if matches else "résultat suivant"
    steps = (Hint("n N", next_, "n"),) if results > 1 or matches > 1 else ()
    count = (Hint("mot", f"{match + 1}/{matches}"),) if match is not None else ()
    return (*steps, RESULTS, SEARCH, *follow, _HELP, *count, _QUIT)


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
