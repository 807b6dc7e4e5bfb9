"""Search while the user types, and list the results after each keystroke."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import ClassVar

from rich.text import Text
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Input

from cmguide.browser.bars import Notice
from cmguide.browser.choices import TITLE, Choices, page_choice
from cmguide.browser.layout import fluid
from cmguide.browser.sections import Found
from cmguide.content.model import Guide, Topic
from cmguide.pages.results import result_page
from cmguide.search.index import Index
from cmguide.search.ranking import find
from cmguide.search.refusals import not_found_error
from cmguide.search.several import together
from cmguide.terminal.styled import STYLES
from cmguide.text.safety import quoted, sanitize

# Nobody reads more results, and laying out more would slow down typing.
_MAX_NEAR = 3
_MAX_SHOWN = 50
_EMPTY = "Les résultats s’affichent à mesure que vous tapez."


class SearchLine(Input):
    """The input line; pasted text is sanitized and put on a single line."""

    def replace(self, text: str, start: int, end: int) -> None:
        """Replace the characters from `start` to `end` with `text`, typed or pasted."""
        blanks = (" " if char.isspace() else char for char in text)
        super().replace(sanitize("".join(blanks)), start, end)


class SearchPane(Vertical):
    """Updates the results after each keystroke; the input line keeps the focus."""

    BINDINGS: ClassVar = [
        # Tab also moves through the results, as there is no other pane to go to.
        Binding("down,tab", "move('cursor_down')"),
        Binding("up,shift+tab", "move('cursor_up')"),
        # With priority over the binding of the input line.
        Binding("enter", "submit", priority=True),
        Binding("pagedown", "move('page_down')"),
        Binding("pageup", "move('page_up')"),
    ]
    # After this many seconds without a key, the query is considered complete.
    pause = 0.5

    def __init__(
        self, guides: Sequence[Guide], open_result: Callable[[Found, int], None]
    ) -> None:
        """Search `guides`; call `open_result` with the results and the chosen index."""
        self.guide = together(guides)
        self.found = Found("")
        # Textual would select the line too late if the user has already typed more.
        self.line = SearchLine(compact=True, select_on_focus=False)
        self.line.placeholder = "un mot, plusieurs, ou une question"
        self.notice = Notice()
        self.results = Choices()
        self.results.open_choice = lambda choice: open_result(self.found, choice)
        self.results.can_focus = False
        super().__init__(self.line, self.notice, self.results)

    def on_mount(self) -> None:
        """Search again whenever the line changes, before the next key is handled."""
        self.watch(self.line, "value", self._search)

    def open(self) -> None:
        """Give the focus to the input line, with the last query selected."""
        self.line.select_all()
        self.screen.set_focus(self.line)
        self._complete()

    def restore(self, found: Found, topic: Topic | None) -> None:
        """Show the earlier results `found` again, with `topic` selected."""
        self.line.value = found.query
        self._offer(found)
        self.results.highlighted = min(found.number(topic), _MAX_SHOWN - 1)

    def action_move(self, action: str) -> None:
        """Move through the results, while the input line keeps the focus."""
        getattr(self.results, f"action_{action}")()

    def action_submit(self) -> None:
        """Open the current result: the best one, unless the user chose another.

        If the search is still waiting to report a notice, only show the notice.
        """
        if not self._complete():
            self.results.action_select()

    @cached_property
    def _index(self) -> Index:
        return Index(self.guide)

    def _find(self, query: str) -> Found:
        if not query.strip():
            return Found(query)
        results = find(self._index, query)
        if results.found:
            return Found(query, results.found)
        near = results.near[:_MAX_NEAR]
        if self.guide.interview:
            sentence = f"Aucune interview ne répond à {quoted(query)}."
            return Found(query, near, sentence)
        error = not_found_error(self.guide, query, results)
        return Found(query, near, error.sentence, error.address)

    def _search(self, query: str) -> None:
        """Show the results of `query`; if it has none, wait for a pause in typing."""
        found = self._find(query)
        if found.notice and self.pause:
            self.set_timer(
                self.pause, lambda: query == self.line.value and self._complete()
            )
        else:
            self._offer(found)

    def _complete(self) -> bool:
        """Show the results of the current line, and return whether they are new."""
        if is_new := self.line.value != self.found.query:
            self._offer(self._find(self.line.value))
        return is_new

    def _offer(self, found: Found) -> None:
        self.found = found
        self.notice.say(found.notice or ("" if found.hits else _EMPTY))
        choices = [page_choice(result_page(hit)) for hit in found.hits[:_MAX_SHOWN]]
        if found.address:
            shown = Text(sanitize(found.address), STYLES["link"])
            choices.append(fluid(Text("Ouvrir ", TITLE) + shown))
        self.results.set_options(choices)
        self.results.highlighted = 0
        self.refresh_bindings()
