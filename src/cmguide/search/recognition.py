"""The subjects that a text names, and the topics of a guide on each subject."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
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
    """The words of a text from `start` to `end`, and the values that they name."""

    start: int
    end: int
    key: str


class Phrases(dict[str, list[Named]]):
    """Phrases with the values that they name, to be found in texts.

    A phrase is the stems of its words, joined by spaces.
    """

    def __init__(self) -> None:
        """Start without phrases."""
        super().__init__()
        # The starts of longer phrases.
        self.starts: set[str] = set()

    def add(self, stems: Sequence[str], *named: Named) -> None:
        """Add a phrase that names something."""
        self.starts.update(" ".join(stems[:end]) for end in range(1, len(stems)))
        self.setdefault(" ".join(stems), []).extend(named)

    def spans(self, stems: Sequence[str]) -> list[PhraseSpan]:
        """Return the phrases in a text, without those inside a longer one."""
        found = []
        for start, first in enumerate(stems):
            key = first
            for end in range(start + 1, len(stems) + 1):
                if key in self:
                    found.append(PhraseSpan(start, end, key))
                if key not in self.starts or end == len(stems):
                    break
                key = f"{key} {stems[end]}"
        return apart(found)


def apart(spans: Iterable[PhraseSpan]) -> list[PhraseSpan]:
    """Return spans that don't overlap; of two that do, the longer is kept."""
    kept: list[PhraseSpan] = []
    for span in sorted(spans, key=lambda span: span.start - span.end):
        if all(span.end <= other.start or other.end <= span.start for other in kept):
            kept.append(span)
    return kept


@cache
def phrases(field: str) -> Phrases[str]:
    """Return the phrases in a field of all subjects: "names", "words" or "vague"."""
    result = Phrases[str]()
    for subject, line in _lines(field, SUBJECTS):
        result.add([*map(stem, line)], subject)
    for line in words_by_line(NO_SUBJECT.split(",")):
        result.add([*map(stem, line)])
    return result


def subjects(key: str) -> list[str]:
    """Return the subjects that a phrase names; vague ones only without others."""
    sure = phrases("names").get(key, []) + phrases("words").get(key, [])
    return [*dict.fromkeys(sure or phrases("vague").get(key, []))]


def cores(key: str) -> list[str]:
    """Return the subjects with a name in the phrase, or named by all of it."""
    names = phrases("names")
    found = {it for span in names.spans(key.split()) for it in names[span.key]}
    return [subject for subject in subjects(key) if subject in found]


@cache
def words_on(subject: Subject) -> dict[str, float]:
    """Return the stems of the words that are on a subject alone, with their weight."""
    found: dict[str, float] = {}
    for field, weight in (("words", 0.6), ("names", 1.0)):
        for _subject, line in _lines(field, [subject]):
            telling = [word for word in line if word not in FUNCTION_WORDS]
            if len(telling) == 1 and not _ANY_QUESTION.intersection(telling):
                found[stem(telling[0])] = weight
    return found


def _lines(field: str, subjects: Iterable[Subject]) -> Iterator[tuple[str, list[str]]]:
    """Yield the words of each phrase in a field, with the id of its subject."""
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
    """Return the subjects that the writer has given, without unknown ones."""
    return [subject for subject in topic.subjects if subject in BY_ID]


def recognised(topic: Topic) -> list[str]:
    """Return the subjects that a topic is on, by its title, question and aliases."""
    lines = words_by_line((topic.title, topic.question, *topic.aliases))
    title, question, *aliases = [list(map(stem, line)) for line in lines]
    for known in (phrases("names"), phrases("words")):
        spans = known.spans(title) + known.spans(question)
        # An alias counts only as a whole.
        keys = [*(span.key for span in spans), *map(" ".join, aliases)]
        named = Counter(it for key in keys for it in known.get(key, ()))
        if named:
            return [subject for subject, _count in named.most_common(MAX_SUBJECTS)]
    return []


def topics_by_subject(guide: Guide) -> dict[str, list[int]]:
    """Return the places of the topics that are on each subject."""
    result: dict[str, list[int]] = {}
    for place, topic in enumerate(guide.topics):
        for subject in given(topic) or recognised(topic):
            result.setdefault(subject, []).append(place)
    return result
