"""The contents: the titles of the sections, grouped by interview."""

from collections.abc import Callable, Sequence

from rich.text import Text

from cmguide.browser.choices import TITLE, Choices
from cmguide.browser.layout import Fluid, fluid
from cmguide.browser.sections import Section
from cmguide.terminal.styled import STYLES
from cmguide.text.safety import sanitize

# Of more interviews, only the current one is unfolded.
_MAX_UNFOLDED = 2


class Contents(Choices):
    """Lists the sections; `listed` are the indexes of those that are not folded."""

    def __init__(
        self, sections: Sequence[Section], read: Callable[[int], None]
    ) -> None:
        """List `sections`; `read` gets the index of the one that is opened."""
        super().__init__(id="contents")
        self.sections = sections
        self.listed: list[int] = []
        self.open_choice = lambda choice: read(self.listed[choice])
        self._folds = sum(section.opens for section in sections) > _MAX_UNFOLDED
        self._digits = max(len(str(s.topic.number)) for s in sections if s.topic)

    def choose(self, current: int) -> None:
        """Make a section the current choice, and unfold its interview."""
        guide = self.sections[current].guide
        listed = [
            number
            for number, section in enumerate(self.sections)
            if section.opens or section.guide is guide or not self._folds
        ]
        if listed != self.listed:
            self.listed = listed
            self.offer(self._choice(self.sections[number]) for number in listed)
        self.highlighted = listed.index(current)

    def _choice(self, section: Section) -> Fluid:
        """Return a section's title after its number."""
        head = f"{section.topic.number:>{self._digits}}  " if section.topic else ""
        opens = section.opens and section.guide.interview
        style = TITLE + STYLES["label"] if opens else TITLE
        return fluid(Text(sanitize(section.title), style), head)
