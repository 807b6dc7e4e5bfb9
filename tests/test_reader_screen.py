"""The screen of the reader: sizes, panes, themes, messages and copying."""

import asyncio
from itertools import product

import pytest

pytest.importorskip("textual", reason="Textual: the reader is NOT tested here")

from cmguide.browser import app as reader_app
from cmguide.browser.keys import KEYS
from cmguide.content.model import Guide
from tests.helpers.reader import opened


def test_lines_are_laid_out_as_by_ask(guide: Guide) -> None:
    """The text has the same line breaks, margins and width as that of `cmguide ask`."""
    from cmguide.pages.interview import answers_page
    from cmguide.search.several import answer_all
    from cmguide.terminal.styled import styled

    topic = guide.topic("journee")
    with opened(guide, topic, size=(120, 60)) as reader:
        region = reader.page.region
        page = answers_page(answer_all([guide], ["journee"]))
        text = styled(page, region.width).plain
        answer = text.partition("  Voir aussi")[0].splitlines()
        rows = reader.lines[region.y :]
        shown = [line[region.x : region.right].rstrip() for line in rows]
        assert shown[: len(answer)] == [line.rstrip() for line in answer]
    with opened(guide, topic, size=(120, 40), columns=50) as reader:
        longest = max(line.cell_len for line in reader.page.page_layout.lines)
        assert longest in range(45, 51)


def test_no_letter_is_under_the_scrollbar(guide: Guide) -> None:
    """At every width, each line is visible to its last letter."""
    with opened(guide, guide.topic("avantages")) as reader:
        # On the screen with fewer rows, the text needs a scrollbar.
        widths = (*range(20, 50), 69, 70, 71, 80, 82, 106, 120)
        for columns, rows in product(widths, (20, 60)):
            reader.resize(columns, rows)
            region = reader.page.region
            shown = [
                line[region.x : region.right].rstrip(" ▁▂▃▄▅▆▇█")
                for line in reader.lines[region.y : region.bottom]
            ]
            lines = [line.plain.rstrip() for line in reader.page.page_layout.lines]
            wanted = lines[: region.height]
            assert shown[: len(wanted)] == wanted, columns


def test_the_keys_below_are_clicked(guide: Guide) -> None:
    """A click on a key in the last line has the effect of that key."""
    with opened(guide, size=(120, 24)) as reader:
        reader.click("←→ question")
        assert reader.number == 1
        reader.click("r hasard")
        assert reader.number == 9
        reader.click("? aide")
        assert "Les touches" in reader.text
        reader.click("Échap fermer")
        assert "Les touches" not in reader.text


