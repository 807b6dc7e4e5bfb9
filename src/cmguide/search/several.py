"""Ask several interviews: find those that a question names, and collect answers."""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from cmguide.content.library import Library
from cmguide.content.model import Guide, Topic
from cmguide.errors import (
    BadGuideError,
    Command,
    NotCoveredError,
    NothingFoundError,
    UsageError,
)
from cmguide.search.answering import answer, hits
from cmguide.search.lookup import match_exact
from cmguide.text.folding import fold, name_key
from cmguide.text.folding import words as words_in
from cmguide.text.safety import quoted

if TYPE_CHECKING:
    from cmguide.search.ranking import Hit

# With fewer letters, too many words of a question would match.
_MIN_START = 3


class Replies(NamedTuple):
    """The topics that answer in each guide, with notices on the answers.

    `others` are topics that answer a free question nearly as well, or that may answer
    in a guide without a sure answer. `silent` are the guides with no such topic.
    """

    answers: tuple[tuple[Guide, tuple[Topic, ...]], ...]
    notices: tuple[str, ...] = ()
    others: tuple[Topic, ...] = ()
    silent: tuple[Guide, ...] = ()

    @property
    def topics(self) -> tuple[Topic, ...]:
        """The topics that answer, from all guides."""
        return tuple(topic for _, topics in self.answers for topic in topics)


