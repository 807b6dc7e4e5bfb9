"""A page set in lines for one width, with the places of its links and of its words."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator
from itertools import accumulate, pairwise
from typing import NamedTuple

from rich.cells import chop_cells
from rich.style import Style
from rich.text import Text

from cmguide.blocks import Page
from cmguide.snippets import highlights
from cmguide.styled import styled

_COMMAND = r"cmguide\s+ask\s+([^\s»]+)"
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
        """Set `page`; the ids in `topics` are those that « cmguide ask » may name."""
        text = styled(page, max(columns, 1))
        self.lines = [
            part for line in text.split("\n") for part in folded(line, max(columns, 1))
        ]
        self.text = "\n".join(line.plain for line in self.lines)
        self._starts = [0, *accumulate(len(line.plain) + 1 for line in self.lines)]
        # How much has been read before each line: the same at every width.
        self._read = [0, *accumulate(_ink(line.plain) for line in self.lines)][:-1]
        self.links = tuple(sorted(self._links(topics), key=lambda link: link.pieces[0]))

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

    def _links(self, topics: Collection[str]) -> Iterator[Link]:
        for command in re.finditer(_COMMAND, self.text):
            if command[1] in topics:
                pieces = list(self._pieces(*command.span()))
                yield Link(command[1], (*pieces[:-1], *self._row(pieces[-1])))
        yield from self._addresses()

    def _addresses(self) -> Iterator[Link]:
        found: list[Link] = []
        for number, line in enumerate(self.lines):
            for start, end, style in line.spans:
                if isinstance(style, Style) and style.link:
                    piece = Piece(number, start, end)
                    last = found[-1] if found else None
                    # An address that is cut at the edge goes on at the next line.
                    if last and last.target == style.link and start == 0:
                        found[-1] = Link(style.link, (*last.pieces, piece))
                    else:
                        found.append(Link(style.link, (piece,)))
        return iter(found)

    def _row(self, piece: Piece) -> Iterator[Piece]:
        """Yield the row of a table that begins with `piece`, or `piece` alone."""
        indent = _indent(self.lines[piece.line].plain)
        if piece.start != indent:
            yield piece
            return
        yield piece._replace(end=len(self.lines[piece.line].plain))
        for number in range(piece.line + 1, len(self.lines)):
            below = self.lines[number].plain
            if not below.strip() or _indent(below) <= indent:
                return
            yield Piece(number, _indent(below), len(below))

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


def folded(line: Text, columns: int) -> Iterator[Text]:
    """Yield `line` in parts that fit: only an address or a very long word is cut."""
    if line.cell_len <= columns:
        yield line
        return
    cuts = [0, *accumulate(map(len, chop_cells(line.plain, columns)))]
    for start, end in pairwise(cuts):
        yield line[start:end]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _ink(line: str) -> int:
    return len("".join(line.replace(_RULE, "").split()))
