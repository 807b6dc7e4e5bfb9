"""Find the known word that is closest to a misspelt word."""

from collections.abc import Iterable

from cmguide.text.folding import fold

# Longer words are cut, because comparing them takes too long.
_MAX_COMPARED = 100


def nearest(word: str, known: Iterable[str], cutoff: float = 0.6) -> str:
    """Return the word of `known` that is most similar to `word`, or an empty string.

    `word` is folded first; the words of `known` are compared as they are. `cutoff` is
    the lowest difflib ratio of a match, from 0 to 1.
    """
    from difflib import get_close_matches

    found = get_close_matches(fold(word[:_MAX_COMPARED]), known, n=1, cutoff=cutoff)
    return found[0] if found else ""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return a French suggestion with a leading space, or "" if no word is similar."""
    near = nearest(word, list(known))
    return f" Vouliez-vous écrire « {near} » ?" if near else ""
