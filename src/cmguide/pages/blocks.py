"""Define the blocks of a page, independently of the output format.

Blocks are named tuples, because defining a named tuple takes a quarter of the time that
a dataclass takes, and this time is spent at every start.
"""

from collections.abc import Iterable, Iterator
from typing import Any, Literal, NamedTuple

# The roles of spans that are shown verbatim, without typesetting.
LiteralRole = Literal["command", "message", "problem", "warning"]
Role = Literal["text", "title", "question", "label", "muted", "match"] | LiteralRole


class Span(NamedTuple):
    """A run of text with one role; a `url` makes the span a link."""

    text: str
    role: Role = "text"
    url: str | None = None


Line = tuple[Span, ...]


class Heading(NamedTuple):
    """The title of an interview (level 1) or of a section, which may have a number.

    A heading whose role is not `title` is a short title inside a section.
    """

    text: str
    number: int | None = None
    level: int = 2
    role: Role = "title"


class Paragraph(NamedTuple):
    """A paragraph of running text."""

    line: Line


class Bullets(NamedTuple):
    """A bulleted list, in which each item is a paragraph."""

    items: tuple[Line, ...]


class Table(NamedTuple):
    """Rows of cells, each a single span; the last cell of a row may be long."""

    rows: tuple[Line, ...]


Block = Heading | Paragraph | Bullets | Table


class Page(NamedTuple):
    """The complete output of a command, for every output format.

    In a pipe, `records`, if any, replace the blocks: each record is a line of cells
    separated by tabs. With --json, `data` replaces the blocks. A `long` page may be
    shown in a pager.
    """

    blocks: tuple[Block, ...]
    records: tuple[Line, ...] = ()
    data: Any = None
    long: bool = False


def paragraph(text: str, role: Role = "text") -> Paragraph:
    """Return a paragraph of a single span."""
    return Paragraph((Span(text, role),))


def label(text: str, role: Role = "label") -> Heading:
    """Return a short title inside a section, such as « À retenir »."""
    return Heading(text, None, 3, role)


def command_table(rows: Iterable[tuple[str, str]]) -> Table:
    """Return a table of commands and their explanations."""
    return Table(tuple((Span(a, "command"), Span(b)) for a, b in rows))


def spaced(blocks: tuple[Block, ...]) -> Iterator[tuple[int, Block]]:
    """Yield (gap, block) pairs; a gap is the number of blank lines before a block."""
    for before, block in zip((None, *blocks), blocks, strict=False):
        match before, block:
            case Heading(role="title"), Paragraph((Span(role="question"), *_)):
                yield 0, block
            case Heading(role="title"), _:
                yield 1, block
            case None | Heading(), _:
                yield 0, block
            case Paragraph(), Paragraph((Span(role="command"), *_)):
                yield 0, block
            case _, Heading(role="title"):
                yield 2, block
            case _:
                yield 1, block
