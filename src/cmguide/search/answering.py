"""Find the topics that answer the arguments of `ask` or `search`."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from cmguide.content.model import Guide, Topic
from cmguide.errors import Command, UsageError
from cmguide.search.lookup import (
    Lookup,
    match_exact,
    match_fuzzy,
    match_prefix,
    number_in,
)
from cmguide.text.folding import MAX_TYPED
from cmguide.text.safety import quoted

if TYPE_CHECKING:
    from cmguide.search.index import Index
    from cmguide.search.ranking import Hit

# More words than this are read as a question, because looking up each would be slow.
_MAX_NAMES = 30
# A topic with at least this fraction of the best score is proposed as another answer.
_CLOSE_SCORE = 0.6


class Answer(NamedTuple):
    """The topics to show, with notices on corrected names and missing subjects.

    `others` are topics that answer a free question nearly as well.
    """

    topics: tuple[Topic, ...]
    notices: tuple[str, ...] = ()
    others: tuple[Topic, ...] = ()


def answer(guide: Guide, names: Sequence[str]) -> Answer:
    """Return the topics named by `names`, or the answer to `names` read as a question.

    Raise `UsageError` for blank names, `NothingFoundError` if a name means several
    topics or no answer is sure, and `NotCoveredError` if the guide doesn't cover the
    subject.
    """
    whole = " ".join(names).strip()
    if not whole:
        raise UsageError(
            "Il manque un thème. ", Command("cmguide list"), " les donne tous."
        )
    if len(whole) > MAX_TYPED:
        whole = whole[:MAX_TYPED]
        names = [whole]
    readings = [[whole], names] if 1 < len(names) <= _MAX_NAMES else [[whole]]
    for reading in readings:
        if found := _named([match_exact(guide, name) for name in reading]):
            return found
    # Few runs need the index, which takes time to import and to build.
    from cmguide.search.index import Index

    index = Index(guide)
    for reading in readings:
        lookups = [_guess(guide, index, name) for name in reading]
        _check_numbers(guide, lookups)
        if found := _named(lookups):
            return found
    return _asked(guide, index, whole)


def hits(guide: Guide, query: str) -> "tuple[Hit, ...]":
    """Return the hits of a search, at least one, best first.

    Topics that contain words of the query precede topics found only by subject. Raise
    `UsageError` for a blank query, and `NothingFoundError` or `NotCoveredError` if no
    topic is found.
    """
    if not query.strip():
        raise UsageError(
            "Il manque des mots à chercher, comme dans ",
            Command("cmguide search travail"),
            ".",
        )
    from cmguide.search.index import Index
    from cmguide.search.ranking import find
    from cmguide.search.refusals import not_found_error

    results = find(Index(guide), query)
    if not results.found:
        raise not_found_error(guide, query, results)
    return results.found


def _guess(guide: Guide, index: "Index", name: str) -> Lookup:
    """Return the lookup of a name that may be incomplete or misspelt.

    Known words are not completed or corrected, unless they are a form of a topic's id.
    """
    lookup = match_exact(guide, name)
    if lookup.topics or number_in(name):
        return lookup
    near = match_fuzzy(guide, name)
    if index.knows(name) and not index.is_form(name, near.topics):
        return lookup
    begun = match_prefix(guide, name)
    return begun if begun.topics else near


def _check_numbers(guide: Guide, lookups: Sequence[Lookup]) -> None:
    """Raise `NothingFoundError` if all unknown names are numbers.

    Next to other unknown words, as in « dans 10 ans », a number is part of a question.
    """
    wrong = [lookup.name for lookup in lookups if not lookup.topics]
    if wrong and all(number_in(name) for name in wrong):
        from cmguide.search.refusals import out_of_range

        raise out_of_range(guide, wrong[0])


def _named(lookups: Sequence[Lookup]) -> Answer | None:
    """Return the answer with the topic of each name, or None if a name has no topic.

    Raise `NothingFoundError` if a name means several topics.
    """
    if not all(lookup.topics for lookup in lookups):
        return None
    for lookup in lookups:
        if len(lookup.topics) > 1:
            from cmguide.search.refusals import ambiguous

            raise ambiguous(lookup)
    topics = dict.fromkeys(lookup.topics[0] for lookup in lookups)
    notices = (
        f"{quoted(lookup.name)} n’est pas un thème ; voici « {lookup.topics[0].id} »."
        for lookup in lookups
        if lookup.near
    )
    return Answer(tuple(topics), tuple(notices))


def _asked(guide: Guide, index: "Index", question: str) -> Answer:
    from cmguide.search.ranking import find
    from cmguide.search.refusals import absences, not_found_error

    found = find(index, question)
    if not found.hits:
        raise not_found_error(guide, question, found)
    served, rest = found.hits[: found.served], found.hits[found.served :]
    least = _CLOSE_SCORE * served[0].score
    return Answer(
        tuple(hit.topic for hit in served),
        tuple(absences(found.missing)),
        tuple(hit.topic for hit in rest if hit.score >= least),
    )
