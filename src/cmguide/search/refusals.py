"""What is said where a guide has no answer: what it lacks, and what to type next."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from cmguide.content.model import Guide, Uncovered
from cmguide.errors import Command, NothingFoundError
from cmguide.search.lookup import Lookup, closest
from cmguide.text.folding import MAX_TYPED
from cmguide.text.safety import quoted
from cmguide.text.typography import typeset

if TYPE_CHECKING:
    from cmguide.search.ranking import Hit, Results


def ambiguous(lookup: Lookup) -> NothingFoundError:
    """Return that a name may mean several topics, and which."""
    choice = _either(topic.id for topic in lookup.topics)
    return NothingFoundError(
        f"{quoted(lookup.name)} peut désigner {choice} : précisez."
    )


def out_of_range(guide: Guide, name: str) -> NothingFoundError:
    """Return that no question has the number `name`, and what numbers there are."""
    last = len(guide.topics)
    range_ = f"elles vont de 1 à {last}" if last > 1 else "il n’y en a qu’une"
    return NothingFoundError(f"Il n’y a pas de question {quoted(name)} : {range_}.")


def not_found_error(
    guide: Guide, query: str, results: "Results"
) -> NothingFoundError | None:
    """Return why `results` are no answer to `query`; nothing where they are one."""
    typed = query.strip()[:MAX_TYPED]
    if results.uncovered:
        return _left_out(guide, results.uncovered, results.hits)
    if not results.hits:
        return _elsewhere(guide, typed) or _unanswered(guide, typed)
    return None


def _left_out(
    guide: Guide, subject: Uncovered, near: "Sequence[Hit]"
) -> NothingFoundError:
    """Return that the guide leaves out `subject`, where to read on it, what is near."""
    sentence, address = f"L’interview ne parle pas {subject.label}.", ""
    if guide.further_reading:
        reading = guide.further_reading[0]
        what = f" ({reading.description})" if reading.description else ""
        address = reading.url
        sentence += f" Pour en savoir plus : {reading.title}{what} sur {address}."
    advice: tuple[str, ...] = ()
    if near:
        command = Command(f"cmguide ask {near[0].topic.id}")
        advice = ("Le thème le plus proche : ", command, ".")
    return NothingFoundError(typeset(sentence), *advice, address=address)


def _elsewhere(guide: Guide, question: str) -> NothingFoundError | None:
    """Return where the words of a question are, if not in the questions and answers."""
    from cmguide.search.index import index_words
    from cmguide.search.ranking import query_words

    texts = [guide.title, guide.summary, *guide.introduction, *guide.conclusion]
    if guide.source:
        texts += [guide.source.author, guide.source.title, guide.source.sentence]
    known = {word for text in texts for word in index_words(text)}
    asked = query_words(question)
    if not asked or not known.issuperset(asked):
        return None
    return NothingFoundError(
        f"Aucune question ne porte sur {quoted(question)}, mais l’interview en parle.",
        Command("cmguide read"),
        " l’affiche en entier.",
    )


def _unanswered(guide: Guide, question: str) -> NothingFoundError:
    """Return that nothing answers, and the topics whose names look like the words."""
    near = closest(guide, question)
    known = (
        "Le thème le plus proche" if len(near) == 1 else "Les thèmes les plus proches"
    )
    like = _either(topic.id for topic in near)
    hint = f"{known} : {like}. " if like else ""
    return NothingFoundError(
        f"L’interview ne dit rien sur {quoted(question)}.",
        hint,
        Command("cmguide list"),
        " donne toutes les questions.",
    )


def _either(names: Iterable[str]) -> str:
    *most, last = [f"« {name} »" for name in names] or [""]
    return f"{', '.join(most)} ou {last}" if most else last
