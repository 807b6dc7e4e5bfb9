"""Folding: words without case, accents or ligatures, ready to be compared."""

import re
from collections.abc import Iterable
from functools import cache
from unicodedata import combining, normalize

# Longer input is cut: thousands of combining marks take minutes to fold.
MAX_TYPED = 2_000
_MAX_SLUG = 60
_MAX_EXPANDED = 4
# Invisible characters, except the signs that join emoji or give them a colour:
# Unicode's property Default_Ignorable_Code_Point (DerivedCoreProperties.txt).
INVISIBLE = (
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
# A text without these becomes ASCII once its accents are dropped. Others may hold any
# number of marks: normalising them as a whole takes time that grows with the square.
_NOT_FRENCH = "[^\x00-\x7f\xa0«»À-ÏÑ-ÖÙ-Ýß-ïñ-öù-ýÿœŒŸ’\u02bc…\u202f]"
# U+02BC is an apostrophe that Unicode counts among letters.
_PLAIN = [("’", "'"), ("\u02bc", "'"), ("«", " "), ("»", " "), ("œ", "oe"), ("æ", "ae")]
_SIGNS = {ord(c): " " for c in map(chr, range(128)) if c != "\n" and not c.isalnum()}


def fold(text: str) -> str:
    """Return `text` without case, accents or ligatures: `Cœur d’Été` → `coeur d'ete`.

    The accents are the marks that Unicode's NFKD form separates (UAX #15); it leaves
    œ and æ whole, though every French keyboard types them as two letters. Invisible
    characters are left out. The time taken is linear in the length.
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
    """Return a character without case or marks, in a few characters."""
    plain = normalize("NFKD", char.casefold())
    # NFKD makes plain capitals of letters that have no lower case.
    plain = "".join(c for c in plain.casefold() if not combining(c))
    # Some characters stand for whole sentences.
    return plain if len(plain) <= _MAX_EXPANDED else char


def words(text: str) -> list[str]:
    """Return the folded words of `text`; apostrophes and hyphens separate them."""
    return _spaced(text).split()


def words_by_line(lines: Iterable[str]) -> list[list[str]]:
    """Return the words of each line; this is faster than a call for each line."""
    return [line.split() for line in _spaced("\n".join(lines)).split("\n")]


def name_key(text: str) -> str:
    """Return the form under which a topic's name is looked up: its words, joined."""
    return " ".join(words(text))


def slug(text: str) -> str:
    """Return an id made from a text: `Été 2016` → `ete-2016`; it may be empty."""
    return name_key(text[:_MAX_SLUG]).replace(" ", "-")


def is_slug(text: str) -> bool:
    """Return whether a text is an id: a-z, digits, hyphens, and at least a letter."""
    parts = text.split("-")
    lower = text.isascii() and text == text.lower()
    return lower and all(map(str.isalnum, parts)) and not "".join(parts).isdecimal()


def _spaced(text: str) -> str:
    """Return the folded text with a space for every sign; line ends stay."""
    bare = fold(text)
    # Most texts are ASCII then, for which a table is a hundred times faster.
    return bare.translate(_SIGNS) if bare.isascii() else re.sub(r"[^\w\n]|_", " ", bare)
