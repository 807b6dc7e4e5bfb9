"""Typeset pages, and convert them to plain text for a pipe or a file."""

from typing import get_args

from cmguide.errors import with_program
from cmguide.pages import blocks
from cmguide.pages.blocks import Block, Line, Page, Span, spaced
from cmguide.text.encoding import encodable
from cmguide.text.safety import sanitize
from cmguide.text.typography import typeset_spans

_LITERAL = get_args(blocks.LiteralRole)


def plain(page: Page, program: str = "cmguide") -> str:
    """Return `page` as plain text, with one paragraph, item or record per line."""
    page = Page((blocks.Table(page.records),)) if page.records else page
    page = prepared(page, program=program)
    lines: list[str] = []
    for gap, block in spaced(page.blocks):
        lines += [""] * gap
        match block:
            case blocks.Heading(text, number):
                lines.append(f"{number}. {text}" if number else text)
            case blocks.Paragraph(line):
                lines.append(_text(line))
            case blocks.Bullets(items):
                lines += [f"- {_text(item)}" for item in items]
            case blocks.Table(rows):
                lines += [_text(row, "\t") for row in rows]
    return "\n".join(lines) + "\n"


def prepared(page: Page, encoding: str = "utf-8", program: str = "cmguide") -> Page:
    """Return `page` with `readable` applied to every line, title and cell."""

    def line(old: Line) -> Line:
        return readable(old, encoding, program)

    def row(cells: Line) -> Line:
        return tuple(line((cell,))[0] for cell in cells)

    def block(old: Block) -> Block:
        match old:
            case blocks.Paragraph(text):
                return blocks.Paragraph(line(text))
            case blocks.Bullets(items):
                return blocks.Bullets(tuple(map(line, items)))
            case blocks.Table(rows):
                return blocks.Table(tuple(map(row, rows)))
            case blocks.Heading(title, role=role):
                return old._replace(text=line((Span(title, role),))[0].text)

    return Page(tuple(map(block, page.blocks)), tuple(map(row, page.records)))


def readable(line: Line, encoding: str = "utf-8", program: str = "cmguide") -> Line:
    """Return `line` typeset and safe for a terminal.

    Commands begin with `program`. Characters that `encoding` lacks are replaced by the
    closest ones, so that measuring the line gives the width on the screen.
    """
    literal = {n for n, s in enumerate(line) if s.role in _LITERAL or s.text == s.url}
    texts = typeset_spans(
        [with_program(t, program) if r == "command" else t for t, r, _ in line], literal
    )
    return tuple(
        Span(encodable(sanitize(text), encoding), role, url and sanitize(url))
        for text, (_, role, url) in zip(texts, line, strict=True)
    )


def _text(line: Line, separator: str = "") -> str:
    return separator.join(span.text for span in line)
