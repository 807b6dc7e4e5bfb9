"""Lay out pages in lines of limited width, and locate their links and matches."""

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
    """A part of a line, between the character offsets `start` and `end`."""

    line: int
    start: int
    end: int


class Link(NamedTuple):
    """A link to `target`, a topic's id or a URL, and the segments of the link."""

    target: str
    segments: list[Segment]


# The anchor of the first line.
TOP = -1


class Layout:
    """The lines of a page, none longer than `columns`."""

    def __init__(self, page: Page, columns: int, matched: Collection[str] = ()) -> None:
        """Lay out `page`, and store the segments of `matched` words in `matches`."""
        width = max(columns, 1)
        self.lines = [*_cut(styled(page, width).split("\n"), width)]
        self.text = "\n".join(line.plain for line in self.lines)
        # A rule or a blank line counts as one letter, except the blank line at the top,
        # because narrow pages don't have that line.
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
        """Return the anchor of `line`, which is valid at every width.

        An anchor is the number of letters before the line.
        """
        return self._anchors[max(0, min(line, len(self.lines) - 1))]

    def line(self, anchor: int) -> int:
        """Return the number of the line that contains `anchor`."""
        return bisect_right(self._anchors, anchor) - 1

    def _links(self) -> list[Link]:
        """Return the links, and add each link's target to the style of its text."""
        links: dict[str, Link] = {}
        for number, line in enumerate(self.lines):
            for order, (start, end, style) in enumerate(line.spans):
                if isinstance(style, Style) and style.link:
                    # Rich gives the lines of one link the same random id.
                    key = f"{style.link_id} {style.link}"
                    link = links.setdefault(key, Link(style.link, []))
                    link.segments.append(Segment(number, start, end))
                    # A terminal can follow a URL, but not a topic's id.
                    shown = style if "://" in style.link else style.update_link(None)
                    shown += Style(meta={"link": style.link})
                    line.spans[order] = Span(start, end, shown)
        return [*links.values()]


class Fluid:
    """Text that is laid out again whenever its width changes."""

    def __init__(self, lay_out: Callable[[int], Text]) -> None:
        """Use `lay_out`, which returns the text laid out for a number of columns."""
        self.lay_out = cache(lay_out)

    def __rich_console__(self, _: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the text laid out for the width in `options`."""
        yield self.lay_out(max(1, options.max_width))

    def __rich_measure__(self, _: Console, options: ConsoleOptions) -> Measurement:
        """Return the width that the text needs, plus one column for a scrollbar."""
        width = self.lay_out(max(1, options.max_width)).cell_len + 1
        return Measurement(width, width)


def fluid(text: Text, head: str = "") -> Fluid:
    """Return `text` wrapped to fit, with `head` before the first line.

    The other lines are indented by the width of `head`.
    """
    below = Text(f"\n{' ' * len(head)}")

    def lay_out(columns: int) -> Text:
        width = max(1, columns - len(head))
        return Text(head) + below.join(_cut(wrap(text, width), width))

    return Fluid(lay_out)


def _cut(lines: Iterable[Text], columns: int) -> Iterator[Text]:
    """Yield `lines`, cutting lines longer than `columns`, such as URLs, into pieces."""
    for line in lines:
        if line.cell_len <= columns:
            yield line
            continue
        cuts = [0, *accumulate(map(len, chop_cells(line.plain, columns)))]
        for start, end in pairwise(cuts):
            yield line[start:end]
