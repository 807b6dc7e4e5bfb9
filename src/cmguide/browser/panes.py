"""The contents, the text and the search, and the keys that move through them."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical

from cmguide.browser.contents import Contents
from cmguide.browser.history import Found, Visit
from cmguide.browser.page_view import PageView
from cmguide.browser.search_pane import SearchPane
from cmguide.browser.sections import Section, sections
from cmguide.content.model import Guide, Topic

# On a narrower screen, the contents and the text are shown in turn.
_NARROW = 70


class Panes(Horizontal):
    """The contents, the text, and the search over it.

    `say` shows a sentence, `visit` opens an address.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "forward(1)"),
        Binding("p", "forward(-1)"),
        Binding("N", "match(-1)"),
        Binding("right", "beside(1)"),
        Binding("left", "beside(-1)"),
        *(Binding(str(digit), f"question({digit})") for digit in range(1, 10)),
        Binding("r", "random"),
        Binding("backspace", "back"),
        Binding("tab,shift+tab", "other_pane"),
        Binding("s", "contents"),
        Binding("slash", "search"),
    ]

    say: Callable[[str], None]
    visit: Callable[[str], object]

    def __init__(
        self,
        guides: Sequence[Guide],
        choose: Callable[[Sequence[Topic]], Topic],
        columns: int | None = None,
    ) -> None:
        """Show `guides`; `choose` draws a topic, lines take `columns` at most."""
        super().__init__()
        self.topics = [topic for guide in guides for topic in guide.topics]
        self.choose = choose
        self.sections = [*sections(guides)]
        # In reverse, so that each guide is mapped to its first section.
        self.numbers: dict[Topic | Guide, int] = {
            section.topic or section.guide: number
            for number, section in reversed([*enumerate(self.sections)])
        }
        self.current = 0
        self.history: list[Visit] = []
        ids = {topic.id for topic in self.topics}
        self.text = PageView(self.section.page, ids, columns)
        self.text.follow = self.follow
        self.contents = Contents(self.sections, self.read)
        self.search = SearchPane(guides, self.open_result)
        self._searched_from_contents = False

    def compose(self) -> ComposeResult:
        """Lay out the two panes; the search covers the text."""
        yield self.contents
        with Vertical(id="main"):
            yield self.text
            yield self.search

    @property
    def section(self) -> Section:
        """The section that is shown."""
        return self.sections[self.current]

    @property
    def found(self) -> Found | None:
        """The search whose result is shown, if any."""
        return self.history[-1].found if self.history else None

    def show(self, visit: Visit) -> None:
        """Show a section from a position on, with the words of the search marked.

        On a narrow screen, the contents are hidden.
        """
        if self.narrow and not self.folded:
            self.show_contents(shown=False)
        self.current = visit.section
        # A sentence is about the page below it.
        self.say("")
        matched = self.found.matched if self.found else ()
        self.text.show(self.section.page, visit.anchor, matched)
        self.contents.choose(self.current)

    def go(self, section: int) -> None:
        """Show a section from its start, as a new step of the history."""
        self._close_search()
        if section != self.current:
            self.history.append(Visit(self.current, self.text.top))
        self.show(Visit(section))

    def read(self, section: int) -> None:
        """Go to a section and give the focus to the text."""
        self.go(section)
        self.screen.set_focus(self.text)

    def action_beside(self, by: int) -> None:
        """Go to the next section (or the previous one), unless it is the last."""
        section = self.current + by
        last = len(self.sections) - 1
        if 0 <= section <= last and self.sections[section].guide is self.section.guide:
            self.go(section)

    def action_question(self, number: int) -> None:
        """Go to the question of that number, if there is one."""
        if number <= len(self.section.guide.topics):
            self.go(self.numbers[self.section.guide.topics[number - 1]])

    def action_random(self) -> None:
        """Go to a question drawn at random."""
        self.go(self.numbers[self.choose(self.topics)])

    def action_back(self) -> None:
        """Go back to the previous page, at the line where the user left it."""
        if self.history:
            self.show(self.history.pop())

    def follow(self, target: str) -> None:
        """Go to a topic, or open an address."""
        if target in self.text.topics:
            self.go(self.numbers[self.section.guide.topic(target)])
        else:
            self.visit(target)

    # The search

    def action_search(self) -> None:
        """Open the search line, with the last query in it."""
        self._open_search()
        self.search.open()

    def open_result(self, found: Found, number: int) -> None:
        """Show the hit of that number, or open the address that follows the hits."""
        if number >= len(found.hits):
            self.visit(found.address)
            return
        self._close_search()
        self.history.append(Visit(self.current, self.text.top, found))
        self._show_hit(found.hits[number].topic)

    def _show_hit(self, topic: Topic, match: int = 0) -> None:
        self.show(Visit(self.numbers[topic]))
        if matches := self.text.matches:
            self.text.go_to_match(match % len(matches))

    def _open_search(self) -> None:
        self._searched_from_contents = self.in_contents
        self.show_contents(shown=not (self.narrow or self.folded))
        # A click there opens a section, but the line keeps the keyboard.
        self.contents.can_focus = False

    def _close_search(self) -> None:
        if self.search.display:
            self.search.display = False
            self.contents.can_focus = True
            self.screen.set_focus(self.text)

    def action_forward(self, by: int) -> None:
        """Go to the next match of a search; without a search, to the next section."""
        if self.found:
            self.action_match(by)
        else:
            self.action_beside(by)

    def action_match(self, by: int) -> None:
        """Go to the next match (or the previous one), if need be in another answer."""
        if self.found is None:
            return
        if not self.text.go_to_next_match(by):
            self._show_hit(self.found.beside(self.section.topic, by), min(by, 0))
            if not self.text.matches:
                self.say("Cette réponse ne contient pas les mots cherchés.")

    # The contents

    @property
    def folded(self) -> bool:
        """Whether the contents are hidden."""
        return self.has_class("folded")

    @property
    def narrow(self) -> bool:
        """Whether the contents and the text are shown in turn."""
        return self.app.size.width < _NARROW

    @property
    def in_contents(self) -> bool:
        """Whether the contents have the focus."""
        return self.screen.focused is self.contents

    def show_contents(self, *, shown: bool, focused: bool = False) -> None:
        """Show or hide the contents, with the focus if asked for."""
        self.set_class(not shown, "folded")
        self.set_class(self.narrow, "narrow")
        if focused or self.in_contents:
            self.screen.set_focus(self.contents if focused else self.text)

    def on_resize(self) -> None:
        """Hide the contents when the screen becomes narrow, else show them."""
        if self.narrow != self.has_class("narrow"):
            self.show_contents(shown=not self.narrow)

    def action_contents(self) -> None:
        """Show and focus the contents, or hide them."""
        self.show_contents(shown=self.folded, focused=self.folded)

    def action_other_pane(self) -> None:
        """Focus the other pane, and show it first if it is hidden."""
        if self.in_contents:
            self.close()
        else:
            self.show_contents(shown=True, focused=True)

    def close(self) -> bool:
        """Close the search or leave the contents; return whether one was open."""
        if self.search.display:
            self._close_search()
            if self._searched_from_contents:
                self.show_contents(shown=True, focused=True)
        elif self.in_contents:
            self.contents.choose(self.current)
            self.show_contents(shown=not self.narrow)
        else:
            return False
        return True

    def step_back(self) -> bool:
        """Go back one step (a search is a step); return whether there was one."""
        if not self.history:
            return False
        found, topic = self.found, self.section.topic
        self.action_back()
        if found:
            self._open_search()
            self.search.reopen(found, topic)
        return True
