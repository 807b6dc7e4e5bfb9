"""Advise the writer of an interview on its subjects, for `cmguide check`."""

from collections.abc import Iterator

from cmguide.content.model import Guide, Topic
from cmguide.content.problem import Location, Problem
from cmguide.search.index import Index, index_words
from cmguide.search.recognition import BY_ID, given, recognised, subjects
from cmguide.text.folding import words
from cmguide.text.nearest import did_you_mean
from cmguide.text.safety import quoted


def subject_advice(guide: Guide) -> tuple[Iterator[Problem], list[str]]:
    """Return warnings about subjects, and a line per topic that lists its subjects."""
    lines = [f"{_place(topic)} : {_subjects(topic)}" for topic in guide.topics]
    return subject_warnings(guide), lines


def subject_warnings(guide: Guide) -> Iterator[Problem]:
    """Yield a warning per unknown subject, and per uncovered word found in a topic."""
    named = [(Location("topics", t.number, t.id), t.subjects) for t in guide.topics]
    for number, reading in enumerate(guide.further_reading, 1):
        named.append((Location("further_reading", number), reading.subjects))
    for where, ids in named:
        for item, subject in enumerate(ids, 1):
            if subject not in BY_ID:
                here = where._replace(key="subjects", item=item)
                yield Problem(here, _unknown(subject))
    index = Index(guide)
    for number, uncovered in enumerate(guide.uncovered, 1):
        for item, word in enumerate(uncovered.words, 1):
            stems = list(index_words(word))
            if not len(words(word)) == 1 == len(stems):
                continue
            if found := index.postings.get(stems[0]):
                where = Location("uncovered", number, "", "words", item)
                place = _place(guide.topics[min(found)])
                yield Problem(
                    where,
                    f"{quoted(word)} est dans le {place} ; l’interview en parle donc",
                )


def subjects_comment() -> bytes:
    """Return a TOML comment with the ids of all subjects, for the end of a new file."""
    from textwrap import fill

    ids = fill(", ".join(BY_ID), 78, break_on_hyphens=False).replace("\n", "\n# ")
    return f"\n# Les sujets, pour la clé subjects d'un thème :\n# {ids}.\n".encode()


def _place(topic: Topic) -> str:
    return str(Location("topics", topic.number, topic.id))


def _subjects(topic: Topic) -> str:
    if found := given(topic):
        return ", ".join(found)
    if found := recognised(topic):
        return f"{', '.join(found)} (par le titre et la question)"
    return (
        "aucun sujet reconnu : les lecteurs ne trouveront ce thème que par ses propres"
        " mots"
    )


def _unknown(subject: str) -> str:
    meant = subjects(" ".join(index_words(subject)))
    near = did_you_mean(meant[0] if meant else subject, BY_ID)
    near = near or f" Les sujets : {', '.join(BY_ID)}."
    return f"{quoted(subject)} n’est pas un sujet connu.{near}"
