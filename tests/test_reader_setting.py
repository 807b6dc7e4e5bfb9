"""The lines of the reader: what is a link, what is marked, where a place is."""

import pytest
from rich.style import Style

from cmguide.browser.sections import sections
from cmguide.browser.setting import Place, Setting
from cmguide.content.model import Guide

WIDTHS = [*range(1, 21), 30, 47, 48, 55, 60, 79, 80, 120]


def settings(guide: Guide, columns: int) -> list[Setting]:
    """Return every section, set for that width."""
    topics = [topic.id for topic in guide.topics]
    return [Setting(part.page, columns, topics) for part in sections(guide)]


@pytest.mark.parametrize("columns", WIDTHS)
def test_lines_fit_and_keep_french_typography(guide: Guide, columns: int) -> None:
    """No line is longer than the screen; none begins with a high mark."""
    for setting in settings(guide, columns):
        for line in setting.lines:
            assert line.cell_len <= columns
            if columns > 15:
                assert not line.plain.strip(" ").startswith(tuple("?!:;»"))


@pytest.mark.parametrize("columns", WIDTHS)
def test_a_line_has_a_place_that_leads_back_to_it(guide: Guide, columns: int) -> None:
    """At one width, each line is found again; at another, the same words are."""
    for setting, wide in zip(
        settings(guide, columns), settings(guide, 80), strict=True
    ):
        for number, line in enumerate(setting.lines):
            place = setting.place(number)
            assert setting.line(place) == number
            start = "".join(line.plain.replace("─", "").split())[:1]
            if place.letters:
                assert start in wide.lines[wide.line(place)].plain


def test_places_outside_the_text_are_its_ends(guide: Guide) -> None:
    """A place beyond the last line is the last line; before the first, the first."""
    setting = settings(guide, 80)[0]
    assert setting.line(Place(10**6)) == len(setting.lines) - 1
    assert setting.line(Place()) == 0
    assert setting.place(10**6) == setting.place(len(setting.lines) - 1)
    assert setting.place(-1) == setting.place(0)


@pytest.mark.parametrize("columns", [*range(12, 30), 40, 48, 53, 54, 60, 80, 120])
def test_links_are_found_at_every_width(guide: Guide, columns: int) -> None:
    """« Voir aussi » and the addresses, however they are cut."""
    for part, setting in zip(sections(guide), settings(guide, columns), strict=True):
        targets = [link.target for link in setting.links]
        if part.topic:
            assert targets == list(part.topic.related)
        for link in setting.links:
            shown = "".join(
                setting.lines[line].plain[start:end] for line, start, end in link.pieces
            )
            title = part.topic and guide.topic(link.target).title
            wanted = title or link.target
            assert "".join(shown.split()) == "".join(wanted.split())


def test_only_addresses_are_links_for_the_terminal(guide: Guide) -> None:
    """What leads to a topic is followed by the reader alone."""
    for part, setting in zip(sections(guide), settings(guide, 60), strict=True):
        shown = {
            span.style.link
            for line in setting.lines
            for span in line.spans
            if isinstance(span.style, Style) and span.style.link
        }
        assert shown == {link.target for link in setting.links if not part.topic}


def test_the_words_of_a_search_are_marked(guide: Guide) -> None:
    """Whole words, at their place in the lines."""
    setting = settings(guide, 60)[2]
    found = [
        setting.lines[line].plain[start:end]
        for line, start, end in setting.matches({"curiosite"})
    ]
    assert [word.lower() for word in found] == ["curiosité", "curiosité"]
    assert setting.matches(()) == ()
