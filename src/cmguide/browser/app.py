"""The full-screen reader, from the first screen to the last key."""

import gc
import os
from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import events, work
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.timer import Timer

from cmguide.browser.address import open_address
from cmguide.browser.bars import Footer, Notice
from cmguide.browser.help_screen import HelpScreen
from cmguide.browser.look import LOOK
from cmguide.browser.moving import Visit
from cmguide.browser.page_view import PageView
from cmguide.browser.reading import Reading
from cmguide.browser.terminal import driver
from cmguide.content.model import Guide, Topic
from cmguide.terminal.plain import plain

# How long a sentence stays at the bottom of the screen.
_SECONDS = 8
# What is said where Escape, pressed again and again, comes to its end.
_LEAVING = "Tapez q pour quitter."


class Reader(App[int]):
    """Shows an interview, one section at a time, until the user leaves.

    `run` returns the signal that ended it, if one did.
    """

    CSS = LOOK
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c", "quit", priority=True),
        Binding("q", "quit"),
        Binding("escape", "leave"),
        Binding("c", "copy"),
        Binding("t", "change_theme"),
        Binding("question_mark", "help"),
    ]

    def __init__(
        self,
        guide: Guide,
        choose: Callable[[Sequence[Topic]], Topic],
        topic: Topic | None = None,
        notices: Sequence[str] = (),
        columns: int | None = None,
    ) -> None:
        """Open `guide` at `topic` or at the introduction, and say `notices` there.

        `choose` draws a topic at random; lines are set for `columns` at most.
        """
        # Without this, what has no colours would still be painted in greys.
        colours = True if "NO_COLOR" in os.environ else None
        super().__init__(driver_class=driver(), ansi_color=colours)
        self.title = guide.title
        self.first = topic
        self.notices = notices
        self.reading = Reading(guide, choose, columns)
        self.notice = Notice()
        self.footer = Footer()
        self._silence: Timer | None = None
        self._said_at = 0
        # Whether the last key was an Escape that closed something or went back.
        self._has_escaped = False
        dark = self.current_theme.dark
        self._other_theme = "textual-light" if dark else "textual-dark"

    def compose(self) -> ComposeResult:
        """Lay out the panes, and the two lines below them."""
        yield self.reading
        yield self.notice
        yield self.footer

    def on_mount(self) -> None:
        """Open the first section, or the contents where they are not beside it."""
        number = self.reading.numbers[self.first.id] if self.first else 0
        self.reading.show(Visit(number))
        self.reading.text.focus()
        if self.first is None and self.reading.narrow:
            self.reading.action_contents()
        self.say(" ".join(self.notices))

    def on_ready(self) -> None:
        """Collect garbage from now on, the first screen being painted.

        The program does without for the runs that are short; the reader stays open.
        """
        gc.enable()

    def say(self, sentence: str) -> None:
        """Show a sentence at the bottom for a while."""
        self.notice.say(sentence)
        self._said_at = self.reading.current
        if self._silence:
            self._silence.stop()
        self._silence = self.set_timer(_SECONDS, lambda: self.notice.say(""))

    def on_moving_changed(self) -> None:
        """Recall the keys that matter now; what was said elsewhere is said no more."""
        if self.reading.current != self._said_at:
            self.notice.say("")
        self.footer.recall(self.reading.hints)

    def on_page_view_moved(self) -> None:
        """Recall the keys for what is now in sight."""
        self.footer.recall(self.reading.hints)

    def on_search_pane_offered(self) -> None:
        """Recall the keys for the results that there are."""
        self.footer.recall(self.reading.hints)

    def on_descendant_focus(self) -> None:
        """Recall the keys of the pane that has the keyboard."""
        self.footer.recall(self.reading.hints)

    @work
    async def on_moving_visited(self, event: Reading.Visited) -> None:
        """Open an address in the user's browser; failing that, copy it."""
        if await open_address(event.address):
            self.say("L’adresse est ouverte dans le navigateur.")
        else:
            self.copy_to_clipboard(event.address)
            self.say(
                "Il n’y a pas de navigateur ici : l’adresse est copiée, si le terminal"
                " le permet."
            )

    def on_text_selected(self) -> None:
        """Say what can be done with a selection."""
        if self.screen.query_one(PageView).selected:
            self.say("La touche c copie la sélection.")

    def action_copy(self) -> None:
        """Copy the selection, or the whole section as a pipe would get it."""
        selected = self.screen.query_one(PageView).selected
        self.copy_to_clipboard(selected or plain(self.reading.section.page))
        what = "La sélection est copiée" if selected else "Cette page est copiée"
        self.say(f"{what}, si le terminal le permet.")

    def action_change_theme(self) -> None:
        """Go from dark to light, or back."""
        self.theme, self._other_theme = self._other_theme, self.theme

    def action_help(self) -> None:
        """Show the keys."""
        self.push_screen(HelpScreen(), self._help_closed)

    def action_leave(self) -> None:
        """Close what is open, else go back, else leave, but not in the same breath."""
        if self._closes_something():
            self._has_escaped = True
        elif self._has_escaped:
            self._has_escaped = False
            self.say(_LEAVING)
        else:
            self.exit()

    def _closes_something(self) -> bool:
        if self.reading.close():
            return True
        if self.notice.sentence not in {"", _LEAVING}:
            self.notice.say("")
            return True
        return self.reading.step_back()

    def _help_closed(self, _result: None) -> None:
        self._has_escaped = True

    async def on_event(self, event: events.Event) -> None:
        """Forget that Escape was pressed, at another key or at the mouse."""
        if isinstance(event, events.MouseDown) or (
            isinstance(event, events.Key) and event.key != "escape"
        ):
            self._has_escaped = False
            if self.notice.sentence == _LEAVING:
                self.notice.say("")
        await super().on_event(event)
