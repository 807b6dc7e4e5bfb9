"""Define the Textual application of the full-screen reader."""

import gc
import os
from collections.abc import Callable, Sequence
from threading import Event
from typing import ClassVar

from textual import events, work
from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.timer import Timer
from textual.widgets import Input, Static

from cmguide.browser import theme
from cmguide.browser.address import open_address
from cmguide.browser.bars import Footer, Notice
from cmguide.browser.driver import driver
from cmguide.browser.keys import HelpScreen, active_keys
from cmguide.browser.panes import Panes
from cmguide.browser.sections import Visit
from cmguide.content.model import Guide, Topic
from cmguide.terminal.plain import plain
from cmguide.text.safety import sanitize
from cmguide.text.typography import typeset

# The number of seconds that a message stays at the bottom of the screen.
_SECONDS = 8
# Shown when the user presses Escape repeatedly until nothing is left to close.
_LEAVING = "Tapez q pour quitter."


class ReaderApp(App[int]):
    """Shows interviews, one section at a time, until the user quits.

    `run` returns the number of the signal that ended the application, or None.
    """

    CSS = theme.CSS
    AUTO_FOCUS = "PageView"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar = [
        Binding("ctrl+c", "quit", priority=True),
        Binding("ctrl+l", "redraw", priority=True),
        Binding("ctrl+z", "suspend_process", priority=True),
        Binding("q", "quit"),
        Binding("escape", "leave"),
        Binding("r", "random"),
        Binding("c", "copy"),
        Binding("t", "change_theme"),
        Binding("question_mark", "help"),
    ]

    def __init__(
        self,
        guides: Sequence[Guide],
        choose: Callable[[Sequence[Topic]], Topic],
        first: Topic | Guide | None = None,
        notices: Sequence[str] = (),
        columns: int | None = None,
    ) -> None:
        """Open at `first`, a topic or a guide, and show `notices` as a message.

        `choose` draws a topic at random; `columns` is the maximum width of lines.
        """
        # Otherwise, Textual paints text in greys even if NO_COLOR is set.
        colours = True if "NO_COLOR" in os.environ else None
        self.first_screen_shown = Event()
        super().__init__(driver(self.first_screen_shown), ansi_color=colours)
        self.first = first or guides[0]
        self.heading = Static(id="title", markup=False)
        self.notices = notices
        self.choose = choose
        self.panes = Panes(guides, columns)
        self.panes.say, self.panes.visit = self.say, self.visit
        self.notice = Notice()
        self.footer = Footer()
        self._silence: Timer | None = None
        # The last two keys, the most recent first.
        self._keys = ("", "")
        dark = self.current_theme.dark
        self._other_theme = "textual-light" if dark else "textual-dark"

    def compose(self) -> ComposeResult:
        """Yield the title, the panes, the message and the active keys."""
        yield from (self.heading, self.panes, self.notice, self.footer)

    def on_mount(self) -> None:
        """Show the first section.

        On a narrow screen, show the contents instead of an introduction.
        """
        self.screen.bindings_updated_signal.subscribe(self, self._show_keys)
        panes = self.panes
        section = next(s for s in panes.sections if self.first in (s.topic, s.guide))
        panes.show(Visit(section))
        if section.opens and panes.narrow:
            panes.action_contents()
        self.say(" ".join(self.notices))

    def on_ready(self) -> None:
        """Start reading the keyboard; turn garbage collection on, as runs are long."""
        self.call_after_refresh(self.first_screen_shown.set)
        gc.enable()

    def say(self, sentence: str) -> None:
        """Show `sentence` at the bottom of the screen for some seconds."""
        self.notice.say(sentence)
        if self._silence:
            self._silence.stop()
        self._silence = self.set_timer(_SECONDS, lambda: self.notice.say(""))

    def _show_keys(self, _: object) -> None:
        """Update the active keys and the title of the interview."""
        title = sanitize(typeset(self.panes.section.guide.title))
        self.heading.update(title, layout=False)
        self.footer.hints = active_keys(self.panes)

    @work
    async def visit(self, address: str) -> None:
        """Open the URL `address` in the user's browser, or copy it if that fails."""
        if await open_address(address):
            self.say("L’adresse est ouverte dans le navigateur.")
        else:
            self.copy_to_clipboard(address)
            self.say(
                "Il n’y a pas de navigateur ici : l’adresse est copiée, si le terminal"
                " le permet."
            )

    def action_random(self) -> None:
        """Go to a question drawn at random."""
        topics = self.panes.topics
        self.panes.go(topics[self.choose([*topics])])

    def on_text_selected(self) -> None:
        """Show a message that explains how to copy the selection."""
        if self.panes.text.selected:
            self.say("La touche c copie la sélection.")

    def action_copy(self) -> None:
        """Copy the selection, or else the whole section as plain text."""
        selected = self.panes.text.selected
        self.copy_to_clipboard(selected or plain(self.panes.section.page))
        what = "La sélection est copiée" if selected else "Cette page est copiée"
        self.say(f"{what}, si le terminal le permet.")

    def action_change_theme(self) -> None:
        """Switch between the dark and the light theme."""
        self.theme, self._other_theme = self._other_theme, self.theme

    def action_redraw(self) -> None:
        """Repaint the whole screen, in case another program wrote on the screen."""
        self.refresh()

    async def action_help(self) -> None:
        """Show the help page."""
        await self.push_screen(HelpScreen())

    def action_leave(self) -> None:
        """Close a pane or hide the message; otherwise, go back one step, or quit.

        If the previous key was Escape too, warn first; the next Escape then quits.
        """
        sentence = self.notice.sentence
        if self.panes.close():
            return
        if sentence not in {"", _LEAVING}:
            self.notice.say("")
        elif not self.panes.step_back():
            if self._keys[1] == "escape" and not sentence:
                self.say(_LEAVING)
            else:
                self.exit()

    async def on_event(self, event: events.Event) -> None:
        """Handle keys and pasted text immediately.

        If they were posted as messages, later keys could be handled before them.
        """
        key = text = ""
        if isinstance(event, events.AppBlur):
            # Keep the focus, because another program may send keys to the terminal.
            return
        if isinstance(event, events.Key):
            # While the terminal is still in line mode, Enter arrives as ctrl+j.
            key = "enter" if event.key == "ctrl+j" else event.key
            text = event.character if event.character and event.is_printable else ""
        elif isinstance(event, events.Paste):
            text = event.text
        if key or isinstance(event, events.MouseDown):
            self._keys = (key, self._keys[0])
            if key != "escape" and self.notice.sentence == _LEAVING:
                self.notice.say("")
        if text and isinstance(line := self.focused, Input):
            line.replace(text, *line.selection)
        elif not key:
            await super().on_event(event)
        elif not await self._check_bindings(key, priority=True):
            await self._check_bindings(key)
