"""French typography: no-break spaces, where a line may break, and unsafe characters."""

import re
from collections.abc import Callable, Iterable

NBSP = "\u00a0"

# The patterns are compiled when they are first used: few runs use them all.
_BEFORE_MARK = " (?=[?!:;%»])"
_AFTER_GUILLEMET = "(?<=«) "
# A line may break at an ordinary space only, and never where that would set a high
# mark at the start of a line or an opening guillemet at its end.
_BREAK = "(?<!«) +(?![?!:;%»])"
# A command is there to be copied: it stays on one line.
_COMMAND = "«\u00a0cmguide[^»]*»"
# C0, DEL, C1, lone surrogates, and the marks that part or reorder lines.
_UNSAFE = "[\x00-\x1f\x7f-\x9f\ud800-\udfff\u200e\u200f\u2028-\u202e\u2066-\u2069]"


def typeset(text: str) -> str:
    """Return `text` with no-break spaces before ? ! : ; % » and after «."""
    return re.sub(_AFTER_GUILLEMET, NBSP, re.sub(_BEFORE_MARK, NBSP, text))


def as_typed(text: str) -> str:
    """Return an argument with the bytes that the locale could not read, read as UTF-8.

    Under LC_ALL=C, « é » comes as two lone surrogates. What is no UTF-8 stays as it is.
    """
    try:
        return text.encode("utf-8", "surrogateescape").decode()
    except UnicodeError:
        return text


def clean(text: str) -> str:
    """Return `text` with every character that could drive a terminal made visible."""
    return re.sub(_UNSAFE, "\ufffd", as_typed(text)) if is_unsafe(text) else text


def is_unsafe(text: str) -> bool:
    """Say whether `text` holds a character that `clean` would replace."""
    # For Python, a no-break space is not printable; most texts need no pattern.
    if text.replace(NBSP, " ").isprintable():
        return False
    return re.search(_UNSAFE, text) is not None


def quoted(text: str, most: int = 60) -> str:
    """Return `text` between guillemets, safe and shortened to be read in a sentence."""
    shown = shortened(text, most)
    return f"«{NBSP}{shown}{NBSP}»" if shown else f"«{NBSP}» (vide)"


def shortened(text: str, most: int) -> str:
    """Return `text` safe, on one line, and cut after about `most` characters."""
    one_line = " ".join(clean(text[: most + 1]).split())
    return one_line if len(text) <= most else f"{one_line[:most]}…"


def _breaks(text: str) -> Iterable[re.Match[str]]:
    """Return the places where a line may break."""
    if f"«{NBSP}cmguide" not in text:
        return re.finditer(_BREAK, text)
    found = re.finditer(f"{_COMMAND}|{_BREAK}", text)
    return (match for match in found if match[0].isspace())


def line_spans(
    text: str, width: int, measure: Callable[[str], int] = len
) -> list[tuple[int, int]]:
    """Return the (start, end) slices of `text` that set it in lines of `width` columns.

    A piece without a place to break that is wider than `width` (an address, say)
    stays whole on a line of its own, so that it can still be copied and clicked.
    """
    spans: list[tuple[int, int]] = []
    start = end = used = position = 0
    for match in [*_breaks(text), None]:
        piece_end = match.start() if match else len(text)
        piece = measure(text[position:piece_end])
        gap = position - end
        if end > start and used + gap + piece > width:
            spans.append((start, end))
            start, used, gap = position, 0, 0
        used += gap + piece
        end = piece_end
        position = match.end() if match else piece_end
    if end > start or not spans:
        spans.append((start, end))
    return spans
