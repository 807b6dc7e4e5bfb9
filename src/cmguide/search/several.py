"""One question to several interviews: the ones addressed, and their answers."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import NamedTuple

from cmguide.content.library import Library
from cmguide.content.model import Guide, Interview, Topic
from cmguide.errors import (
    BadGuideError,
    Command,
    NotCoveredError,
    NothingFoundError,
    UsageError,
)
from cmguide.search.answering import answer
from cmguide.search.lookup import match_exact
from cmguide.text.folding import fold, name_key
from cmguide.text.folding import words as words_in
from cmguide.text.safety import quoted

# With fewer letters, too many words of a question would match.
_MIN_START = 3
_MAX_PROPOSED = 3


class Replies(NamedTuple):
    """The topics that answer in each interview, with notices about them.

    `others` answer a free question nearly as well, or may in the guides without a sure
    answer; the `silent` guides have none at all.
    """

    answers: tuple[tuple[Guide, tuple[Topic, ...]], ...]
    notices: tuple[str, ...] = ()
    others: tuple[Topic, ...] = ()
    silent: tuple[Guide, ...] = ()

    @property
    def topics(self) -> tuple[Topic, ...]:
        """The topics that answer, of all interviews."""
        return tuple(topic for _, topics in self.answers for topic in topics)


def addressees(library: Library, words: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return the short names among `words`, and the remaining words.

    A whole name counts anywhere, as in « et le boulanger, il gagne combien ? »; the
    start of a name, only as the first word. If all words are names, the last one
    remains.
    """
    if not library.several:
        return [], [*words]
    # These read the lexicon, which a single interview's own names don't need.
    from cmguide.search.question import says_something
    from cmguide.search.stemming import family, stem

    known = {name_key(name): name for name in library.names}
    typed = " ".join(words).split()
    titled = {} if known.keys() & map(name_key, typed) else _titled(library)
    names: list[str] = []
    rest: list[str] = []
    for word in typed:
        key = name_key(word.split("’")[-1].split("'")[-1].strip("?!.,"))
        name = known.get(key) or titled.get(family(stem(key)), "")
        if not (name or names or rest) and len(word) >= _MIN_START:
            name = library.find(word)
        (names if name else rest).append(name or word)
    if not any(says_something(fold(word)) for word in rest):
        # A question needs at least one word, and the last may name a topic too.
        names, rest = names[:-1], names[-1:]
    return names, rest if names else [*words]


def _titled(library: Library) -> dict[str, str]:
    """Return the words of one title only, with the short name of its interview.

    A word of questions on any job, such as « école », names no interview.
    """
    from cmguide.search.question import is_telling
    from cmguide.search.recognition import lexicon
    from cmguide.search.stemming import family, stem

    found: dict[str, set[str]] = {}
    for name in library.names:
        with suppress(BadGuideError):
            for word in words_in(library.guide(name).title):
                if is_telling(word) and stem(word) not in lexicon().typed:
                    found.setdefault(family(stem(word)), set()).add(name)
    return {word: min(names) for word, names in found.items() if len(names) == 1}


def answer_all(guides: Sequence[Guide], names: Sequence[str]) -> Replies:
    """Return the answer of each guide to `names`; for one, raise as `answer` does.

    If no guide answers, raise `NothingFoundError` with the topics that may be meant, or
    `NotCoveredError` if no guide covers the subject.
    """
    if len(guides) == 1:
        reply = answer(guides[0], names)
        return Replies(((guides[0], reply.topics),), reply.notices, reply.others)
    query = " ".join(names)
    for guide in guides:
        if guide.interview and name_key(guide.interview.name) == name_key(query):
            _check_topic(guides, query, guide, guide.interview)
    answers: list[tuple[Guide, tuple[Topic, ...]]] = []
    errors: dict[Guide, NothingFoundError] = {}
    for guide in guides:
        try:
            answers.append((guide, answer(guide, names).topics))
        except NothingFoundError as error:
            errors[guide] = error
    near = [error.topics[0] for error in errors.values() if error.topics]
    if not answers:
        raise _no_answer(query, errors.values(), near[:_MAX_PROPOSED])
    silent = tuple(guide for guide, error in errors.items() if not error.topics)
    return Replies(tuple(answers), (), tuple(near), silent)


def together(guides: Sequence[Guide]) -> Guide:
    """Return the guides as one, to be searched.

    It leaves nothing out by a word of its own: another guide may deal with that.
    """
    first, *others = guides
    if not others:
        return first
    topics = tuple(topic for guide in guides for topic in guide.topics)
    title = " ".join(guide.title for guide in guides)
    return replace(first, title=title, topics=topics, uncovered=())


def _check_topic(
    guides: Sequence[Guide], query: str, guide: Guide, interview: Interview
) -> None:
    """Raise `UsageError` if the name of an interview isn't a topic or subject too."""
    from cmguide.search.recognition import lexicon
    from cmguide.search.stemming import stem

    is_topic = any(match_exact(other, query).topics for other in guides)
    if not is_topic and stem(name_key(query)) not in lexicon().typed:
        raise UsageError(
            f"Il manque un thème après {quoted(interview.name)}, comme dans ",
            Command(guide.topics[0].command()),
            " ; pour tout lire : ",
            Command(f"cmguide read {interview.word}"),
            ".",
        )


def _no_answer(
    query: str, errors: Iterable[NothingFoundError], near: Sequence[Topic]
) -> NothingFoundError:
    """Return one error for all guides, with the topics that may be meant."""
    from cmguide.search.refusals import proposals

    advice: Sequence[str] = ("Peut-être : ", *proposals(near))
    if not near:
        advice = Command("cmguide list"), " donne toutes les questions."
    is_covered = any(not isinstance(error, NotCoveredError) for error in errors)
    kind = NothingFoundError if is_covered else NotCoveredError
    what = f"Aucune de ces interviews ne répond à {quoted(query)}."
    return kind(what, *advice, topics=near)
