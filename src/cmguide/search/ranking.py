"""Ranked search: which topics answer a few words, or a whole question."""

from typing import NamedTuple

from cmguide.content.model import Topic
from cmguide.search.index import Index
from cmguide.search.question import asked, is_double
from cmguide.search.terms import STRONG, Missing, Term, terms
from cmguide.text.folding import MAX_TYPED

# The share of the query's weight that a topic must cover to be an answer.
_SURE = 0.41
# The share of one term below which a topic doesn't cover it.
_SERVED = 0.3
# The points that show that a topic is related to an absent subject.
_RELATED = 0.1
# The weight of a word that is not in most topics.
_TELLING = 0.5
_UNKNOWN = 0.5
_MAX_WORDS = 60


class Hit(NamedTuple):
    """A topic that answers; `matched` are the stems that match in its text and names.

    `subjects` are the ids of the subjects by which it was found.
    """

    topic: Topic
    score: float
    matched: frozenset[str]
    subjects: tuple[str, ...] = ()


class Results(NamedTuple):
    """The results of a query: topics that answer it, best first, and possible ones.

    The first `served` hits answer the query. `missing` are the subjects of the query
    without a topic.
    """

    hits: tuple[Hit, ...]
    served: int = 0
    near: tuple[Hit, ...] = ()
    missing: tuple[Missing, ...] = ()

    @property
    def found(self) -> tuple[Hit, ...]:
        """The hits that have the words, then those only on the subject.

        Topics that have all the known words are among them, or if there are no hits,
        those that have any.
        """
        words = {known for hit in (*self.hits, *self.near) for known in hit.matched}
        least = words if self.hits else set()
        full = [hit for hit in self.near if hit.matched and hit.matched >= least]
        found = [*self.hits, *full]
        hits = [hit for hit in found if hit.matched or hit.subjects] or found
        return tuple(sorted(hits, key=lambda hit: (not hit.matched, -hit.score)))


def find(index: Index, query: str) -> Results:
    """Return the results of `query`; without an answer, they have no hits."""
    typed = query.strip()[:MAX_TYPED]
    asks_two = is_double(typed)
    found = list(terms(index, asked(typed)[:_MAX_WORDS]))
    absent = [term for term in found if term.missing]
    # A question is about its absent subject, unless it asks two things.
    required = [] if asks_two else [term for term in absent if term.is_core]
    hits: dict[int, Hit] = {}
    near: dict[int, Hit] = {}
    is_near = False
    # An unknown word counts less against a topic than one that others have.
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
    """Return whether a topic covers the term, at least partly."""
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
