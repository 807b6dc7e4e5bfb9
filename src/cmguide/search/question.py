"""Remove polite phrases and preambles from a question."""

import re

from cmguide.search.lexicon import COMMON_WORDS, FUNCTION_WORDS
from cmguide.text.folding import fold, words

# Matches polite phrases whose words would seem to be about tastes or character.
_POLITENESS = r"\bs.? ?il (?:te|vous) plait\b|^serieux\W+(?=(?:tu|vous|c|on|est)\b)"
# Match the user's purpose or situation before a colon or comma, as in « pour mon
# stage : », and phrases that introduce a question, as in « je voudrais savoir ».
_PREAMBLES = (
    r"^(?:pour\b|.*?\b(?:je|j|on|nous|mon|ma)\b)[^:?!]*:",
    r"^pour [^,?!]*,",
    r"^.*?\b(?:je|j|on|nous|voudrait|aimerait|souhaite)\b[^.?!:]*?\b(?:savoir|demander|connaitre|comprendre)\b",
)
# Matches words and signs that join two questions in one query.
_JOINED = r" et | ou |[,;?/&+]\s*\w"


def asked(query: str) -> list[str]:
    """Return the folded words of `query`, without polite phrases or preamble."""
    text = re.sub(_POLITENESS, " ", fold(query))
    for preamble in _PREAMBLES:
        rest = re.sub(preamble, " ", text, count=1)
        if any(says_something(word) for word in words(rest)):
            text = rest
    return words(text)


def is_double(query: str) -> bool:
    """Return whether `query` may ask two things: `les horaires et le salaire`."""
    return bool(re.search(_JOINED, fold(query)))


def says_something(word: str) -> bool:
    """Return whether a folded word is neither a function word nor a single letter."""
    return word not in FUNCTION_WORDS and (len(word) > 1 or word.isdecimal())


def is_telling(word: str) -> bool:
    """Return whether a folded word says something and isn't common in questions."""
    return says_something(word) and word not in COMMON_WORDS
