"""Describe the keys of the full-screen reader, in a help page and in hints."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.screen import ModalScreen

from cmguide.browser.bars import Footer, Hint
from cmguide.browser.page_view import PageView
from cmguide.browser.panes import Panes
from cmguide.pages.blocks import Block, Heading, Page, Span, Table, label

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
        ("Ctrl-L", "repeindre l’écran"),
        ("Ctrl-Z", "suspendre le lecteur ; « fg » y revient"),
        ("Échap", "fermer ce qui est ouvert, sinon revenir là où l’on était"),
        ("q, Échap, Ctrl-C", "quitter"),
    ),
}

# Hints are sorted by importance: where space is short, only the first ones and the last
# two are kept.
_QUIT = Hint("q", "quitter", "q")
_HELP = Hint("?", "aide", "question_mark")
_SEARCH = Hint("/", "chercher", "slash")
_BACK = Hint("Échap", "revenir", "escape")
_CHOOSE = Hint("↑↓", "choisir")
_SCROLL = Hint("↑↓", "lire")
_FOLLOW = Hint("Entrée", "suivre le lien", "enter")
_READ = Hint("Entrée", "lire", "enter")
_TEXT = Hint("Échap", "texte", "escape")
_OTHERS = (_SEARCH, Hint("s", "sommaire", "s"), Hint("←→", "question", "right"))


def active_keys(panes: Panes) -> Sequence[Hint]:
    """Return the hints for the keys that have an effect in the state of `panes`."""
    text, found = panes.text, panes.found
    if panes.in_search:
        results = panes.search.results.option_count
        opening = (Hint("Entrée", "ouvrir", "enter"),) * (results > 0)
        return (*opening, *(_CHOOSE,) * (results > 1), _BACK)
    if panes.in_contents:
        return (_READ, _SEARCH, _TEXT, _CHOOSE, _HELP, _QUIT)
    follow = (_FOLLOW,) * (text.link is not None)
    if found:
        matches = len(text.page_layout.matches)
        step = Hint("n N", "mot suivant" if matches else "résultat suivant", "n")
        steps = (step,) * (len(found.hits) > 1 or matches > 1)
        first = (*steps, Hint("Échap", "résultats", "escape"), _SEARCH, *follow)
        if text.match is not None:
            first += (Hint("mot", f"{text.match + 1}/{matches}"),)
        return (*first, _HELP, _QUIT)
    back = (_BACK,) * bool(panes.history)
    moves = text.max_scroll_y > 0 or len(text.page_layout.links) > 1
    last = (Hint("r", "hasard", "r"), _HELP, _QUIT)
    return (*back, *follow, *_OTHERS, *(_SCROLL,) * moves, *last)


class HelpScreen(ModalScreen[None]):
    """Shows all keys until the user closes the screen."""

    BINDINGS: ClassVar = [("escape,question_mark,q", "dismiss")]

    def compose(self) -> ComposeResult:
        """Yield the help page, and a footer with the key that closes the screen."""
        blocks: list[Block] = [Heading("Les touches")]
        for title, rows in KEYS.items():
            cells = ((Span(key, "command"), Span(use)) for key, use in rows)
            blocks += [label(title), Table(tuple(cells))]
        yield PageView(Page(tuple(blocks)))
        footer = Footer()
        footer.hints = (_SCROLL, Hint("Échap", "fermer l’aide", "escape"))
        yield footer
