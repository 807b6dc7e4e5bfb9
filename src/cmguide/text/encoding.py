"""Replace characters that an encoding lacks with similar readable characters."""

import codecs
import unicodedata

# Characters without a decomposition in Unicode, or whose decomposition reads badly.
_PLAIN = str.maketrans(
    {
        char: plain
        for chars, plain in (
            *(("’‘‚′", "'"), ("“”„″«»‹›", '"'), ("–—─−‐•·", "-"), ("→", "->")),
            *(("œ", "oe"), ("Œ", "OE"), ("æ", "ae"), ("Æ", "AE"), ("ß", "ss")),
            *(("°ø", "o"), ("Ø", "O"), ("ł", "l"), ("Ł", "L"), ("№", "no")),
            *(("×", "x"), ("⁄", "/"), ("€", "EUR"), ("\ufffd", "?")),
        )
        for char in chars
    }
)


def encodable(text: str, encoding: str) -> str:
    """Return `text` with a similar form of each character that `encoding` lacks.

    Examples in ASCII: é→e, œ→oe, ’→', «\u00a0x\u00a0»→"x". A character without a
    similar form becomes a backslash escape, so that such characters stay distinct.
    """
    return text.encode(encoding, "closest").decode(encoding)


def _closest(error: UnicodeEncodeError) -> tuple[str, int]:
    """Return (replacement, end offset) for characters that can't be encoded.

    This is an error handler for codecs: see `codecs.register_error`.
    """
    lacking = error.object[error.start : error.end]
    lacking = lacking.replace("«\u00a0", '"').replace("\u00a0»", '"')
    return "".join(map(_plain, lacking)), error.end


def _plain(char: str) -> str:
    parts = unicodedata.normalize("NFKD", char.translate(_PLAIN)).translate(_PLAIN)
    plain = "".join(part for part in parts if not unicodedata.combining(part))
    return plain if plain.isascii() else ascii(char)[1:-1]


codecs.register_error("closest", _closest)  # type: ignore[arg-type]
