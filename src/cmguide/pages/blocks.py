"""What a page is made of, before anything is known of the place it is shown in.

The parts are named tuples: every answer waits for their definition, and a dataclass
takes four times as long to define.
"""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from cmguide.errors import with_program

Role = Literal["text", "title", "question", "label", "command", "muted", "match"]


class Span(NamedTuple):
    """A run of text that plays one role; `url` makes a link of it."""

    text: str
    role: Role = "text"
    url: str | None = None


Line = tuple[Span, ...]


class Heading(NamedTuple):
    """The title of a page (no number) or of a section."""

    text: str
    number: int | None = None


class Label(NamedTuple):
    """The short title of what follows inside a section, as in « À retenir »."""

    text: str


class Paragraph(NamedTuple):
    """Running text."""

    line: Line


class Bullets(NamedTuple):
    """A list whose items are paragraphs of their own."""

    items: tuple[Line, ...]


class Table(NamedTuple):
    """Rows of cells; the last cell of a row is the one that may be long."""

    rows: tuple[Line, ...]


Block = Heading | Label | Paragraph | Bullets | Table


class Page(NamedTuple):
    """All that a command answers.

    `records` is what a script gets instead of the blocks: tab-separated lines.
    """

    blocks: tuple[Block, ...]
    records: tuple[tuple[str, ...], ...] = ()


def paragraph(text: str, role: Role = "text") -> Paragraph:
    """Return a paragraph that plays one role from end to end."""
    return Paragraph((Span(text, role),))


def renamed(page: Page, program: str) -> Page:
    """Return the page with the commands that it shows begun by `program`."""

    def line(spans: Line) -> Line:
        return tuple(
            span._replace(text=with_program(span.text, program))
            if span.role == "command"
            else span
            for span in spans
        )

    def block(old: Block) -> Block:
        match old:
            case Paragraph(spans):
                return Paragraph(line(spans))
            case Table(rows):
                return Table(tuple(map(line, rows)))
            case _:
                return old

    return page._replace(blocks=tuple(map(block, page.blocks)))


def spaced(blocks: tuple[Block, ...]) -> Iterator[tuple[int, Block]]:
    """Yield each block with the number of blank lines that part it from the last."""
    before: Block | None = None
    for block in blocks:
        match before, block:
            case None, _:
                yield 0, block
            case (Heading(), Paragraph((Span(role="question"), *_))) | (Label(), _):
                yield 0, block
            case Paragraph(), Paragraph((Span(role="command"), *_)):
                yield 0, block
            case _, Heading():
                yield 2, block
            case _:
                yield 1, block
        before = block
