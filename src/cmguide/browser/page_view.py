"""A page that can be scrolled, whose links are followed and whose words are marked."""

from collections.abc import Collection
from typing import ClassVar

from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.selection import Selection
from textual.strip import Strip

from cmguide.browser.drawing import drawn
from cmguide.browser.scrolling import Scrolling
from cmguide.browser.setting import TOP, Link, Piece, Place, Setting
from cmguide.pages.blocks import Page


class PageView(Scrolling):
    """Shows a page as `cmguide ask` sets it.

    One link is current, the first in sight unless the user chose another: Enter
    follows it.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,j", "down"),
        Binding("up,k", "up"),
        Binding("enter", "follow"),
    ]

    class Followed(Message):
        """The user followed a link to a topic or an address."""

        def __init__(self, target: str) -> None:
            """Tell where the link leads."""
            super().__init__()
            self.target = target

    class Moved(Message):
        """Other lines are in sight, or another link is current."""

    def __init__(self, topics: Collection[str], columns: int | None = None) -> None:
        """Show nothing yet; lines are set for `columns` at most."""
        super().__init__()
        self.page = Page(())
        self.topics = topics
        self.columns = columns
        self.setting = Setting(self.page, 1, ())
        self.matched: Collection[str] = ()
        self.matches: tuple[Piece, ...] = ()
        self.match: int | None = None
        self.place = TOP
        self._chosen: Link | None = None
        # The size for which the lines are set; until they are, scrolling says nothing.
        self._set_for: Size | None = None

    def show(
        self, page: Page, place: Place = TOP, matched: Collection[str] = ()
    ) -> None:
        """Show `page` from `place`, and mark the words that a search matched."""
        self.page, self.place, self.matched = page, place, matched
        self.screen.clear_selection()
        self.match = self._chosen = None
        self._set()

    def go_to_match(self, number: int) -> None:
        """Make a match the current one, and scroll no more than it takes to see it."""
        self.match = number
        self._reveal(self.matches[number].line)

    def on_resize(self) -> None:
        """Set the lines anew; what was at the top stays there."""
        self._set()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Remember the place, unless it moved because the screen did."""
        super().watch_scroll_y(old_value, new_value)
        if self._set_for == self.size:
            self.place = self.setting.place(round(new_value))
            self.post_message(self.Moved())

    def _set(self) -> None:
        if not self.size:
            return
        place, self._set_for = self.place, None
        chosen = self.setting.links.index(self._chosen) if self._chosen else 0
        # The scrollbar's own column is kept free, whether or not it is shown.
        room = self.scrollable_content_region.width
        columns = min(room, self.columns or room)
        self.setting = Setting(self.page, columns, self.topics)
        self._chosen = self.setting.links[chosen] if self._chosen else None
        self.matches = self.setting.matches(self.matched)
        self.virtual_size = Size(self.size.width, len(self.setting.lines))
        # The page before may have been too short to be scrolled.
        self.scroll_to(y=self.setting.line(place), animate=False, force=True)
        self._set_for, self.place = self.size, place
        self.refresh()
        self.post_message(self.Moved())

    @property
    def link(self) -> Link | None:
        """The link that Enter follows, if one is in sight."""
        seen = [link for link in self.setting.links if self._is_seen(link)]
        return self._chosen if self._chosen in seen else next(iter(seen), None)

    def _is_seen(self, link: Link) -> bool:
        top = round(self.scroll_y)
        return top <= link.pieces[0].line < top + self.size.height

    def _reveal(self, line: int) -> None:
        top, height = round(self.scroll_y), self.size.height
        if not top <= line < top + height:
            self.scroll_to(y=line - height // 3, animate=False, force=True)
        self.refresh()

    def _step(self, by: int) -> bool:
        """Make the next link, or the one before, the current one, if it is in sight."""
        links = self.setting.links
        if (link := self.link) is None:
            return False
        number = links.index(link) + by
        if not (0 <= number < len(links) and self._is_seen(links[number])):
            return False
        self._chosen = links[number]
        self.refresh()
        return True

    def action_down(self) -> None:
        """Scroll by a line; at the end, go to the next link."""
        if self.scroll_y < self.max_scroll_y:
            self.scroll_by(1)
        else:
            self._step(1)

    def action_up(self) -> None:
        """Go back to the link before; failing that, scroll by a line."""
        if not self._step(-1):
            self.scroll_by(-1)

    def action_follow(self) -> None:
        """Follow the current link; where none is in sight, show the first."""
        if link := self.link:
            self.post_message(self.Followed(link.target))
        elif self.setting.links:
            self._reveal(self.setting.links[0].pieces[0].line)

    def on_focus(self) -> None:
        """Show which link is current."""
        self.refresh()

    def on_blur(self) -> None:
        """Show that none is."""
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Follow a link, unless the click ends a selection."""
        number = event.style.meta.get("link")
        if number is not None and self.text_selection is None:
            self.post_message(self.Followed(self.setting.links[number].target))

    def render_line(self, y: int) -> Strip:
        """Draw one row of the screen."""
        number, style = round(self.scroll_y) + y, self.rich_style
        if number >= len(self.setting.lines):
            return Strip.blank(self.size.width, style)
        link = self.link if self.has_focus else None
        line = drawn(self.setting, number, link, self.matches, self.match)
        if (selection := self.text_selection) and (span := selection.get_span(number)):
            start, end = span
            look = self.screen.get_component_rich_style("screen--selection")
            if self.app.no_color:
                look += Style(reverse=True)
            line.stylize(look, start, len(line) if end == -1 else end)
        strip = Strip(line.render(self.app.console), line.cell_len)
        set_strip = strip.adjust_cell_length(self.size.width).apply_style(style)
        return set_strip.apply_offsets(0, number)

    @property
    def selected(self) -> str:
        """What the mouse has selected of the page, and of nothing around it."""
        selection = self.text_selection
        return self.get_selection(selection)[0] if selection else ""

    def get_selection(self, selection: Selection) -> tuple[str, str]:
        """Return the selected text without the margin, for Textual to copy."""
        text = selection.extract(self.setting.text)
        return "\n".join(line.strip(" ") for line in text.split("\n")).strip("\n"), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw what is selected."""
        del selection
        self.refresh()
