"""Fold words for comparison: remove case, accents and ligatures."""

import re
from collections.abc import Iterable
from functools import cache
from unicodedata import combining, normalize

# Longer input is cut, because thousands of combining marks take minutes to fold.
MAX_TYPED = 2_000
_MAX_SLUG = 60
_MAX_EXPANDED = 4
# Invisible characters: Unicode's property Default_Ignorable_Code_Point
# (DerivedCoreProperties.txt).
INVISIBLE = (
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
# A string without these characters becomes ASCII when its accents are dropped. Other
# strings are normalised one character at a time: with many combining marks, normalising
# a whole string takes quadratic time.
_NOT_FRENCH = "[^\x00-\x7f\xa0«»À-ÏÑ-ÖÙ-Ýß-ïñ-öù-ýÿœŒŸ’\u02bc…\u202f]"
# U+02BC is an apostrophe that Unicode classifies as a letter.
_PLAIN = [("’", "'"), ("\u02bc", "'"), ("«", " "), ("»", " "), ("œ", "oe"), ("æ", "ae")]
_SIGNS = {ord(c): " " for c in map(chr, range(128)) if c != "\n" and not c.isalnum()}


def fold(text: str) -> str:
    """Return `text` without case, accents or ligatures: `Cœur d’Été` → `coeur d'ete`.

    Accents are the combining marks of Unicode's NFKD form (UAX #15). NFKD keeps œ and
    æ; these become oe and ae, as people type them. Invisible characters are dropped.
    The time is linear in the length of `text`.
    """
    if text.isascii():
        return text.lower()
    is_french = not re.search(_NOT_FRENCH, text)
    if is_french:
        bare = normalize("NFKD", text.casefold())
    else:
        bare = "".join(map(_bare, re.sub(INVISIBLE, "", text)))
    for char, plain in _PLAIN:
        bare = bare.replace(char, plain)
    return bare.encode("ascii", "ignore").decode() if is_french else bare


@cache
def _bare(char: str) -> str:
    """Return `char` without case or accents, or unchanged if the result is long."""
    plain = normalize("NFKD", char.casefold())
    # NFKD turns letters that have no lower case, such as U+1D400, into capitals.
    plain = "".join(c for c in plain.casefold() if not combining(c))
    # Some characters decompose into whole phrases, such as U+FDFA.
    return plain if len(plain) <= _MAX_EXPANDED else char


def words(text: str) -> list[str]:
    """Return the folded words of `text`; apostrophes and hyphens separate words."""
    return _spaced(text).split()


def words_by_line(lines: Iterable[str]) -> list[list[str]]:
    """Return the folded words of each line, in a single pass for speed."""
    return [line.split() for line in _spaced("\n".join(lines)).split("\n")]


def name_key(text: str) -> str:
    """Return the lookup key of a name: its folded words, joined by spaces."""
    return " ".join(words(text))


def slug(text: str) -> str:
    """Return an id made from `text`: `Été 2016` → `ete-2016`; the id may be empty."""
    return name_key(text[:_MAX_SLUG]).replace(" ", "-")


def is_slug(text: str) -> bool:
    """Return whether `text` is an id: a-z, digits, hyphens, and at least one letter."""
    parts = text.split("-")
    lower = text.isascii() and text == text.lower()
    return lower and all(map(str.isalnum, parts)) and not "".join(parts).isdecimal()


def _spaced(text: str) -> str:
    """Return the folded text with every sign replaced by a space; line ends stay."""
    bare = fold(text)
    # Most folded texts are ASCII, for which a table is a hundred times faster.
    return bare.translate(_SIGNS) if bare.isascii() else re.sub(r"[^\w\n]|_", " ", bare)
