"""A page laid out in lines of one width, with the positions of its links and words."""

from bisect import bisect_left, bisect_right
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
    segments: tuple[Segment, ...]


class Anchor(NamedTuple):
    """A position that survives re-wrapping.

    It counts the letters before a line, then the lines without any letter.
    """

    letters: int = 0
    blanks: int = 0


TOP = Anchor()


class Layout:
    """The lines of a page, none longer than `columns`."""

    def __init__(self, page: Page, columns: int, topics: Collection[str]) -> None:
        """Lay out `page`; links to the ids in `topics` are hidden from the terminal."""
        width = max(columns, 1)
        self.lines = list(folded(styled(page, width).split("\n"), width))
        self.text = "\n".join(line.plain for line in self.lines)
        # A rule is drawn again at each width.
        letters = ("".join(line.plain.replace("─", "").split()) for line in self.lines)
        # The number of letters before each line, which is the same at every width.
        self._letters = [0, *accumulate(map(len, letters))][:-1]
        self.links = self._links(topics)

    def anchor(self, line: int) -> Anchor:
        """Return the position of `line`, valid at every width."""
        line = max(0, min(line, len(self.lines) - 1))
        letters = self._letters[line]
        return Anchor(letters, line - bisect_left(self._letters, letters))

    def line(self, anchor: Anchor) -> int:
        """Return the number of the line that holds `anchor`."""
        line = bisect_left(self._letters, anchor.letters)
        last = bisect_right(self._letters, anchor.letters) - 1
        return min(line + anchor.blanks, last) if line <= last else last

    def matches(self, matched: Collection[str]) -> tuple[Segment, ...]:
        """Return the segments of the words that a search matched, in order."""
        return tuple(
            Segment(number, *span)
            for number, line in enumerate(self.lines if matched else ())
            for span in highlights(line.plain, matched)
        )

    def _links(self, topics: Collection[str]) -> list[Link]:
        links: list[Link] = []
        below = -1
        for number, line in enumerate(self.lines):
            indent = len(line.plain) - len(line.plain.lstrip(" "))
            for order, (start, end, style) in enumerate(line.spans):
                if not isinstance(style, Style) or not style.link:
                    continue
                segment = Segment(number, start, end)
                last = links[-1] if links else None
                # A link that was broken continues at the start of the next line.
                goes_on = number == below and start <= indent
                if last and goes_on and style.link == last.target:
                    links[-1] = Link(last.target, (*last.segments, segment))
                else:
                    links.append(Link(style.link, (segment,)))
                below = number + 1
                if style.link in topics:
                    line.spans[order] = Span(start, end, style.update_link(None))
        return links


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


def fit(text: Text, columns: int) -> Iterator[Text]:
    """Yield `text` in lines of at most `columns`."""
    width = max(1, columns)
    return folded(wrap(text, width), width)


def folded(lines: Iterable[Text], columns: int) -> Iterator[Text]:
    """Yield `lines` in pieces that fit: only an address or a very long word is cut."""
    for line in lines:
        if line.cell_len <= columns:
            yield line
            continue
        cuts = [0, *accumulate(map(len, chop_cells(line.plain, columns)))]
        for start, end in pairwise(cuts):
            yield line[start:end]
