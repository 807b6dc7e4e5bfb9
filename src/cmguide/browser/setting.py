"""A page set in lines for one width, with the places of its links and of its words."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator
from itertools import accumulate, pairwise
from typing import NamedTuple

from rich.cells import chop_cells
from rich.style import Style
from rich.text import Text

from cmguide.pages.blocks import Page
from cmguide.search.snippets import highlights
from cmguide.terminal.styled import styled

_RULE = "─"


class Piece(NamedTuple):
    """A stretch of one line, in characters."""

    line: int
    start: int
    end: int


class Link(NamedTuple):
    """What can be followed: a topic's id or an address, and where it stands."""

    target: str
    pieces: tuple[Piece, ...]


class Place(NamedTuple):
    """A line of the text, told by what is the same at every width.

    That is how many letters stand before it, and how many lines without any.
    """

    letters: int = 0
    blanks: int = 0


TOP = Place()


class Setting:
    """The lines of a page for a screen of so many columns; none is any longer."""

    def __init__(self, page: Page, columns: int, topics: Collection[str]) -> None:
        """Set `page`; links to the ids in `topics` are not for the terminal."""
        width = max(columns, 1)
        self.lines = list(folded(styled(page, width).split("\n"), width))
        self.text = "\n".join(line.plain for line in self.lines)
        self._starts = [0, *accumulate(len(line.plain) + 1 for line in self.lines)]
        # How much has been read before each line: the same at every width.
        self._read = [0, *accumulate(_letter_count(line.plain) for line in self.lines)][
            :-1
        ]
        self.links = tuple(self._links())
        self._keep_inside(topics)

    def place(self, line: int) -> Place:
        """Return where `line` is in the text, whatever the width."""
        line = max(0, min(line, len(self._read) - 1))
        return Place(self._read[line], line - bisect_left(self._read, self._read[line]))

    def line(self, place: Place) -> int:
        """Return the line at `place`, or the one that now holds it."""
        line = bisect_left(self._read, place.letters)
        last = bisect_right(self._read, place.letters) - 1
        return min(line + place.blanks, last) if line <= last else last

    def matches(self, matched: Collection[str]) -> tuple[Piece, ...]:
        """Return where the words stand that a search matched, in order."""
        spans = highlights(self.text, matched) if matched else ()
        return tuple(piece for span in spans for piece in self._pieces(*span))

    def _links(self) -> Iterator[Link]:
        link = Link("", (Piece(-1, 0, 0),))
        for number, line in enumerate(self.lines):
            for start, end, style in line.spans:
                if not isinstance(style, Style) or not style.link:
                    continue
                piece = Piece(number, start, end)
                # What is broken at the edge goes on where the next line starts.
                is_below = number == link.pieces[-1].line + 1
                goes_on = is_below and start <= _indent(line.plain)
                if style.link == link.target and goes_on:
                    link = link._replace(pieces=(*link.pieces, piece))
                    continue
                if link.target:
                    yield link
                link = Link(style.link, (piece,))
        if link.target:
            yield link

    def _keep_inside(self, topics: Collection[str]) -> None:
        """Hide from the terminal the links that only the reader can follow."""
        for line in self.lines:
            line.spans = [
                span._replace(style=span.style.update_link(None))
                if isinstance(span.style, Style) and span.style.link in topics
                else span
                for span in line.spans
            ]

    def _pieces(self, start: int, end: int) -> Iterator[Piece]:
        first = bisect_right(self._starts, start) - 1
        for number in range(first, len(self.lines)):
            before, after = self._starts[number], self._starts[number + 1] - 1
            if before >= end:
                return
            line = self.text[before:after]
            left, right = max(start - before, _indent(line)), min(end, after) - before
            if left < right:
                yield Piece(number, left, right)


def folded(lines: Iterable[Text], columns: int) -> Iterator[Text]:
    """Yield `lines` in parts that fit: only an address or a very long word is cut."""
    for line in lines:
        if line.cell_len <= columns:
            yield line
            continue
        cuts = [0, *accumulate(map(len, chop_cells(line.plain, columns)))]
        for start, end in pairwise(cuts):
            yield line[start:end]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _letter_count(line: str) -> int:
    return len("".join(line.replace(_RULE, "").split()))
