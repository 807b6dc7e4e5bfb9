"""Divide guides into sections, one per line of the contents."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cmguide.browser.layout import TOP
from cmguide.content.model import Guide, Topic
from cmguide.pages.blocks import Block, Bullets, Heading, Page, Span, label
from cmguide.pages.interview import SEE_ALSO, ending, opening, reply
from cmguide.search.ranking import Hit
from cmguide.text.typography import typeset


class Section(NamedTuple):
    """A page of a guide, and the title of this page in the contents.

    `topic` is None before and after the questions; `opens` is true for the first
    section of a guide.
    """

    title: str
    page: Page
    guide: Guide
    topic: Topic | None = None
    opens: bool = False


class Found(NamedTuple):
    """The results of a query, best first.

    If nothing answers the query, `notice` explains why, `hits` holds the nearest
    topics, if any, and `address` is the URL in `notice`, if any.
    """

    query: str
    hits: tuple[Hit, ...] = ()
    notice: str = ""
    address: str = ""

    @property
    def matched(self) -> frozenset[str]:
        """The words to highlight, in any section."""
        return frozenset[str]().union(*(hit.matched for hit in self.hits))

    def number(self, topic: Topic | None) -> int:
        """Return the index of the hit whose topic is `topic`, by default 0."""
        topics = [hit.topic for hit in self.hits]
        return topics.index(topic) if topic in topics else 0


class Visit(NamedTuple):
    """A section that the user visited, and the anchor of the top line on the screen.

    `found` is the search made from this section, if the user opened a result.
    """

    section: Section
    anchor: int = TOP
    found: Found | None = None


def sections(guides: Sequence[Guide]) -> Iterator[Section]:
    """Yield the introduction, questions and ending (if any) of each guide.

    With several guides, the title of an introduction is the title of the interview.
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
