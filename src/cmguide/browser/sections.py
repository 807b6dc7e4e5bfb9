"""The sections of the reader: one for each line of its contents."""

from typing import NamedTuple

from cmguide.content.model import Guide, Topic
from cmguide.pages.blocks import Block, Bullets, Heading, Label, Page, Span
from cmguide.pages.interview import SEE_ALSO, ending, opening, reply
from cmguide.text.typography import typeset


class Section(NamedTuple):
    """A page and its title in the contents; `topic` is None if it has no question."""

    title: str
    page: Page
    topic: Topic | None = None


def sections(guide: Guide) -> list[Section]:
    """Return the introduction, the questions, and the ending if there is one."""
    found = [Section("Introduction", Page(opening(guide)))]
    found += (
        Section(typeset(topic.title), _page(guide, topic), topic)
        for topic in guide.topics
    )
    match last := tuple(ending(guide)):
        case (Heading(title), *_):
            found.append(Section(title, Page(last)))
    return found


def _page(guide: Guide, topic: Topic) -> Page:
    """Return an answer, with links to the related topics instead of commands."""
    blocks: list[Block] = [*reply(topic)]
    if topic.related:
        links = tuple((Span(t.title, url=t.id),) for t in guide.related(topic))
        blocks += [Label(SEE_ALSO), Bullets(links)]
    return Page(tuple(blocks))
