"""What a search in the reader has found, and how its matches are stepped through."""

from typing import NamedTuple

from cmguide.content.model import Guide, Topic
from cmguide.search import ranking as search
from cmguide.search.index import Index
from cmguide.search.refusals import not_found_error
from cmguide.text.typography import typeset


class Found(NamedTuple):
    """The answers to a query, best first; `notice` says why there is none.

    Then `hits` holds the nearest, if there is one, and `address` is what `notice` says
    to read instead.
    """

    query: str
    hits: tuple[search.Hit, ...] = ()
    notice: str = ""
    address: str = ""

    @property
    def matched(self) -> frozenset[str]:
        """The words to mark, in whichever section is shown."""
        return frozenset[str]().union(*(hit.matched for hit in self.hits))

    def number(self, topic: Topic | None) -> int:
        """Return the number of the hit that is `topic`; the first if none is."""
        topics = [hit.topic for hit in self.hits]
        return topics.index(topic) if topic in topics else 0

    def beside(self, topic: Topic | None, by: int) -> search.Hit:
        """Return the hit after (or before) that of a topic; the list goes round."""
        return self.hits[(self.number(topic) + by) % len(self.hits)]


def find(guide: Guide, index: Index, query: str) -> Found:
    """Return what answers `query`, as `cmguide search` finds and says it."""
    if not query.strip():
        return Found(query)
    results = search.find(index, query)
    if refused := not_found_error(guide, query, results):
        sentence = typeset(refused.sentence)
        return Found(query, results.hits[:1], sentence, refused.address)
    return Found(query, results.hits)
