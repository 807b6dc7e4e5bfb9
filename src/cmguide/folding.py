"""The one way in which typed words and the guide's words are compared."""

import unicodedata

# NFKD leaves the two ligatures whole, though every French keyboard types them apart.
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae"})


def fold(text: str) -> str:
    """Return `text` without case, accents or ligatures: `Cœur d’Été` → `coeur d’ete`.

    The accents are the marks that Unicode's NFKD form sets apart (UAX #15).
    """
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    # NFKD makes plain capitals and ligatures of letters that have no lower case.
    return bare.casefold().translate(_LIGATURES)


def words(text: str) -> list[str]:
    """Return the folded words of `text`; apostrophes and hyphens part words."""
    return "".join(char if char.isalnum() else " " for char in fold(text)).split()


def name_key(text: str) -> str:
    """Return the form under which a topic's name is looked up: its words, joined."""
    return " ".join(words(text))
