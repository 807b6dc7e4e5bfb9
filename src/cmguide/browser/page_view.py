"""Show a page that can be scrolled, with links to follow and matches highlighted."""

from collections.abc import Callable, Collection
from typing import ClassVar

from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from cmguide.browser.layout import TOP, Layout
from cmguide.pages.blocks import Page
from cmguide.terminal.styled import STYLES

# Underlined, so that matches are visible without colours.
_MATCH = STYLES["match"] + Style(underline=True)


class PageView(ScrollView, inherit_bindings=False):
    """Shows a page in the style of `cmguide ask`, with the keys of a pager.

    The current link is the first in sight, unless the user chose another. Enter calls
    `follow` with the target of the current link.
    """

    BINDINGS: ClassVar = [
        ("down,j", "move(1)"),
        ("up,k", "move(-1)"),
        ("pagedown,space", "page(1)"),
        ("pageup", "page(-1)"),
        ("home", "jump(0)"),
        ("end", "jump(1)"),
        ("enter", "follow"),
    ]

    follow: Callable[[str], None]

    def __init__(self, page: Page, columns: int | None = None) -> None:
        """Show `page` in lines of at most `columns`."""
        super().__init__()
        self.page = page
        self.columns = columns
        self.matched: Collection[str] = ()
        self.match: int | None = None
        self.top = TOP
        # The index of the link that the user chose.
        self._chosen: int | None = None
        # The laid-out page, and the size of the view for which it was laid out.
        self.page_layout = Layout(Page(()), 1)
        self._laid_out_for = Size()

    def show(self, page: Page, anchor: int, matched: Collection[str]) -> None:
        """Show `page`, scrolled to `anchor`, and highlight the words in `matched`."""
        self.page, self.top, self.matched = page, anchor, matched
        self.screen.clear_selection()
        self.match = self._chosen = None
        self.on_resize()

    def go_to_match(self, by: int) -> bool:
        """Go to the next match (or the previous one); return whether there is one.

        `by` is 1 or -1. Without a current match, go to the first match (or the last).
        """
        matches = self.page_layout.matches
        none = -1 if by > 0 else len(matches)
        number = (none if self.match is None else self.match) + by
        if is_inside := 0 <= number < len(matches):
            self.match = number
            self._reveal(matches[number].line)
            self.refresh_bindings()
        return is_inside

    def on_resize(self) -> None:
        """Lay out the page again, and keep the line at the top in place."""
        if not self.size:
            return
        anchor = self.top
        # The column of the scrollbar stays free even while the scrollbar is hidden.
        room = self.scrollable_content_region.width
        columns = min(room, self.columns or room)
        self.page_layout = Layout(self.page, columns, self.matched)
        self.virtual_size = Size(self.size.width, len(self.page_layout.lines))
        self._scroll(self.page_layout.line(anchor))
        self._laid_out_for, self.top = self.size, anchor
        self.refresh()
        self.refresh_bindings()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Store the anchor of the top line, unless a change of size moved the page."""
        super().watch_scroll_y(old_value, new_value)
        if self._laid_out_for == self.size:
            self.top = self.page_layout.anchor(round(new_value))
            self.refresh_bindings()

    @property
    def link(self) -> int | None:
        """The index of the link that Enter follows, or None if no link is in sight."""
        links = self._links_in_sight
        return self._chosen if self._chosen in links else next(iter(links), None)

    @property
    def _links_in_sight(self) -> list[int]:
        links = enumerate(self.page_layout.links)
        return [n for n, link in links if self._is_seen(link.segments[0].line)]

    def _is_seen(self, line: int) -> bool:
        return 0 <= line - round(self.scroll_y) < self.size.height

    def _reveal(self, line: int) -> None:
        if not self._is_seen(line):
            self._scroll(line - self.size.height // 3)
        self.refresh()

    def _scroll(self, y: float) -> None:
        # Without `force`, Textual can't scroll just after showing a page that fits.
        self.scroll_to(y=y, animate=False, force=True)

    def action_move(self, by: int) -> None:
        """Select the next or previous link in sight, or scroll by a line.

        The next link is selected only once the end of the page is in sight.
        """
        link = (self.link or 0) + by
        at_end = self.scroll_y >= self.max_scroll_y
        if link in self._links_in_sight and (by < 0 or at_end):
            self._chosen = link
            self.refresh()
        else:
            self._scroll(self.scroll_y + by)

    def action_page(self, by: int) -> None:
        """Scroll by `by` screens, keeping one line of the previous screen in sight."""
        self._scroll(self.scroll_y + by * max(1, self.size.height - 1))

    def action_jump(self, part: int) -> None:
        """Scroll to the first line (0) or to the last screen (1)."""
        self._scroll(part * self.max_scroll_y)

    def action_follow(self) -> None:
        """Follow the current link; if no link is in sight, scroll to the first one."""
        links = self.page_layout.links
        if (link := self.link) is not None:
            self.follow(links[link].target)
        elif links:
            self._reveal(links[0].segments[0].line)

    def on_click(self, event: events.Click) -> None:
        """Follow a link, unless the click ends a selection."""
        target = event.style.meta.get("link")
        if target and self.text_selection is None:
            self.follow(target)

    def render_line(self, y: int) -> Strip:
        """Return row `y` of the view, with matches and the current link highlighted."""
        number, style = round(self.scroll_y) + y, self.rich_style
        if number >= len(self.page_layout.lines):
            return Strip.blank(self.size.width, style)
        layout, link = self.page_layout, self.link
        line = layout.lines[number].copy()
        current = [] if self.match is None else [layout.matches[self.match]]
        if self.has_focus and link is not None:
            current += layout.links[link].segments
        for segment in (*current, *layout.matches):
            if segment.line == number:
                look = STYLES["current"] if segment in current else _MATCH
                line.stylize(look, segment.start, segment.end)
        if (selection := self.text_selection) and (span := selection.get_span(number)):
            start, end = span
            line.stylize(STYLES["current"], start, None if end == -1 else end)
        strip = Strip(line.render(self.app.console), line.cell_len)
        strip = strip.adjust_cell_length(self.size.width).apply_style(style)
        return strip.apply_offsets(0, number)

    @property
    def selected(self) -> str:
        """The text that the user has selected with the mouse."""
        selection = self.text_selection
        return self.get_selection(selection)[0] if selection else ""

    def get_selection(self, selection: Selection) -> tuple[str, str]:
        """Return the selected text without the margin, and the line ending to add."""
        text = selection.extract(self.page_layout.text)
        return "\n".join(line.strip(" ") for line in text.split("\n")).strip("\n"), "\n"
