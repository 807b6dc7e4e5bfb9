"""In the reader, keys, clicks and links lead through the interview."""

import pytest

pytest.importorskip("textual", reason="Textual: the reader is NOT tested here")

from textual import events

from cmguide.browser import app as reader_app
from cmguide.content.model import Guide
from tests.helpers.reader import opened


def test_it_opens_at_the_introduction(guide: Guide) -> None:
    """At first, the reader shows the contents, the introduction and hints for keys."""
    with opened(guide) as reader:
        assert "Le métier de CM (community manager)" in reader.text
        assert [section.title for section in reader.app.panes.sections] == [
            "Introduction",
            *(topic.title for topic in guide.topics),
            "Conclusion",
        ]
        for number, title in [("1", "Mes journées"), ("9", "L’organigramme")]:
            assert any(f"{number}  {title}" in line for line in reader.lines)
        assert "/ chercher s sommaire ←→ question" in reader.text


@pytest.mark.parametrize("columns", [40, 69])
def test_a_narrow_screen_opens_at_the_contents(guide: Guide, columns: int) -> None:
    """Keys s and Tab show or hide the contents, Esc hides them, Enter opens a topic."""
    with opened(guide, size=(columns, 20)) as reader:
        assert all(str(topic.number) in reader.text for topic in guide.topics)
        assert "Entrée lire" in reader.text
        for close_key, open_key in [("escape", "s"), ("s", "tab"), ("tab", "s")]:
            assert "1  Mes journées" in "\n".join(reader.lines)
            assert "en neuf questions" not in reader.text
            reader.press(close_key)
            assert "en neuf questions" in reader.text
            assert "Mes journées" not in reader.everything
            reader.press(open_key)
        reader.press("down", "enter")
        assert reader.number == 1
        assert "Conclusion" not in reader.text
    with opened(guide, guide.topic("emploi"), size=(columns, 20)) as reader:
        assert "7 · Trouver" in reader.text


def test_keys_lead_to_questions_from_narrow_contents(guide: Guide) -> None:
    """On a narrow screen, opening a section with a key closes the contents."""
    with opened(guide, size=(60, 20)) as reader:
        for key in ("5", "r", "right", "backspace"):
            reader.restart()
            reader.press("6", "4", "s", key)
            assert reader.page.has_focus
            assert f"{reader.number} · " in reader.text
            assert reader.number != 4


def test_it_opens_at_a_topic_with_a_notice(guide: Guide) -> None:
    """A notice disappears when its page does, or at Esc if the text has the focus."""
    topic, notices = guide.topic("emploi"), ("« emplois » : voici « emploi ».",)
    with opened(guide, topic, notices=notices) as reader:
        assert reader.number == 7
        assert "«\u00a0emplois\u00a0»\u00a0: voici" in "\n".join(reader.lines)
        reader.press("tab", "down", "escape")
        assert reader.page.has_focus
        assert "voici" in reader.text
        reader.press("escape")
        assert "voici" not in reader.text
        assert reader.number == 7
    with opened(guide, topic, notices=notices) as reader:
        reader.press("3")
        assert "voici" not in reader.text
        reader.press("escape")
        assert reader.number == 7


def test_keys_lead_to_questions(guide: Guide) -> None:
    """Arrows, letters and digits go to other questions, and Backspace goes back."""
    with opened(guide) as reader:
        for keys, number in [
            ("n", 1),
            ("right right", 2),
            ("n n n p", 2),
            ("n n left", 1),
            ("p", 0),
            ("9 n n n", 0),
            ("5", 5),
            ("5 1", 1),
            ("3 4 4 backspace", 3),
            ("r", 9),
            ("3 7 backspace", 3),
            ("3 7 backspace backspace", 0),
            ("backspace", 0),
            ("4 n r backspace backspace", 4),
            ("tab down down enter", 2),
            ("tab j j k enter", 1),
            ("tab end up enter", 9),
            ("tab 8", 8),
            ("tab down down tab", 0),
            ("tab down down tab n", 1),
            ("s s 2", 2),
        ]:
            reader.restart()
            reader.press(*keys.split())
            assert reader.number == number, keys
            panes = reader.app.panes
            assert (
                panes.contents.listed[panes.contents.highlighted or 0] is panes.section
            )
            if number:
                title = guide.topics[number - 1].title.replace("\u00a0", " ")
                assert f"{number} · {title}" in reader.text


def test_keys_scroll_the_text(guide: Guide) -> None:
    """Keys scroll by a line, by a screen, or to the start or end; the wheel scrolls."""
    with opened(guide, guide.topic("journee"), size=(60, 12)) as reader:
        lines = [line.plain.strip() for line in reader.page.page_layout.lines]
        rows = reader.page.size.height
        for key, top in [
            ("up", 0),
            ("down", 1),
            ("j", 2),
            ("k", 1),
            ("up", 0),
            ("pagedown", rows - 1),
            ("space", 2 * (rows - 1)),
            ("pageup", rows - 1),
            ("pageup", 0),
            ("end", len(lines) - rows),
            ("pagedown", len(lines) - rows),
            ("home", 0),
        ]:
            reader.press(key)
            assert reader.page.scroll_y == top, key
        where = (reader.page, 5, 5, 0, 1, 0, False, False, False)
        reader.page.post_message(events.MouseScrollDown(*where))
        reader.wait()
        reader.runner.run(reader.pilot.pause(0.4))
        assert reader.page.scroll_y > 0


