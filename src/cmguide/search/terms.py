"""Split a query into terms, and give the topics of a guide points for each term.

The terms are phrases of the guide, phrases that name career subjects, and the remaining
words. A topic with at least one point for a term covers the term fully. The points for
words of a text follow BM25 (Robertson and Zaragoza, 2009).
"""

from collections.abc import Iterator
from typing import NamedTuple

from cmguide.content.model import Topic, Uncovered
from cmguide.search.expansion import known_form
from cmguide.search.index import COMMON, NAME_WEIGHT, Index
from cmguide.search.lexicon import Subject
from cmguide.search.question import says_something
from cmguide.search.recognition import BY_ID, apart, cores, phrases, subjects, words_on
from cmguide.search.stemming import stem

# BM25's saturation parameter.
_K1 = 1.2
# The points added for a topic on a subject of the term.
_ON_SUBJECT = 1.6
# A topic with at least this many points does more than mention the term.
STRONG = 1.5
# For a subject without a topic, the points of a topic on nearly the same subject.
_SAME = 0.42
# The points of a topic on a related subject.
_NEAR = 0.25
# The points for each word on the subject in a topic, times the weight of the word.
_LIKENESS = 0.12
# The most points of a topic for which the file gives other subjects.
_MAX_OTHER = 0.4
# The factor for a word common in questions, which is a weak sign even in a topic.
_COMMON_WEIGHT = 0.3


class Missing(NamedTuple):
    """A subject without a topic; `mention` is a topic with a word on the subject.

    `is_near` is true if other topics may serve.
    """

    subject: Subject | Uncovered
    mention: Topic | None
    is_near: bool


class Term(NamedTuple):
    """A phrase or word of a query, with its weight and its points for each topic.

    `is_core` is true for a term that names a topic or a subject. `subjects` are the ids
    of the term's subjects that have a topic.
    """

    stems: tuple[str, ...]
    weight: float
    points: dict[int, float]
    subjects: tuple[str, ...] = ()
    is_core: bool = False
    missing: Missing | None = None


def terms(index: Index, typed: list[str]) -> Iterator[Term]:
    """Yield the terms of a query; `typed` holds the folded words of the query."""
    says = [says_something(word) for word in typed]
    stems = [stem(word) for word in typed]
    stems = [
        known_form(index.vocabulary, known)
        if told and known not in COMMON and not index.has(known)
        else known
        for known, told in zip(stems, says, strict=True)
    ]
    weak = [
        not told or index.is_weak(known)
        for known, told in zip(stems, says, strict=True)
    ]
    spans = apart(
        span
        for known in index.phrases
        for span in known.spans(stems)
        if span.end - span.start > 1 or not weak[span.start]
    )
    inside = {place for span in spans for place in range(span.start, span.end)}
    loose = [
        place
        for place, known in enumerate(stems)
        if says[place]
        and place not in inside
        and (known in index.postings or known not in COMMON)
    ]
    alone = [place for place in loose if not weak[place]]
    if not (spans or alone):
        spans = phrases("vague").spans(stems)
        alone = [] if spans else loose
    for span in spans:
        places = range(span.start, span.end)
        yield _term(index, span.key, [stems[n] for n in places if not weak[n]])
    for known in dict.fromkeys(stems[place] for place in alone):
        yield _term(index, known, [known])


def _term(index: Index, key: str, stems: list[str]) -> Term:
    """Return the term for the phrase or word `key`; `stems` are the stems to score."""
    on = subjects(key)
    named = cores(key)
    uncovered = index.uncovered.get(key, [])
    is_name = key in index.names
    is_plain = not (on or uncovered or is_name)
    weight = index.rarity(len(index.postings.get(key, ())) if is_plain else 1)
    points: dict[int, float] = {}
    for known in stems:
        places = index.postings.get(known, {})
        share = index.rarity(len(places)) / weight / len(stems)
        for number, count in places.items():
            points[number] = points.get(number, 0.0) + share * _tf(count)
    for number in set(index.names.get(key, ())):
        points[number] = points.get(number, 0.0) + _tf(NAME_WEIGHT)
    is_name = is_name or ([key] == stems and max(points.values(), default=0) >= STRONG)
    covered = tuple(it for it in on if it in index.subjects)
    if is_plain and key in COMMON:
        weight *= _COMMON_WEIGHT
    is_core = is_name or bool(named or uncovered)
    term = Term(tuple(stems), weight, points, covered, is_core)
    if uncovered:
        return _missing_term(index, term._replace(subjects=()), uncovered[0])
    if on and not covered and not is_name and (named or not points):
        return _missing_term(index, term, BY_ID[on[0]])
    for number in sorted({n for subject in covered for n in index.subjects[subject]}):
        points[number] = points.get(number, 0.0) + _ON_SUBJECT
    return term


def _missing_term(index: Index, term: Term, missing: Subject | Uncovered) -> Term:
    """Return `term` with a `Missing` record, and with points for topics near `missing`.

    A topic gets points for a related subject, and for words on the missing subject in
    its text.
    """
    related: dict[int, float] = {}
    likeness = dict.fromkeys(term.points, 1.0)
    if isinstance(missing, Subject):
        for other in missing.broader.split():
            points = _SAME if other.endswith("!") else _NEAR
            for number in index.subjects.get(other.rstrip("!"), ()):
                related[number] = max(points, related.get(number, 0.0))
        for word, sure in words_on(missing).items():
            for number in index.postings.get(word, ()):
                # If the file gives the topic's subjects, only names indicate another.
                is_sign = sure == 1 or not index.guide.topics[number].subjects
                if is_sign:
                    likeness[number] = likeness.get(number, 0.0) + sure
    found: dict[int, float] = {}
    for number in sorted({*related, *likeness}):
        points = related.get(number, 0.0) + _LIKENESS * likeness.get(number, 0.0)
        # The file says that the topic is on other subjects.
        is_given = bool(index.guide.topics[number].subjects)
        found[number] = min(points, _MAX_OTHER) if is_given else points
    best = max(term.points, key=lambda number: found[number], default=None)
    mention = None if best is None else index.guide.topics[best]
    is_near = found.keys() != term.points.keys()
    return term._replace(points=found, missing=Missing(missing, mention, is_near))


def _tf(count: float) -> float:
    """Return BM25's term frequency factor, without length normalisation."""
    return count * (_K1 + 1) / (count + _K1)
