"""Stem French words: remove the endings of number, gender and tense.

All words here are folded, that is, without case or accents.
"""

import re
from functools import lru_cache

from cmguide.search.lexicon import FORMS

# Words as short as « prix », « plus » and « fils » are rarely plurals.
_MAX_UNINFLECTED = 4
# Endings of gender and conjugation, each with the number of letters required before it.
_INFLECTION = re.compile(
    "(?<=[a-z]{4})(?:eraient|erait|erai|erez|eront|era|aient|ait|ai|iez|ant|ere)$"
    "|(?<=[a-z]{3})(?:ez|er|ee|e)$"
)
# Endings that derive a word from another word of the same family.
_DERIVATION = re.compile(
    "(?<=[a-z]{4})(?:ation|ateur|ition|tion|ement|issag|iair|eri|eur|osit|eus|eu"
    "|ist|ism|abl|if|iv|anc|ent|ir|iss|it|i)$|(?<=[a-z]{5})ag$"
)


# Texts repeat the same words.
@lru_cache(maxsize=1 << 14)
def stem(word: str) -> str:
    """Return the stem of a folded word, which the inflected forms of the word share."""
    if word in FORMS:
        return FORMS[word]
    if len(word) < _MAX_UNINFLECTED:
        return word
    if len(word) > _MAX_UNINFLECTED and word[-1] in "sx":
        word = f"{word[:-3]}al" if word.endswith("aux") else word[:-1]
    if word.endswith(("gant", "gante")):
        word = f"{word[: word.rindex('gant')]}gue"
    return _single(_INFLECTION.sub("", _INFLECTION.sub("", word)))


def family(stem: str) -> str:
    """Return the root shared by a family of words: `enseignement` → `enseign`."""
    return _single(_DERIVATION.sub("", stem))


def _single(word: str) -> str:
    """Return the word with a final double letter reduced to one letter."""
    return word[:-1] if len(word) >= _MAX_UNINFLECTED and word[-1] == word[-2] else word
