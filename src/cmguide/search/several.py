"""One question to several interviews: the ones addressed, and their answers."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from cmguide.content.library import Library
from cmguide.content.model import Guide, Topic
from cmguide.errors import (
    CmguideError,
    Command,
    NotCoveredError,
    NothingFoundError,
    UsageError,
)
from cmguide.search.answering import Answer, answer
from cmguide.text.folding import name_key
from cmguide.text.safety import quoted

# With fewer letters, too many words of a question would match.
_MIN_START = 3
_MAX_PROPOSED = 3


class Replies(NamedTuple):
    """The topics that answer in each interview, with notices about them.

    `others` answer a free question nearly as well; the `silent` guides don't answer.
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
    known = {name_key(name): name for name in library.names}
    names: list[str] = []
    rest: list[str] = []
    for word in " ".join(words).split():
        name = known.get(name_key(word), "")
        if not (name or names or rest) and len(word) >= _MIN_START:
            name = library.find(word)
        (names if name else rest).append(name or word)
    if not rest:
        # A question needs at least one word, and the last may name a topic too.
        names, rest = names[:-1], names[-1:]
    return names, rest if names else [*words]


def answer_all(guides: Sequence[Guide], names: Sequence[str]) -> Replies:
    """Return the answer of each guide to `names`; for one, raise as `answer` does.

    If no guide answers, raise `NothingFoundError` with the topics that may be meant, or
    `NotCoveredError` if no guide covers the subject.
    """
    found: dict[Guide, Answer] = {}
    errors: list[NothingFoundError] = []
    for guide in guides:
        try:
            found[guide] = answer(guide, names)
        except NothingFoundError as error:
            errors.append(error)
    if not found:
        raise errors[0] if len(guides) == 1 else _no_answer(guides, names, errors)
    answers = tuple((guide, reply.topics) for guide, reply in found.items())
    if len(guides) == 1:
        (reply,) = found.values()
        return Replies(answers, reply.notices, reply.others)
    notices = tuple(
        f"« {guide.title} » : {notice}"
        for guide, reply in found.items()
        for notice in reply.notices
    )
    silent = tuple(guide for guide in guides if guide not in found)
    return Replies(answers, notices, silent=silent)


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


def _no_answer(
    guides: Sequence[Guide], names: Sequence[str], errors: Sequence[NothingFoundError]
) -> CmguideError:
    """Return one error for all guides, with the nearest topic of each."""
    from cmguide.search.refusals import proposals

    query = " ".join(names)
    for guide in guides:
        if guide.interview and name_key(guide.interview.name) == name_key(query):
            return UsageError(
                f"Il manque un thème après {quoted(guide.interview.name)}, comme dans ",
                Command(guide.topics[0].command()),
                " ; pour tout lire : ",
                Command(f"cmguide read {guide.interview.word}"),
                ".",
            )
    near = [error.topics[0] for error in errors if error.topics][:_MAX_PROPOSED]
    advice: Sequence[str] = ("Peut-être : ", *proposals(near))
    if not near:
        advice = Command("cmguide list"), " donne toutes les questions."
    is_covered = any(not isinstance(error, NotCoveredError) for error in errors)
    kind = NothingFoundError if is_covered else NotCoveredError
    what = f"Aucune de ces interviews ne répond à {quoted(query)}."
    return kind(what, *advice, topics=near)
