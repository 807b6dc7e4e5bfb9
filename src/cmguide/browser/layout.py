"""A page laid out in lines of one width, with the positions of its links and words."""

import re
from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from rich.cells import chop_cells
from rich.console import Console, ConsoleOptions, RenderResult
from rich.measure import Measurement
from rich.style import Style
from rich.text import Span, Text

from cmguide.pages.blocks import Page
from cmguide.search.snippets import highlights
from cmguide.terminal.styled import styled, wrap


class Segment(NamedTuple):
    """A part of one line; `start` and `end` count characters."""

    line: int
    start: int
    end: int


class Link(NamedTuple):
    """A topic's id or an address, and the segments that lead to it."""

    target: str
    segments: list[Segment]


# The position of the first line.
TOP = -1


class Layout:
    """The lines of a page, none longer than `columns`."""

    def __init__(self, page: Page, columns: int, matched: Collection[str] = ()) -> None:
        """Lay out `page`, with `matches` of the words that a search `matched`."""
        width = max(columns, 1)
        self.lines = [*_folded(styled(page, width).split("\n"), width)]
        self.text = "\n".join(line.plain for line in self.lines)
        # A rule or a blank line counts as a letter; narrow pages have none at the top.
        texts = [re.sub("─+", "─", line.plain) or "¶" for line in self.lines]
        texts[0] = self.lines[0].plain
        letters = (len("".join(text.split())) for text in texts)
        self._anchors = [TOP, *accumulate(letters)][:-1]
        self.links = self._links()
        self.matches = [
            Segment(number, *span)
            for number, line in enumerate(self.lines if matched else ())
            for span in highlights(line.plain, matched)
        ]

    def anchor(self, line: int) -> int:
        """Return the position of `line`, valid at every width.

        It counts the letters before the line.
        """
        return self._anchors[max(0, min(line, len(self.lines) - 1))]

    def line(self, anchor: int) -> int:
        """Return the number of the line that holds `anchor`."""
        return bisect_right(self._anchors, anchor) - 1

    def _links(self) -> list[Link]:
        """Return the links, and note each target where a click can find it."""
        links: dict[str, Link] = {}
        for number, line in enumerate(self.lines):
            for order, (start, end, style) in enumerate(line.spans):
                if isinstance(style, Style) and style.link:
                    # Rich gives the lines of one link the same random id.
                    key = f"{style.link_id} {style.link}"
                    link = links.setdefault(key, Link(style.link, []))
                    link.segments.append(Segment(number, start, end))
                    # A terminal can follow an address, but not a topic's id.
                    shown = style if "://" in style.link else style.update_link(None)
                    shown += Style(meta={"link": style.link})
                    line.spans[order] = Span(start, end, shown)
        return [*links.values()]


class Fluid:
    """A text that is laid out again whenever its width changes."""

    def __init__(self, lay_out: Callable[[int], Text]) -> None:
        """Lay the text out by `lay_out`, which takes a number of columns."""
        self.lay_out = cache(lay_out)

    def __rich_console__(self, _: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the text for the width of `options`."""
        yield self.lay_out(max(1, options.max_width))

    def __rich_measure__(self, _: Console, options: ConsoleOptions) -> Measurement:
        """Return the width that the text needs, with one column for a scrollbar."""
        width = self.lay_out(max(1, options.max_width)).cell_len + 1
        return Measurement(width, width)


def fluid(text: Text, head: str = "") -> Fluid:
    """Return `text` in lines that fit, the first after `head`, the others below it."""
    below = Text(f"\n{' ' * len(head)}")

    def lay_out(columns: int) -> Text:
        width = max(1, columns - len(head))
        return Text(head) + below.join(_folded(wrap(text, width), width))

    return Fluid(lay_out)


def _folded(lines: Iterable[Text], columns: int) -> Iterator[Text]:
    """Yield `lines` in pieces that fit: only an address or a very long word is cut."""
    for line in lines:
        if line.cell_len <= columns:
            yield line
            continue
        cuts = [0, *accumulate(map(len, chop_cells(line.plain, columns)))]
        for start, end in pairwise(cuts):
            yield line[start:end]
