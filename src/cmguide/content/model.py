"""The records of a guide.

Records are compared by identity: a guide has each record once, and generating `__eq__`
methods would take time at every start.
"""

from dataclasses import dataclass
from typing import NamedTuple

from cmguide.text.folding import fold
from cmguide.text.safety import shell_quote

_MONTHS = """janvier février mars avril mai juin juillet août septembre octobre
    novembre décembre"""


class Interview(NamedTuple):
    """The short name and title that identify an interview when there are several."""

    name: str
    title: str

    @property
    def word(self) -> str:
        """The short name quoted for a shell."""
        return shell_quote(self.name)


@dataclass(frozen=True, slots=True, eq=False)
class Topic:
    """One question of an interview, with its answer; `number` counts from 1.

    `subjects` are the ids of the career subjects that the file gives for the topic.
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

        `name`, if given, replaces the id. When there are several interviews, the
        interview's short name precedes the id.
        """
        interview = [self.interview.word] if self.interview else []
        return " ".join(["cmguide ask", *interview, name or self.id])


@dataclass(frozen=True, slots=True, eq=False)
class Uncovered:
    """A subject that users ask about but the interview does not cover.

    `label` completes « L’interview ne parle pas… »: `du salaire`, `des études`.
    """

    label: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """The source of the answers; a missing value is an empty string.

    `date` is a day, a month or a year in ISO 8601: `2016-03-11`, `2016-03`, `2016`.
    """

    author: str
    title: str
    date: str
    url: str
    notice: str

    @property
    def sentence(self) -> str:
        """The notice, or a French sentence made from the other values."""
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
    """A website for further reading; `subjects` are the ids of its career subjects."""

    title: str
    description: str
    url: str
    subjects: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Guide:
    """A whole interview; its introduction and conclusion are tuples of paragraphs.

    The guide and its topics have an `interview` only if there are several guides.
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
        """Return the topic with the id `topic_id`; raise `KeyError` if none has it."""
        return {topic.id: topic for topic in self.topics}[topic_id]

    def related(self, topic: Topic) -> tuple[Topic, ...]:
        """Return the topics listed under « Voir aussi », in the order of the file."""
        return tuple(self.topic(topic_id) for topic_id in topic.related)


def _of(name: str) -> str:
    """Return `name` preceded by « de »: `du Monde`, `d’élèves`, `de Jeanne`."""
    article, _, rest = name.partition(" ")
    if article.lower() in ("le", "les"):
        return f"{'du' if article.lower() == 'le' else 'des'} {rest}"
    name = rest if article.lower() == "des" else name
    is_elided = fold(name).startswith((*"aeiouy", "he", "hi"))
    return f"d’{name}" if is_elided else f"de {name}"


def french_date(date: str) -> str:
    """Return an ISO 8601 date in French words: `le 11 mars 2016`, `en mars 2016`."""
    year, month, day = (*date.split("-"), "", "")[:3]
    name = f"{_MONTHS.split()[int(month) - 1]} " if month else ""
    if day:
        return f"le {'1er' if day == '01' else day.lstrip('0')} {name}{year}"
    return f"en {name}{year}" if date else ""
