"""The reader's search shows results while the user types, or else a message."""

import asyncio
from collections.abc import Callable

import pytest

pytest.importorskip("textual", reason="Textual: the reader is NOT tested here")

from textual import events

from cmguide.content.model import Guide
from cmguide.errors import NothingFoundError
from cmguide.search.answering import hits
from cmguide.search.index import Index
from cmguide.text.safety import is_unsafe
from cmguide.text.typography import typeset
from tests.helpers.reader import Driven, opened


def results(reader: Driven) -> list[str]:
    """Return the slugs of the results, in order."""
    return [hit.topic.id for hit in reader.app.panes.search.found.hits]


def test_results_are_those_of_the_search_command(guide: Guide) -> None:
    """The reader finds the same topics as `cmguide search`, in the same order."""
    with opened(guide, size=(120, 60)) as reader:
        for query in ("stress", "TRAVAIL", "aprendre", "trouver un emploi", "gens"):
            reader.restart()
            reader.type(query)
            wanted = hits(guide, query)
            assert results(reader) == [hit.topic.id for hit in wanted]
            for hit in wanted:
                assert f"{hit.topic.number} · {hit.topic.title}" in reader.text


def test_results_narrow_as_one_types(guide: Guide) -> None:
    """The results are updated whenever a character is typed or deleted."""
    with opened(guide) as reader:
        reader.press("slash")
        assert "à mesure que vous tapez" in reader.text
        seen = []
        for letter in "emploi":
            reader.press(letter)
            seen.append(results(reader))
        assert seen[-1] == [hit.topic.id for hit in hits(guide, "emploi")]
        assert seen[0] != seen[-1]
        reader.press(*["backspace"] * 6)
        assert results(reader) == []
        assert "à mesure que vous tapez" in reader.text


def test_keys_are_letters_in_the_search_line(guide: Guide) -> None:
    """In the search line, keys that are commands elsewhere type characters."""
    with opened(guide) as reader:
        reader.type("/ n?q5sctrpN")
        assert reader.app.panes.search.line.value == "/ n?q5sctrpN"
        assert "Les touches" not in reader.text
        reader.press("escape")
        assert reader.number == 0


def test_a_query_without_results_is_reported(guide: Guide) -> None:
    """A query without results gets the message of `cmguide search`, wrapped to fit."""
    with opened(guide, size=(40, 30)) as reader:
        for query in ("salaire", "quel est ton salaire ?", "xylophone"):
            with pytest.raises(NothingFoundError) as caught:
                hits(guide, query)
            reader.restart()
            reader.type(query)
            for columns in (40, 80):
                reader.resize(columns, 30)
                assert "cmguide" not in reader.text
                assert " ".join(typeset(caught.value.sentence).split()) in reader.text


