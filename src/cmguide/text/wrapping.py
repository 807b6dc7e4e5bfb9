"""Wrap French text: find the offsets of its lines."""

import re
from collections.abc import Callable

# A line may break at an ordinary space only, but not after « or before ? ! : ; % ».
_BREAK = "(?<!«) +(?![?!:;%»])"
# A command stays on one line, so that the user can copy it.
_COMMAND = "«\u00a0cmguide[^»]*»"


def wrap_offsets(
    text: str, width: int, measure: Callable[[str], int] = len
) -> list[tuple[int, int]]:
    """Return the (start, end) offsets of the lines of `text`, wrapped at `width`.

    `measure` returns the width of a string in columns. A word wider than `width`, such
    as a URL, stays whole on a separate line, so that the user can copy or click it.
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
