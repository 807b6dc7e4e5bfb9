"""`--markdown` prints a page as CommonMark, without changing the words."""

import re
from collections.abc import Iterator, Sequence
from operator import itemgetter

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from cmguide.content.model import Guide
from cmguide.pages.blocks import (
    Bullets,
    Heading,
    Page,
    Paragraph,
    Span,
    Table,
    label,
)
from cmguide.pages.interview import interview_page
from cmguide.terminal.markdown import markdown
from cmguide.terminal.plain import prepared
from tests.helpers.golden import assert_golden
from tests.helpers.program import Program


def read(text: str) -> list[tuple[str, str]]:
    """Return the (container, text) pairs that a CommonMark parser finds in `text`."""
    tokens = MarkdownIt("commonmark").parse(text)
    containers: list[str] = []
    found = []
    for token in tokens:
        if token.type.endswith("_open"):
            containers.append(token.tag)
        elif token.type.endswith("_close"):
            containers.pop()
        else:
            assert token.type == "inline", token.type
            found.append(("".join(containers), shown(token.children or [])))
    return found


def shown(tokens: Sequence[Token]) -> str:
    """Return the text of inline tokens, all of which must be of the expected types."""
    kinds = "text code_inline link_open link_close em_open em_close text_special"
    assert {token.type for token in tokens} <= set(kinds.split())
    return same_spaces("".join(token.content for token in tokens))


def same_spaces(text: str) -> str:
    """Return `text` with each run of whitespace replaced by one space."""
    return " ".join(text.split())


def text_of(line: Sequence[Span]) -> str:
    """Return the text of all spans in `line`."""
    return same_spaces("".join(span.text for span in line))


def expected(page: Page) -> Iterator[tuple[str, str]]:
    """Yield the (container, text) pairs that the Markdown of `page` must contain."""
    for block in prepared(page).blocks:
        match block:
            case Heading(text, number, level):
                yield f"h{level}", same_spaces(f"{number}. {text}" if number else text)
            case Paragraph(line):
                yield "p", text_of(line)
            case Bullets(items):
                yield from (("ullip", text_of(item)) for item in items)
            case Table(rows):
                for row in rows:
                    is_numbered = row[0].role == "muted"
                    texts = [cell.text for cell in row[is_numbered:]]
                    container = "ollip" if is_numbered else "ullip"
                    yield container, same_spaces(" – ".join(texts))


def test_the_markdown_has_the_whole_page(guide: Guide) -> None:
    """The Markdown has every heading, paragraph and list of a page, in order."""
    page = interview_page([guide])
    assert read(markdown(page)) == list(expected(page))


@pytest.mark.parametrize(
    "line", ["read", "ask 2 journee", "random", "random --question"]
)
def test_commands_write_markdown(program: Program, line: str) -> None:
    """The Markdown of a command is the same in a pipe and on a screen."""
    program.choose = itemgetter(0)
    arguments = [*line.split(), "--markdown"]
    result = program.pipe(*arguments)
    assert (result.err, result.code) == ("", 0)
    name = "question" if "--question" in line else arguments[0]
    assert_golden(f"{name}.md", result.out)
    assert program.screen(*arguments, columns=40) == result


def test_links() -> None:
    """A span with a URL becomes a link, whatever characters the URL contains."""
    url = "https://example.org/a_b?c=<d>&e=*f*"
    bare = Paragraph((Span("Voir "), Span(url, url=url), Span(" ")))
    page = Page((bare, Paragraph((Span("le_site", url=url),))))
    html = MarkdownIt("commonmark").render(markdown(page))
    address = "https://example.org/a_b?c=%3Cd%3E&amp;e=*f*"
    assert re.findall('href="(.*?)"', html) == [address, address]
    assert ">le_site</a>" in html


SIGNS = st.lists(
    st.one_of(
        st.sampled_from([*"*_`[]()<>#+-=~|\\&;:!.$^\"' \u00a0a1"]),
        st.sampled_from(":// --- &amp; <b> [a](b) ![a](b) ```".split(" ")),
        st.sampled_from(["1. ", "- ", "> ", "    "]),
        st.characters(),
    ),
    min_size=1,
    max_size=20,
).map("".join)


@given(SIGNS.filter(str.strip))
@example("# titre #")
@example("2016. Une année")
@example("\\")
@example("<https://example.org>")
def test_no_text_is_read_as_markdown(text: str) -> None:
    """No string is interpreted as Markdown, not even in emphasis or code."""
    span = Span(text)
    page = Page(
        (
            Heading(text, 1),
            label(text),
            Paragraph((span,)),
            Paragraph((Span("a "), span)),
            Paragraph((Span("a: "), Span(text, "question"))),
            Paragraph((Span("a: "), Span(text, "command"))),
            Bullets(((span,), (span,))),
            Table(((Span("1", "muted"), span), (Span("2", "muted"), span))),
        )
    )
    assert read(markdown(page)) == list(expected(page))
