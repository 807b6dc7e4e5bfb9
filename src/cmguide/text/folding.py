"""The one way in which typed words and the guide's words are compared."""

import re
import unicodedata
from collections.abc import Iterable

# What is typed beyond that isn't read: thousands of marks take minutes to fold.
MAX_TYPED = 2_000
_PUNCTUATION = str.maketrans(dict.fromkeys("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", " "))
# What a decomposed French text has besides ASCII is accents: they can just be dropped.
_NOT_FRENCH = "[^\x00-\x7f\u0300-\u036f]"
# U+02BC is an apostrophe that Unicode counts among letters.
_PLAIN = [("’", "'"), ("\u02bc", "'"), ("«", " "), ("»", " "), ("œ", "oe"), ("æ", "ae")]


def fold(text: str) -> str:
    """Return `text` without case, accents or ligatures: `Cœur d’Été` → `coeur d'ete`.

    The accents are the marks that Unicode's NFKD form sets apart (UAX #15); it leaves
    œ and æ whole, though every French keyboard types them apart.
    """
    if text.isascii():
        return text.lower()
    bare = unicodedata.normalize("NFKD", text.casefold())
    for char, plain in _PLAIN:
        bare = bare.replace(char, plain)
    if not re.search(_NOT_FRENCH, bare):
        return bare.encode("ascii", "ignore").decode().lower()
    bare = "".join(char for char in bare if not unicodedata.combining(char))
    # NFKD makes plain capitals and ligatures of letters that have no lower case.
    return bare.casefold().replace("œ", "oe").replace("æ", "ae")


def words(text: str) -> list[str]:
    """Return the folded words of `text`; apostrophes and hyphens part words."""
    return _spaced(text).split()


def words_by_line(lines: Iterable[str]) -> list[list[str]]:
    """Return the words of each line: for many lines, faster than one by one."""
    return [line.split() for line in _spaced("\n".join(lines)).split("\n")]


def name_key(text: str) -> str:
    """Return the form under which a topic's name is looked up: its words, joined."""
    return " ".join(words(text))


def _spaced(text: str) -> str:
    folded = fold(text)
    if folded.isascii():
        return folded.translate(_PUNCTUATION)
    return "".join(c if c.isalnum() or c == "\n" else " " for c in folded)
