"""The two panes with the search: opening it, marking what it found, leaving it."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from cmguide.browser.finding import Found
from cmguide.browser.keys import (
    CHOOSING,
    FOLLOW,
    Hint,
    found_hints,
    reading_hints,
    searching_hints,
)
from cmguide.browser.moving import Moving, Visit
from cmguide.browser.search_pane import SearchPane


class Reading(Moving):
    """What is above the last line: contents, text, and the search when it is open."""

    BINDINGS: ClassVar[list[BindingType]] = [
        # At once, so that what is typed ahead goes to the search line.
        Binding("slash", "search", priority=True),
        Binding("N", "match(-1)"),
    ]

    # How many seconds nobody types before a search says that it finds nothing.
    pause = 0.5

    def compose(self) -> ComposeResult:
        """Lay out the two panes; the search covers the text."""
        self.pane = SearchPane(self.guide, self.use, self.pause)
        self._from_contents = False
        yield self.contents
        with Vertical(id="main"):
            yield self.text
            yield self.pane

    def go(self, section: int) -> None:
        """Go on reading elsewhere, which closes the search line."""
        if self.pane.display:
            self._close_pane()
        super().go(section)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave « / » to the search line once it is open."""
        if action == "search" and self.pane.display:
            return False
        return super().check_action(action, parameters)

    def action_search(self) -> None:
        """Open the search line, with the last query for a start."""
        self._open_pane()
        self.pane.open()

    def use(self, found: Found, number: int) -> None:
        """Show the hit of that number, at its first match; after the hits, go out."""
        if number >= len(found.hits):
            self.post_message(self.Visited(found.address))
            return
        self._close_pane()
        self.trail.append(self.here._replace(found=found))
        self._show_hit(found.hits[number].topic.id, last=False)

    def _open_pane(self) -> None:
        self._from_contents = self.contents.has_focus
        self.show_contents(shown=not (self.narrow or self.folded))
        # A click there opens a section, but the line keeps the keyboard.
        self.contents.can_focus = False
        self.post_message(self.Changed())

    def _close_pane(self) -> None:
        self.pane.display = False
        self.contents.can_focus = True
        # At once, or the next key would still go to the search line.
        self.screen.set_focus(self.text)
        self.post_message(self.Changed())

    def _show_hit(self, topic_id: str, *, last: bool) -> None:
        self.show(Visit(self.numbers[topic_id]))
        if self.text.matches:
            self.text.go_to_match(len(self.text.matches) - 1 if last else 0)
        self.post_message(self.Changed())

    def action_forward(self, by: int) -> None:
        """Step through the matches of a search; without one, through the sections."""
        if self.found:
            self.action_match(by)
        else:
            self.action_beside(by)

    def action_match(self, by: int) -> None:
        """Go to the next match, or the one before, if need be in another answer."""
        if self.found is None:
            return
        last = len(self.text.matches) - 1
        number = self.text.match
        if number is None:
            number = -1 if by > 0 else last + 1
        if 0 <= number + by <= last:
            self.text.go_to_match(number + by)
            self.post_message(self.Changed())
        else:
            hit = self.found.beside(self.section.topic, by)
            self._show_hit(hit.topic.id, last=by < 0)

    def close(self) -> bool:
        """Give the keyboard back to the text, or say that it has it already."""
        if self.pane.display:
            self._close_pane()
            if self._from_contents:
                self.show_contents(shown=True)
                self.contents.focus()
        elif self.contents.has_focus:
            self.close_contents()
        else:
            return False
        return True

    def step_back(self) -> bool:
        """Go back by a step; say if there was one. The results found are a step too."""
        if not self.trail:
            return False
        found, topic = self.found, self.section.topic
        self.action_back()
        if found:
            self._open_pane()
            self.pane.reopen(found, topic)
        return True

    @property
    def hints(self) -> Sequence[Hint]:
        """The keys that do something now."""
        if self.pane.display:
            return searching_hints(len(self.pane.results.choices))
        if self.contents.has_focus:
            return CHOOSING
        follow = (FOLLOW,) if self.text.link else ()
        if self.found:
            match, matches = self.text.match, len(self.text.matches)
            return found_hints(len(self.found.hits), match, matches, follow)
        is_long = self.text.max_scroll_y > 0 or len(self.text.setting.links) > 1
        return reading_hints(follow, is_long=is_long, is_away=bool(self.trail))
