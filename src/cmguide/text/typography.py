"""French typography: no-break spaces, and where a line may break."""

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


def typeset(text: str) -> str:
    """Return `text` with no-break spaces before ? ! : ; % » and after «."""
    return re.sub(_AFTER_GUILLEMET, NBSP, re.sub(_BEFORE_MARK, NBSP, text))


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
