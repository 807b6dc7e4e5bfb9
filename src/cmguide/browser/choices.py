"""A list to choose from: the contents, the results of a search."""

from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual.binding import Binding, BindingType
from textual.strip import Strip
from textual.widgets import OptionList

from cmguide.browser.layout import Fluid, fit
from cmguide.browser.sections import Section
from cmguide.pages.blocks import Page
from cmguide.terminal.styled import styled
from cmguide.text.safety import sanitize


class Choices(OptionList):
    """Choices, each on as many lines as it needs.

    `open_choice` gets the index of the choice that is opened. It is called, not sent a
    message, so that the keys typed ahead find the choice open. With `follows_keys`,
    keys move in the list while another widget has the focus.
    """

    open_choice: Callable[[int], None]
    follows_keys = False

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "cursor_down"),
        Binding("k", "cursor_up"),
    ]

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
        """Return one row, reversed if it belongs to the choice that Enter opens."""
        strip = super().render_line(y)
        options = [
            segment.style.meta.get("option")
            for segment in strip
            if segment.style and strip.text.strip()
        ]
        if self.highlighted in options and (self.has_focus or self.follows_keys):
            strip = Strip(Segment.apply_style(strip, post_style=Style(reverse=True)))
        return strip


def contents_choices(sections: Sequence[Section]) -> list[Fluid]:
    """Return a choice for each section: its title after its number."""
    numbers = [str(section.topic.number) for section in sections if section.topic]
    digits = max(map(len, numbers))

    def choice(section: Section) -> Fluid:
        head = f"{section.topic.number:>{digits}}  " if section.topic else ""
        below = Text(f"\n{' ' * len(head)}")
        title = Text(sanitize(section.title))
        return Fluid(
            lambda width: Text(head) + below.join(fit(title, width - len(head)))
        )

    return [choice(section) for section in sections]


def address_choice(address: str) -> Fluid:
    """Return a choice that opens an address, shown in full."""
    text = Text("Ouvrir ") + Text(sanitize(address), Style(underline=True))
    return Fluid(lambda width: Text("\n").join(fit(text, width)))


def page_choice(page: Page) -> Fluid:
    """Return a choice that shows a page, with one blank line after it."""

    def lay_out(width: int) -> Text:
        lines = styled(page, width).split("\n")
        return Text("\n").join([*(line for line in lines if line.plain), Text()])

    return Fluid(lay_out)
