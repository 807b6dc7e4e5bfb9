"""The two panes, and every way of going from one section to another."""

from collections.abc import Callable, Sequence
from typing import ClassVar, NamedTuple

from rich.cells import cell_len
from textual import events
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message

from cmguide.browser.choices import Choices, contents_choice
from cmguide.browser.finding import Found
from cmguide.browser.page_view import PageView
from cmguide.browser.sections import Section, sections
from cmguide.browser.setting import TOP, Place
from cmguide.content.model import Guide, Topic
from cmguide.text.safety import sanitize

# On a narrower screen, the contents and the text are shown in turn.
_NARROW = 70


class Visit(NamedTuple):
    """A section, and the line of it that is at the top of the screen.

    `found` is what was searched for and found there, if a result was opened.
    """

    section: int
    place: Place = TOP
    found: Found | None = None


class Moving(Horizontal):
    """The contents and the text, one section at a time, with the way back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "forward(1)"),
        Binding("p", "forward(-1)"),
        Binding("right", "beside(1)"),
        Binding("left", "beside(-1)"),
        *(Binding(str(digit), f"question({digit})") for digit in range(1, 10)),
        Binding("r", "random"),
        Binding("backspace", "back"),
        Binding("tab,shift+tab", "other_pane"),
        Binding("s", "contents"),
    ]

    class Changed(Message):
        """The keys that matter are no longer the same."""

    class Visited(Message):
        """The user followed a link to an address."""

        def __init__(self, address: str) -> None:
            """Tell the address."""
            super().__init__()
            self.address = address

    def __init__(
        self,
        guide: Guide,
        choose: Callable[[Sequence[Topic]], Topic],
        columns: int | None = None,
    ) -> None:
        """Show `guide`; `choose` draws a topic, lines take `columns` at most."""
        super().__init__()
        self.guide = guide
        self.choose = choose
        self.sections = sections(guide)
        self.numbers = {
            section.topic.id: number
            for number, section in enumerate(self.sections)
            if section.topic
        }
        self.current = 0
        self.trail: list[Visit] = []
        self.narrow = False
        self.text = PageView(self.numbers, columns)
        digits = len(str(len(guide.topics)))
        longest = max(cell_len(sanitize(section.title)) for section in self.sections)
        # With the number, the margin, the scrollbar and the rule.
        self._needed = digits + 2 + longest + 3
        self.contents = Choices(
            [contents_choice(section, digits) for section in self.sections],
            id="contents",
        )

    @property
    def section(self) -> Section:
        """The section that is shown."""
        return self.sections[self.current]

    @property
    def here(self) -> Visit:
        """Where the user is, for the way back."""
        return Visit(self.current, self.text.place)

    @property
    def found(self) -> Found | None:
        """The search that led here, unless something else did."""
        return self.trail[-1].found if self.trail else None

    def show(self, visit: Visit) -> None:
        """Show a section from a line on, with the words of the search that led here.

        The contents fold away where they would cover it.
        """
        if self.narrow and not self.folded:
            self.show_contents(shown=False)
            self.text.focus()
        self.current = visit.section
        matched = self.found.matched if self.found else ()
        self.text.show(self.section.page, visit.place, matched)
        self.contents.choose(visit.section)
        self.post_message(self.Changed())

    def go(self, section: int) -> None:
        """Show a section from its start; Backspace will come back here."""
        if section != self.current:
            self.trail.append(self.here)
        self.show(Visit(section))

    def action_beside(self, by: int) -> None:
        """Go to the next section, or to the one before, if there is one."""
        if 0 <= self.current + by < len(self.sections):
            self.go(self.current + by)

    def action_forward(self, by: int) -> None:
        """Do the same, under the keys that a search takes over."""
        self.action_beside(by)

    def action_question(self, number: int) -> None:
        """Go to the question of that number, if there is one."""
        if number <= len(self.guide.topics):
            self.go(self.numbers[self.guide.topics[number - 1].id])

    def action_random(self) -> None:
        """Go to a question drawn at random."""
        self.go(self.numbers[self.choose(self.guide.topics).id])

    def action_back(self) -> None:
        """Go back to where the user was, to the line."""
        if self.trail:
            self.show(self.trail.pop())

    def on_page_view_followed(self, event: PageView.Followed) -> None:
        """Go where a link leads."""
        if event.target in self.numbers:
            self.go(self.numbers[event.target])
        else:
            self.post_message(self.Visited(event.target))

    def on_option_list_option_selected(self, event: Choices.OptionSelected) -> None:
        """Go to a section of the contents, to read it."""
        self.go(event.option_index)
        self.text.focus()

    # The panes

    def show_contents(self, *, shown: bool) -> None:
        """Show the contents, or fold them away."""
        self.set_class(not shown, "folded")
        self.set_class(self.narrow, "narrow")
        self.contents.styles.max_width = None if self.narrow else self._needed

    @property
    def folded(self) -> bool:
        """Whether the contents are folded away."""
        return self.has_class("folded")

    def on_mount(self) -> None:
        """Show the contents where there is room."""
        self.narrow = self.app.size.width < _NARROW
        self.show_contents(shown=not self.narrow)

    def on_resize(self, event: events.Resize) -> None:
        """Fold the contents where the screen has become narrow, or unfold them."""
        if self.narrow != (event.size.width < _NARROW):
            self.narrow = not self.narrow
            if self.contents.has_focus:
                self.text.focus()
            self.show_contents(shown=not self.narrow)

    def action_contents(self) -> None:
        """Show the contents and go there, or fold them away."""
        if self.folded:
            self.show_contents(shown=True)
            self.contents.focus()
        else:
            self.text.focus()
            self.show_contents(shown=False)

    def action_other_pane(self) -> None:
        """Give the keyboard to the other pane, shown if it was folded."""
        if self.contents.has_focus:
            self.close_contents()
        else:
            self.show_contents(shown=True)
            self.contents.focus()

    def close_contents(self) -> None:
        """Give the keyboard back to the text."""
        self.contents.choose(self.current)
        self.show_contents(shown=not self.narrow)
        self.text.focus()
