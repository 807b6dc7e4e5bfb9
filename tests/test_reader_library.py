"""The reader with several interviews: grouped contents, and a search in all."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cmguide.content.library import Library
from cmguide.content.model import Guide
from tests.helpers.reader import Driven, opened

ANSWERS = Path(__file__).parents[1] / "data" / "answers.toml"
NAMES = ("boulanger", "infirmière", "journaliste")
Shelf = Callable[[int], list[Guide]]


@pytest.fixture
def shelf(tmp_path: Path, guide: Guide) -> Shelf:
    """Return a function that makes `count` interviews with distinct titles."""

    def read(count: int) -> list[Guide]:
        text = ANSWERS.read_text(encoding="utf-8")
        for name in NAMES[:count]:
            other = text.replace(guide.title, f"L’interview : {name}")
            (tmp_path / f"{name}.toml").write_text(other, encoding="utf-8")
        return [*Library([str(tmp_path)], print).guides()]

    return read


def contents(reader: Driven) -> list[str]:
    """Return the titles that are listed in the contents."""
    contents = reader.app.panes.contents
    return [section.title for section in contents.listed]


def shown(reader: Driven) -> tuple[str, int]:
    """Return the name in the title line, and the number of the current question."""
    return reader.lines[0].strip().removeprefix("L’interview\u00a0: "), reader.number


def test_two_interviews_are_listed_whole(shelf: Shelf, guide: Guide) -> None:
    """The contents list the title, questions and conclusion of both interviews."""
    questions = [topic.title for topic in guide.topics]
    with opened(shelf(2), size=(80, 60)) as reader:
        assert contents(reader) == [
            "L’interview\u00a0: boulanger",
            *questions,
            "Conclusion",
            "L’interview\u00a0: infirmière",
            *questions,
            "Conclusion",
        ]


def test_of_three_interviews_only_the_current_one_is_expanded(
    shelf: Shelf, guide: Guide
) -> None:
    """Selecting another interview opens and expands it; going back collapses it."""
    with opened(shelf(3), size=(80, 40)) as reader:
        assert len(contents(reader)) == 2 + 9 + 2
        reader.press("2", "tab", "end", "enter")
        assert shown(reader) == ("journaliste", 0)
        assert contents(reader)[1:4] == [
            "L’interview\u00a0: infirmière",
            "L’interview\u00a0: journaliste",
            guide.topics[0].title,
        ]
        reader.press("3", "backspace", "backspace")
        assert shown(reader) == ("boulanger", 2)
        assert contents(reader)[1] == guide.topics[0].title
        reader.click("infirmière")
        assert shown(reader) == ("infirmière", 0)


@pytest.mark.parametrize("count", [2, 3])
def test_questions_follow_each_other_within_an_interview(
    shelf: Shelf, count: int
) -> None:
    """Keys n, p and digits stay in one interview; key r may open any other."""
    guides = shelf(count)
    first, last = NAMES[0], NAMES[count - 1]
    with opened(guides) as reader:
        reader.press(*["n"] * 20)
        assert shown(reader) == (first, 0)
        assert "Conclusion" in reader.text
        reader.press("p")
        assert shown(reader) == (first, 9)
        reader.press("r")
        assert shown(reader) == (last, 9)
        reader.press("4")
        assert shown(reader) == (last, 4)
        reader.press(*["p"] * 20)
        assert shown(reader) == (last, 0)


def test_links_stay_within_an_interview(shelf: Shelf) -> None:
    """A related topic opens in its interview, though others have a topic of that id."""
    guides = shelf(3)
    with opened(guides, guides[1].topics[0]) as reader:
        reader.press("end", "enter")
        (topic, *_others) = guides[1].related(guides[1].topics[0])
        assert shown(reader) == ("infirmière", topic.number)


def test_a_search_covers_all_interviews(shelf: Shelf) -> None:
    """Each result has its interview's title; n goes through the matches of all."""
    with opened(shelf(3), size=(80, 60)) as reader:
        reader.type("batterie")
        for name in NAMES:
            assert f"L’interview\u00a0: {name}" in "\n".join(reader.lines[3:])
        reader.press("enter")
        seen = []
        while shown(reader) not in seen:
            seen.append(shown(reader))
            for _ in reader.matches:
                reader.press("n")
        assert seen == [(name, 1) for name in NAMES]
        reader.press("slash", "ctrl+u", *"xylophone")
        assert "Aucune interview ne répond à" in reader.text
