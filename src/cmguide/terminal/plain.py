"""Pages as plain text, for a pipe or a file."""

from typing import get_args

from cmguide.pages.blocks import (
    Bullets,
    Heading,
    Label,
    Line,
    LiteralRole,
    Page,
    Paragraph,
    Span,
    Table,
    map_lines,
    spaced,
)
from cmguide.text.encoding import encodable
from cmguide.text.safety import sanitize
from cmguide.text.typography import typeset_spans

_LITERAL = get_args(LiteralRole)


def plain(page: Page) -> str:
    """Return the page as text with one paragraph, item or record a line."""
    if page.records:
        records = map_lines(Page((), page.records), readable).records
        return "".join(f"{_row(record)}\n" for record in records)
    page = map_lines(page, readable)
    lines: list[str] = []
    for gap, block in spaced(page.blocks):
        lines += [""] * gap
        match block:
            case Heading(text, None) | Label(text):
                lines.append(text)
            case Heading(text, number):
                lines.append(f"{number}. {text}")
            case Paragraph(line):
                lines.append(_text(line))
            case Bullets(items):
                lines += [f"- {_text(item)}" for item in items]
            case Table(rows):
                lines += map(_row, rows)
    return "\n".join(lines) + "\n"


def readable(line: Line, encoding: str = "utf-8") -> Line:
    """Return the line typeset and safe for a terminal.

    Characters that `encoding` lacks are in their closest form, so that the width of the
    line is the width shown.
    """
    literal = {
        index
        for index, (text, role, url) in enumerate(line)
        if (role in _LITERAL and not url) or text == url
    }
    texts = typeset_spans([span.text for span in line], literal)
    return tuple(
        Span(encodable(sanitize(text), encoding), role, url and sanitize(url))
        for text, (_, role, url) in zip(texts, line, strict=True)
    )


def _text(line: Line) -> str:
    return "".join(span.text for span in line)


def _row(cells: Line) -> str:
    return "\t".join(cell.text for cell in cells)
