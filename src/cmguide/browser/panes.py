"""Hold the contents, the text and the search, and handle the navigation keys."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.containers import Horizontal, Vertical

from cmguide.browser.choices import Contents
from cmguide.browser.page_view import PageView
from cmguide.browser.search_pane import SearchPane
from cmguide.browser.sections import Found, Section, Visit, sections
from cmguide.content.model import Guide

# On a narrower screen, the contents and the text are shown in turn.
_NARROW = 70


class Panes(Horizontal):
    """Holds the contents, shown beside the text, and the search, shown instead of it.

    The pane that has the focus is on top of the others. `say` shows a message, and
    `visit` opens a URL.
    """

    BINDINGS: ClassVar = [
        ("n", "forward(1)"),
        ("p", "forward(-1)"),
        ("N", "match(-1)"),
        ("right", "beside(1)"),
        ("left", "beside(-1)"),
        *((str(digit), f"question({digit})") for digit in range(1, 10)),
        ("backspace", "back"),
        ("tab,shift+tab", "other_pane"),
        ("s", "contents"),
        ("slash", "search"),
    ]

    say: Callable[[str], None]
    visit: Callable[[str], object]

    def __init__(self, guides: Sequence[Guide], columns: int | None) -> None:
        """Show `guides`, in lines of at most `columns`."""
        self.sections = [*sections(guides)]
        self.section = self.sections[0]
        self.topics = {s.topic: s for s in self.sections if s.topic}
        self.history: list[Visit] = []
        self.text = PageView(self.section.page, columns)
        self.text.follow = self.follow
        self.contents = Contents(self.sections, self.read)
        self.search = SearchPane(guides, self.open_result)
        self._searched_from_contents = False
        super().__init__(self.contents, Vertical(self.text, self.search, id="main"))

    @property
    def found(self) -> Found | None:
        """The search whose result is shown, if any."""
        return self.history[-1].found if self.history else None

    @property
    def narrow(self) -> bool:
        """Whether the contents and the text are shown in turn."""
        return self.app.size.width < _NARROW

    @property
    def in_contents(self) -> bool:
        """Whether the contents have the focus."""
        return self.screen.focused is self.contents

    @property
    def in_search(self) -> bool:
        """Whether the search has the focus."""
        return self.screen.focused is self.search.line

    def show(self, visit: Visit) -> None:
        """Show the section of `visit`, scrolled to its anchor, and highlight matches.

        The text gets the focus, unless the contents have the focus on a wide screen.
        """
        self.set_class(self.narrow, "narrow")
        if self.narrow or not self.in_contents:
            self.screen.set_focus(self.text)
        self.section = visit.section
        # A message concerns the page for which it was shown.
        self.say("")
        matched = self.found.matched if self.found else ()
        self.text.show(self.section.page, visit.anchor, matched)
        self.contents.choose(self.section)

    def go(self, section: Section) -> None:
        """Show the start of `section`, and add the previous section to the history."""
        if section is not self.section:
            self.history.append(Visit(self.section, self.text.top))
        self.show(Visit(section))

    def read(self, section: Section) -> None:
        """Go to `section`, and give the focus to the text."""
        self.go(section)
        self.screen.set_focus(self.text)

    def action_beside(self, by: int) -> None:
        """Go to the next section (or the previous one) of the interview, if any."""
        own = [s for s in self.sections if s.guide is self.section.guide]
        number = own.index(self.section) + by
        if 0 <= number < len(own):
            self.go(own[number])

    def action_question(self, number: int) -> None:
        """Go to the question with the given number, if there is one."""
        topics = self.section.guide.topics
        if number <= len(topics):
            self.go(self.topics[topics[number - 1]])

    def action_back(self) -> None:
        """Go back to the previous section, at the line where the user left it."""
        if self.history:
            self.show(self.history.pop())

    def follow(self, target: str) -> None:
        """Go to the topic whose id is `target`, or open the URL `target`."""
        if "://" in target:
            self.visit(target)
        else:
            self.go(self.topics[self.section.guide.topic(target)])

    # The search

    def action_search(self) -> None:
        """Open the search, with the last query in the input line."""
        self._searched_from_contents = self.in_contents
        self.search.open()

    def open_result(self, found: Found, number: int) -> None:
        """Show the hit with the index `number`.

        If `number` is the index after the last hit, open the URL of `found`.
        """
        if number >= len(found.hits):
            self.visit(found.address)
            return
        self.history.append(Visit(self.section, self.text.top, found))
        self.show(Visit(self.topics[found.hits[number].topic]))
        self.text.go_to_match(1)

    def action_forward(self, by: int) -> None:
        """Go to the next match or, without a search, to the next section.

        Go back instead if `by` is -1.
        """
        if self.found:
            self.action_match(by)
        else:
            self.action_beside(by)

    def action_match(self, by: int) -> None:
        """Go to the next match (or the previous one), even in another result."""
        if self.found is None or self.text.go_to_match(by):
            return
        topics = [hit.topic for hit in self.found.hits]
        number = self.found.number(self.section.topic) + by
        self.show(Visit(self.topics[topics[number % len(topics)]]))
        if not self.text.go_to_match(by):
            self.say("Cette réponse ne contient pas les mots cherchés.")

    # The contents

    def on_resize(self) -> None:
        """Show the contents again when the screen becomes narrow or wide.

        If the contents had the focus, the text gets the focus.
        """
        if self.narrow != self.has_class("narrow"):
            self.set_class(self.narrow, "narrow")
            self.contents.display = True
            if self.in_contents:
                self.screen.set_focus(self.text)

    def action_contents(self) -> None:
        """Show the contents and give them the focus, or hide the contents."""
        shown = self.in_contents if self.narrow else self.contents.display
        self.contents.display = self.narrow or not shown
        self.screen.set_focus(self.text if shown else self.contents)

    def action_other_pane(self) -> None:
        """Move the focus to the contents, shown if necessary, or back to the text."""
        if not self.close():
            self.contents.display = True
            self.screen.set_focus(self.contents)

    def close(self) -> bool:
        """Leave the search or the contents; return whether either had the focus."""
        if self.in_contents:
            self.contents.choose(self.section)
        elif not self.in_search:
            return False
        in_contents = self.in_search and self._searched_from_contents
        self.screen.set_focus(self.contents if in_contents else self.text)
        return True

    def step_back(self) -> bool:
        """Go back one step of the history; return whether there was one.

        If the step was the opening of a search result, open the search again.
        """
        if not self.history:
            return False
        found, topic = self.found, self.section.topic
        self.action_back()
        if found:
            self.search.restore(found, topic)
            self.action_search()
        return True
