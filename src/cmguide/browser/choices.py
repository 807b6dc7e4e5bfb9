"""A list to choose from, each choice set in lines: the contents, the search results."""

from collections.abc import Callable, Iterator, Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual.binding import Binding, BindingType
from textual.strip import Strip
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from cmguide.browser.sections import Section
from cmguide.browser.setting import folded
from cmguide.pages.blocks import Page
from cmguide.terminal.styled import styled, wrap
from cmguide.text.safety import sanitize

# What sets one choice in lines of a width.
Set = Callable[[int], Text]


class Choices(OptionList):
    """Choices that are set anew for each width, since only they know where to break."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "cursor_down"),
        Binding("k", "cursor_up"),
    ]

    def __init__(self, choices: Sequence[Set] = (), *, id: str) -> None:  # noqa: A002 - Textual's name
        """Offer `choices`."""
        super().__init__(id=id, markup=False)
        self.choices = choices
        # Whether the keys move in it even while something else has the keyboard.
        self.is_driven = False
        self._wanted = 0
        self._width = 0

    def offer(self, choices: Sequence[Set]) -> None:
        """Offer other choices; the first becomes the current one."""
        self.choices = choices
        self._wanted = 0
        self._fill()

    @property
    def chosen(self) -> int | None:
        """The number of the current choice, even while the list is not shown."""
        if not self.choices:
            return None
        return self._wanted if self.highlighted is None else self.highlighted

    def choose(self, number: int) -> None:
        """Make a choice the current one, even while the list is not shown."""
        self._wanted = self.highlighted = number

    def on_resize(self) -> None:
        """Set the lines for the new width."""
        if self.scrollable_content_region.width != self._width:
            if self.highlighted is not None:
                self._wanted = self.highlighted
            self._fill()

    def render_line(self, y: int) -> Strip:
        """Draw one row, reversed where it is the choice that Enter would open."""
        strip = super().render_line(y)
        if not (self.has_focus or self.is_driven) or not strip.text.strip():
            return strip
        options = {
            segment.style.meta.get("option") for segment in strip if segment.style
        }
        if self.highlighted is None or self.highlighted not in options:
            return strip
        return Strip(Segment.apply_style(strip, post_style=Style(reverse=True)))

    def _fill(self) -> None:
        self._width = self.scrollable_content_region.width
        self.clear_options()
        if self._width:
            self.add_options(Option(choice(self._width)) for choice in self.choices)
            self.highlighted = self._wanted if self.choices else None


def contents_choice(section: Section, digits: int) -> Set:
    """Return the line of the contents for `section`: its title after its number.

    The number takes the room of so many `digits`.
    """
    head = f"{section.topic.number:>{digits}}  " if section.topic else ""

    def set_in(width: int) -> Text:
        lines = _lines(Text(sanitize(section.title)), width - len(head))
        return Text(head) + Text(f"\n{' ' * len(head)}").join(lines)

    return set_in


def address_choice(address: str) -> Set:
    """Return a choice that opens an address, which is shown in full."""

    def set_in(width: int) -> Text:
        text = Text("Ouvrir ") + Text(sanitize(address), Style(underline=True))
        return Text("\n").join(_lines(text, width))

    return set_in


def page_choice(page: Page) -> Set:
    """Return a choice that looks as the page does, without the blank lines before."""

    def set_in(width: int) -> Text:
        text = styled(page, max(1, width))
        lines = list(text.split("\n"))
        while lines and not lines[0].plain:
            del lines[0]
        while lines and not lines[-1].plain:
            del lines[-1]
        return Text("\n").join([*lines, Text()])

    return set_in


def _lines(text: Text, width: int) -> Iterator[Text]:
    room = max(1, width)
    return folded(wrap(text, room), room)
