"""Pages as Rich text: what a person reads on a terminal, set in lines of a measure."""

from collections.abc import Iterator
from io import StringIO

from rich.cells import cell_len
from rich.console import Console
from rich.style import Style
from rich.text import Text

from cmguide.pages.blocks import (
    Bullets,
    Heading,
    Label,
    Line,
    Page,
    Paragraph,
    Role,
    Span,
    Table,
    spaced,
)
from cmguide.text.safety import sanitize
from cmguide.text.typography import line_spans

# A line longer than this is hard to follow, however wide the screen.
MEASURE = 80
# Below this many columns, margins and side-by-side columns cost more than they give.
_NARROW = 48

# Magenta and green are the ANSI colours that stay legible on black and on white.
_STYLES: dict[Role, Style] = {
    "text": Style(),
    "title": Style(bold=True, color="magenta"),
    "question": Style(italic=True),
    "label": Style(bold=True),
    "command": Style(color="green"),
    "muted": Style(dim=True),
    "match": Style(bold=True, color="black", bgcolor="yellow"),
}


def styled(page: Page, columns: int) -> Text:
    """Return the page set for a screen of `columns`; every line ends with a newline."""
    width = min(columns, MEASURE)
    margin = 2 if width >= _NARROW else 0
    indent = Text(" " * margin)
    lines: list[Text] = [Text()] if margin else []
    for gap, block in spaced(page.blocks):
        lines += [Text()] * gap
        lines += [indent + line for line in _set(block, width - 2 * margin)]
    lines += [Text()] if margin else []
    return Text("\n").join([*lines, Text()])


def height(text: Text, columns: int) -> int:
    """Return how many rows of a screen the text takes, its overlong lines included."""
    lines = text.plain.splitlines()
    return sum(1 + max(0, cell_len(line) - 1) // columns for line in lines)


def escapes(text: Text, *, colour: bool) -> str:
    """Return the text as a terminal takes it; without colour, it has no escapes."""
    buffer = StringIO()
    console = Console(
        file=buffer,
        color_system="standard" if colour else None,
        force_terminal=colour,
        legacy_windows=False,
        _environ={},
    )
    console.print(text, soft_wrap=True, end="")
    return buffer.getvalue()


def wrapped(text: Text, width: int) -> list[Text]:
    """Return `text` in lines of `width` columns, but for what may not be broken."""
    return [text[start:end] for start, end in line_spans(text.plain, width, cell_len)]


def _set(block: object, width: int) -> Iterator[Text]:
    match block:
        case Heading(text, number):
            title = f"{number} · {text}" if number else text
            lines = _wrap((Span(title, "title"),), width)
            yield from lines
            longest = max(line.cell_len for line in lines)
            yield Text("─" * min(longest, width), _STYLES["title"])
        case Label(text):
            yield from _wrap((Span(text, "label"),), width)
        case Paragraph(line):
            yield from _wrap(line, width)
        case Bullets(items):
            for item in items:
                yield from _hang(Text("• "), _wrap(item, width - 2))
        case Table(rows):
            yield from _set_table(rows, width)


def _set_table(rows: tuple[Line, ...], width: int) -> Iterator[Text]:
    columns = list(zip(*(row[:-1] for row in rows), strict=True))
    sizes = [
        max(cell_len(sanitize(cell.text)) for cell in column) for column in columns
    ]
    left = sum(sizes) + 2 * len(sizes)
    if width - left >= _NARROW // 2:
        for *cells, last in rows:
            head = Text()
            for cell, size in zip(cells, sizes, strict=True):
                head.append_text(_text((cell,)))
                head.append(" " * (size + 2 - cell_len(sanitize(cell.text))))
            yield from _hang(head, _wrap((last,), width - left))
    else:
        for *cells, last in rows:
            head = Text("  ").join(_text((cell,)) for cell in cells)
            if head.cell_len <= width:
                yield head
            else:
                for cell in cells:
                    yield from _wrap((cell,), width)
            yield from _hang(Text("  "), _wrap((last,), width - 2))


def _hang(head: Text, lines: list[Text]) -> Iterator[Text]:
    """Yield `lines` with `head` before the first and as much blank before the rest."""
    blank = Text(" " * head.cell_len)
    for number, line in enumerate(lines):
        yield (blank if number else head) + line


def _wrap(line: Line, width: int) -> list[Text]:
    return wrapped(_text(line), width)


def _text(line: Line) -> Text:
    text = Text()
    for span in line:
        style = _STYLES[span.role]
        if span.url:
            style += Style(underline=True, link=sanitize(span.url))
        text.append(sanitize(span.text), style)
    return text
