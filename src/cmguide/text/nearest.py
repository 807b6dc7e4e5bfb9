"""Find the known word that is closest to a misspelt word."""

from collections.abc import Iterable

from cmguide.text.folding import fold

# Longer words take too much time to compare, and nobody types them.
_MAX_COMPARED = 100


def nearest(word: str, known: Iterable[str], cutoff: float = 0.6) -> str:
    """Return the word of `known` that is most like `word`, or an empty string.

    `word` is folded first; the words of `known` are compared as they are. `cutoff` is
    the lowest difflib ratio of a match, from 0 to 1.
    """
    from difflib import get_close_matches

    found = get_close_matches(fold(word[:_MAX_COMPARED]), known, n=1, cutoff=cutoff)
    return found[0] if found else ""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return « Vouliez-vous écrire… » preceded by a space, or an empty string."""
    near = nearest(word, list(known))
    return f" Vouliez-vous écrire « {near} » ?" if near else ""
