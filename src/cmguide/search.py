"""Ranked keyword search: which topics answer a few words, or a whole question.

Each topic is scored with BM25 (Robertson and Zaragoza, 2009). What a topic is called
and asked by counts more than what its answer says. A word that the guide does not
have is read as one of the same family, or failing that as a misspelling.
"""

from collections.abc import Iterable, Iterator
from math import log
from typing import NamedTuple

from cmguide.folding import words, words_by_line
from cmguide.model import Guide, Topic, Uncovered
from cmguide.stop_words import FUNCTION_WORDS, WEAK_WORDS

# BM25's saturation, and how much a long topic is held against it.
_K1 = 1.2
_B = 0.3
# What a word counts for, next to once in the answer. The words of a phrase share.
_NAME_WEIGHT = 5.0
_KEYWORD_WEIGHT = 3.0
# A topic that scores less than this part of the best is no longer worth a line.
_LEAST_SCORE = 0.25
# How sure it is that a typed word means a word of the guide.
_FAMILY = 0.8
_SPELLING = 0.7
_COUSIN = 0.4
# A family shares this many letters at least, and this part of the longer word.
_SHARED_LETTERS = 4
_SHARED_PART = 0.6
_CLOSE = 0.85
_LEAST_CORRECTED = 5
# « prix », « plus » and « fils » are no plurals.
_LONGEST_SINGULAR = 4
_LEAST_GUESSED = 6
_LONGEST_WORD = 40
_MOST_WORDS = 60
# The part of what the query weighs that a topic must account for to be an answer.
_LEAST_PART = 0.35


class Hit(NamedTuple):
    """A topic that answers; `matched` are the words of the index that say so."""

    topic: Topic
    score: float
    matched: frozenset[str]


class Results(NamedTuple):
    """What a query finds: topics, best first, or the subject that is left out."""

    hits: tuple[Hit, ...]
    uncovered: Uncovered | None = None


def search(guide: Guide, query: str) -> Results:
    """Return the topics that answer `query`, best first; none where nothing matches.

    Where the query is rather about a subject that the guide leaves out, `uncovered`
    is that subject.
    """
    return Index(guide).search(query)


def index_words(text: str) -> Iterator[str]:
    """Yield the words of `text` as the index has them: folded, singular, meaningful."""
    return _index_words(words(text))


def query_words(query: str) -> list[str]:
    """Return what a query looks for: its weak words only where it has no other."""
    folded = words(query)
    strong = _index_words(word for word in folded if word not in WEAK_WORDS)
    return list(dict.fromkeys(strong)) or list(dict.fromkeys(_index_words(folded)))


def _index_words(folded: Iterable[str]) -> Iterator[str]:
    for word in folded:
        if word not in FUNCTION_WORDS and (len(word) > 1 or word.isdecimal()):
            is_plural = len(word) > _LONGEST_SINGULAR and word[-1] in "sx"
            yield word[:-1] if is_plural else word


