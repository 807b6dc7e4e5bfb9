"""The lines at the bottom of the screen: messages and active keys."""

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

# Below this many columns, hints stand closer together.
_NARROW = 48


class Hint(NamedTuple):
    """Keys and what they do; a click presses `pressed`."""

    keys: str
    label: str
    pressed: str = ""


class Notice(Static):
    """One sentence, on as many lines as it needs; hidden when empty."""

    ALLOW_SELECT = False
    sentence = ""

    def say(self, sentence: str) -> None:
        """Show `sentence`."""
        self.sentence = sanitize(space_marks(sentence))
        self.update(fluid(Text(self.sentence)))
        self.display = bool(sentence)


class Footer(Static):
    """The active keys, as many as fit; each can be clicked."""

    ALLOW_SELECT = False
    hints: reactive[Sequence[Hint]] = reactive(())

    def render(self) -> Content:
        """Return the last two hints, after as many of the others as fit."""
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
        """Press the key that was clicked."""
        if key := event.style.meta.get("key"):
            self.app.simulate_key(key)
