"""From the words after `ask` or `search` to the topics that answer them."""

from collections.abc import Iterable, Sequence
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

# More names than this are a question; comparing each with every name would be slow.
_MAX_NAMES = 30
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

    Raise `UsageError` where there is nothing but blanks, `NothingFoundError` where
    a name means several topics or the guide has no answer.
    """
    whole = " ".join(names).strip()
    if not whole:
        raise UsageError(
            "Il manque un thème. ", Command("cmguide list"), " les donne tous."
        )
    if len(whole) > MAX_TYPED:
        whole = whole[:MAX_TYPED]
        names = [whole]
    exact = _answer([match_exact(guide, whole)])
    if not exact and len(names) <= _MAX_NAMES:
        exact = _answer([match_exact(guide, name) for name in names])
    if exact:
        return exact
    # Rare enough to be imported here: the words of the guide are all read.
    from cmguide.search.index import Index

    index = Index(guide)
    return _guessed(guide, index, names, whole) or _asked(guide, index, whole)


def hits(guide: Guide, query: str) -> "tuple[Hit, ...]":
    """Return the topics that a search finds, the best first: one at least.

    Raise `UsageError` for a blank query, `NothingFoundError` where the guide has no
    answer.
    """
    if not query.strip():
        raise UsageError(
            "Il manque des mots à chercher, comme dans ",
            Command("cmguide search travail"),
            ".",
        )
    from cmguide.search.index import Index

    return _hits(guide, Index(guide), query)


def _hits(guide: Guide, index: "Index", query: str) -> "tuple[Hit, ...]":
    from cmguide.search.ranking import find
    from cmguide.search.refusals import not_found_error

    results = find(index, query)
    if refused := not_found_error(guide, query, results):
        raise refused
    return results.hits


def _guessed(
    guide: Guide, index: "Index", names: Sequence[str], whole: str
) -> Answer | None:
    """Return the topics whose names are begun or misspelt, together or one by one."""
    together = _answer([_guess(guide, index, whole)])
    if together or len(names) > _MAX_NAMES:
        return together
    lookups = [_guess(guide, index, name) for name in names]
    for lookup in lookups:
        # A number among other words, as in « dans 10 ans », is part of a question.
        if not lookup.topics and number_in(lookup.name) and _are_names(lookups):
            from cmguide.search.refusals import out_of_range

            raise out_of_range(guide, lookup.name)
    return _answer(lookups)


def _are_names(lookups: Sequence[Lookup]) -> bool:
    return all(lookup.topics or number_in(lookup.name) for lookup in lookups)


def _guess(guide: Guide, index: "Index", name: str) -> Lookup:
    """Return what a name begins or misspells, unless the guide has it as a word."""
    lookup = match_exact(guide, name)
    if lookup.topics or number_in(name) or index.knows(name):
        return lookup
    begun = match_prefix(guide, name)
    return begun if begun.topics else match_fuzzy(guide, name)


def _answer(lookups: Sequence[Lookup]) -> Answer | None:
    """Return the topics of names that all mean one, or nothing where one means none.

    Raise `NothingFoundError` where a name means several.
    """
    if not all(lookup.topics for lookup in lookups):
        return None
    for lookup in lookups:
        if len(lookup.topics) > 1:
            from cmguide.search.refusals import ambiguous

            raise ambiguous(lookup)
    topics = dict.fromkeys(lookup.topics[0] for lookup in lookups)
    return Answer(tuple(topics), _notices(lookups))


def _notices(lookups: Iterable[Lookup]) -> tuple[str, ...]:
    return tuple(
        f"{quoted(lookup.name)} n’est pas un thème ; voici « {lookup.topics[0].id} »."
        for lookup in lookups
        if lookup.near
    )


def _asked(guide: Guide, index: "Index", question: str) -> Answer:
    best, *rest = _hits(guide, index, question)
    others = [hit.topic for hit in rest if hit.score >= _CLOSE_SCORE * best.score]
    return Answer((best.topic,), others=tuple(others))
