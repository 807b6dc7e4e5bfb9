"""The places where a line of French text may break."""

import re
from collections.abc import Callable

# A line may break at an ordinary space only, and never where that would put a high
# mark at the start of a line or an opening guillemet at its end.
_BREAK = "(?<!«) +(?![?!:;%»])"
# A command has to be copied, so it stays on one line.
_COMMAND = "«\u00a0cmguide[^»]*»"


def wrap_offsets(
    text: str, width: int, measure: Callable[[str], int] = len
) -> list[tuple[int, int]]:
    """Return the (start, end) offsets of the lines of `text`, `width` columns at most.

    A word that is wider than `width` (an address, say) stays whole on a line of its
    own, so that it can still be copied and clicked.
    """
    pattern = f"{_COMMAND}|{_BREAK}" if "«\u00a0cmguide" in text else _BREAK
    breaks = [found for found in re.finditer(pattern, text) if found[0].isspace()]
    lines: list[tuple[int, int]] = []
    start = end = used = position = 0
    for found in [*breaks, None]:
        word_end = found.start() if found else len(text)
        word = measure(text[position:word_end])
        gap = position - end
        if end > start and used + gap + word > width:
            lines.append((start, end))
            start, used, gap = position, 0, 0
        used += gap + word
        end = word_end
        position = found.end() if found else word_end
    if end > start or not lines:
        lines.append((start, end))
    return lines
