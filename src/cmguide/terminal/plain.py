"""Pages as plain text: what a pipe or a file gets, ready to be pasted or searched."""

from cmguide.pages.blocks import (
    Bullets,
    Heading,
    Label,
    Line,
    Page,
    Paragraph,
    Table,
    map_lines,
    spaced,
)
from cmguide.text.encoding import encodable
from cmguide.text.safety import sanitize
from cmguide.text.typography import typeset


def plain(page: Page) -> str:
    """Return the page as text with one paragraph, item or record a line."""
    page = map_lines(page, readable)
    if page.records:
        return "".join("\t".join(record) + "\n" for record in page.records)
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
                lines += ["\t".join(cell.text for cell in row) for row in rows]
    return "\n".join(lines) + "\n"


def readable(line: Line, encoding: str = "utf-8") -> Line:
    """Return the line typeset, without a character that drives terminals.

    Characters that `encoding` lacks are in their closest form, so that the line can be
    measured as it will be shown.
    """
    return tuple(
        span._replace(
            text=encodable(sanitize(text), encoding),
            url=span.url and sanitize(span.url),
        )
        for span in line
        for text in [span.text if span.role == "command" else typeset(span.text)]
    )


def _text(line: Line) -> str:
    return "".join(span.text for span in line)
