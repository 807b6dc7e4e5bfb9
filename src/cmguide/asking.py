"""From the words after `cmguide ask` to the topics that answer them."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cmguide.errors import NothingFoundError, WrongUseError
from cmguide.lookup import Lookup, closest, look_near, look_up
from cmguide.model import Guide, Topic
from cmguide.typography import quoted

# More names than this are a question; comparing each with every name would be slow.
_MOST_NAMES = 30


class Answer(NamedTuple):
    """The topics to show, and the sentences that say how names were understood."""

    topics: tuple[Topic, ...]
    notices: tuple[str, ...] = ()


def answer(guide: Guide, names: Sequence[str]) -> Answer:
    """Return the topics that `names` mean, together as one name or one by one.

    Raise `WrongUseError` where there is nothing but blanks, `NothingFoundError` where
    a name means no topic or several.
    """
    whole = " ".join(names)
    if not whole.strip():
        raise WrongUseError("Il manque un thème. « cmguide list » les donne tous.")
    lookup = look_up(guide, whole)
    if len(lookup.topics) == 1:
        return Answer(lookup.topics)
    lookups = [_look_up(guide, name) for name in names] if _few(names) else []
    if lookups and all(len(lookup.topics) == 1 for lookup in lookups):
        return Answer(
            tuple(dict.fromkeys(lookup.topics[0] for lookup in lookups)),
            tuple(_nearly(lookup) for lookup in lookups if lookup.near),
        )
    raise NothingFoundError(_unanswered(guide, whole, lookups))


def _few(names: Sequence[str]) -> bool:
    return len(names) <= _MOST_NAMES


def _look_up(guide: Guide, name: str) -> Lookup:
    lookup = look_up(guide, name)
    return lookup if lookup.topics else look_near(guide, name)


def _nearly(lookup: Lookup) -> str:
    return (
        f"{quoted(lookup.name)} n’est pas un thème ; voici « {lookup.topics[0].id} »."
    )


def _unanswered(guide: Guide, whole: str, lookups: Sequence[Lookup]) -> str:
    if len(lookups) == 1 and lookups[0].topics:
        choice = _either(topic.id for topic in lookups[0].topics)
        return f"{quoted(whole)} peut désigner {choice} : précisez lequel."
    if whole.strip().isdecimal():
        last = len(guide.topics)
        return f"Il n’y a pas de question {quoted(whole)} : elles vont de 1 à {last}."
    like = _either(topic.id for topic in closest(guide, whole))
    hint = f" Le plus proche : {like}." if like else ""
    return (
        f"Aucun thème ne répond à {quoted(whole)}.{hint}"
        " « cmguide list » donne toutes les questions."
    )


def _either(names: Iterable[str]) -> str:
    *most, last = [f"« {name} »" for name in names] or [""]
    return f"{', '.join(most)} ou {last}" if most else last