def test_typing_causes_no_early_message(
    guide: Guide, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A query without results is reported only at Enter or after a pause."""
    with opened(guide, pause=60) as reader:
        reader.press("slash")
        for letter in "emp":
            reader.press(letter)
            assert "à mesure que vous tapez" in reader.text
        reader.press("l", "o", "i")
        for letter in "zzzzzz":
            reader.press(letter)
            assert results(reader)
            assert "ne dit rien" not in reader.text
        reader.press("enter")
        assert "ne dit rien sur « emploizzzzzz »" in reader.text.replace("\u00a0", " ")
        assert results(reader) == []
        reader.press("ctrl+u", *"salaire", "enter")
        assert "ne parle pas du salaire" in reader.text
        assert reader.app.panes.in_search
    with opened(guide, pause=0.05) as reader:
        reader.type("zzz")
        reader.runner.run(asyncio.sleep(0.1))
        reader.wait()
        assert "ne dit rien" in reader.text
        pauses: list[Callable[[], object]] = []
        pane = reader.app.panes.search
        monkeypatch.setattr(pane, "set_timer", lambda _, end: pauses.append(end))
        reader.press("z", "z")
        for end, count in zip(pauses, (3, 5), strict=True):
            reader.app.call_later(end)
            reader.wait()
            assert f"« {'z' * count} »" in reader.text.replace("\u00a0", " ")


def test_a_former_result_that_is_clicked_is_opened(guide: Guide) -> None:
    """The results of the previous query can be opened until new results are shown."""
    best = hits(guide, "stress")[0].topic
    with opened(guide, pause=60) as reader:
        reader.type("stress zzz yyy xxx")
        reader.click(f"{best.number} · {best.title}")
        assert reader.number == best.number


def test_the_guide_is_indexed_once(
    guide: Guide, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The guide is indexed when the first query is typed, and never again."""
    made = []
    build = Index.__init__

    def note(index: Index, guide: Guide) -> None:
        made.append(index)
        build(index, guide)

    monkeypatch.setattr(Index, "__init__", note)
    with opened(guide) as reader:
        assert made == []
        reader.type("emploi")
        reader.press("enter")
        reader.type("salaire discussions")
        assert len(made) == 1


def test_the_nearest_topic_is_offered(guide: Guide) -> None:
    """If there is no sure answer, Enter opens the closest topic."""
    with opened(guide) as reader:
        reader.type("diplôme")
        assert "Pas de réponse sûre" in reader.text
        assert results(reader) == ["attentes", "motivation"]
        reader.press("enter")
        assert reader.number == guide.topic("attentes").number


@pytest.mark.parametrize("query", ["salaire", "combien tu gagnes"])
def test_the_url_for_an_uncovered_subject_is_opened(
    guide: Guide, monkeypatch: pytest.MonkeyPatch, query: str
) -> None:
    """For an uncovered subject, the results list a URL; Enter or a click opens it."""
    visited = []

    async def visit(address: str) -> bool:
        visited.append(address)
        return True

    monkeypatch.setattr("cmguide.browser.app.open_address", visit)
    url = guide.further_reading[0].url
    with opened(guide) as reader:
        reader.type(query)
        reader.press("enter")
        assert visited == [url]
        assert "ouverte dans le navigateur" in reader.text
        reader.click(f"Ouvrir {url}")
        assert visited == [url, url]
        reader.press("escape", "escape")
        assert reader.number == 0


def test_enter_without_results_changes_nothing(guide: Guide) -> None:
    """Enter with an empty query, or with a query without results, changes nothing."""
    with opened(guide) as reader:
        reader.press("4", "slash", "enter", *"xylophone", "enter")
        assert reader.app.panes.in_search
        reader.press("escape")
        assert reader.number == 4


def test_another_result_can_be_chosen(guide: Guide) -> None:
    """In the search line, ↓, ↑ and Tab select a result; a click opens a result."""
    wanted = [hit.topic.number for hit in hits(guide, "apprendre")]
    with opened(guide) as reader:
        for keys, number in [
            (["down"], wanted[1]),
            (["down", "up"], wanted[0]),
            (["tab", "shift+tab", "tab"], wanted[1]),
            (["pagedown", "pagedown"], wanted[-1]),
            (["pagedown", "pagedown", "pageup", "pageup"], wanted[0]),
        ]:
            reader.restart()
            reader.type("apprendre")
            reader.press(*keys, "enter")
            assert reader.number == number
        reader.restart()
        reader.type("apprendre")
        reader.press("down")
        reader.resize(60, 24)
        reader.press("enter")
        assert reader.number == wanted[1]
        reader.resize(80, 24)
        reader.restart()
        reader.type("apprendre")
        reader.click(f"{wanted[1]} · ")
        assert reader.number == wanted[1]


def test_the_contents_are_clicked_during_a_search(guide: Guide) -> None:
    """During a search, a click on a title in the contents opens the section."""
    with opened(guide, size=(80, 40)) as reader:
        reader.type("stress")
        reader.click_at(3, 35)
        reader.press("e", "s", "tab")
        assert reader.app.panes.search.line.value == "stresses"
        reader.click("4  Évoluer")
        assert reader.number == 4
        assert "4 · Évoluer" in reader.text
        reader.press("n", "tab", "down", "enter")
        assert reader.number == 6


def test_pasted_text_takes_one_line_and_is_safe(guide: Guide) -> None:
    """Pasted lines are joined, and U+FFFD replaces their unsafe characters."""
    with opened(guide, size=(100, 24)) as reader:
        line = reader.app.panes.search.line
        reader.press("slash")
        for pasted, typed in [
            ("apprendre\n", "apprendre "),
            ("\r\nquel est\tton\nsalaire ?", "  quel est ton salaire ?"),
            ("\x1b]0;titre\x07\x9b31m", "\ufffd]0;titre\ufffd\ufffd31m"),
            ("cod\u202eexe.txt", "cod\ufffdexe.txt"),
            ("[b]gras[/] [/] [@click=app.quit]x", "[b]gras[/] [/] [@click=app.quit]x"),
            ("👩‍💻 مرحبا", "👩‍💻 مرحبا"),
        ]:
            reader.press("ctrl+u")
            reader.app.post_message(events.Paste(pasted))
            reader.wait()
            assert line.value == typed
            assert typed.rstrip() in "\n".join(reader.lines)
            reader.app.copy_to_clipboard(pasted)
            reader.press("ctrl+u", "x", "ctrl+v")
            assert line.value == f"x{typed}"
            assert is_unsafe("".join(reader.lines)) is False


def test_a_flood_is_answered(guide: Guide) -> None:
    """A very long query is truncated in the message."""
    with opened(guide) as reader:
        for flood in ("x" * 100_000, "zzz " * 25_000):
            reader.press("slash", "ctrl+u")
            reader.app.post_message(events.Paste(flood))
            reader.wait()
            assert "… »" in reader.text.replace("\u00a0", " ")
            reader.press("escape")
