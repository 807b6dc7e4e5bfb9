"""Make the errors for questions without an answer, with topics to read instead."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from cmguide.content.model import Guide, Topic
from cmguide.errors import Command, NotCoveredError, NothingFoundError
from cmguide.search.lookup import Lookup
from cmguide.search.question import says_something
from cmguide.text.folding import MAX_TYPED, words
from cmguide.text.safety import quoted
from cmguide.text.typography import typeset

if TYPE_CHECKING:
    from cmguide.search.ranking import Results
    from cmguide.search.terms import Missing

MAX_PROPOSED = 3
_NOTHING = "L’interview ne parle pas "


def ambiguous(lookup: Lookup) -> NothingFoundError:
    """Return the error for a name that matches several topics."""
    *most, last = [f"« {topic.id} »" for topic in lookup.topics]
    return NothingFoundError(
        f"{quoted(lookup.name)} peut désigner {', '.join(most)} ou {last} : précisez.",
        topics=lookup.topics,
    )


def out_of_range(guide: Guide, name: str) -> NothingFoundError:
    """Return the error for a question number that doesn't exist."""
    last = len(guide.topics)
    range_ = f"elles vont de 1 à {last}" if last > 1 else "il n’y en a qu’une"
    return NothingFoundError(f"Il n’y a pas de question {quoted(name)} : {range_}.")


def not_found_error(guide: Guide, query: str, results: "Results") -> NothingFoundError:
    """Return the error for `query`, whose `results` have no hits."""
    typed = quoted(query.strip()[:MAX_TYPED])
    if results.missing and not any(absent.is_near for absent in results.missing):
        return _not_covered(guide, results.missing)
    if near := [hit.topic for hit in results.near[:MAX_PROPOSED]]:
        return NothingFoundError(
            f"Pas de réponse sûre pour {typed}.",
            "Peut-être : " if len(near) > 1 else "Peut-être ce thème : ",
            *proposals(near),
            topics=near,
        )
    if not any(says_something(word) for word in words(query)):
        return NothingFoundError(
            f"{typed} ne demande rien de précis.",
            Command("cmguide list"),
            " donne toutes les questions.",
        )
    if _is_outside_topics(guide, query):
        return NothingFoundError(
            f"Aucune question ne porte sur {typed}, mais l’interview en parle.",
            Command("cmguide read"),
            " l’affiche en entier.",
        )
    return NothingFoundError(
        f"L’interview ne dit rien sur {typed}.",
        Command("cmguide list"),
        " donne toutes les questions.",
    )


def absences(missing: "Iterable[Missing]") -> list[str]:
    """Return sentences in French about subjects without a topic.

    Subjects with the same `mention` and `is_near` share a sentence.
    """
    labels: dict[tuple[Topic | None, bool], list[str]] = {}
    for absent in missing:
        alike = labels.setdefault((absent.mention, absent.is_near), [])
        alike.append(absent.subject.label)
    sentences = []
    for (mention, is_near), alike in labels.items():
        sentence = "Aucune réponse ne traite " if mention or is_near else _NOTHING
        sentence += typeset(" ni ".join(alike))
        if mention:
            sentence += f", mais « {typeset(mention.title)} » en dit un mot"
        sentences.append(f"{sentence}.")
    return sentences


def _not_covered(guide: Guide, missing: "Sequence[Missing]") -> NotCoveredError:
    """Return the error for subjects that the guide doesn't cover, or only mentions."""
    sentences = absences(missing)
    mentions = list(dict.fromkeys(m.mention for m in missing if m.mention))
    ids = {getattr(subject.subject, "id", "") for subject in missing}
    address = ""
    for reading in guide.further_reading:
        if not address and ids.intersection(reading.subjects):
            what = f" ({reading.description})" if reading.description else ""
            address = reading.url
            sentences.append(
                typeset(f"Pour en savoir plus : {reading.title}{what} sur {address}.")
            )
    commands = [piece for t in mentions for piece in (", ", Command(t.command()))]
    advice = ["Pour le lire : ", *commands[1:], "."] if mentions else []
    return NotCoveredError(
        " ".join(sentences), *advice, address=address, topics=mentions
    )


def proposals(topics: Sequence[Topic]) -> list[str]:
    """Return the pieces of a message that lists the titles and commands of topics."""
    pieces: list[str] = []
    for topic in topics:
        pieces += [f"{typeset(topic.title)} (", Command(topic.command()), "), "]
    return [*pieces[:-1], ")."]


def _is_outside_topics(guide: Guide, query: str) -> bool:
    """Return whether all words of `query` are in the guide, outside of its topics."""
    from cmguide.search.index import index_words

    texts = [guide.title, guide.summary, *guide.introduction, *guide.conclusion]
    if guide.source:
        texts += [guide.source.author, guide.source.title, guide.source.sentence]
    known = {word for text in texts for word in index_words(text)}
    asked = list(index_words(query))
    return bool(asked) and known.issuperset(asked)
