"""Pages as plain text: what a pipe or a file gets, ready to be pasted or searched."""

from collections.abc import Iterable

from cmguide.pages.blocks import (
    Bullets,
    Heading,
    Label,
    Line,
    Page,
    Paragraph,
    Table,
    spaced,
)
from cmguide.text.safety import sanitize


def plain(page: Page) -> str:
    """Return the page as text with one paragraph, item or record a line."""
    if page.records:
        return "".join(_row(record) + "\n" for record in page.records)
    lines: list[str] = []
    for gap, block in spaced(page.blocks):
        lines += [""] * gap
        match block:
            case Heading(text, None) | Label(text):
                lines.append(sanitize(text))
            case Heading(text, number):
                lines.append(f"{number}. {sanitize(text)}")
            case Paragraph(line):
                lines.append(_text(line))
            case Bullets(items):
                lines += [f"- {_text(item)}" for item in items]
            case Table(rows):
                lines += [_row(cell.text for cell in row) for row in rows]
    return "\n".join(lines) + "\n"


def _text(line: Line) -> str:
    return "".join(sanitize(span.text) for span in line)


def _row(cells: Iterable[str]) -> str:
    return "\t".join(map(sanitize, cells))