def test_contents_are_as_wide_as_needed(guide: Guide) -> None:
    """The contents are as wide as the longest title, up to a third of the screen.

    Key s hides the contents and shows them again.
    """
    longest = max((topic.title for topic in guide.topics), key=len)
    with opened(guide) as reader:
        for columns in (70, 120, 200):
            reader.resize(columns, 24)
            assert (longest in reader.everything) is (columns > 70)
            width = reader.app.panes.contents.outer_size.width
            assert width == max(23, min(columns * 33 // 100, len(longest) + 6))
        reader.press("s")
        assert "Mes journées" not in reader.everything
        reader.press("s")
        assert "Mes journées" in reader.everything
        assert reader.app.focused is reader.app.panes.contents


def test_resizing_shows_and_hides_the_contents(guide: Guide) -> None:
    """The contents are shown on a screen of at least 70 columns."""
    with opened(guide) as reader:
        for columns, shown in [(69, False), (70, True), (50, False), (120, True)]:
            reader.resize(columns, 24)
            assert ("Mes journées" in reader.everything) is shown
            reader.press("tab")
            assert reader.app.panes.contents.has_focus
            reader.resize(60 if shown else 100, 24)
            assert reader.page.has_focus
        reader.resize(100, 24)
        reader.press("s")
        assert "Mes journées" not in reader.everything
        reader.resize(60, 24)
        reader.resize(100, 24)
        assert "Mes journées" in reader.everything


def test_resizing_keeps_the_place(guide: Guide) -> None:
    """Resizing keeps the top line's words visible; resizing back restores the line."""
    with opened(guide, guide.topic("journee"), size=(80, 12)) as reader:
        reader.press(*["down"] * 10)
        top = reader.top
        assert top
        for size in [(60, 24), (40, 12), (120, 10), (80, 60), (100, 5)]:
            reader.resize(*size)
            assert max(top.split(), key=len) in reader.text
        reader.resize(3, 2)
        reader.resize(80, 12)
        assert reader.top == top


def test_copying(guide: Guide) -> None:
    """Key c copies the section as plain text, or the text selected with the mouse.

    Nothing is copied while the help is open.
    """
    from cmguide.pages.interview import answers_page
    from cmguide.search.several import answer_all
    from cmguide.terminal.plain import plain

    topic = guide.topic("qualites")
    with opened(guide, topic, size=(60, 24)) as reader:
        reader.press("c")
        page = plain(answers_page(answer_all([guide], ["qualites"])))
        answer = page.partition("Voir aussi")[0]
        assert reader.app.clipboard.startswith(answer)
        related = "".join(f"- {other.title}\n" for other in guide.related(topic))
        assert reader.app.clipboard.endswith(f"Voir aussi\n{related}")
        assert "Cette page est copiée" in reader.text
        reader.select((2, 2), (20, 2))
        assert "La touche c copie la sélection" in reader.text
        reader.press("c")
        assert topic.title.startswith(reader.app.clipboard.partition(" · ")[2])
        assert reader.app.clipboard.startswith("2 · Les")
        assert reader.number == topic.number
        copied = reader.app.clipboard
        reader.press("3", "question_mark", "c")
        assert reader.app.clipboard == copied


def test_a_message_stays_for_a_while(
    guide: Guide, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A message disappears after a while, and a new message restarts the delay."""
    with opened(guide) as reader:
        monkeypatch.setattr(reader_app, "_SECONDS", 0.05)
        reader.press("c")
        reader.runner.run(asyncio.sleep(0.1))
        reader.wait()
        assert "est copiée" not in reader.text
        monkeypatch.setattr(reader_app, "_SECONDS", 0.2)
        reader.press("c")
        monkeypatch.setattr(reader_app, "_SECONDS", 60)
        reader.press("c")
        reader.runner.run(asyncio.sleep(0.3))
        reader.wait()
        assert "est copiée" in reader.text


def test_a_selection_ends_with_its_page(guide: Guide) -> None:
    """A triple click selects the whole page; on the next page, nothing is selected."""
    with opened(guide, guide.topic("qualites")) as reader:
        reader.runner.run(reader.pilot.click(offset=(40, 8), times=3))
        reader.wait()
        reader.press("c")
        assert reader.app.clipboard.startswith("2 · Les")
        assert reader.app.clipboard.endswith("et le moins bon")
        reader.press("7", "c")
        assert reader.app.clipboard.startswith("7. Trouver")
        assert "Cette page est copiée" in reader.text


def test_the_end_of_a_selection_follows_no_link(guide: Guide) -> None:
    """Selecting the text of a link doesn't follow the link; a click afterwards does."""
    topic = guide.topic("journee")
    title = guide.related(topic)[0].title
    with opened(guide, topic, size=(120, 60)) as reader:
        lines = reader.lines
        row = max(row for row, line in enumerate(lines) if title in line)
        left = lines[row].rindex(title)
        reader.select((left, row), (left + 5, row))
        assert reader.number == topic.number
        assert reader.page.selected == title[:6]
        reader.click_at(left + 3, row)
        assert reader.number == guide.topic(topic.related[0]).number


@pytest.mark.parametrize("theme", ["textual-dark", "nord", "solarized-light"])
def test_the_theme_changes(
    guide: Guide, monkeypatch: pytest.MonkeyPatch, theme: str
) -> None:
    """Key t switches between the dark and the light theme."""
    monkeypatch.setattr(reader_app.ReaderApp.theme, "_default", theme)
    with opened(guide) as reader:
        look, dark = reader.rows[3][0].style, reader.app.current_theme.dark
        reader.press("t")
        assert reader.app.current_theme.dark is not dark
        assert reader.rows[3][0].style != look
        reader.press("t")
        assert reader.app.theme == theme
        assert reader.rows[3][0].style == look


def test_the_current_item_is_visible_in_every_theme(guide: Guide) -> None:
    """In every theme, the current result, match and link look different from others."""

    def looks(text: str) -> set[str]:
        return {
            str(segment.style)
            for row in reader.rows
            for segment in row
            if text in segment.text
        }

    with opened(guide, size=(100, 24)) as reader:
        for theme in ("textual-light", "nord", "ansi-dark", "ansi-light"):
            reader.restart()
            reader.app.theme = theme
            reader.type("gens")
            assert looks("7 · Tr") != looks("2 · Les")
            assert reader.painted(reverse=True)[0].startswith("7 · Tr")
            reader.press("enter")
            assert len(looks("gens")) == 2
            titles = [t.title for t in guide.related(guide.topics[reader.number - 1])]
            assert looks(titles[0]) != looks(titles[1])


def test_the_help_shows_every_key(guide: Guide) -> None:
    """Key ? opens a scrollable list of all keys; ?, q and Esc close the list."""
    with opened(guide, guide.topic("journee"), size=(120, 60)) as reader:
        for key in ("question_mark", "q", "escape"):
            reader.press("question_mark")
            for rows in KEYS.values():
                for keys, _use in rows:
                    assert keys in reader.text
            reader.press(key)
            assert "Les touches" not in reader.text
            assert reader.app.is_running
        reader.resize(80, 12)
        reader.press("question_mark")
        assert "quitter" not in " ".join(reader.lines[:-1])
        reader.press("end")
        assert "Les touches" not in reader.text
        assert "quitter" in " ".join(reader.lines[:-1])
        reader.press("escape")
        assert reader.page.scroll_y == 0


def test_any_screen_size_works(guide: Guide) -> None:
    """On a screen of any size, no key ends the reader with an error."""
    with opened(guide) as reader:
        for size in [(1, 1), (5, 3), (80, 3), (12, 4), (400, 100)]:
            reader.resize(*size)
            for keys in (
                "2 end down n s s tab pagedown tab question_mark escape r",
                "slash e m enter n N escape c t",
            ):
                reader.press(*keys.split())
            reader.resize(80, 24)
            reader.resize(*size)
            reader.restart()
        assert reader.app.return_code is None


def test_the_last_line_recalls_the_keys_that_work(guide: Guide) -> None:
    """The last line shows the active keys and no others."""

    def recalled(*keys: str) -> str:
        reader.press(*keys)
        return " ".join(reader.lines[-1].split())

    with opened(guide, size=(120, 24)) as reader:
        first = recalled()
        assert first.startswith("/ chercher s sommaire ←→ question")
        assert first.endswith("q quitter")
        assert "↑↓" not in first
        assert "↑↓ lire" in recalled("1")
        assert "suivre" in recalled("1", "end")
        assert "Échap revenir" in recalled()
        assert "suivre" not in recalled("home")
        assert "Échap revenir" not in recalled("backspace")
        assert recalled("slash") == "Échap revenir"
        assert recalled(*"zzz") == "Échap revenir"
        line = recalled("ctrl+u", *"apprendre")
        assert line == "Entrée ouvrir ↑↓ choisir Échap revenir"
        assert recalled("enter").startswith("n N mot suivant Échap résultats")
        alone = "batterie"
        line = recalled("escape", "ctrl+u", *alone)
        assert line == "Entrée ouvrir Échap revenir"
        assert "n N" not in recalled("enter")


def test_a_narrow_screen_still_says_how_to_quit(guide: Guide) -> None:
    """The hints for help and quitting are always shown, and no hint is cut."""
    with opened(guide, guide.topic("journee"), size=(60, 20)) as reader:
        for columns in (60, 40, 30, 20):
            reader.resize(columns, 20)
            for keys in ("home", "end", "2", "s"):
                reader.press(keys)
                assert reader.lines[-1].split()[-4:] == ["?", "aide", "q", "quitter"]
            reader.press("escape")
