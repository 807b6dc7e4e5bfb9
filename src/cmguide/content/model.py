"""The records of a guide, as the rest of the program reads them.

Records are compared by identity: a guide has each of them once, and to generate an
`__eq__` would take time at every start.
"""

from dataclasses import dataclass
from typing import NamedTuple

from cmguide.text.folding import fold
from cmguide.text.safety import shell_quote

_MONTHS = """janvier février mars avril mai juin juillet août septembre octobre
    novembre décembre"""


class Interview(NamedTuple):
    """The short name and the title of one interview among several."""

    name: str
    title: str

    @property
    def word(self) -> str:
        """The short name as a shell takes it."""
        return shell_quote(self.name)


@dataclass(frozen=True, slots=True, eq=False)
class Topic:
    """One question of the interview with its answer; `number` counts from 1.

    `subjects` are the ids of the career subjects that the writer has given to it.
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
    interview: Interview | None = None

    def command(self, name: str = "") -> str:
        """Return the command line that shows the answer: `cmguide ask stress`.

        `name` replaces the id. Among several interviews, a short name comes first.
        """
        interview = [self.interview.word] if self.interview else []
        return " ".join(["cmguide ask", *interview, name or self.id])


@dataclass(frozen=True, slots=True, eq=False)
class Uncovered:
    """A subject that readers ask about but the interview does not cover.

    `label` completes « L’interview ne parle pas… »: `du salaire`, `des études`.
    """

    label: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """The source of the answers; texts that are not given are empty.

    `date` is a day, a month or a year in ISO 8601: `2016-03-11`, `2016-03`, `2016`.
    """

    author: str
    title: str
    date: str
    url: str
    notice: str

    @property
    def sentence(self) -> str:
        """Return the notice, or a sentence made from the other texts."""
        when = french_date(self.date)
        if self.notice:
            return self.notice
        if self.title:
            by = f", {_of(self.author)}" if self.author else ""
            day = f" ({when.partition(' ')[2]})" if when else ""
            return f"D’après « {self.title} »{by}{day}."
        by = f" par {self.author}" if self.author else ""
        if by or when:
            return f"Réponses recueillies{by} {when}".rstrip() + "."
        return "Réponses publiées à cette adresse :"


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """One address for further reading; `subjects` say what it is about."""

    title: str
    description: str
    url: str
    subjects: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Guide:
    """A whole interview: texts are tuples of paragraphs, topics are in order.

    It and its topics have an `interview` only if there are several guides.
    """

    title: str
    summary: str
    introduction: tuple[str, ...]
    topics: tuple[Topic, ...]
    uncovered: tuple[Uncovered, ...]
    conclusion: tuple[str, ...]
    source: Source | None
    further_reading: tuple[Reading, ...]
    interview: Interview | None = None

    def topic(self, topic_id: str) -> Topic:
        """Return the topic of that id; raise `KeyError` if there is none."""
        return {topic.id: topic for topic in self.topics}[topic_id]

    def related(self, topic: Topic) -> tuple[Topic, ...]:
        """Return the topics that « Voir aussi » names, in the order of the file."""
        return tuple(self.topic(topic_id) for topic_id in topic.related)


def _of(name: str) -> str:
    """Return a name after « de »: `du Monde`, `d’élèves`, `de Jeanne`."""
    article, _, rest = name.partition(" ")
    if article.lower() in ("le", "les"):
        return f"{'du' if article.lower() == 'le' else 'des'} {rest}"
    name = rest if article.lower() == "des" else name
    return f"d’{name}" if fold(name[:1]) in "aeiouy" else f"de {name}"


def french_date(date: str) -> str:
    """Return a date in ISO 8601 in French: `le 11 mars 2016`, `en mars 2016`."""
    year, month, day = (*date.split("-"), "", "")[:3]
    name = f"{_MONTHS.split()[int(month) - 1]} " if month else ""
    if day:
        return f"le {'1er' if day == '01' else day.lstrip('0')} {name}{year}"
    return f"en {name}{year}" if date else ""
