"""The known word that is closest to a misspelt one."""

from collections.abc import Iterable

from cmguide.text.folding import fold

# Longer texts take too much time to compare, and nobody types them.
_MAX_COMPARED = 100


def nearest(word: str, known: Iterable[str], cutoff: float = 0.6) -> str:
    """Return the word of `known` most like `word`, or an empty text.

    Case and accents are ignored; the measure is difflib's ratio, from 0 to 1.
    """
    from difflib import get_close_matches

    found = get_close_matches(fold(word[:_MAX_COMPARED]), known, n=1, cutoff=cutoff)
    return found[0] if found else ""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return « Vouliez-vous écrire… », after a space, or an empty text."""
    near = nearest(word, list(known))
    return f" Vouliez-vous écrire « {near} » ?" if near else ""
