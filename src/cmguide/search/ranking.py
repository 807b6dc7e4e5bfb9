"""Ranked search: which topics answer a few words, or a whole question.

A query is read as terms: phrases of the guide, phrases that name a career subject, and
the words that are left. Each term gives a topic points for its text, weighed as in BM25
(Robertson and Zaragoza, 2009), and for the subjects that the topic is on.
"""

from collections.abc import Iterator
from typing import NamedTuple

from cmguide.content.model import Topic, Uncovered
from cmguide.search.expansion import known_form
from cmguide.search.index import COMMON, KEYWORD_WEIGHT, NAME_WEIGHT, Index
from cmguide.search.lexicon import Subject
from cmguide.search.question import asked, is_double, says_something
from cmguide.search.recognition import BY_ID, apart, lexicon
from cmguide.search.stemming import stem
from cmguide.text.folding import MAX_TYPED

# BM25's saturation.
_K1 = 1.2
# The weight of a subject, relative to a word that one answer has once.
_SUBJECT = 1.6
# The scores of a topic on a related subject, and the bonus for each word on the subject
# in its text.
_SAME = 0.42
_NEAR = 0.25
_LIKENESS = 0.15
# The weight of a single word of a subject's name.
_LOOSE = 0.4
# If the writer has given the subjects of a topic, it is not a sure answer on others.
_MAX_OTHER = 0.4
# The share of the query's weight that a topic must cover to be an answer.
_SURE = 0.41
# The share of one term below which a topic doesn't cover it.
_SERVED = 0.3
_MAX_WORDS = 60


class Hit(NamedTuple):
    """A topic that answers; `matched` are the stems that match in its text and names.

    `subjects` are the ids of the subjects by which it was found.
    """

    topic: Topic
    score: float
    matched: frozenset[str]
    subjects: tuple[str, ...] = ()