def test_related_topics_are_followed_with_enter(guide: Guide) -> None:
    """At the end of the text, ↓ selects a link, Enter follows it, ⌫ goes back."""
    topic = guide.topic("journee")
    first, second = guide.related(topic)[:2]
    with opened(guide, topic) as reader:
        reader.press("end")
        assert reader.painted(reverse=True)[0] == first.title
        top = reader.top
        reader.press("down")
        assert reader.painted(reverse=True)[0] == second.title
        reader.resize(100, 30)
        assert reader.painted(reverse=True)[0] == second.title
        reader.resize(80, 24)
        reader.press("enter")
        assert reader.number == second.number
        reader.press("backspace")
        assert (reader.number, reader.top) == (topic.number, top)
        reader.press("down", "up", "enter")
        assert reader.number == first.number


def test_going_back_from_a_short_page_restores_the_line(guide: Guide) -> None:
    """From a page too short to scroll, going back or searching finds the right line."""
    with opened(guide, guide.topic("journee"), size=(120, 20)) as reader:
        reader.press("end")
        top = reader.top
        reader.press("9")
        assert reader.page.max_scroll_y == 0
        reader.press("backspace")
        assert (reader.number, reader.top) == (1, top)
        reader.press("9")
        reader.type("batterie")
        reader.press("enter")
        assert reader.number == 1
        assert "batterie" in reader.text


def test_enter_shows_the_first_link_before_following_it(guide: Guide) -> None:
    """If the first link is hidden, Enter shows the link; the next Enter follows it."""
    topic = guide.topic("journee")
    with opened(guide, topic, size=(60, 12)) as reader:
        reader.press("enter")
        assert reader.number == topic.number
        assert "Voir aussi" in reader.text
        reader.press("enter")
        assert reader.number == guide.related(topic)[0].number


def test_related_topics_are_followed_with_a_click(guide: Guide) -> None:
    """A click on any word of a related topic's title opens it, even if wrapped."""
    topic = guide.topic("journee")
    with opened(guide, topic, size=(40, 60)) as reader:
        for wanted in guide.related(topic):
            for word in (wanted.title.split()[0], wanted.title.split()[-1]):
                reader.restart()
                reader.press("1")
                lines = reader.lines
                row = lines.index(next(r for r in lines if "Voir aussi" in r))
                row = next(n for n in range(row, 60) if word in lines[n])
                reader.click_at(lines[row].index(word) + 1, row)
                assert reader.number == wanted.number


def test_no_command_for_a_shell_is_shown(guide: Guide) -> None:
    """The reader never suggests a cmguide command: links replace commands."""
    with opened(guide, size=(80, 60)) as reader:
        for _section in reader.app.panes.sections:
            assert "cmguide" not in reader.text
            reader.press("right")
        reader.type("apprendre")
        assert "cmguide" not in reader.text


def test_the_contents_are_clicked(guide: Guide) -> None:
    """A click on a title of the contents opens the section."""
    with opened(guide) as reader:
        reader.click("4  Évoluer")
        assert reader.number == 4
        reader.click("Conclusion")
        assert guide.conclusion[0].split()[-1] in reader.text


@pytest.mark.parametrize("has_browser", [True, False])
def test_urls_are_shown_and_opened(
    guide: Guide, monkeypatch: pytest.MonkeyPatch, *, has_browser: bool
) -> None:
    """Enter or a click opens a URL in the browser; without a browser, it is copied."""
    visited = []

    async def visit(address: str) -> bool:
        visited.append(address)
        return has_browser

    monkeypatch.setattr(reader_app, "open_address", visit)
    assert guide.source
    addresses = [guide.source.url, guide.further_reading[0].url]
    with opened(guide, size=(120, 40)) as reader:
        reader.press("p", *["n"] * 10)
        for address in addresses:
            assert address in reader.text
            reader.click(address)
        reader.press("enter")
        assert visited == [*addresses, addresses[0]]
        assert ("ouverte dans le navigateur" in reader.text) is has_browser
        assert ("Il n’y a pas de navigateur ici" in reader.text) is not has_browser
        assert reader.app.clipboard == ("" if has_browser else addresses[0])


@pytest.mark.parametrize(
    "keys",
    [
        "tab q",
        "escape",
        "slash ctrl+c",
        "question_mark ctrl+c",
        # After a key other than Esc, Esc quits without a warning.
        "4 escape j escape",
        "question_mark escape j escape",
    ],
)
def test_leaving(guide: Guide, keys: str) -> None:
    """Keys q, Esc and Ctrl-C quit; Ctrl-C works from anywhere."""
    *before, last = keys.split()
    with opened(guide) as reader:
        reader.press(*before)
        assert reader.app.return_code is None
        reader.press(last)
        assert reader.app.return_code == 0


def test_esc_goes_back_and_does_not_leave_by_surprise(guide: Guide) -> None:
    """Esc goes back like ⌫; repeated at the first page, Esc first warns, then quits."""
    with opened(guide) as reader:
        reader.press("3", "down", "7")
        reader.press("escape")
        assert (reader.number, reader.page.scroll_y) == (3, 1)
        reader.press("escape")
        assert reader.number == 0
        reader.press("escape")
        assert "q pour quitter" in reader.text
        reader.press("j")
        assert "q pour quitter" not in reader.text
        for row, opening in enumerate(("tab", "question_mark", "slash"), 5):
            reader.press(opening, "escape", "escape")
            assert "q pour quitter" in reader.text
            # Not at the same place twice: a double click would select a word.
            reader.click_at(40, row)
            assert "q pour quitter" not in reader.text
        assert reader.app.return_code is None
        reader.press("question_mark", "escape", "escape", "escape")
        assert reader.app.return_code == 0
