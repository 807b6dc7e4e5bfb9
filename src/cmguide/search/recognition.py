"""The subjects that a text names, and the topics of a guide on each subject."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from cmguide.content.model import Guide, Topic
from cmguide.search.lexicon import FUNCTION_WORDS, SUBJECTS
from cmguide.search.stemming import stem
from cmguide.text.folding import words, words_by_line

BY_ID = {subject.id: subject for subject in SUBJECTS}
MAX_SUBJECTS = 3


class PhraseSpan(NamedTuple):
    """The words of a text from `start` to `end`, and the values that they name."""

    start: int
    end: int
    key: str


class Phrases(dict[str, list[str]]):
    """Phrases with the values that they name, to be found in texts.

    A phrase is the stems of its words, joined by spaces.
    """

    def __init__(self) -> None:
        """Start without phrases."""
        super().__init__()
        self.longest: dict[str, int] = {}

    def add(self, stems: Sequence[str], named: str) -> str:
        """Add a phrase that names something, and return it."""
        key = " ".join(stems)
        self.setdefault(key, []).append(named)
        first = stems[0]
        self.longest[first] = max(len(stems), self.longest.get(first, 0))
        return key

    def spans(self, stems: Sequence[str]) -> list[PhraseSpan]:
        """Return the phrases in a text, without those inside a longer one."""
        found = [
            PhraseSpan(start, end, key)
            for start, first in enumerate(stems)
            for end in range(start + 1, start + 1 + self.longest.get(first, 0))
            if end <= len(stems) and (key := " ".join(stems[start:end])) in self
        ]
        return apart(found)


def apart(spans: Iterable[PhraseSpan]) -> list[PhraseSpan]:
    """Return spans that don't overlap; of two that do, the longer is kept."""
    kept: list[PhraseSpan] = []
    for span in sorted(spans, key=lambda span: span.start - span.end):
        if all(span.end <= other.start or other.end <= span.start for other in kept):
            kept.append(span)
    return kept


class Lexicon(NamedTuple):
    """The phrases that name the subjects, in a title or in a question."""

    names: Phrases
    vague: Phrases
    typed: Phrases
    words_of: dict[str, dict[str, float]]

    def subjects(self, key: str) -> list[str]:
        """Return the subjects that a phrase names."""
        return [*dict.fromkeys(self.typed.get(key) or self.vague.get(key, []))]

    def cores(self, key: str) -> list[str]:
        """Return the subjects with a name in the phrase, or named by all of it."""
        spans = self.names.spans(key.split())
        named = {subject for span in spans for subject in self.names[span.key]}
        return [subject for subject in self.subjects(key) if subject in named]


@cache
def lexicon() -> Lexicon:
    """Return the phrases of all subjects; the first call takes some milliseconds."""
    result = Lexicon(Phrases(), Phrases(), Phrases(), {})
    for subject in SUBJECTS:
        for field in ("names", "vague", "words"):
            for line in words_by_line(_split(getattr(subject, field))):
                phrase = [stem(word) for word in line]
                if not phrase:
                    continue
                if field == "vague":
                    result.vague.add(phrase, subject.id)
                    continue
                if field == "names":
                    result.names.add(phrase, subject.id)
                result.typed.add(phrase, subject.id)
                alone = [stem(w) for w in line if w not in FUNCTION_WORDS]
                if len(alone) == 1:
                    single = result.words_of.setdefault(subject.id, {})
                    sure = 1.0 if field == "names" else 0.6
                    single[alone[0]] = max(sure, single.get(alone[0], 0))
    return result


def _split(text: str) -> list[str]:
    return text.replace("\n", " ").split(",")


def stems_of(text: str) -> list[str]:
    """Return the stems of all words of a text."""
    return [stem(word) for word in words(text)]


def named(text: str, phrases: Phrases) -> dict[str, int]:
    """Return the subjects that a text names, each with the letters that name it."""
    found: dict[str, int] = {}
    for span in phrases.spans(stems_of(text)):
        letters = sum(
            len(word) for word in span.key.split() if word not in FUNCTION_WORDS
        )
        for subject in phrases[span.key]:
            found[subject] = found.get(subject, 0) + letters
    return found


def given(topic: Topic) -> list[str]:
    """Return the subjects that the writer has given, without unknown ones."""
    return [subject for subject in topic.subjects if subject in BY_ID]


def recognised(topic: Topic) -> list[str]:
    """Return the subjects that a topic is on, by its title, question and aliases."""
    for phrases in (lexicon().names, lexicon().typed, lexicon().vague):
        score: dict[str, int] = {}
        for text in (topic.title, topic.question):
            for subject, letters in named(text, phrases).items():
                score[subject] = score.get(subject, 0) + letters
        for alias in topic.aliases:
            key = " ".join(stems_of(alias))
            for subject in phrases.get(key, ()):
                score[subject] = score.get(subject, 0) + len(key)
        if score:
            return sorted(score, key=lambda subject: -score[subject])[:MAX_SUBJECTS]
    return []


def topics_by_subject(guide: Guide) -> dict[str, list[int]]:
    """Return the places of the topics that are on each subject."""
    result: dict[str, list[int]] = {}
    for place, topic in enumerate(guide.topics):
        for subject in given(topic) or recognised(topic):
            result.setdefault(subject, []).append(place)
    return result
