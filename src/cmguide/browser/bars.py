"""The lines at the bottom of the screen: what the program says, and the keys."""

from collections.abc import Sequence

from rich.cells import cell_len
from textual import events
from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from cmguide.browser.keys import Hint
from cmguide.text.safety import sanitize
from cmguide.text.typography import typeset, wrap_offsets

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
        self.sentence = sanitize(typeset(sentence))
        self.display = bool(sentence)
        self._set()

    def on_resize(self) -> None:
        """Set the lines for the new width."""
        self._set()

    def _set(self) -> None:
        width = max(1, (self.size.width or self.app.size.width - 2))
        spans = wrap_offsets(self.sentence, width, cell_len)
        self.update("\n".join(self.sentence[start:end] for start, end in spans))


class Footer(Static):
    """The keys that do something now, as many as fit; each can be clicked."""

    ALLOW_SELECT = False

    def __init__(self, hints: Sequence[Hint] = ()) -> None:
        """Show `hints`: the last one always, of the others the first that fit."""
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
        texts = [_text(hint) for hint in self.hints]
        room -= sum(text.cell_length for text in texts[-1:])
        parts: list[Content] = []
        for text in texts[:-1]:
            needed = text.cell_length + len(gap)
            if needed <= room:
                room -= needed
                parts.append(text)
        self.update(Content(gap).join([*parts, *texts[-1:]]))


def _text(hint: Hint) -> Content:
    keys, use, pressed = hint
    text = Content.assemble((keys, Style(bold=True)), f" {use}")
    return text.stylize(Style.from_meta({"key": pressed}))
