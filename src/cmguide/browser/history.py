"""Where the user has been: the sections, and the searches that led to them."""

from typing import NamedTuple

from cmguide.browser.layout import TOP
from cmguide.content.model import Topic
from cmguide.search.ranking import Hit


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

    def beside(self, topic: Topic | None, by: int) -> Topic:
        """Return the topic of the next or the previous hit; the list wraps around."""
        return self.hits[(self.number(topic) + by) % len(self.hits)].topic


class Visit(NamedTuple):
    """A section that was visited, and the position at the top of the screen.

    `found` is the search made from there, if one of its results was opened.
    """

    section: int
    anchor: int = TOP
    found: Found | None = None
