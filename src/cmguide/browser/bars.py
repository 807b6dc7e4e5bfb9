"""Show messages and active keys at the bottom of the screen."""

from collections.abc import Sequence
from typing import NamedTuple

from rich.text import Text
from textual import events
from textual.content import Content
from textual.reactive import reactive
from textual.style import Style
from textual.widgets import Static

from cmguide.browser.layout import fluid
from cmguide.text.safety import sanitize
from cmguide.text.typography import space_marks

# With fewer columns than this, hints are closer together.
_NARROW = 48


class Hint(NamedTuple):
    """Keys and their effect; clicking the hint presses the key `pressed`."""

    keys: str
    label: str
    pressed: str = ""


class Notice(Static):
    """Shows one message, wrapped to as many lines as necessary."""

    ALLOW_SELECT = False
    sentence = ""

    def say(self, sentence: str) -> None:
        """Show `sentence`, or hide the widget if `sentence` is empty."""
        self.sentence = sanitize(space_marks(sentence))
        self.update(fluid(Text(self.sentence)))
        self.display = bool(sentence)


class Footer(Static):
    """Shows as many active keys as fit; each can be clicked."""

    ALLOW_SELECT = False
    hints: reactive[Sequence[Hint]] = reactive(())

    def render(self) -> Content:
        """Return the last two hints, preceded by as many of the first hints as fit."""
        gap = Content("  " if self.size.width >= _NARROW else " ")
        texts = [
            Content.assemble((keys, Style(bold=True)), f" {label}").stylize(
                Style.from_meta({"key": pressed})
            )
            for keys, label, pressed in self.hints
        ]
        while texts[2:] and gap.join(texts).cell_length > self.size.width:
            del texts[-3]
        return gap.join(texts)

    def on_click(self, event: events.Click) -> None:
        """Press the key of the hint that was clicked."""
        if key := event.style.meta.get("key"):
            self.app.simulate_key(key)
