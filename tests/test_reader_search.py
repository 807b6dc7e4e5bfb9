"""The reader's search: results as one types, marked words, and the way back."""

import asyncio

import pytest

from cmguide.asking import hits
from cmguide.errors import NothingFoundError
from cmguide.index import Index
from cmguide.model import Guide
from cmguide.typography import is_unsafe, typeset
from tests.reader import Driven, opened


def results(reader: Driven) -> list[str]:
    """Return the slugs of the results, in order."""
    return [hit.topic.id for hit in reader.app.reading.pane.found.hits]


def test_results_are_those_of_the_search_command(guide: Guide) -> None:
    """The same topics in the same order, each with its passage."""
    with opened(guide, size=(120, 60)) as reader:
        for query in ("stress", "TRAVAIL", "aprendre", "trouver un emploi", "cm"):
            reader.restart()
            reader.type(query)
            wanted = hits(guide, query)
            assert results(reader) == [hit.topic.id for hit in wanted]
            for hit in wanted:
                assert f"{hit.topic.number} · {hit.topic.title}" in reader.text


def test_results_narrow_as_one_types(guide: Guide) -> None:
    """Each letter counts at once, and so does each that is taken back."""
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
    """What does something elsewhere is only a part of the query there."""
    with opened(guide) as reader:
        reader.type("/ n?q5sctrpN")
        assert reader.app.reading.pane.line.value == "/ n?q5sctrpN"
        assert "Les touches" not in reader.text
        reader.press("escape")
        assert reader.number == 0


@pytest.mark.parametrize("columns", [40, 80])
def test_what_is_not_there_is_said(guide: Guide, columns: int) -> None:
    """The sentence of `cmguide search` is shown, set in lines that fit."""
    with opened(guide, size=(columns, 30)) as reader:
        for query in ("salaire", "quel est ton salaire ?", "xylophone"):
            with pytest.raises(NothingFoundError) as caught:
                hits(guide, query)
            reader.restart()
            reader.type(query)
            assert "cmguide" not in reader.text
            assert " ".join(typeset(caught.value.sentence).split()) in reader.text


def test_typing_is_calm(guide: Guide) -> None:
    """Nothing is refused while one types; at Enter or after a pause, it is."""
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
        reader.press("ctrl+u", *"salaire travail", "enter")
        assert "ne parle pas du salaire" in reader.text
        assert reader.app.reading.pane.display
    with opened(guide, pause=0.05) as reader:
        reader.type("zzz")
        reader.runner.run(asyncio.sleep(0.1))
        reader.wait()
        assert "ne dit rien" in reader.text


def test_a_former_result_that_is_clicked_is_opened(guide: Guide) -> None:
    """What is on the screen can be opened, even while a query is not answered yet."""
    best = hits(guide, "stress")[0].topic
    with opened(guide, pause=60) as reader:
        reader.type("stress zzz yyy xxx")
        reader.click(f"{best.number} · {best.title}")
        assert reader.number == best.number


