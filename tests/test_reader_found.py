"""The reader opens search results, moves between matches, and goes back."""

import pytest

pytest.importorskip("textual", reason="Textual: the reader is NOT tested here")

from textual import events

from cmguide.browser.layout import Layout
from cmguide.content.model import Guide
from cmguide.search.answering import hits
from tests.helpers.reader import opened


def test_enter_opens_the_best_and_marks_its_words(guide: Guide) -> None:
    """Enter opens the best result, where the first match is the current match."""
    best = hits(guide, "apprendre")[0].topic
    with opened(guide, size=(100, 24)) as reader:
        reader.type("Apprendre")
        reader.press("enter")
        assert reader.number == best.number
        assert reader.page.match == 0
        marked = [
            reader.page.page_layout.lines[line].plain[start:end]
            for line, start, end in reader.matches
        ]
        assert marked == ["apprendre", "apprendre"]
        assert "apprendre" in reader.painted(reverse=True)
        assert "apprendre" in reader.painted(underline=True)
        assert "n N mot suivant" in reader.text
        assert "mot 1/2" in reader.text


def test_each_answer_has_its_own_words_marked(guide: Guide) -> None:
    """In each result, the words that match the query are marked."""
    query = "curiosité vélo"
    with opened(guide, size=(80, 60)) as reader:
        reader.type(query)
        reader.press("enter")
        for hit in hits(guide, query):
            for _ in range(20):
                if reader.number != hit.topic.number:
                    reader.press("n")
            assert reader.number == hit.topic.number
            columns = reader.page.scrollable_content_region.width
            own = Layout(reader.page.page, columns, hit.matched).matches
            assert own
            assert set(own) <= set(reader.matches)


def test_n_steps_through_the_matches(guide: Guide) -> None:
    """Key n shows the next match, and after the last the first; N and p go back."""
    found = hits(guide, "gens")
    with opened(guide, size=(60, 12)) as reader:
        reader.type("gens")
        reader.press("enter")
        steps = []
        for _ in range(40):
            steps.append((reader.number, reader.page.match))
            line = reader.matches[reader.page.match or 0].line
            top, height = reader.page.scroll_y, reader.page.size.height
            assert 0 <= line - top < height
            reader.press("n")
            line = reader.matches[reader.page.match or 0].line
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


@pytest.mark.parametrize("columns", [60, 100])
def test_esc_restores_the_place(guide: Guide, columns: int) -> None:
    """Esc goes back to the place where the search began, in two steps from a result."""
    with opened(guide, guide.topic("journee"), size=(columns, 12)) as reader:
        reader.press("5", "1", *["down"] * 5)
        before = (reader.number, reader.top, reader.text)
        trail = list(reader.app.panes.history)
        for keys in ([], ["enter", "escape"], ["enter", "n", "n", "N", "escape"]):
            reader.type("apprendre")
            reader.press(*keys)
            assert reader.app.panes.in_search
            reader.press("escape")
            assert (reader.number, reader.top, reader.text) == before
            assert reader.app.panes.history == trail


def test_esc_comes_back_to_the_results(guide: Guide) -> None:
    """Esc goes from a result back to the unchanged list of results.

    Key / shows the last query, which typing replaces; then Esc reopens the result.
    """
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
        found, matches = wanted[2].number, reader.matches
        assert reader.number == found
        reader.press("slash")
        assert reader.app.panes.search.line.value == "apprendre"
        reader.press("escape")
        assert (reader.number, reader.matches) == (found, matches)
        reader.press("escape", "e", "m")
        assert reader.app.panes.search.line.value == "em"


def test_esc_comes_back_to_the_results_by_steps(guide: Guide) -> None:
    """From another page, Esc goes back to the result, then to the list of results.

    Outside a result, nothing is marked and n goes to the next question. Backspace
    goes back from page to page and skips the list of results.
    """
    best = hits(guide, "apprendre")[0].topic.number
    with opened(guide) as reader:
        reader.press("6")
        reader.type("apprendre")
        reader.press("enter", "8")
        assert reader.matches == []
        reader.press("n")
        assert reader.number == 9
        reader.press("escape")
        assert reader.number == 8
        reader.press("escape")
        assert reader.number == best
        assert reader.matches
        reader.press("escape")
        assert reader.app.panes.search.line.value == "apprendre"
        reader.press("escape")
        assert not reader.app.panes.in_search
        assert (reader.number, reader.matches) == (6, [])
        reader.press("n", "N")
        assert reader.number == 7
        reader.press("p")
        assert reader.number == 6
        reader.type("apprendre")
        reader.press("enter", "backspace")
        assert not reader.app.panes.in_search
        assert (reader.number, reader.matches) == (6, [])
        reader.press("backspace", "backspace", "escape")
        assert reader.number == 0