def addressees(library: Library, words: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the short names that `words` mention, and the words of the question.

    A whole name counts anywhere, as in « et le boulanger, il gagne combien ? »; the
    start of a name counts only as the first word. Leading names are not part of the
    question. If all words are names, the last name is the question.
    """
    if not library.several:
        return [], [*words]
    # This import is here because it loads the lexicon, which takes time.
    from cmguide.search.question import says_something

    known = {name_key(name): name for name in library.names}
    first, *rest = words
    name = known.get(name_key(first), "")
    if name and match_exact(library.guide(name), " ".join(rest)).topics:
        # A command that the program shows has a whole name, then an id or a number.
        return [name], rest
    typed = " ".join(words).split()
    by_name = bool(known.keys() & map(name_key, typed))
    titled = {} if by_name else _titled(_readable(library))
    names: dict[str, str] = {}
    leading = 0
    for position, word in enumerate(typed):
        key = _key(word)
        name = known.get(key) or titled.get(_root(key), "")
        if not name and position == 0 and len(word) >= _MIN_START:
            name = library.find(word)
        if name:
            names.setdefault(name, word)
            leading += position == leading
    others = [word for word in typed if word not in names.values()]
    if names and not any(says_something(fold(word)) for word in others):
        # A question needs at least one word, and the last may name a topic too.
        *named, last = names
        return named, [names[last]] if named else [*words]
    # A name inside the question is part of the question.
    return [*names], typed[leading:] if names else [*words]


def interview_named(library: Library, word: str) -> str:
    """Return the short name that `word` means, or an empty string.

    `word` may be a short name, the start of one, or a word in the title of one
    interview only.
    """
    name = library.find(word)
    if name or not library.several:
        return name
    return _titled(_readable(library)).get(_root(_key(word)), "")


def _key(word: str) -> str:
    """Return the lookup key of a word, without elided article or final punctuation."""
    return name_key(re.split("[’']", word)[-1].strip("?!.,"))


def _root(key: str) -> str:
    """Return the common start of the words related to a folded word."""
    from cmguide.search.stemming import family, stem

    return family(stem(key))


def _titled(guides: Iterable[Guide]) -> dict[str, str]:
    """Return a dict from each word root found in only one title to a short name.

    Words common to interviews about any job, such as « école », are left out.
    """
    from cmguide.search.question import is_telling
    from cmguide.search.recognition import subjects
    from cmguide.search.stemming import stem

    found: dict[str, set[str]] = {}
    for guide in guides:
        for word in words_in(guide.title):
            if is_telling(word) and not subjects(stem(word)):
                name = guide.interview.name if guide.interview else ""
                found.setdefault(_root(word), set()).add(name)
    return {word: min(names) for word, names in found.items() if len(names) == 1}


def _readable(library: Library) -> Iterator[Guide]:
    for name in library.names:
        with suppress(BadGuideError):
            yield library.guide(name)


def answer_all(guides: Sequence[Guide], names: Sequence[str]) -> Replies:
    """Return the answers of the guides to `names`.

    For a single guide, raise the errors of `answer`. For several, raise `UsageError` if
    `names` is only the name of an interview, `NothingFoundError` with possible topics
    if no guide answers, and `NotCoveredError` if none covers the subject.
    """
    if len(guides) == 1:
        reply = answer(guides[0], names)
        return Replies(((guides[0], reply.topics),), reply.notices, reply.others)
    query = " ".join(names)
    _check_topic(guides, query)
    answers: list[tuple[Guide, tuple[Topic, ...]]] = []
    errors: dict[Guide, NothingFoundError] = {}
    for guide in guides:
        try:
            answers.append((guide, answer(guide, names).topics))
        except NothingFoundError as error:
            errors[guide] = error
    near = [error.topics[0] for error in errors.values() if error.topics]
    if not answers:
        raise _no_answer(query, errors.values(), near)
    silent = tuple(guide for guide, error in errors.items() if not error.topics)
    return Replies(tuple(answers), (), tuple(near), silent)


def search_all(guides: Sequence[Guide], query: str) -> "tuple[Hit, ...]":
    """Return the hits of a search in all guides, at least one, best first.

    Raise the errors of `hits`.
    """
    try:
        return hits(together(guides), query)
    except NothingFoundError as error:
        if len(guides) == 1:
            raise
        raise _no_answer(query, [error], error.topics) from error


def together(guides: Sequence[Guide]) -> Guide:
    """Return one guide with the topics of all guides, to be searched.

    With several guides, no subject is `uncovered`, because another guide may cover it.
    """
    first, *others = guides
    if not others:
        return first
    topics = tuple(topic for guide in guides for topic in guide.topics)
    title = " ".join(guide.title for guide in guides)
    return replace(first, title=title, topics=topics, uncovered=())


def _check_topic(guides: Sequence[Guide], query: str) -> None:
    """Raise `UsageError` if `query` is only the name of an interview.

    A name that is also the name of a topic or a subject is accepted.
    """
    from cmguide.search.question import says_something
    from cmguide.search.recognition import subjects
    from cmguide.search.stemming import stem

    keys = [key for key in map(_key, query.split()) if says_something(key)]
    if len(keys) != 1 or subjects(stem(keys[0])):
        return
    if any(match_exact(guide, query).topics for guide in guides):
        return
    key = keys[0]
    titled = _titled(guides).get(_root(key))
    for guide in guides:
        interview = guide.interview
        if interview and (interview.name == titled or name_key(interview.name) == key):
            raise UsageError(
                f"Il manque un thème après {quoted(query)}, comme dans ",
                Command(guide.topics[0].command()),
                " ; pour tout lire : ",
                Command(f"cmguide read {interview.word}"),
                ".",
            )


def _no_answer(
    query: str, errors: Iterable[NothingFoundError], near: Sequence[Topic]
) -> NothingFoundError:
    """Return one error for all guides, which suggests the topics in `near`."""
    from cmguide.search.refusals import MAX_PROPOSED, proposals

    near = near[:MAX_PROPOSED]
    advice: Sequence[str] = ("Peut-être : ", *proposals(near))
    if not near:
        advice = Command("cmguide list"), " donne toutes les questions."
    is_covered = any(not isinstance(error, NotCoveredError) for error in errors)
    kind = NothingFoundError if is_covered else NotCoveredError
    what = f"Aucune de ces interviews ne répond à {quoted(query)}."
    return kind(what, *advice, topics=near)
