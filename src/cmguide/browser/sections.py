"""What the reader has to show: one section for each line of its contents."""

from typing import NamedTuple

from cmguide.blocks import Heading, Page
from cmguide.model import Guide, Topic
from cmguide.pages import ending, opening, section


class Section(NamedTuple):
    """A page with its line in the contents; `topic` is None around the questions."""

    title: str
    page: Page
    topic: Topic | None = None


def sections(guide: Guide) -> tuple[Section, ...]:
    """Return the introduction, the questions, and what follows them, if anything."""
    questions = (
        Section(topic.title, Page(tuple(section(guide, topic))), topic)
        for topic in guide.topics
    )
    found = [Section("Introduction", Page(opening(guide))), *questions]
    match last := ending(guide):
        case (Heading(title), *_):
            found.append(Section(title, Page(last)))
    return tuple(found)
