"""Lay out pages for a terminal, as styled text in lines of limited width."""

from collections.abc import Iterator
from io import StringIO
from typing import Literal

from rich.cells import cell_len
from rich.console import Console
from rich.style import Style
from rich.text import Text

from cmguide.pages import blocks
from cmguide.pages.blocks import Block, Line, Page, Role, Span, spaced
from cmguide.terminal.plain import prepared
from cmguide.text.wrapping import wrap_offsets

# A longer line is hard to follow, even on a wide screen.
_MAX_WIDTH = 80
# With fewer columns, there is no room for margins or side-by-side columns.
_NARROW = 48

# Matches, problems and links must be legible in every terminal's palette, light or
# dark.
STYLES: dict[Role | Literal["link", "current"], Style] = {
    "text": Style(),
    "title": Style(bold=True, color="magenta"),
    "question": Style(italic=True),
    "label": Style(bold=True),
    "command": Style(color="green"),
    "muted": Style(dim=True),
    "match": Style(color="black", bgcolor="bright_yellow"),
    "message": Style(),
    "problem": Style(color="bright_white", bgcolor="red"),
    "warning": Style(bold=True),
    "link": Style(underline=True),
    "current": Style(reverse=True),
}


def styled(
    page: Page, columns: int, encoding: str = "utf-8", program: str = "cmguide"
) -> Text:
    """Return `page` laid out for a screen of `columns`, with a newline after each line.

    See `readable` for `encoding` and `program`.
    """
    page = prepared(Page(page.blocks), encoding, program)
    width = min(columns, _MAX_WIDTH)
    margin = 2 if width >= _NARROW else 0
    indent = Text(" " * margin)
    edge = [Text()] if margin else []
    lines: list[Text] = []
    for gap, block in spaced(page.blocks):
        lines += [Text()] * gap
        lines += [indent + line for line in _layout(block, width - 2 * margin)]
    return Text("\n").join([*edge, *lines, *edge, Text()])


def height(text: Text, columns: int) -> int:
    """Return the number of rows that `text` takes on a screen of `columns`."""
    lines = text.plain.splitlines()
    return sum(1 + max(0, cell_len(line) - 1) // columns for line in lines)


def escapes(text: Text, *, colour: bool, links: bool = True) -> str:
    """Return `text` as a string, with escape sequences for styles if `colour` is true.

    Hyperlinks (OSC 8) are left out if `links` is false.
    """
    buffer = StringIO()
    console = Console(
        file=buffer,
        color_system="standard" if colour else None,
        force_terminal=colour,
        # Rich omits hyperlinks on a legacy Windows console.
        legacy_windows=not links,
        _environ={},
    )
    console.print(text, soft_wrap=True, end="")
    return buffer.getvalue()


def wrap(text: Text, width: int) -> list[Text]:
    """Return the lines of `text`, wrapped to `width` columns by `wrap_offsets`."""
    offsets = wrap_offsets(text.plain, width, cell_len)
    # Every second piece is the space between two lines.
    return list(text.divide(offset for line in offsets for offset in line))[1::2]


def _layout(block: Block, width: int) -> Iterator[Text]:
    match block:
        case blocks.Heading(text, number, role=role):
            title = f"{number} · {text}" if number else text
            lines = wrap(_text(Span(title, role)), width)
            yield from lines
            if role == "title":
                longest = max(line.cell_len for line in lines)
                yield Text("─" * min(longest, width), STYLES["title"])
        case blocks.Paragraph(line):
            yield from wrap(_text(*line), width)
        case blocks.Bullets(items):
            for item in items:
                yield from _hang(Text("• "), _text(*item), width)
        case blocks.Table(rows):
            yield from _layout_table(rows, width)


def _layout_table(rows: tuple[Line, ...], width: int) -> Iterator[Text]:
    columns = list(zip(*rows, strict=True))[:-1]
    sizes = [2 + max(cell_len(cell.text) for cell in column) for column in columns]
    for row in rows:
        *cells, last = map(_text, row)
        head = Text("  ")
        if width - sum(sizes) < _NARROW // 2:
            yield from wrap(head.join(cells), width)
        else:
            for cell, size in zip(cells, sizes, strict=True):
                cell.pad_right(size - cell.cell_len)
            head = Text().join(cells)
        yield from _hang(head, last, width)


def _hang(head: Text, text: Text, width: int) -> Iterator[Text]:
    """Yield the lines of `text`, with `head` before the first line.

    The other lines are indented by the width of `head`.
    """
    for line in wrap(text, width - head.cell_len):
        yield head + line
        head = Text(" " * head.cell_len)


def _text(*line: Span) -> Text:
    link = STYLES["link"].update_link
    return Text.assemble(
        *((s.text, link(s.url) if s.url else STYLES[s.role]) for s in line)
    )
