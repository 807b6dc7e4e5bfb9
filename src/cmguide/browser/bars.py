"""The lines at the bottom of the screen: what the program says, and the keys."""

from collections.abc import Sequence

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from cmguide.browser.keys import Hint
from cmguide.typography import clean, line_spans, typeset

# Below this many columns, hints stand closer together.
_NARROW = 48


class Notice(Static):
    """One sentence, for as long as it matters; it takes no room when empty."""

    ALLOW_SELECT = False

    def __init__(self) -> None:
        """Say nothing yet."""
        super().__init__(markup=False)
        self.sentence = ""

    def say(self, sentence: str) -> None:
        """Show `sentence`, in as many lines as it takes."""
        self.sentence = clean(typeset(sentence))
        self.display = bool(sentence)
        self._set()

    def on_resize(self) -> None:
        """Set the lines for the new width."""
        self._set()

    def _set(self) -> None:
        width = max(1, (self.size.width or self.app.size.width - 2))
        spans = line_spans(self.sentence, width, cell_len)
        self.update("\n".join(self.sentence[start:end] for start, end in spans))


class Footer(Static):
    """The keys that matter now, as many as there is room for; each can be clicked."""

    ALLOW_SELECT = False

    def __init__(self, hints: Sequence[Hint] = ()) -> None:
        """Show `hints`, the first of them first to be kept."""
        super().__init__(markup=False)
        self.hints = hints

    def recall(self, hints: Sequence[Hint]) -> None:
        """Show other hints."""
        if hints != self.hints:
            self.hints = hints
            self._set()

    def on_resize(self) -> None:
        """Keep as many hints as fit the new width."""
        self._set()

    def on_click(self, event: events.Click) -> None:
        """Press the key that was clicked."""
        if key := event.style.meta.get("key"):
            self.app.simulate_key(key)

    def _set(self) -> None:
        room = self.size.width
        gap = "  " if room >= _NARROW else " "
        parts: list[Content] = []
        for keys, use, pressed in self.hints:
            text = Content.assemble((keys, Style(bold=True)), f" {use}" if use else "")
            room -= text.cell_length + (len(gap) if parts else 0)
            if room < 0:
                break
            parts.append(text.stylize(Style.from_meta({"key": pressed})))
        self.update(Content(gap).join(parts))
