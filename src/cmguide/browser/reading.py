"""The two panes with the search: opening it, marking what it found, leaving it."""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from cmguide.browser.finding import Found
from cmguide.browser.keys import (
    CHOOSING,
    FOLDED_CHOOSING,
    READING,
    SEARCHING,
    Hint,
    found_hints,
)
from cmguide.browser.moving import Moving, Visit
from cmguide.browser.search_pane import SearchPane


class Search(NamedTuple):
    """The search whose words are marked; `home` is where Esc goes back to, if at all.

    `trail` is how many places Backspace knew there.
    """

    found: Found
    home: Visit | None
    trail: int


class Reading(Moving):
    """What is above the last line: contents, text, and the search when it is open."""

    BINDINGS: ClassVar[list[BindingType]] = [
        # At once, so that what is typed ahead goes to the search line.
        Binding("slash", "search", priority=True),
        Binding("N", "match(-1)"),
    ]

    search: Search | None = None

    def compose(self) -> ComposeResult:
        """Lay out the two panes; the search covers the text."""
        self.pane = SearchPane(self.guide, self.use)
        yield self.contents
        with Vertical(id="main"):
            yield self.text
            yield self.pane

    def go(self, section: int) -> None:
        """Go on reading elsewhere: Esc no longer goes back to before the search."""
        if self.pane.display:
            self._close_pane()
        if self.search:
            self.search = self.search._replace(home=None)
        super().go(section)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave « / » to the search line once it is open."""
        if action == "search" and self.pane.display:
            return False
        return super().check_action(action, parameters)

    def action_search(self) -> None:
        """Open the search line, with the last query for a start."""
        self.show_contents(shown=not (self.narrow or self.folded))
        # A click there opens a section, but the line keeps the keyboard.
        self.contents.can_focus = False
        self.pane.open()
        self.post_message(self.Changed())

    def use(self, found: Found, number: int) -> None:
        """Show the hit of that number, at its first match."""
        before = self.search
        home = Visit(self.current, self.text.place), len(self.trail)
        if before and before.home:
            home = before.home, before.trail
        self._close_pane()
        self.search = Search(found, *home)
        self.text.mark(found.matched)
        self._show_hit(found.hits[number].topic.id, last=False)

    def _close_pane(self) -> None:
        self.pane.display = False
        self.contents.can_focus = True
        # At once, or the next key would still go to the search line.
        self.screen.set_focus(self.text)
        self.post_message(self.Changed())

    def _show_hit(self, topic_id: str, *, last: bool) -> None:
        super().go(self.numbers[topic_id])
        if self.text.matches:
            self.text.go_to_match(len(self.text.matches) - 1 if last else 0)
        self.post_message(self.Changed())

    def action_forward(self, by: int) -> None:
        """Step through the matches of a search; without one, through the sections."""
        if self.search:
            self.action_match(by)
        else:
            self.action_beside(by)

    def action_match(self, by: int) -> None:
        """Go to the next match, or the one before, if need be in another answer."""
        if self.search is None:
            return
        last = len(self.text.matches) - 1
        number = self.text.match
        if number is None:
            number = -1 if by > 0 else last + 1
        if 0 <= number + by <= last:
            self.text.go_to_match(number + by)
            self.post_message(self.Changed())
        else:
            topic = self.section.topic
            hit = self.search.found.beside(topic.id if topic else None, by)
            if hit:
                self._show_hit(hit.topic.id, last=by < 0)

    def leave(self) -> bool:
        """Close what is open: search line, contents, search; say if any was."""
        if self.pane.display:
            self._close_pane()
        elif self.narrow and not self.folded:
            self.close_contents()
        elif self.search:
            search, self.search = self.search, None
            self.text.mark(())
            if search.home:
                del self.trail[search.trail :]
                self.show(search.home)
            self.post_message(self.Changed())
        else:
            return False
        return True

    @property
    def hints(self) -> Sequence[Hint]:
        """The keys that matter now."""
        if self.pane.display:
            return SEARCHING
        if self.contents.has_focus:
            return FOLDED_CHOOSING if self.narrow else CHOOSING
        if self.search:
            match, matches = self.text.match, self.text.matches
            # An answer found by its keywords may have none of the words.
            count = f"mot {0 if match is None else match + 1}/{len(matches)}"
            return found_hints(
                count if matches else "résultat suivant",
                returns=self.search.home is not None,
            )
        return READING
