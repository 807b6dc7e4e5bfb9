"""Replace an unknown word with a known word: a related word, or a correction."""

import re
from collections.abc import Collection

from cmguide.search.stemming import family
from cmguide.text.nearest import nearest

# The lowest difflib ratio of a correction, and the length of the shortest word to
# correct: changing one letter of a shorter word makes a different word.
_CLOSE = 0.84
_MIN_CORRECTED = 5
_MAX_WORD = 40


def known_form(known: Collection[str], word: str) -> str:
    """Return the stem of `known` that equals, is related to or is close to `word`.

    If there is none, return `word` itself.
    """
    if word in known or len(word) > _MAX_WORD:
        return word
    if re.match("[dlmnst][aeiouh]", word) and word[1:] in known:
        # « lambiance », typed without the apostrophe.
        return word[1:]
    root = family(word)
    related = [it for it in known if it.startswith(root) and family(it) == root]
    if related or len(word) < _MIN_CORRECTED:
        return min(related, key=lambda it: (len(it), it), default=word)
    alike = [
        other
        for other in known
        if other[0] == word[0] and abs(len(other) - len(word)) <= 1
    ]
    return nearest(word, sorted(alike), _CLOSE) or word
