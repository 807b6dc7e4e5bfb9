"""The sections of the reader, one for each line of the contents, and visits to them."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cmguide.browser.layout import TOP
from cmguide.content.model import Guide, Topic
from cmguide.pages.blocks import Block, Bullets, Heading, Page, Span, label
from cmguide.pages.interview import SEE_ALSO, ending, opening, reply
from cmguide.search.ranking import Hit
from cmguide.text.typography import typeset


class Section(NamedTuple):
    """A page of a guide, and its title in the contents.

    `topic` is None around the questions; the first section of a guide `opens` it.
    """

    title: str
    page: Page
    guide: Guide
    topic: Topic | None = None
    opens: bool = False


class Found(NamedTuple):
    """The answers to a query, best first.

    If there is none, `notice` says why, `hits` holds the nearest topic, if any, and
    `address` is the address in `notice`.
    """

    query: str
    hits: tuple[Hit, ...] = ()
    notice: str = ""
    address: str = ""

    @property
    def matched(self) -> frozenset[str]:
        """The words to mark, in whichever section is shown."""
        return frozenset[str]().union(*(hit.matched for hit in self.hits))

    def number(self, topic: Topic | None) -> int:
        """Return the index of the hit on `topic`, or 0."""
        topics = [hit.topic for hit in self.hits]
        return topics.index(topic) if topic in topics else 0


class Visit(NamedTuple):
    """A section that was visited, and the position at the top of the screen.

    `found` is the search made from there, if one of its results was opened.
    """

    section: Section
    anchor: int = TOP
    found: Found | None = None


def sections(guides: Sequence[Guide]) -> Iterator[Section]:
    """Yield the introduction, the questions, and the ending if any, of each guide.

    With several guides, each introduction has the title of its interview.
    """
    for guide in guides:
        title = guide.title if len(guides) > 1 else "Introduction"
        yield Section(typeset(title), Page(opening(guide)), guide, opens=True)
        for topic in guide.topics:
            blocks: list[Block] = [*reply(topic)]
            if topic.related:
                # Links instead of commands.
                links = tuple((Span(t.title, url=t.id),) for t in guide.related(topic))
                blocks += [label(SEE_ALSO), Bullets(links)]
            page = Page(tuple(blocks))
            yield Section(typeset(topic.title), page, guide, topic)
        match last := tuple(ending(guide)):
            case (Heading(title), *_):
                yield Section(title, Page(last), guide)
