"""The records of a guide, as the rest of the program reads them.

A guide has each of them once, so they are told apart by identity: to define how they
would be compared takes time at every start.
"""

from dataclasses import dataclass
from datetime import date

from cmguide.text.safety import shell_quote


@dataclass(frozen=True, slots=True, eq=False)
class Topic:
    """One question of the interview with its answer; `number` counts from 1.

    `subjects` are the ids of the career subjects that the writer says it is on.
    """

    number: int
    id: str
    title: str
    question: str
    aliases: tuple[str, ...]
    subjects: tuple[str, ...]
    keywords: tuple[str, ...]
    answer: tuple[str, ...]
    key_points: tuple[str, ...]
    related: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Uncovered:
    """A subject that readers ask about and the interview does not touch.

    `label` goes on from « L’entretien ne parle pas »: `du salaire`, `des études`.
    """

    label: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """Where the answers come from; `notice` is the sentence that says so."""

    author: str
    title: str
    date: date
    url: str
    notice: str


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """One address where the reader can go on; `subjects` say what it is about."""

    title: str
    description: str
    url: str
    subjects: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Guide:
    """A whole interview: texts are tuples of paragraphs, topics are in order.

    `name` is its short name among several interviews, empty where it is alone.
    """

    title: str
    summary: str
    introduction: tuple[str, ...]
    topics: tuple[Topic, ...]
    uncovered: tuple[Uncovered, ...]
    conclusion: tuple[str, ...]
    source: Source | None
    further_reading: tuple[Reading, ...]
    name: str = ""

    def command(self, verb: str, topic: Topic | None = None) -> str:
        """Return the command line that shows a topic of this interview, or all of it.

        The short name is part of it where there is one: `cmguide ask boulanger stress`.
        """
        name = [shell_quote(self.name)] if self.name else []
        return " ".join(["cmguide", verb, *name, *([topic.id] if topic else [])])

    def topic(self, topic_id: str) -> Topic:
        """Return the topic of that id; raise `KeyError` where there is none."""
        for topic in self.topics:
            if topic.id == topic_id:
                return topic
        raise KeyError(topic_id)

    def related(self, topic: Topic) -> tuple[Topic, ...]:
        """Return the topics that « Voir aussi » names, in the order of the file."""
        return tuple(self.topic(topic_id) for topic_id in topic.related)
