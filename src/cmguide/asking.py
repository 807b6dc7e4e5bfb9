"""From the words after `ask` or `search` to the topics that answer them."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cmguide.errors import NothingFoundError, WrongUseError
from cmguide.folding import name_key
from cmguide.lookup import closest, look_near, look_up
from cmguide.model import Guide, Topic, Uncovered
from cmguide.search import Hit, knows, search
from cmguide.stop_words import STOP_WORDS
from cmguide.typography import quoted

# More names than this are a question; comparing each with every name would be slow.
_MOST_NAMES = 30
# A topic that scores this part of the best one's score may be the one meant.
_CLOSE_SCORE = 0.6


class Answer(NamedTuple):
    """The topics to show, and the sentences that say how their names were understood.

    `others` are topics that answer a free question nearly as well.
    """

    topics: tuple[Topic, ...]
    notices: tuple[str, ...] = ()
    others: tuple[Topic, ...] = ()


def answer(guide: Guide, names: Sequence[str]) -> Answer:
    """Return the topics that `names` mean, or that answer the question they make.

    Raise `WrongUseError` where there is nothing but blanks, `NothingFoundError` where
    a name means several topics or the guide has no answer.
    """
    whole = " ".join(names)
    if not whole.strip():
        raise WrongUseError("Il manque un thème. « cmguide list » les donne tous.")
    return _named(guide, names, whole) or _asked(guide, whole)


def hits(guide: Guide, query: str) -> tuple[Hit, ...]:
    """Return the topics that a search finds, the best first: one at least.

    Raise `WrongUseError` for a blank query, `NothingFoundError` where the guide has no
    answer.
    """
    if not query.strip():
        raise WrongUseError(
            "Il manque des mots à chercher, comme dans « cmguide search travail »."
        )
    results = search(guide, query)
    if results.uncovered:
        raise NothingFoundError(_left_out(guide, results.uncovered, results.hits))
    if not results.hits:
        raise NothingFoundError(_unanswered(guide, query))
    return results.hits


def _named(guide: Guide, names: Sequence[str], whole: str) -> Answer | None:
    """Return the topics that the names mean, or nothing where they are a question."""
    topics = look_up(guide, whole).topics
    if len(topics) == 1:
        return Answer(topics)
    if len(names) == 1 and topics:
        choice = _either(topic.id for topic in topics)
        raise NothingFoundError(f"{quoted(whole)} peut désigner {choice} : précisez.")
    if name_key(whole).isdecimal():
        last = len(guide.topics)
        raise NothingFoundError(
            f"Il n’y a pas de question {quoted(whole)} : elles vont de 1 à {last}."
        )
    return _one_by_one(guide, names) if len(names) <= _MOST_NAMES else None


def _one_by_one(guide: Guide, names: Sequence[str]) -> Answer | None:
    topics: list[Topic] = []
    notices: list[str] = []
    for name in names:
        # « le » begins a name, but in « le chef » it is a word of a question.
        lookup = look_up(guide, name if name_key(name) not in STOP_WORDS else "")
        if not lookup.topics and not knows(guide, name):
            lookup = look_near(guide, name)
        if len(lookup.topics) != 1:
            return None
        topics += lookup.topics
        if lookup.near:
            meant = lookup.topics[0].id
            notices.append(f"{quoted(name)} n’est pas un thème ; voici « {meant} ».")
    return Answer(tuple(dict.fromkeys(topics)), tuple(notices))


def _asked(guide: Guide, question: str) -> Answer:
    best, *rest = hits(guide, question)
    others = [hit.topic for hit in rest if hit.score >= _CLOSE_SCORE * best.score]
    return Answer((best.topic,), others=tuple(others))


def _left_out(guide: Guide, subject: Uncovered, near: Sequence[Hit]) -> str:
    sentence = f"L’entretien ne parle pas {subject.label}."
    if guide.further_reading:
        reading = guide.further_reading[0]
        what = f", {reading.description}" if reading.description else ""
        sentence += f" Voyez plutôt : {reading.title}{what} ({reading.url})."
    if near:
        sentence += f" Le thème le plus proche : « cmguide ask {near[0].topic.id} »."
    return sentence


def _unanswered(guide: Guide, question: str) -> str:
    like = _either(topic.id for topic in closest(guide, question))
    hint = f" Le plus proche : {like}." if like else ""
    return (
        f"L’entretien ne dit rien sur {quoted(question)}.{hint}"
        " « cmguide list » donne toutes les questions."
    )


def _either(names: Iterable[str]) -> str:
    *most, last = [f"« {name} »" for name in names] or [""]
    return f"{', '.join(most)} ou {last}" if most else last
