"""Text for outputs that can't hold every character: the closest readable form."""

import unicodedata

# What has no decomposition in Unicode, or one that reads badly.
_CLOSEST = str.maketrans(
    {
        "œ": "oe",
        "Œ": "OE",
        "æ": "ae",
        "Æ": "AE",
        "’": "'",
        "‘": "'",
        "“": '"',
        "”": '"',
        "«": '"',
        "»": '"',
        "–": "-",
        "—": "-",
        "─": "-",
        "•": "-",
        "·": "-",
        "→": "->",
        "‹": '"',
        "›": '"',
        "„": '"',
        "‚": "'",
        "′": "'",
        "″": '"',
        "‐": "-",
        "−": "-",
        "×": "x",
        "⁄": "/",
        "°": "o",
        "ø": "o",
        "Ø": "O",
        "ß": "ss",
        "ł": "l",
        "Ł": "L",
        "€": "EUR",
        "№": "no",
        "\ufffd": "?",
    }
)


def encodable(text: str, encoding: str) -> str:
    """Return `text` with what `encoding` lacks replaced: é→e, œ→oe, ’→', « »→" ".

    What has no close form becomes its escape, so that two letters never look alike.
    """
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        if not _holds("«", encoding):
            text = text.replace("«\u00a0", '"').replace("\u00a0»", '"')
        return "".join(_closest(char, encoding) for char in text)
    return text


def _closest(char: str, encoding: str) -> str:
    decomposed = unicodedata.normalize("NFKD", char)
    bare = "".join(part for part in decomposed if not unicodedata.combining(part))
    for form in (char, char.translate(_CLOSEST), bare.translate(_CLOSEST)):
        if _holds(form, encoding):
            return form
    return char.encode(encoding, "backslashreplace").decode(encoding)


def _holds(text: str, encoding: str) -> bool:
    return text.encode(encoding, "ignore").decode(encoding) == text
