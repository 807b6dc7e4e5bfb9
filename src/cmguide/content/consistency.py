"""Names and references of a guide: each name means one topic, each reference exists."""

from collections.abc import Iterator

from cmguide.content.model import Guide, Topic
from cmguide.content.problem import Location, Problem
from cmguide.text.folding import name_key
from cmguide.text.nearest import nearest
from cmguide.text.safety import quoted, truncate

# Among more ids than this, finding the nearest would take too long.
_MAX_COMPARED = 1000
# After so many unknown ids, another suggestion would not help.
_MAX_HINTS = 20


def broken_references(guide: Guide) -> Iterator[Problem]:
    """Yield the names that two topics share, and the references to unknown topics."""
    owners: dict[str, Topic] = {}
    for topic in guide.topics:
        owner = owners.setdefault(name_key(topic.id), topic)
        if owner is not topic:
            message = f"cet id est déjà celui du n° {owner.number} ; donnez-en un autre"
            yield Problem(_place(topic, "id"), message)
    for topic in guide.topics:
        for alias in topic.aliases:
            owner = owners.setdefault(name_key(alias), topic)
            if owner is not topic:
                yield Problem(
                    _place(topic, "aliases"),
                    f"{quoted(alias)} désigne déjà le thème {topic_label(owner)} ;"
                    " gardez ce nom pour un seul des deux",
                )
    yield from _unknown_ids(guide.topics)


def _unknown_ids(topics: tuple[Topic, ...]) -> Iterator[Problem]:
    ids = {topic.id: None for topic in topics}
    compared = list(ids)[:_MAX_COMPARED]
    hints = 0
    for topic in topics:
        for other in topic.related:
            if other == topic.id:
                message = f"{quoted(other)} est l’id de ce thème même ; ôtez-le"
                yield Problem(_place(topic, "related"), message)
            elif other not in ids:
                near = nearest(other, compared) if hints < _MAX_HINTS else ""
                hints += 1
                if near:
                    hint = f"vouliez-vous écrire {quoted(near)} ?"
                else:
                    hint = f"les id sont : {truncate(', '.join(compared[:20]), 200)}"
                message = f"{quoted(other)} n’est l’id d’aucun thème ; {hint}"
                yield Problem(_place(topic, "related"), message)


def name_warnings(guide: Guide) -> Iterator[Problem]:
    """Yield the names that may lead to another topic than their writer expects."""
    titles: dict[str, Topic] = {}
    names: dict[str, Topic] = {}
    for topic in guide.topics:
        titles.setdefault(name_key(topic.title), topic)
        names |= {name_key(name): topic for name in (topic.id, *topic.aliases)}
    for topic in guide.topics:
        yield from _title_warnings(topic, titles)
        for key, listed in (("aliases", topic.aliases), ("related", topic.related)):
            seen: set[str] = set()
            for name in listed:
                if name_key(name) in seen:
                    message = f"{quoted(name)} est deux fois dans la liste"
                    yield Problem(_place(topic, key), message)
                seen.add(name_key(name))
    for number, uncovered in enumerate(guide.uncovered, 1):
        for word in uncovered.words:
            if hidden := names.get(name_key(word)):
                message = (
                    f"{quoted(word)} désigne le thème {topic_label(hidden)}, qu’il"
                    " pourrait cacher ; ôtez-le d’ici"
                )
                yield Problem(Location("uncovered", number, key="words"), message)


def _title_warnings(topic: Topic, titles: dict[str, Topic]) -> Iterator[Problem]:
    names = [("title", topic.title), *(("aliases", alias) for alias in topic.aliases)]
    for key, name in names:
        owner = titles.get(name_key(name), topic)
        if owner is not topic:
            message = (
                f"{quoted(name)} est le titre du thème {topic_label(owner)} ;"
                " qui le tape devra choisir entre les deux"
            )
            yield Problem(_place(topic, key), message)


def topic_label(topic: Topic) -> str:
    """Return the number of a topic with its id: `n° 2 (nuit)`."""
    return f"n° {topic.number} ({truncate(topic.id, 30).strip()})"


def _place(topic: Topic, key: str) -> Location:
    return Location("topics", topic.number, topic.id, key)
