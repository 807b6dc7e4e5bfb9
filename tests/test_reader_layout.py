"""The layout of the reader: wrapped lines, links, marked words and anchors."""

from pathlib import Path

import pytest
from rich.style import Style

from cmguide.browser.layout import TOP, Layout
from cmguide.browser.sections import sections
from cmguide.content.loading import load
from cmguide.content.model import Guide
from tests.helpers.french import typed_interview
from tests.helpers.reader import opened

WIDTHS = [*range(1, 21), 30, 47, 48, 55, 60, 79, 80, 120]


def layouts(guide: Guide, columns: int) -> list[Layout]:
    """Return the layout of every section for a width of `columns`."""
    return [Layout(part.page, columns) for part in sections([guide])]


@pytest.mark.parametrize("columns", WIDTHS)
def test_lines_fit_and_keep_french_typography(guide: Guide, columns: int) -> None:
    """No line is wider than `columns`, and none begins with a mark such as ? or :."""
    for layout in layouts(guide, columns):
        for line in layout.lines:
            assert line.cell_len <= columns
            if columns > 15:
                assert not line.plain.strip(" ").startswith(tuple("?!:;»"))


@pytest.mark.parametrize("columns", WIDTHS[2:])
def test_an_anchor_leads_back_to_its_line(guide: Guide, columns: int) -> None:
    """The anchor of a line leads to that line or, at another width, to its words."""
    for layout, wide in zip(layouts(guide, columns), layouts(guide, 80), strict=True):
        for number, line in enumerate(layout.lines):
            anchor = layout.anchor(number)
            assert layout.line(anchor) == number
            start = "".join(line.plain.replace("─", "").split())[:1]
            if anchor > 0:
                assert start in wide.lines[wide.line(anchor)].plain


def test_anchors_outside_the_text_lead_to_its_ends(guide: Guide) -> None:
    """An anchor outside the text leads to the first or to the last line."""
    layout = layouts(guide, 80)[0]
    assert layout.line(10**6) == len(layout.lines) - 1
    assert layout.line(TOP) == 0
    assert layout.anchor(10**6) == layout.anchor(len(layout.lines) - 1)
    assert layout.anchor(-1) == layout.anchor(0)


@pytest.mark.parametrize("columns", [*range(12, 30), 40, 48, 53, 54, 60, 80, 120])
def test_links_are_found_at_every_width(guide: Guide, columns: int) -> None:
    """Related topics and URLs are links, even if they are wrapped."""
    for part, layout in zip(sections([guide]), layouts(guide, columns), strict=True):
        targets = [link.target for link in layout.links]
        if part.topic:
            assert targets == list(part.topic.related)
        for link in layout.links:
            shown = "".join(
                layout.lines[line].plain[start:end]
                for line, start, end in link.segments
            )
            title = part.topic and guide.topic(link.target).title
            wanted = title or link.target
            assert "".join(shown.split()) == "".join(wanted.split())


def test_only_urls_are_terminal_hyperlinks(guide: Guide) -> None:
    """Only URLs become OSC 8 hyperlinks; links to topics stay in the reader."""
    for part, layout in zip(sections([guide]), layouts(guide, 60), strict=True):
        shown = {
            span.style.link
            for line in layout.lines
            for span in line.spans
            if isinstance(span.style, Style) and span.style.link
        }
        assert shown == {link.target for link in layout.links if not part.topic}


def test_the_words_of_a_search_are_marked(guide: Guide) -> None:
    """The whole words that have a given stem are marked."""
    page = [*sections([guide])][2].page
    layout = Layout(page, 60, {"curiosit"})
    found = [layout.lines[line].plain[start:end] for line, start, end in layout.matches]
    assert [word.lower() for word in found] == ["curiosité", "curiosité"]
    assert Layout(page, 60).matches == []


def test_an_interview_typed_on_a_keyboard_is_typeset(
    guide: Guide, tmp_path: Path
) -> None:
    """The reader looks the same for a file typed on a keyboard and a typeset file."""
    path = tmp_path / "typed.toml"
    path.write_text(typed_interview(), encoding="utf-8")
    screens: list[list[str]] = []
    for interview in (guide, load(str(path))):
        with opened(interview, size=(100, 40)) as reader:
            seen = [reader.everything]
            for number in "123456789":
                reader.press(number)
                seen.append(reader.everything)
            reader.type("apprendre")
            seen.append(reader.everything)
            reader.press("enter")
            seen.append(reader.everything)
        screens.append(seen)
    assert screens[0] == screens[1]
