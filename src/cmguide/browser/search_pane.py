"""The search: a line to type in, and what it finds as one types."""

from collections.abc import Callable
from functools import cached_property, partial
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Input

from cmguide.browser.bars import Notice
from cmguide.browser.choices import Choices, address_choice, page_choice
from cmguide.browser.finding import Found, find
from cmguide.content.model import Guide, Topic
from cmguide.pages.results import result_page
from cmguide.search.index import Index
from cmguide.text.safety import sanitize

_INVITATION = "un mot, plusieurs, ou une question"
# Nobody reads more results than this; setting them all would slow each letter.
_MAX_SHOWN = 50
_EMPTY = "Les résultats s’affichent à mesure que vous tapez."


class Line(Input):
    """A line to type in: what is pasted takes one line too, and drives no terminal."""

    def __init__(self, submit: Callable[[], None]) -> None:
        """Call `submit` at Enter: a message would come after the keys typed ahead."""
        super().__init__(placeholder=_INVITATION, compact=True, select_on_focus=True)
        self.submit = submit

    def on_key(self, event: events.Key) -> None:
        """Submit at once, and pass on what was typed ahead for the text."""
        # The line itself learns of it later, behind the keys.
        has_focus = self.screen.focused is self
        if has_focus and event.key != "enter":
            return
        event.prevent_default()
        event.stop()
        if has_focus:
            self.submit()
        else:
            self.app.post_message(events.Key(event.key, event.character))

    def on_paste(self, event: events.Paste) -> None:
        """Take all the lines, where Textual takes the first."""
        event.prevent_default()
        event.stop()
        self.replace(event.text, *self.selection)

    def replace(self, text: str, start: int, end: int) -> None:
        """Put `text`, typed or from a clipboard, in the place of what was there."""
        blanks = (" " if char.isspace() else char for char in text)
        super().replace(sanitize("".join(blanks)), start, end)


class SearchPane(Vertical):
    """Narrows the results at each letter; the line keeps the keyboard."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "move('cursor_down')"),
        Binding("up", "move('cursor_up')"),
        Binding("pagedown", "move('page_down')"),
        Binding("pageup", "move('page_up')"),
        # There is no other pane to go to.
        Binding("tab", "move('cursor_down')"),
        Binding("shift+tab", "move('cursor_up')"),
    ]

    class Offered(Message):
        """There are other results, or none."""

    def __init__(
        self, guide: Guide, use: Callable[[Found, int], None], pause: float
    ) -> None:
        """Search `guide`; `use` gets what was found, and the number of what is opened.

        It is called, not sent a message: the next key may already be for the text.
        After `pause` seconds without a key, the query is taken for a whole one.
        """
        super().__init__()
        self.display = False
        self.guide = guide
        self.use = use
        self.pause = pause
        self._waiting: Timer | None = None
        self.found = Found("")
        self.line = Line(self._open_result)
        self.notice = Notice()
        self.results = Choices(id="results")
        self.results.can_focus = False
        self.results.is_driven = True

    def compose(self) -> ComposeResult:
        """Lay out the line, the sentence and the results."""
        yield self.line
        yield self.notice
        yield self.results

    def open(self) -> None:
        """Take the keyboard; the last query is there to be replaced."""
        self.display = True
        self.screen.set_focus(self.line)
        self._narrow(self.line.value, is_whole=True)

    def reopen(self, found: Found, topic: Topic | None) -> None:
        """Show results again as they were; `topic` is the one that was read."""
        self.found = found
        self.line.value = found.query
        self._offer()
        self.results.choose(min(found.number(topic), _MAX_SHOWN - 1))
        self.open()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Search anew."""
        event.stop()
        self._narrow(event.value, is_whole=not self.pause)

    def on_option_list_option_selected(self, event: Choices.OptionSelected) -> None:
        """Open the result that was clicked."""
        event.stop()
        self.use(self.found, event.option_index)

    def action_move(self, action: str) -> None:
        """Move in the results while the line keeps the keyboard."""
        getattr(self.results, f"action_{action}")()

    def _open_result(self) -> None:
        """Open the current result: the best, unless another was chosen."""
        # The last letters may be typed but not yet searched for.
        before = self.found.query
        self._narrow(self.line.value, is_whole=True)
        # A sentence that was not yet there is to be read first.
        if self.found.notice and before != self.found.query:
            return
        if (number := self.results.chosen) is not None:
            self.use(self.found, number)

    @cached_property
    def _index(self) -> Index:
        return Index(self.guide)

    def _narrow(self, query: str, *, is_whole: bool) -> None:
        """Show what `query` finds; that it finds nothing, only once it is whole."""
        if self._waiting:
            self._waiting.stop()
        if query == self.found.query and self.results.choices:
            return
        found = find(self.guide, self._index, query)
        if found.notice and not is_whole:
            later = partial(self._narrow, query, is_whole=True)
            self._waiting = self.set_timer(self.pause, later)
            return
        self.found = found
        self._offer()

    def _offer(self) -> None:
        self.notice.say(self.found.notice or ("" if self.found.hits else _EMPTY))
        choices = [
            page_choice(result_page(hit)) for hit in self.found.hits[:_MAX_SHOWN]
        ]
        if self.found.address:
            choices.append(address_choice(self.found.address))
        self.results.offer(choices)
        self.post_message(self.Offered())
