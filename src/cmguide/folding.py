"""The one way in which typed words and the guide's words are compared."""

import unicodedata

# NFKD leaves the two ligatures whole, though every French keyboard types them apart.
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae"})


def fold(text: str) -> str:
    """Return `text` without case, accents or ligatures: `Cœur d’Été` → `coeur d’ete`.

    Accents are the marks that the NFKD form sets apart (Unicode, UAX #15); some letters
    have a case only once they are decomposed, so that is done before and after.
    """
    if text.isascii():
        return text.lower()
    folded = unicodedata.normalize("NFKD", text).casefold().translate(_LIGATURES)
    decomposed = unicodedata.normalize("NFKD", folded)
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def words(text: str) -> list[str]:
    """Return the folded words of `text`; apostrophes and hyphens part words."""
    return "".join(char if char.isalnum() else " " for char in fold(text)).split()


def name_key(text: str) -> str:
    """Return the form under which a topic's name is looked up: its words, joined."""
    return " ".join(words(text))
