"""The reader copes with hostile titles, very long words and 200 topics."""

from pathlib import Path

import pytest
from rich.cells import cell_len

from cmguide.browser.layout import Fluid
from cmguide.content.loading import load
from cmguide.content.model import Guide
from tests.helpers.reader import opened

WORD = "anticonstitutionnellement" * 8
TITLES = ("[red]Un[/red] [/] [b", "[@click=app.quit]Deux[/]", WORD, "日本語の題名" * 4)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Guide:
    """Return a guide of 200 topics, two of which have related topics."""
    ids = [f"t{number}" for number in range(1, 201)]
    lines = ['title = "[red]Titre[/red]"', 'summary = "[@click=app.quit]Résumé"']
    for number, topic_id in enumerate(ids):
        lines += [
            "[[topics]]",
            f'id = "{topic_id}"',
            f'title = "{(*TITLES, f"Titre {number}")[min(number, len(TITLES))]}"',
            f'question = "Quoi [b]{number}[/] ?"',
            f'answer = "Réponse [link=x]{number}[/]. {WORD}"',
        ]
        if number in (0, 2):
            others = ", ".join(f'"{other}"' for other in ids if other != topic_id)
            lines.append(f"related = [{others}]")
    file: Path = tmp_path_factory.mktemp("hostile") / "entretien.toml"
    file.write_text("\n".join(lines), encoding="utf-8")
    return load(str(file))


@pytest.mark.parametrize("size", [(20, 8), (40, 20), (80, 24), (120, 40)])
def test_titles_are_shown_as_they_are_written(
    hostile: Guide, size: tuple[int, int]
) -> None:
    """Titles with brackets or long words are shown in full, in contents and text."""
    with opened(hostile, size=size) as reader:
        if reader.app.panes.narrow:
            reader.press("escape")
        assert "[red]Titre[/red]" in reader.text
        for number, title in enumerate(TITLES, 1):
            reader.press(str(number))
            set_lines = (line.plain.strip() for line in reader.page.page_layout.lines)
            assert title.replace(" ", "") in "".join("".join(set_lines).split())
            reader.press("s" if reader.app.panes.narrow else "tab")
            contents = reader.app.panes.contents
            room = contents.scrollable_content_region.width
            choice = contents.get_option_at_index(number).prompt
            assert isinstance(choice, Fluid)
            first, *rest = choice.lay_out(room).plain.split("\n")
            assert title.replace(" ", "") in "".join([first, *rest]).replace(" ", "")
            assert first.startswith(f"  {number}  ")
            for line in (first, *rest):
                assert cell_len(line) <= room
            assert all(line.startswith(" " * 5) for line in rest)
            reader.press("tab")
        assert reader.app.return_code is None


def test_two_hundred_topics_are_reached(hostile: Guide) -> None:
    """The contents, the search and links lead to topics that have no digit key."""
    with opened(hostile, hostile.topic("t150")) as reader:
        assert "150  Titre 149" in "\n".join(reader.lines)
        reader.press("tab", "end", "up", "enter")
        assert reader.number == 199
        reader.type("titre 42")
        reader.press("enter")
        assert reader.number == 43
        reader.press("escape", "escape", "1", "end", "enter")
        assert reader.number > 150
        reader.press("backspace", *["down"] * 25, "enter")
        assert reader.number == 200


def test_at_most_fifty_results_are_listed(hostile: Guide) -> None:
    """A search that finds all topics lists only the first fifty."""
    with opened(hostile) as reader:
        reader.type("réponse")
        pane = reader.app.panes.search
        assert len(pane.found.hits) == 200
        assert pane.results.option_count == 50
        reader.press("pageup", "enter", "N", "escape")
        assert pane.results.highlighted == 49


def test_link_keys_do_nothing_without_links(hostile: Guide) -> None:
    """Keys that follow links do nothing in topics without related topics or URLs."""
    with opened(hostile, hostile.topic("t2")) as reader:
        reader.press("end", "down", "enter", "n", "n", "enter", "c", "up", "p")
        assert reader.number == 3
