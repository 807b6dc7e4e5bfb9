"""Replace the characters that an output can't encode by close readable forms."""

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
    """Return `text` with the closest form of each character that `encoding` lacks.

    Examples in ASCII: é→e, œ→oe, ’→', «\u00a0x\u00a0»→"x". A character without a close
    form becomes a backslash escape, so that such characters stay distinct.
    """
    return text.encode(encoding, "closest").decode(encoding)


def _closest(error: UnicodeEncodeError) -> tuple[str, int]:
    """Return the closest form of characters that can't be encoded, and the end offset.

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
