"""Find and rank the topics that answer a few words or a whole question."""

from typing import NamedTuple

from cmguide.content.model import Topic
from cmguide.search.index import Index
from cmguide.search.question import asked, is_double
from cmguide.search.terms import STRONG, Missing, Term, terms
from cmguide.text.folding import MAX_TYPED

# The share of the query's weight that a topic must cover to be an answer.
_SURE = 0.41
# With fewer points, a topic doesn't cover a term, even partly.
_SERVED = 0.3
# The fewest points that show that a topic is related to an absent subject.
_RELATED = 0.1
# A term with a lower weight is too common to indicate an answer.
_TELLING = 0.5
# The factor of the weight of a word that no topic has.
_UNKNOWN = 0.5
_MAX_WORDS = 60


class Hit(NamedTuple):
    """A topic that a query matches; `matched` are the stems found in the topic.

    `subjects` are the ids of the subjects by which the topic was found.
    """

    topic: Topic
    score: float
    matched: frozenset[str]
    subjects: tuple[str, ...] = ()


class Results(NamedTuple):
    """The results of a query: `hits` answer the query, and `near` topics may answer it.

    The first `served` hits are the answer to show. The remaining hits, and the near
    topics, are sorted by score. `missing` are the query's subjects without a topic.
    """

    hits: tuple[Hit, ...]
    served: int = 0
    near: tuple[Hit, ...] = ()
    missing: tuple[Missing, ...] = ()

    @property
    def found(self) -> tuple[Hit, ...]:
        """The hits that contain words of the query, then the hits only on the subject.

        A near topic is included if it contains all known words; if there are no hits,
        one word is enough.
        """
        words = {known for hit in (*self.hits, *self.near) for known in hit.matched}
        least = words if self.hits else set()
        full = [hit for hit in self.near if hit.matched and hit.matched >= least]
        found = [*self.hits, *full]
        hits = [hit for hit in found if hit.matched or hit.subjects] or found
        return tuple(sorted(hits, key=lambda hit: (not hit.matched, -hit.score)))


def find(index: Index, query: str) -> Results:
    """Return the results of `query`; `hits` is empty if no topic answers."""
    typed = query.strip()[:MAX_TYPED]
    asks_two = is_double(typed)
    found = list(terms(index, asked(typed)[:_MAX_WORDS]))
    absent = [term for term in found if term.missing]
    # An answer must be related to absent core terms, unless the query asks two things.
    required = [] if asks_two else [term for term in absent if term.is_core]
    hits: dict[int, Hit] = {}
    near: dict[int, Hit] = {}
    is_near = False
    # A word that no topic has counts less in the total than a word of another topic.
    whole = sum(
        term.weight * (1 if term.points or term.missing else _UNKNOWN) for term in found
    )
    for number in sorted({number for term in found for number in term.points}):
        strong = [
            term
            for term in found
            if term.points.get(number, 0.0) >= STRONG and term.weight >= _TELLING
        ]
        is_strong = any(term.is_core or not absent for term in strong) and all(
            term.points.get(number, 0.0) >= _RELATED for term in required
        )
        covered = sum(t.weight * min(1.0, t.points.get(number, 0.0)) for t in found)
        covers = covered >= _SURE * whole
        is_sure = covers or (asks_two and is_strong)
        if is_sure and (is_strong or all(_serves(term, number) for term in absent)):
            hits[number] = _hit(index, number, found)
        else:
            near[number] = _hit(index, number, found)
            is_near |= bool(strong) or covers
    best = sorted(hits, key=lambda number: -hits[number].score)
    served = best[:1]
    for term in found if asks_two and best else ():
        first = max(
            term.points, key=lambda number: term.points[number], default=best[0]
        )
        if term.is_core and first in hits and not any(_serves(term, n) for n in served):
            served.append(first)
    missing = {
        term.missing.subject.label: term.missing._replace(
            is_near=term.missing.is_near or is_near
        )
        for term in found
        if term.missing
        and (term.is_core or not hits)
        and not any(_serves(term, number) for number in served)
    }
    return Results(
        tuple(hits[number] for number in dict.fromkeys(served + best)),
        len(served),
        tuple(sorted(near.values(), key=lambda hit: -hit.score)),
        tuple(missing.values()),
    )


def _serves(term: Term, number: int) -> bool:
    """Return whether the topic at index `number` covers the term, at least partly."""
    return term.points.get(number, 0.0) >= _SERVED


def _hit(index: Index, number: int, found: list[Term]) -> Hit:
    matched = {
        known
        for term in found
        for known in term.stems
        if number in index.postings.get(known, ())
    }
    names = (" ".join(term.stems) for term in found)
    matched.update(name for name in names if number in index.names.get(name, ()))
    return Hit(
        index.guide.topics[number],
        sum(term.weight * term.points.get(number, 0.0) for term in found),
        frozenset(matched),
        tuple(s for t in found for s in t.subjects if number in index.subjects[s]),
    )