class Index:
    """The words of a guide, each with the topics and the left-out subjects it is in."""

    def __init__(self, guide: Guide) -> None:
        """Read every word of `guide`: the cost grows with its size."""
        self.documents: list[Topic | Uncovered] = [*guide.topics, *guide.uncovered]
        self.postings: dict[str, dict[int, float]] = {}
        self.lengths = [0.0] * len(self.documents)
        fields = [
            (number, *field)
            for number, document in enumerate(self.documents)
            for field in _fields(document)
        ]
        lines = words_by_line(text for _number, _weight, _shared, text in fields)
        for (number, weight, is_shared, _text), line in zip(fields, lines, strict=True):
            found = list(_index_words(line))
            each = weight / len(found) if is_shared and found else weight
            self.lengths[number] += each * len(found)
            for word in found:
                places = self.postings.setdefault(word, {})
                places[number] = places.get(number, 0.0) + each
        self.mean_length = sum(self.lengths) / len(self.documents)

    def search(self, query: str) -> Results:
        """Return what `query` finds, as the function `search` says."""
        found = self._scores(query_words(query)[:_MOST_WORDS])
        scored = sorted(found, key=lambda hit: -hit[1])
        least = _LEAST_SCORE * scored[0][1] if scored else 0.0
        hits = tuple(
            Hit(document, score, matched)
            for document, score, matched in scored
            if isinstance(document, Topic) and score >= least
        )
        best = scored[0][0] if scored else None
        return Results(hits, best if isinstance(best, Uncovered) else None)

    def knows(self, name: str) -> bool:
        """Say whether `name` is made of words of the guide, so misspells nothing."""
        found = list(index_words(name))
        return all(word in self.postings for word in found) and (
            bool(found) or len(name.strip()) > 1
        )

    def _scores(
        self, typed: Iterable[str]
    ) -> Iterator[tuple[Topic | Uncovered, float, frozenset[str]]]:
        totals: dict[int, float] = {}
        parts: dict[int, float] = {}
        matched: dict[int, set[str]] = {}
        whole = 0.0
        for word in typed:
            meant = self._meant(word)
            weights = [self._weight(len(self.postings[known])) for known in meant]
            weight = max(weights, default=self._weight(1))
            whole += weight
            best: dict[int, tuple[float, float]] = {}
            for known, sure in meant.items():
                places = self.postings[known]
                for number, count in places.items():
                    if sure < 1 and not self._may_mean(number, known, sure):
                        continue
                    score = sure * self._weight(len(places)) * self._part(number, count)
                    best[number] = max((score, sure), best.get(number, (0.0, 0.0)))
                    matched.setdefault(number, set()).add(known)
            for number, (score, sure) in best.items():
                totals[number] = totals.get(number, 0.0) + score
                parts[number] = parts.get(number, 0.0) + sure * weight
        for number, score in totals.items():
            if parts[number] >= _LEAST_PART * whole:
                yield self.documents[number], score, frozenset(matched[number])

    def _may_mean(self, number: int, known: str, sure: float) -> bool:
        """Say whether a guess is enough; to say that a subject is left out, seldom."""
        is_topic = isinstance(self.documents[number], Topic)
        return is_topic or (sure == _SPELLING and len(known) >= _LEAST_GUESSED)

    def _weight(self, places: int) -> float:
        """Return BM25's inverse document frequency."""
        return log(1 + (len(self.documents) - places + 0.5) / (places + 0.5))

    def _part(self, number: int, count: float) -> float:
        """Return BM25's term frequency part."""
        length = self.lengths[number] / self.mean_length
        return count * (_K1 + 1) / (count + _K1 * (1 - _B + _B * length))

    def _meant(self, word: str) -> dict[str, float]:
        """Return the words of the index that a typed word may mean, and how surely."""
        if len(word) > _LONGEST_WORD:
            return {}
        family = [known for known in self.postings if _related(word, known)]
        if word in self.postings:
            return {**dict.fromkeys(family, _COUSIN), word: 1.0}
        if family:
            return dict.fromkeys(family, _FAMILY)
        from difflib import get_close_matches

        long = [known for known in self.postings if len(known) >= _LEAST_CORRECTED]
        close = get_close_matches(word, long, n=1, cutoff=_CLOSE)
        return dict.fromkeys(close, _SPELLING)


def _related(word: str, known: str) -> bool:
    least = max(_SHARED_LETTERS, _SHARED_PART * max(len(word), len(known)))
    shared = 0
    for one, other in zip(word, known, strict=False):
        if one != other:
            break
        shared += 1
    return shared >= least


def _fields(document: Topic | Uncovered) -> Iterator[tuple[float, bool, str]]:
    """Yield each text with what a word of it counts for, and whether words share it."""
    if isinstance(document, Topic):
        yield from (
            (_NAME_WEIGHT, False, t) for t in (document.title, document.question)
        )
        yield from ((1.0, False, t) for t in (*document.answer, *document.key_points))
        yield from ((_NAME_WEIGHT, True, t) for t in (document.id, *document.aliases))
        yield from ((_KEYWORD_WEIGHT, True, t) for t in document.keywords)
    else:
        yield from ((_KEYWORD_WEIGHT, True, t) for t in document.words)