class Missing(NamedTuple):
    """A subject without a topic; the answer of `mention` has a word of it.

    `is_near` says that other topics may serve.
    """

    subject: Subject | Uncovered
    mention: Topic | None
    is_near: bool


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

        If there are no hits, the topics that mention the words.
        """
        hits = self.hits or [hit for hit in self.near if hit.matched]
        return tuple(sorted(hits, key=lambda hit: (not hit.matched, -hit.score)))


class _Part(NamedTuple):
    """The score of a topic for a term, and the share of the term that it covers.

    A strong part is more than a passing mention.
    """

    score: float = 0.0
    weight: float = 0.0
    is_strong: bool = False
    matched: frozenset[str] = frozenset()
    subjects: tuple[str, ...] = ()


_NOTHING = _Part()


class _Term(NamedTuple):
    """The weight of a term in its query, and the part that each topic has of it.

    A core term names something; the others only go with it. A generic one, such as
    « faire », is no evidence by itself.
    """

    weight: float
    parts: dict[int, _Part] = {}  # noqa: RUF012 - never changed
    is_core: bool = False
    missing: Missing | None = None
    is_generic: bool = False

    def part(self, number: int) -> _Part:
        return self.parts.get(number, _NOTHING)

    def as_generic(self) -> "_Term":
        """Return this term, marked as no evidence by itself."""
        parts = {n: part._replace(is_strong=False) for n, part in self.parts.items()}
        return self._replace(parts=parts, is_core=False, is_generic=True)

    def serves(self, number: int) -> bool:
        """Return whether a topic covers the term, at least partly."""
        return self.part(number).weight >= _SERVED * self.weight


def find(index: Index, query: str) -> Results:
    """Return the results of `query`; without an answer, they have no hits."""
    typed = query.strip()[:MAX_TYPED]
    terms = list(_terms(index, asked(typed)[:_MAX_WORDS]))
    named = [term for term in terms if term.is_core and term.parts]
    is_list = len(named) > 1 and is_double(typed)
    absent = [term for term in terms if term.missing]
    # What the question is about may be the absent subject, unless it has two.
    is_core_absent = any(term.is_core for term in absent) and not is_double(typed)
    hits: dict[int, Hit] = {}
    near: list[Hit] = []
    is_near = False
    for number in sorted({number for term in terms for number in term.parts}):
        parts = [term.part(number) for term in terms]
        weight = sum(part.weight for part in parts)
        is_about = not is_core_absent or all(
            term.part(number).weight for term in absent
        )
        is_strong = any(
            term.part(number).is_strong and (not absent or (term.is_core and is_about))
            for term in terms
        )
        # An unknown word doesn't count against a topic named by a known one.
        whole = sum(
            term.weight for term in terms if term.parts or term.missing or not is_strong
        )
        is_enough = (
            weight >= _SURE * whole
            and any(t.part(number).weight and not t.is_generic for t in terms)
            and (is_strong or all(term.serves(number) for term in absent))
        )
        hit = Hit(
            index.guide.topics[number],
            sum(part.score for part in parts),
            frozenset().union(*(part.matched for part in parts)),
            tuple(dict.fromkeys(s for part in parts for s in part.subjects)),
        )
        if is_enough or (is_list and is_strong):
            hits[number] = hit
        else:
            near.append(hit)
            is_near |= any(part.is_strong for part in parts)
    best = sorted(hits, key=lambda number: -hits[number].score)
    served = best[:1]
    for term in named if is_list and best else ():
        first = max(term.parts, key=lambda number: term.parts[number].score)
        if first in hits and first not in served and not term.serves(best[0]):
            served.append(first)
    missing = {
        term.missing.subject.label: term.missing._replace(
            is_near=term.missing.is_near or is_near
        )
        for term in terms
        if term.missing
        and (term.is_core or not hits)
        and not any(term.serves(number) for number in served)
    }
    return Results(
        tuple(hits[number] for number in dict.fromkeys(served + best)),
        len(served),
        tuple(sorted(near, key=lambda hit: -hit.score)),
        tuple(missing.values()),
    )


def _terms(index: Index, typed: list[str]) -> Iterator[_Term]:
    says = [says_something(word) for word in typed]
    stems = [
        known_form(index.vocabulary, stem(word))
        if telling and stem(word) not in COMMON
        else stem(word)
        for word, telling in zip(typed, says, strict=True)
    ]
    weak = [
        not told or index.is_weak(word) for word, told in zip(stems, says, strict=True)
    ]
    spans = apart(
        span
        for phrases in (index.phrases, lexicon().typed)
        for span in phrases.spans(stems)
        if span.end - span.start > 1 or not weak[span.start]
    )
    inside = {place for span in spans for place in range(span.start, span.end)}
    loose = [n for n, told in enumerate(says) if told and n not in inside]
    alone = [place for place in loose if not weak[place]]
    is_vague = False
    if not spans and all(stems[place] in COMMON for place in alone):
        spans = lexicon().vague.spans(stems)
        alone = [] if spans else loose
        is_vague = True
    for span in spans:
        places = range(span.start, span.end)
        yield _term(index, span.key, [stems[n] for n in places if not weak[n]])
    for known in dict.fromkeys(stems[place] for place in alone):
        if known in index.postings or known not in COMMON:
            term = _term(index, known, [known])
            in_title = any(part.is_strong for part in term.parts.values())
            is_generic = known in COMMON or (is_vague and not in_title)
            yield term.as_generic() if is_generic else term


def _term(index: Index, key: str, telling: list[str]) -> _Term:
    """Return the term for a phrase or a word; `telling` are its specific stems."""
    subjects = lexicon().subjects(key)
    cores = lexicon().cores(key)
    uncovered = index.uncovered.get(key)
    is_name = key in index.names
    is_plain = not (subjects or uncovered or is_name)
    whole = index.rarity(len(index.postings.get(key, ())) if is_plain else 1)
    parts: dict[int, _Part] = {}
    for known in telling:
        places = index.postings.get(known, {})
        points = index.rarity(len(places)) / len(telling)
        in_text = index.texts.get(known, ())
        for number, count in places.items():
            old = parts.get(number, _NOTHING)
            is_strong = count >= KEYWORD_WEIGHT
            is_whole = is_strong or number in in_text
            parts[number] = _Part(
                old.score + points * _tf(count),
                old.weight + (1.0 if is_whole else _LOOSE) * whole / len(telling),
                old.is_strong or is_strong,
                old.matched | {known} if is_whole else old.matched,
            )
    for number in index.names.get(key, ()):
        old = parts.get(number, _NOTHING)
        score = old.score / 2 + whole * _tf(NAME_WEIGHT)
        parts[number] = _Part(score, whole, is_strong=True, matched=old.matched | {key})
    if [key] == telling:
        is_name |= any(part.is_strong for part in parts.values())
    covered = [subject for subject in cores or subjects if subject in index.subjects]
    if uncovered:
        return _missing_term(index, parts, key, uncovered)
    if subjects and not covered and not is_name:
        return _missing_term(index, parts, key, BY_ID[subjects[0]])
    for subject in covered:
        for number in index.subjects[subject]:
            old = parts.get(number, _NOTHING)
            parts[number] = _Part(
                old.score + _SUBJECT * whole * (not old.subjects),
                whole,
                is_strong=True,
                matched=old.matched,
                subjects=(*old.subjects, subject),
            )
    return _Term(whole, parts, bool(cores) or is_name)


def _missing_term(
    index: Index, parts: dict[int, _Part], key: str, missing: Subject | Uncovered
) -> _Term:
    """Return the term for a subject without a topic.

    Its parts are topics on a related subject, and those whose text has words on it.
    """
    subjects = lexicon().subjects(key) if isinstance(missing, Subject) else []
    whole = index.rarity(1)
    names = [
        word
        for subject in subjects
        for word, sure in lexicon().words_of[subject].items()
        if sure == 1
    ]
    near: dict[int, float] = {}
    likeness = dict.fromkeys(parts, 1.0)
    for subject in subjects:
        for other in (f"{subject}!", *BY_ID[subject].broader.split()):
            part = _SAME if other.endswith("!") else _NEAR
            for number in index.subjects.get(other.rstrip("!"), ()):
                near[number] = max(part, near.get(number, 0.0))
        for word, sure in lexicon().words_of[subject].items():
            for number in index.postings.get(word, ()):
                # What the writer doesn't give is likely for its names only.
                is_given = bool(index.guide.topics[number].subjects)
                is_likely = sure == 1 or not is_given
                if is_likely and word not in parts.get(number, _NOTHING).matched:
                    likeness[number] = likeness.get(number, 0.0) + sure
    found: dict[int, _Part] = {}
    for number in {*near, *likeness}:
        part = near.get(number, 0.0) + _LIKENESS * likeness.get(number, 0.0)
        if index.guide.topics[number].subjects and key not in lexicon().vague:
            part = min(part, _MAX_OTHER)
        matched = parts.get(number, _NOTHING).matched
        found[number] = _Part(part * whole, part * whole, matched=matched)
    # A loose word may be in another sense: « Cela se paie » isn't about pay.
    mentions = [
        number
        for number, part in parts.items()
        if not subjects or any(w in part.matched for w in names)
    ]
    best = max(mentions, key=lambda number: found[number].score, default=None)
    mention = None if best is None else index.guide.topics[best]
    is_near = bool(near or likeness.keys() - set(mentions))
    is_core = bool(lexicon().cores(key)) or not subjects
    return _Term(whole, found, is_core, Missing(missing, mention, is_near))


def _tf(count: float) -> float:
    """Return BM25's term frequency factor, without length normalisation."""
    return count * (_K1 + 1) / (count + _K1)
