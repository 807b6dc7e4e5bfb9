"""Convert pages to Markdown (CommonMark 0.31), which pandoc can read."""

import re

from cmguide.pages import blocks
from cmguide.pages.blocks import Block, Line, Page, Span
from cmguide.terminal.plain import prepared


def markdown(page: Page, program: str = "cmguide") -> str:
    """Return `page` as Markdown, in which commands begin with `program`."""
    return "\n\n".join(map(_block, prepared(page, program=program).blocks)) + "\n"


def _block(block: Block) -> str:
    match block:
        case blocks.Heading(text, number, level):
            start = f"{number}. " if number else ""
            return f"{'#' * level} {start}{_escape(text)}"
        case blocks.Paragraph(line):
            return _line(line)
        case blocks.Bullets(items):
            return "\n".join(f"- {_line(item)}" for item in items)
        case blocks.Table(rows):
            return "\n".join(map(_item, rows))


def _item(row: Line) -> str:
    """Return a table row as a list item, because CommonMark has no tables."""
    is_numbered = row[0].role == "muted"
    marker = f"{row[0].text}." if is_numbered else "-"
    return f"{marker} {' – '.join(_line((cell,)) for cell in row[is_numbered:])}"


def _line(line: Line) -> str:
    text = "".join(map(_span, line)).strip()
    # At the start of a line, these signs would make a list, a quotation or a rule.
    return re.sub(r"^(\d{0,9})([-+=>.)])", r"\1\\\2", text)


def _span(span: Span) -> str:
    text = _escape(span.text)
    if span.url:
        url = span.url.replace("<", "%3C").replace(">", "%3E")
        return f"<{url}>" if span.text == span.url else f"[{text}](<{url}>)"
    match span.role:
        case "command":
            longest = max(map(len, re.findall("`+", span.text)), default=0)
            ticks, space = "`" * (longest + 1), " " if longest else ""
            return f"{ticks}{space}{span.text}{space}{ticks}"
        case "question":
            return f"*{text.strip()}*"
        case _:
            return text


def _escape(text: str) -> str:
    """Return `text` with the special characters of CommonMark and pandoc escaped."""
    return re.sub(r"[][\\`*_<&#~^$|]", r"\\\g<0>", text)
