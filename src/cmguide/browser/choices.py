"""Show lists to choose from: search results and contents."""

from collections.abc import Callable, Sequence
from typing import ClassVar, Literal

from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual.strip import Strip
from textual.widgets import OptionList

from cmguide.browser.layout import Fluid, fluid
from cmguide.browser.sections import Section
from cmguide.pages.blocks import Page
from cmguide.terminal.styled import STYLES, styled
from cmguide.text.safety import sanitize

# The part of a choice that is highlighted when the choice is current.
TITLE = Style(meta={"title": True})
# With more interviews than this, only the current one is expanded.
_MAX_EXPANDED = 2


class Choices(OptionList, inherit_css=False):
    """A list of choices, each wrapped to as many lines as necessary.

    `open_choice` is called with the index of the choice that the user opens. (If this
    were a message, later keys could be handled before it.) The current choice is
    highlighted if the list has the focus or can't have the focus.
    """

    open_choice: Callable[[int], None]

    COMPONENT_CLASSES = OptionList.COMPONENT_CLASSES
    BINDINGS: ClassVar = [("j", "cursor_down"), ("k", "cursor_up")]

    def _move_page(self, direction: Literal[-1, 1]) -> None:
        # A list without any room on the screen has no pages.
        if self.scrollable_content_region:
            super()._move_page(direction)

    def action_select(self) -> None:
        """Open the current choice."""
        if self.highlighted is not None:
            self.open_choice(self.highlighted)

    def on_resize(self) -> None:
        """Keep the current choice in sight."""
        self.scroll_to_highlight()

    def render_line(self, y: int) -> Strip:
        """Return row `y`, with the title of the current choice highlighted."""
        strip = super().render_line(y)
        if self.can_focus and not self.has_focus:
            return strip
        look = STYLES["current"]
        current = TITLE.meta | {"option": self.highlighted}
        return Strip(
            Segment(text, style + look if style and style.meta == current else style)
            for text, style, _ in strip
        )


class Contents(Choices):
    """Lists the sections of expanded interviews, and the titles of collapsed ones."""

    # A click must not give the focus to the contents: an open search keeps the focus.
    FOCUS_ON_CLICK = False

    def __init__(
        self, sections: Sequence[Section], read: Callable[[Section], None]
    ) -> None:
        """List `sections`; `read` is called with the section that the user opens."""
        super().__init__()
        self.sections = sections
        self.listed: list[Section] = []
        self.open_choice = lambda choice: read(self.listed[choice])
        self._collapses = sum(section.opens for section in sections) > _MAX_EXPANDED
        self._digits = max(len(str(s.topic.number)) for s in sections if s.topic)

    def choose(self, current: Section) -> None:
        """Make `current` the current choice, and expand the interview of `current`."""
        listed = [
            section
            for section in self.sections
            if section.opens or section.guide is current.guide or not self._collapses
        ]
        if listed != self.listed:
            self.listed = listed
            self.set_options(map(self._choice, listed))
        self.highlighted = listed.index(current)

    def _choice(self, section: Section) -> Fluid:
        """Return the title of `section`, preceded by its number, if any."""
        head = f"{section.topic.number:>{self._digits}}  " if section.topic else ""
        opens = section.opens and section.guide.interview
        style = TITLE + STYLES["label"] if opens else TITLE
        return fluid(Text(sanitize(section.title), style), head)


def page_choice(page: Page) -> Fluid:
    """Return a choice that shows `page`, followed by a blank line."""

    def lay_out(width: int) -> Text:
        lines = [line for line in styled(page, width).split("\n") if line.plain]
        lines[0].stylize(TITLE)
        return Text("\n").join([*lines, Text()])

    return Fluid(lay_out)
