"""A list to choose from, such as the results of a search."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import ClassVar, Literal

from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual.binding import Binding, BindingType
from textual.strip import Strip
from textual.widgets import OptionList

from cmguide.browser.layout import Fluid
from cmguide.pages.blocks import Page
from cmguide.terminal.styled import STYLES, styled

# The part of a choice that is highlighted when the choice is current.
TITLE = Style(meta={"title": True})


class Choices(OptionList):
    """Choices, each on as many lines as it needs.

    `open_choice` is called with the index of the choice that is opened. It is not a
    message, which would come after the keys typed ahead. With `follows_keys`,
    keys move in the list while another widget has the focus.
    """

    open_choice: Callable[[int], None]
    follows_keys = False

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "cursor_down"),
        Binding("k", "cursor_up"),
    ]

    def _move_page(self, direction: Literal[-1, 1]) -> None:
        # Before the first layout, a list has no pages.
        with suppress(KeyError):
            super()._move_page(direction)

    def action_select(self) -> None:
        """Open the current choice."""
        if self.highlighted is not None:
            self.open_choice(self.highlighted)

    def offer(self, choices: Iterable[Fluid]) -> None:
        """Replace the choices; the first becomes the current one."""
        self.set_options(choices)
        self.highlighted = 0

    def on_resize(self) -> None:
        """Keep the current choice in sight."""
        self.scroll_to_highlight()

    def render_line(self, y: int) -> Strip:
        """Return one row; the title of the current choice is highlighted."""
        strip = super().render_line(y)
        if not (self.has_focus or self.follows_keys):
            return strip
        look = STYLES["current"]
        current = TITLE.meta | {"option": self.highlighted}
        return Strip(
            Segment(text, style + look if style and style.meta == current else style)
            for text, style, _ in strip
        )


def page_choice(page: Page) -> Fluid:
    """Return a choice that shows a page, with one blank line after it."""

    def lay_out(width: int) -> Text:
        lines = [line for line in styled(page, width).split("\n") if line.plain]
        lines[0].stylize(TITLE)
        return Text("\n").join([*lines, Text()])

    return Fluid(lay_out)