def test_each_search_has_its_own_way_back(guide: Guide) -> None:
    """Esc goes back from a second search to the opened result of the first one."""
    first, second = (hits(guide, query)[0].topic for query in ("apprendre", "stress"))
    with opened(guide) as reader:
        reader.type("apprendre")
        reader.press("enter")
        matches = reader.matches
        reader.type("stress")
        reader.press("enter")
        assert reader.number == second.number
        reader.press("escape")
        assert reader.app.panes.search.line.value == "stress"
        reader.press("escape")
        assert (reader.number, reader.matches) == (first.number, matches)
        reader.press("escape")
        assert reader.app.panes.search.line.value == "apprendre"
        assert reader.app.panes.search.found.hits == hits(guide, "apprendre")
        reader.press("escape")
        assert reader.number == 0


@pytest.mark.parametrize("columns", [60, 100])
def test_a_search_from_the_contents_leads_back_to_them(
    guide: Guide, columns: int
) -> None:
    """After a search from the contents, Esc focuses the contents; Enter, the text."""
    with opened(guide, size=(columns, 24)) as reader:
        reader.press("5", "tab", "slash", "x", "escape")
        assert reader.app.panes.contents.has_focus
        assert "7 Trouver du travail" in reader.everything
        reader.press("down", "enter")
        assert reader.number == 6
        reader.press("tab", "slash", *"stress")
        for key in ("enter", "home"):
            assert "3 · Le bon" in reader.text
            assert ("Conclusion" in reader.everything) is (columns == 100)
            reader.press(key)


def test_a_search_leaves_hidden_contents_hidden(guide: Guide) -> None:
    """Contents hidden by key s stay hidden during and after a search."""
    with opened(guide) as reader:
        reader.press("s", "slash", *"stress")
        assert guide.topics[0].title not in "\n".join(reader.lines)
        reader.press("escape")
        assert guide.topics[0].title not in "\n".join(reader.lines)
        assert reader.page.has_focus


def test_a_topic_that_lacks_the_words_is_still_shown(guide: Guide) -> None:
    """A topic found by its keywords has no marked word; n goes to the next result."""
    query = "tu as un chef"
    with opened(guide) as reader:
        reader.type(query)
        reader.press("enter")
        assert reader.number == hits(guide, query)[0].topic.number
        assert reader.matches == []
        assert "n N résultat suivant" in reader.text
        first = reader.number
        for _ in range(20):
            reader.press("n")
            has_words = bool(reader.matches)
            assert ("ne contient pas les mots cherchés" in reader.text) is not has_words
            if reader.number == first:
                break


def test_n_says_that_an_answer_lacks_the_words(guide: Guide) -> None:
    """Key n shows a message for an answer without matches, even for the only result."""
    (hit,) = hits(guide, "stress")
    with opened(guide) as reader:
        reader.type("stress")
        reader.press("enter")
        assert "mots cherchés" not in reader.text
        reader.press("n")
        assert reader.number == hit.topic.number
        assert "Cette réponse ne contient pas les mots cherchés." in reader.text


def test_keys_typed_at_once_act_as_if_typed_slowly(guide: Guide) -> None:
    """Keys typed at once have the same effect as keys typed one by one."""
    query = "slash a p p r e n d r e"
    with opened(guide, size=(80, 12)) as reader:
        for keys in [
            f"{query} enter n 5",
            f"{query} down enter down",
            f"{query} enter space down",
            "slash s t r e s s pagedown enter",
            f"{query} enter slash g e n s enter n",
            f"{query} enter escape down enter escape escape 3",
            "slash z z z enter escape n",
            "8 slash escape tab down enter n",
            "tab end up enter down escape 2",
            "tab slash x escape down enter p",
            "question_mark end",
            "question_mark escape n question_mark q n",
            "1 end enter backspace up",
        ]:
            screens = []
            for at_once in (False, True):
                reader.restart()
                reader.press(*keys.split(), at_once=at_once)
                # The scrollbar is left out, because it may be painted later.
                screens.append([line.rstrip(" ▁▂▃▄▅▆▇█") for line in reader.lines])
                if len(reader.app.screen_stack) > 1:
                    reader.press("escape")
            assert screens[0] == screens[1], keys


def test_keys_are_read_while_the_terminal_has_lost_the_focus(guide: Guide) -> None:
    """Keys still work after the terminal has reported that it lost the focus."""
    with opened(guide) as reader:
        reader.press("slash", "e", "m")
        before = reader.lines
        reader.app.post_message(events.AppBlur())
        reader.wait()
        assert reader.lines == before
        reader.press(*"ploi", "enter")
        assert reader.number == 7
        reader.app.post_message(events.AppBlur())
        reader.press("end", "8", at_once=True)
        assert reader.number == 8
