"""Scrolling with the keys of a pager, at once: a text that glides can't be read."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.scroll_view import ScrollView


class Scrolling(ScrollView, inherit_bindings=False):
    """Scrolls by screens, and to both ends."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("pagedown,space", "page_down"),
        Binding("pageup", "page_up"),
        Binding("home", "scroll_home"),
        Binding("end", "scroll_end"),
    ]

    def scroll_by(self, lines: int) -> None:
        """Scroll by that many lines, back where it is negative."""
        self.scroll_relative(y=lines, animate=False)

    def action_page_down(self) -> None:
        """Scroll by a screen, less the line that keeps the thread."""
        self.scroll_by(max(1, self.size.height - 1))

    def action_page_up(self) -> None:
        """Scroll back by as much."""
        self.scroll_by(-max(1, self.size.height - 1))

    def action_scroll_home(self) -> None:
        """Go to the first line."""
        self.scroll_to(y=0, animate=False)

    def action_scroll_end(self) -> None:
        """Go to the last screen."""
        self.scroll_to(y=self.max_scroll_y, animate=False)
