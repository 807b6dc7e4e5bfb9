"""Which words of a guide a typed word may mean: itself, its family, its correction."""

from collections.abc import Collection

# How sure it is that a typed word means a word of the guide.
_ENDING = 0.9
_FAMILY = 0.8
_SPELLING = 0.7
_COUSIN = 0.4
# A family shares this many letters at least, and this part of the longer word.
_SHARED_LETTERS = 4
_SHARED_PART = 0.7
# Where nearly all of it is shared, only the ending differs: « diplom », « diplômes ».
_ENDING_PART = 0.8
# difflib's ratio, and the length under which one letter more or less is another word.
_CLOSE = 0.85
_MIN_CORRECTED = 5
_MAX_WORD = 40
# What the short words become before a vowel: « lidée », « dembauche ».
_ELIDED = "cdjlmnst"
# From this on a guess may say that a subject is left out, which must be seldom wrong.
_MIN_GUESSED = 6


def expand(known: Collection[str], word: str) -> dict[str, float]:
    """Return the words of `known` that `word` may mean, and how surely, up to 1."""
    if len(word) > _MAX_WORD:
        return {}
    start = word[:_SHARED_LETTERS]
    family = {
        other: sure
        for other in known
        # Most words are told apart here, which is much cheaper.
        if other.startswith(start) and (sure := _related(word, other))
    }
    if word in known:
        return {**dict.fromkeys(family, _COUSIN), word: 1.0}
    if family:
        return family
    if word[0] in _ELIDED and word[1:] in known and len(word) > _SHARED_LETTERS:
        return {word[1:]: _ENDING}
    if "k" in word:
        return expand(known, word.replace("k", "qu"))
    from difflib import get_close_matches

    long = [other for other in known if len(other) >= _MIN_CORRECTED]
    close = get_close_matches(word, long, n=1, cutoff=_CLOSE)
    return dict.fromkeys(close, _SPELLING)


def is_trusted(known: str, sure: float) -> bool:
    """Say whether a meaning is sure enough to rest a refusal on."""
    is_spelling = sure in {_SPELLING, _ENDING}
    return sure == 1 or (is_spelling and len(known) >= _MIN_GUESSED)


def _related(word: str, known: str) -> float:
    longer = max(len(word), len(known))
    shared = 0
    for one, other in zip(word, known, strict=False):
        if one != other:
            break
        shared += 1
    if shared < max(_SHARED_LETTERS, _SHARED_PART * longer):
        return 0.0
    is_ending = shared == min(len(word), len(known)) and shared >= _ENDING_PART * longer
    return _ENDING if is_ending else _FAMILY
