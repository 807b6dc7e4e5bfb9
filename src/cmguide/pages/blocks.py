"""The parts of a page, independent of where it is shown.

They are named tuples, which are defined four times as fast as dataclasses: this counts
at every start.
"""

from collections.abc import Iterable, Iterator
from typing import Any, Literal, NamedTuple

# The roles of texts that are shown as they are, without typesetting.
LiteralRole = Literal["command", "message", "problem", "warning"]
Role = Literal["text", "title", "question", "label", "muted", "match"] | LiteralRole


class Span(NamedTuple):
    """A run of text with one role; a `url` makes it a link."""

    text: str
    role: Role = "text"
    url: str | None = None


Line = tuple[Span, ...]


class Heading(NamedTuple):
    """The title of an interview (level 1) or of a section, which may have a number.

    With another role than `title`, it is a short title inside a section, see `label`.
    """

    text: str
    number: int | None = None
    level: int = 2
    role: Role = "title"


class Paragraph(NamedTuple):
    """Running text."""

    line: Line


class Bullets(NamedTuple):
    """A list whose items are paragraphs."""

    items: tuple[Line, ...]


class Table(NamedTuple):
    """Rows of cells, one span each; the last cell of a row may be long."""

    rows: tuple[Line, ...]


Block = Heading | Paragraph | Bullets | Table


class Page(NamedTuple):
    """The whole output of a command, in each of its forms.

    In a pipe, the `records`, if any, replace the blocks: lines of cells separated by
    tabs. With --json, the `data` do. A `long` page may go through a pager.
    """

    blocks: tuple[Block, ...]
    records: tuple[Line, ...] = ()
    data: Any = None
    long: bool = False


def paragraph(text: str, role: Role = "text") -> Paragraph:
    """Return a paragraph with one role."""
    return Paragraph((Span(text, role),))


def label(text: str, role: Role = "label") -> Heading:
    """Return a short title inside a section, as in « À retenir »."""
    return Heading(text, None, 3, role)


def command_table(rows: Iterable[tuple[str, str]]) -> Table:
    """Return a table of commands and their explanations."""
    return Table(tuple((Span(a, "command"), Span(b)) for a, b in rows))


def spaced(blocks: tuple[Block, ...]) -> Iterator[tuple[int, Block]]:
    """Yield each block with the number of blank lines before it."""
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
