"""Ranked keyword search: which topics answer a few words, or a whole question.

Each topic is scored with BM25 (Robertson and Zaragoza, 2009). What a topic is called
and asked by counts more than what its answer says, and a phrase more than its words.
"""

from collections.abc import Iterator
from itertools import combinations
from math import log
from typing import NamedTuple

from cmguide.content.model import Topic, Uncovered
from cmguide.search.expansion import expand, is_trusted
from cmguide.search.index import MAX_PHRASE, Document, Index, meaningful, phrase
from cmguide.search.stop_words import COMMON_WORDS, WEAK_WORDS
from cmguide.text.folding import MAX_TYPED, words

# BM25's saturation, and how much a long topic is held against it.
_K1 = 1.2
_B = 0.3
# What a phrase adds to what its words count for, taken together.
_PHRASE = 0.5
# What a word that the guide doesn't have weighs, next to the rarest that it has.
_UNKNOWN = 1.5
# The part of what the query weighs that a topic must account for to be an answer.
_MIN_PART = 0.41
# That much is an answer in any case, however long the query: a word that only one
# topic has, and a bit more, next to the former.
_ENOUGH = 1.3
_MAX_WORDS = 60


class Hit(NamedTuple):
    """A topic that answers; `matched` are the words and phrases that say so."""

    topic: Topic
    score: float
    matched: frozenset[str]


class Results(NamedTuple):
    """What a query finds: topics, best first, or the subject that is left out."""

    hits: tuple[Hit, ...]
    uncovered: Uncovered | None = None


class _Part(NamedTuple):
    """What a document has of one term of a query: a word, or a phrase of the guide."""

    score: float
    weight: float
    matched: frozenset[str] = frozenset()


class _Term(NamedTuple):
    """What a term weighs in its query, and the part that each document has of it."""

    weight: float
    parts: dict[int, _Part]


def find(index: Index, query: str) -> Results:
    """Return the topics that answer `query`, best first; none where nothing matches.

    Where the query is rather about a subject that the guide leaves out, `uncovered`
    is that subject.
    """
    typed = query.strip()[:MAX_TYPED]
    scored = sorted(_scores(index, typed), key=lambda found: -found[1])
    hits = tuple(
        Hit(document, score, matched)
        for document, score, matched in scored
        if isinstance(document, Topic)
    )
    named = [
        document
        for document, _score, matched in scored
        if isinstance(document, Topic) or not hits or _is_named(document, matched)
    ]
    best = named[0] if named else None
    return Results(hits, best if isinstance(best, Uncovered) else None)


def _is_named(subject: Uncovered, matched: frozenset[str]) -> bool:
    """Say whether more was matched than one word out of a phrase of the subject."""
    return len(matched) > 1 or any(
        phrase(words(name)) in matched for name in subject.words
    )


def query_words(query: str) -> list[str]:
    """Return what a query looks for: its weak words only where it has no other."""
    folded = words(query)
    strong = meaningful(word for word in folded if word not in WEAK_WORDS)
    return list(dict.fromkeys(strong)) or list(dict.fromkeys(meaningful(folded)))


def _scores(
    index: Index, query: str
) -> Iterator[tuple[Document, float, frozenset[str]]]:
    """Yield the documents that account for enough of the query, with their scores."""
    whole = 0.0
    found: dict[int, list[_Part]] = {}
    for term in (*_phrases(index, query), *_words(index, query)):
        whole += term.weight
        for number, part in term.parts.items():
            found.setdefault(number, []).append(part)
    least = min(_MIN_PART * whole, _ENOUGH * _idf(index, 1))
    for number, parts in found.items():
        if sum(part.weight for part in parts) >= least:
            matched = frozenset().union(*(part.matched for part in parts))
            yield index.documents[number], sum(part.score for part in parts), matched


def _phrases(index: Index, query: str) -> Iterator[_Term]:
    """Yield the phrases of the guide that the query has, word for word."""
    typed = words(query)[:_MAX_WORDS]
    for start, end in combinations(range(len(typed) + 1), 2):
        if 1 < end - start <= MAX_PHRASE:
            known = phrase(typed[start:end])
            if places := index.phrases.get(known):
                matched = frozenset([known])
                weight = _idf(index, len(places))
                score = _PHRASE * weight
                parts = {
                    number: _Part(score * _tf(index, number, count), weight, matched)
                    for number, count in places.items()
                }
                yield _Term(weight, parts)


def _words(index: Index, query: str) -> Iterator[_Term]:
    """Yield the words that the query looks for, but for common ones of no use here."""
    for word in query_words(query)[:_MAX_WORDS]:
        if word in index.postings or word not in COMMON_WORDS:
            meant = expand(index.postings, word)
            if meant:
                yield _word(index, meant)
            elif not expand(COMMON_WORDS, word):
                yield _Term(_UNKNOWN * _idf(index, 1), {})


def _word(index: Index, meant: dict[str, float]) -> _Term:
    rarity = {known: _idf(index, len(index.postings[known])) for known in meant}
    weight = max(rarity.values())
    parts: dict[int, _Part] = {}
    for known, sure in meant.items():
        for number, count in index.postings[known].items():
            is_topic = isinstance(index.documents[number], Topic)
            if is_topic or is_trusted(known, sure):
                score = sure * rarity[known] * _tf(index, number, count)
                part = _Part(score, sure * weight, frozenset([known]))
                other = parts.get(number, _Part(0.0, 0.0))
                best = max(part, other, key=lambda part: part.score)
                parts[number] = best._replace(matched=part.matched | other.matched)
    return _Term(weight, parts)


def _idf(index: Index, places: int) -> float:
    """Return BM25's inverse document frequency."""
    return log(1 + (len(index.documents) - places + 0.5) / (places + 0.5))


def _tf(index: Index, number: int, count: float) -> float:
    """Return BM25's term frequency part."""
    length = index.lengths[number] / index.mean_length
    return count * (_K1 + 1) / (count + _K1 * (1 - _B + _B * length))
