"""Look up topics by a typed name: exactly, by prefix, or approximately."""

from collections.abc import Iterator
from typing import NamedTuple

from cmguide.content.model import Guide, Topic
from cmguide.text.folding import name_key, words

# The lowest difflib ratio of a match: one letter in six may differ. « entreprise » must
# not match « entretien », and « France » must not match « freelance ».
_NEAR = 0.84
_MAX_NAME = 60
_MAX_NUMBER = 9
_COUNTERS = frozenset(["no", "num", "numero", "question", "theme"])


class Lookup(NamedTuple):
    """The topics that `name` may mean: none, one, or several to choose from.

    `near` is true for an approximate match.
    """

    name: str
    topics: tuple[Topic, ...]
    near: bool = False


def match_exact(guide: Guide, name: str) -> Lookup:
    """Return the topics whose number, id, alias, title or question is `name`.

    Case, accents, ligatures and punctuation are ignored.
    """
    key = name_key(name)
    if digits := number_in(name):
        number = int(digits) if len(digits) <= _MAX_NUMBER else 0
        return Lookup(name, tuple(t for t in guide.topics if t.number == number))
    found = [topic for topic in guide.topics if name_key(topic.id) == key]
    if not found:
        names = [*_aliases(guide), *((name_key(t.question), t) for t in guide.topics)]
        found = [topic for known, topic in names if known == key]
    return Lookup(name, tuple(dict.fromkeys(found)))


def match_prefix(guide: Guide, start: str) -> Lookup:
    """Return the topics whose id, or else whose title or alias, starts with `start`."""
    key = name_key(start)
    found = [topic for topic in guide.topics if name_key(topic.id).startswith(key)]
    found = found or [
        topic for known, topic in _aliases(guide) if known.startswith(key)
    ]
    return Lookup(start, tuple(dict.fromkeys(found)) if key else ())


def match_fuzzy(guide: Guide, name: str) -> Lookup:
    """Return the topics whose id, title or alias is closest to the misspelt `name`."""
    from cmguide.text.nearest import nearest

    key = name_key(name[:_MAX_NAME])
    names = [(name_key(topic.id), topic) for topic in guide.topics] + [*_aliases(guide)]
    near = nearest(key, [known for known, _topic in names], _NEAR)
    found = [topic for known, topic in names if near and known == near]
    return Lookup(name, tuple(dict.fromkeys(found)), near=True)


def number_in(name: str) -> str:
    """Return the digits of a number (`2`, `n° 2`, `question 2`), or an empty string."""
    *before, last = words(name.replace("°", "o ")) or [""]
    return last if last.isdecimal() and _COUNTERS.issuperset(before) else ""


def _aliases(guide: Guide) -> Iterator[tuple[str, Topic]]:
    for topic in guide.topics:
        for alias in (topic.title, *topic.aliases):
            yield name_key(alias), topic
