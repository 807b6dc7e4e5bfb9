"""Which topics a typed name means: by slug, number or alias, or nearly so."""

from collections.abc import Iterator
from typing import NamedTuple

from cmguide.content.model import Guide, Topic
from cmguide.text.folding import name_key, words

# difflib's ratio: one letter in six may be wrong, which keeps « entreprise » away from
# « entretien », and « France » from « freelance ».
_NEAR = 0.84
_LIKE = 0.6
_MAX_NAME = 60
_MAX_NUMBER = 9
_COUNTERS = frozenset(["no", "num", "numero", "question", "theme"])


class Lookup(NamedTuple):
    """The topics that a name may mean: none, the one, or several to choose from.

    `near` says that the name was only close to one of theirs.
    """

    name: str
    topics: tuple[Topic, ...]
    near: bool = False


def match_exact(guide: Guide, name: str) -> Lookup:
    """Find a topic by number, slug, alias, title or question.

    Case, accents, ligatures and apostrophes don't count.
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
    """Find the topics whose slug begins so; failing that, any other of their names."""
    key = name_key(start)
    found = [topic for topic in guide.topics if name_key(topic.id).startswith(key)]
    found = found or [
        topic for known, topic in _aliases(guide) if known.startswith(key)
    ]
    return Lookup(start, tuple(dict.fromkeys(found)) if key else ())


def number_in(name: str) -> str:
    """Return the digits of a name that is a number: `2`, `n° 2`, `question 2`."""
    *before, last = words(name.replace("°", "o ")) or [""]
    return last if last.isdecimal() and _COUNTERS.issuperset(before) else ""


def match_fuzzy(guide: Guide, name: str) -> Lookup:
    """Find the topic that a misspelt name means; several where they come as close."""
    scores = _scores(guide, name, _NEAR)
    best = max(scores.values(), default=0.0)
    near = [topic for topic, score in scores.items() if score == best]
    return Lookup(name, tuple(near), near=True)


def closest(guide: Guide, name: str, most: int = 3) -> tuple[Topic, ...]:
    """Return up to `most` topics whose names look like `name`, the likest first."""
    scores = _scores(guide, name, _LIKE)
    return tuple(sorted(scores, key=lambda topic: -scores[topic])[:most])


def _scores(guide: Guide, name: str, cutoff: float) -> dict[Topic, float]:
    from difflib import SequenceMatcher

    key = name_key(name)
    scores: dict[Topic, float] = {}
    if not key or len(key) > _MAX_NAME:
        return scores
    matcher = SequenceMatcher(b=key, autojunk=False)
    for known, topic in [
        *((name_key(t.id), t) for t in guide.topics),
        *_aliases(guide),
    ]:
        matcher.set_seq1(known)
        least = max(cutoff, scores.get(topic, 0.0))
        if matcher.real_quick_ratio() >= least and matcher.quick_ratio() >= least:
            ratio = matcher.ratio()
            if ratio >= least:
                scores[topic] = ratio
    return scores


def _aliases(guide: Guide) -> Iterator[tuple[str, Topic]]:
    for topic in guide.topics:
        for alias in (topic.title, *topic.aliases):
            yield name_key(alias), topic
