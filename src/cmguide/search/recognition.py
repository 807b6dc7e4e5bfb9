"""Recognise the subjects that a text names, and find the topics on each subject."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice
from typing import NamedTuple, TypeVar

from cmguide.content.model import Guide, Topic
from cmguide.search.lexicon import (
    COMMON_WORDS,
    FUNCTION_WORDS,
    NO_SUBJECT,
    SUBJECTS,
    WEAK_WORDS,
    Subject,
)
from cmguide.search.stemming import stem
from cmguide.text.folding import words_by_line

BY_ID = {subject.id: subject for subject in SUBJECTS}
MAX_SUBJECTS = 3
_ANY_QUESTION = COMMON_WORDS | WEAK_WORDS


Named = TypeVar("Named")


class PhraseSpan(NamedTuple):
    """The words of a text from `start` up to `end`, which form the phrase `key`."""

    start: int
    end: int
    key: str


class Phrases(dict[str, list[Named]]):
    """A mapping from phrases to the values they name, used to find phrases in texts.

    A phrase is the stems of its words, joined by spaces.
    """

    def __init__(self) -> None:
        """Create an empty mapping."""
        super().__init__()
        # The prefixes of longer phrases: their first word, their first two words…
        self.starts: set[str] = set()

    def add(self, stems: Sequence[str], *named: Named) -> None:
        """Add the phrase made of `stems`, which names the values `named`."""
        key, *rest = stems
        for word in rest:
            self.starts.add(key)
            key = f"{key} {word}"
        values = self.setdefault(key, [])
        values += [value for value in named if value not in values]

    def spans(self, stems: Sequence[str]) -> list[PhraseSpan]:
        """Return the phrases in a text's `stems`; of two that overlap, the longer."""
        found = []
        for start, first in enumerate(stems):
            key, end = first, start + 1
            while True:
                if key in self:
                    found.append(PhraseSpan(start, end, key))
                if key not in self.starts or end == len(stems):
                    break
                key = f"{key} {stems[end]}"
                end += 1
        return apart(found) if found[1:] else found


def apart(spans: Iterable[PhraseSpan]) -> list[PhraseSpan]:
    """Return the spans without overlaps: of two that overlap, the longer is kept."""
    kept: list[PhraseSpan] = []
    for span in sorted(spans, key=lambda span: span.start - span.end):
        if all(span.end <= other.start or other.end <= span.start for other in kept):
            kept.append(span)
    return kept


@cache
def phrases(field: str) -> Phrases[str]:
    """Return the phrases in one field of all subjects: "names", "words" or "vague"."""
    result = Phrases[str]()
    for subject, line in _lines(field, SUBJECTS):
        result.add([*map(stem, line)], subject)
    for line in words_by_line(NO_SUBJECT.split(",")):
        result.add([*map(stem, line)])
    return result


def subjects(key: str) -> list[str]:
    """Return the ids of the subjects that a phrase names.

    A phrase in "vague" counts only if it is in no subject's "names" or "words".
    """
    sure = phrases("names").get(key, []) + phrases("words").get(key, [])
    return [*dict.fromkeys(sure or phrases("vague").get(key, []))]


def cores(key: str) -> list[str]:
    """Return the ids in `subjects(key)` of subjects that have a name inside `key`."""
    names = phrases("names")
    found = {it for span in names.spans(key.split()) for it in names[span.key]}
    return [subject for subject in subjects(key) if subject in found]


@cache
def words_on(subject: Subject) -> dict[str, float]:
    """Return the single stems that indicate `subject`, with their weights."""
    found: dict[str, float] = {}
    for field, weight in (("words", 0.6), ("names", 1.0)):
        for _subject, line in _lines(field, [subject]):
            telling = [word for word in line if word not in FUNCTION_WORDS]
            if len(telling) == 1 and not _ANY_QUESTION.intersection(telling):
                found[stem(telling[0])] = weight
    return found


def _lines(field: str, subjects: Iterable[Subject]) -> Iterator[tuple[str, list[str]]]:
    """Yield (subject's id, words) for each phrase in the `field` of `subjects`."""
    texts = [
        (subject.id, text)
        for subject in subjects
        for text in getattr(subject, field).replace("\n", " ").split(",")
    ]
    lines = words_by_line(text for _subject, text in texts)
    yield from (
        (subject, line) for (subject, _), line in zip(texts, lines, strict=True) if line
    )


def given(topic: Topic) -> list[str]:
    """Return the known subjects that the file gives for a topic."""
    return [subject for subject in topic.subjects if subject in BY_ID]


def recognised(topic: Topic) -> list[str]:
    """Return the subjects recognised in the title, question and aliases of a topic."""
    return _recognised(words_by_line(_texts(topic)))


def _texts(topic: Topic) -> tuple[str, ...]:
    return topic.title, topic.question, *topic.aliases


def _recognised(lines: Sequence[list[str]]) -> list[str]:
    title, question, *aliases = [list(map(stem, line)) for line in lines]
    for known in (phrases("names"), phrases("words")):
        spans = known.spans(title) + known.spans(question)
        # An alias counts only as a whole.
        keys = [*(span.key for span in spans), *map(" ".join, aliases)]
        counts: dict[str, int] = {}
        for subject in (it for key in keys for it in known.get(key, ())):
            counts[subject] = counts.get(subject, 0) + 1
        if counts:
            return sorted(counts, key=lambda it: -counts[it])[:MAX_SUBJECTS]
    return []


def topics_by_subject(guide: Guide) -> dict[str, list[int]]:
    """Return the indices of the topics on each subject."""
    # Reading the words of all topics at once is faster.
    lines = iter(words_by_line(text for t in guide.topics for text in _texts(t)))
    result: dict[str, list[int]] = {}
    for place, topic in enumerate(guide.topics):
        own = list(islice(lines, 2 + len(topic.aliases)))
        for subject in given(topic) or _recognised(own):
            result.setdefault(subject, []).append(place)
    return result