def test_the_guide_is_read_once(guide: Guide, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its words are indexed for the first letter, not for each."""
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
        reader.type("salaire travail")
        assert len(made) == 1


def test_the_nearest_topic_is_offered(guide: Guide) -> None:
    """Where a subject is left out, Enter opens the topic that comes closest."""
    with opened(guide) as reader:
        reader.type("salaire travail")
        assert "L’entretien ne parle pas du salaire." in reader.text
        assert results(reader) == ["emploi"]
        reader.press("enter")
        assert reader.number == guide.topic("emploi").number


@pytest.mark.parametrize(
    ("query", "keys"), [("salaire", ["enter"]), ("salaire travail", ["down", "enter"])]
)
def test_the_address_of_a_refusal_is_opened(
    guide: Guide, monkeypatch: pytest.MonkeyPatch, query: str, keys: list[str]
) -> None:
    """It is a choice after the nearest topics, for the keys and for the mouse."""
    visited = []

    async def visit(address: str) -> bool:
        visited.append(address)
        return True

    monkeypatch.setattr("cmguide.browser.app.open_address", visit)
    url = guide.further_reading[0].url
    with opened(guide) as reader:
        reader.type(query)
        reader.press(*keys)
        assert visited == [url]
        assert "ouverte dans le navigateur" in reader.text
        reader.click(f"Ouvrir {url}")
        assert visited == [url, url]
        reader.press("escape", "escape")
        assert reader.number == 0


def test_nothing_opens_where_there_is_nothing(guide: Guide) -> None:
    """Enter on an empty line, or one without a result, changes nothing."""
    with opened(guide) as reader:
        reader.press("4", "slash", "enter", *"xylophone", "enter")
        assert reader.app.reading.pane.display
        reader.press("escape")
        assert reader.number == 4


def test_enter_opens_the_best_and_marks_its_words(guide: Guide) -> None:
    """The first match is in sight, told from the others, whatever the case."""
    best = hits(guide, "apprendre")[0].topic
    with opened(guide, size=(100, 24)) as reader:
        reader.type("Apprendre")
        reader.press("enter")
        assert reader.number == best.number
        assert reader.page.match == 0
        marked = [
            reader.page.setting.lines[line].plain[start:end]
            for line, start, end in reader.page.matches
        ]
        assert marked == ["apprend", "apprendre"]
        assert "apprend" in reader.painted(bold=True, reverse=True)
        assert "apprendre" in reader.painted(bold=True, underline=True)
        assert "n N mot suivant" in reader.text
        assert "mot 1/2" in reader.text


def test_another_result_can_be_chosen(guide: Guide) -> None:
    """↓, ↑ and Tab choose while the line keeps the keyboard; a click opens."""
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


def test_each_answer_has_its_own_words_marked(guide: Guide) -> None:
    """Of several words, those that another answer was found by are marked there."""
    query = "curiosité vélo"
    with opened(guide, size=(80, 60)) as reader:
        reader.type(query)
        reader.press("enter")
        for hit in hits(guide, query):
            for _ in range(20):
                if reader.number != hit.topic.number:
                    reader.press("n")
            assert reader.number == hit.topic.number
            own = reader.page.setting.matches(hit.matched)
            assert own
            assert set(own) <= set(reader.page.matches)


def test_n_steps_through_the_matches(guide: Guide) -> None:
    """Key n goes on, from answer to answer and round; N and p go back; all are seen."""
    found = hits(guide, "emploi")
    with opened(guide, size=(60, 12)) as reader:
        reader.type("emploi")
        reader.press("enter")
        steps = []
        for _ in range(40):
            steps.append((reader.number, reader.page.match))
            line = reader.page.matches[reader.page.match or 0].line
            top, height = reader.page.scroll_y, reader.page.size.height
            assert 0 <= line - top < height
            reader.press("n")
            line = reader.page.matches[reader.page.match or 0].line
            if reader.number == steps[-1][0] and line < top + height:
                assert reader.page.scroll_y == top
            if (reader.number, reader.page.match) == steps[0]:
                break
        assert [number for number, _ in dict(steps).items()] == [
            hit.topic.number for hit in found
        ]
        for key in ("N", "p") * len(steps):
            reader.press(key)
            assert (reader.number, reader.page.match) == steps[-1]
            steps.insert(0, steps.pop())


def test_n_is_the_next_question_again_after_the_search(guide: Guide) -> None:
    """Esc, twice, ends the search: nothing is marked, n and p go between questions."""
    with opened(guide, guide.topic("attentes")) as reader:
        reader.type("apprendre")
        reader.press("enter", "escape", "escape")
        assert reader.page.matches == ()
        assert reader.number == 6
        reader.press("n", "N")
        assert reader.number == 7
        reader.press("p")
        assert reader.number == 6


@pytest.mark.parametrize("columns", [60, 100])
def test_esc_restores_the_place(guide: Guide, columns: int) -> None:
    """From the line, Esc goes back to the line; from a result, to the results first."""
    with opened(guide, guide.topic("journee"), size=(columns, 12)) as reader:
        reader.press("5", "1", *["down"] * 5)
        before = (reader.number, reader.top, reader.text)
        trail = list(reader.app.reading.trail)
        for keys in ([], ["enter", "escape"], ["enter", "n", "n", "N", "escape"]):
            reader.type("apprendre")
            reader.press(*keys)
            assert reader.app.reading.pane.display
            reader.press("escape")
            assert (reader.number, reader.top, reader.text) == before
            assert reader.app.reading.trail == trail


def test_esc_comes_back_to_the_results(guide: Guide) -> None:
    """The results are as they were, so that another can be opened at once."""
    wanted = [hit.topic for hit in hits(guide, "apprendre")]
    with opened(guide) as reader:
        reader.type("apprendre")
        reader.press("down")
        before = reader.text
        reader.press("enter")
        assert "Échap résultats" in reader.text
        reader.press("escape")
        assert reader.text == before
        reader.press("down", "enter")
        assert reader.number == wanted[2].number
        reader.press("escape", "e", "m")
        assert reader.app.reading.pane.line.value == "em"


def test_esc_comes_back_to_the_results_by_steps(guide: Guide) -> None:
    """After reading on elsewhere, it goes back to the result, then to the results."""
    best = hits(guide, "apprendre")[0].topic.number
    with opened(guide) as reader:
        reader.press("9")
        reader.type("apprendre")
        reader.press("enter", "8", "7", "escape")
        assert reader.number == 8
        assert reader.page.matches == ()
        reader.press("escape")
        assert reader.number == best
        assert reader.page.matches
        reader.press("escape")
        assert reader.app.reading.pane.line.value == "apprendre"
        reader.press("escape")
        assert reader.number == 9
        assert not reader.app.reading.pane.display
        reader.press("escape")
        assert reader.number == 0


def test_backspace_passes_over_the_results(guide: Guide) -> None:
    """It goes back from page to page, and never falls into the search line."""
    with opened(guide) as reader:
        reader.press("9")
        reader.type("apprendre")
        reader.press("enter", "backspace")
        assert reader.number == 9
        assert reader.page.matches == ()
        assert not reader.app.reading.pane.display
        reader.press("backspace")
        assert reader.number == 0


def test_each_search_has_its_own_way_back(guide: Guide) -> None:
    """A search made from a result leads back to it, and to the words of the first."""
    first, second = (hits(guide, query)[0].topic for query in ("apprendre", "stress"))
    with opened(guide) as reader:
        reader.type("apprendre")
        reader.press("enter")
        matches = reader.page.matches
        reader.type("stress")
        reader.press("enter")
        assert reader.number == second.number
        reader.press("escape")
        assert reader.app.reading.pane.line.value == "stress"
        reader.press("escape")
        assert (reader.number, reader.page.matches) == (first.number, matches)
        reader.press("escape")
        assert reader.app.reading.pane.line.value == "apprendre"
        assert results(reader) == [h.topic.id for h in hits(guide, "apprendre")]
        reader.press("escape")
        assert reader.number == 0


@pytest.mark.parametrize("columns", [60, 100])
def test_a_search_from_the_contents_leads_back_to_them(
    guide: Guide, columns: int
) -> None:
    """Esc gives the keyboard back to what had it."""
    with opened(guide, size=(columns, 24)) as reader:
        reader.press("5", "tab", "slash", "x", "escape")
        assert reader.app.reading.contents.has_focus
        assert "7 La recherche d’emploi" in reader.everything
        reader.press("down", "enter")
        assert reader.number == 6


def test_who_reads_on_has_left_the_search(guide: Guide) -> None:
    """Elsewhere than in a result, nothing is marked and n is the next question."""
    with opened(guide) as reader:
        reader.type("apprendre")
        reader.press("enter", "8")
        assert reader.page.matches == ()
        reader.press("n")
        assert reader.number == 9


def test_a_search_covers_the_contents_of_a_narrow_screen(guide: Guide) -> None:
    """The line opens in the place of the contents, and they don't come back."""
    with opened(guide, size=(60, 20)) as reader:
        reader.press("s", "slash", *"stress")
        assert "3 · Les bons" in reader.text
        reader.press("enter")
        assert "3 · Les bons" in reader.text
        assert "Conclusion" not in reader.text


def test_the_last_query_is_there_to_be_replaced(guide: Guide) -> None:
    """Key / in a result shows the query; Esc leaves the result as it was."""
    with opened(guide) as reader:
        reader.type("apprendre")
        reader.press("enter")
        found, matches = reader.number, reader.page.matches
        reader.press("slash")
        assert reader.app.reading.pane.line.value == "apprendre"
        reader.press("escape")
        assert (reader.number, reader.page.matches) == (found, matches)
        reader.type("stress")
        assert reader.app.reading.pane.line.value == "stress"


def test_a_topic_that_lacks_the_words_is_still_shown(guide: Guide) -> None:
    """A topic found by its keywords has nothing to mark; n goes to the next."""
    query = "tu as un chef"
    with opened(guide) as reader:
        reader.type(query)
        reader.press("enter")
        assert reader.number == hits(guide, query)[0].topic.number
        assert reader.page.matches == ()
        assert "n N résultat suivant" in reader.text


def test_the_contents_are_clicked_during_a_search(guide: Guide) -> None:
    """A click on a title leaves the search; one beside changes nothing."""
    with opened(guide, size=(80, 40)) as reader:
        reader.type("stress")
        reader.click_at(3, 35)
        reader.press("e", "s", "tab")
        assert reader.app.reading.pane.line.value == "stresses"
        reader.click("4  Les perspectives")
        assert reader.number == 4
        assert "4 · Les perspectives" in reader.text
        reader.press("n", "tab", "down", "enter")
        assert reader.number == 6


@pytest.mark.parametrize(
    ("pasted", "typed"),
    [
        ("apprendre\n", "apprendre "),
        ("\r\nquel est\tton\nsalaire ?", "  quel est ton salaire ?"),
        ("\x1b]0;titre\x07\x9b31m", "\ufffd]0;titre\ufffd\ufffd31m"),
        ("cod\u202eexe.txt", "cod\ufffdexe.txt"),
        ("[b]gras[/] [/] [@click=app.quit]x", "[b]gras[/] [/] [@click=app.quit]x"),
        ("👩‍💻 مرحبا", "👩‍💻 مرحبا"),
    ],
)
def test_what_is_pasted_takes_one_line_and_drives_nothing(
    guide: Guide, pasted: str, typed: str
) -> None:
    """Lines are joined and unsafe characters made visible, by both ways of pasting."""
    from textual import events

    with opened(guide, size=(100, 24)) as reader:
        reader.press("slash")
        reader.app.post_message(events.Paste(pasted))
        reader.wait()
        assert reader.app.reading.pane.line.value == typed
        assert typed.rstrip() in "\n".join(reader.lines)
        reader.app.copy_to_clipboard(pasted)
        reader.press("ctrl+u", "x", "ctrl+v")
        assert reader.app.reading.pane.line.value == f"x{typed}"
        assert is_unsafe("".join(reader.lines)) is False


def test_a_flood_is_answered(guide: Guide) -> None:
    """However long the query, it is shown shortened where it has no answer."""
    from textual import events

    with opened(guide) as reader:
        for flood in ("x" * 100_000, "zzz " * 25_000):
            reader.press("slash", "ctrl+u")
            reader.app.post_message(events.Paste(flood))
            reader.wait()
            assert "… »" in reader.text.replace("\u00a0", " ")
            reader.press("escape")


def test_hurried_keys_reach_the_right_place(guide: Guide) -> None:
    """In one go, on a slow line say: the query, Enter, and the keys for the text."""
    from textual import events

    async def type_ahead(reader: Driven) -> None:
        for char in "/apprendre\rn5":
            name = {"/": "slash", "\r": "enter"}.get(char, char)
            reader.app.post_message(events.Key(name, char))

    with opened(guide) as reader:
        reader.runner.run(type_ahead(reader))
        reader.wait()
        assert reader.app.reading.pane.line.value == "apprendre"
        assert reader.number == 5
        reader.press("backspace")
        assert reader.number == hits(guide, "apprendre")[0].topic.number
