"""Check that each name in a guide means one topic, and that each reference exists."""

from collections.abc import Iterator

from cmguide.content.model import Guide, Topic
from cmguide.content.problem import Location, Problem
from cmguide.text.folding import name_key, words_by_line
from cmguide.text.nearest import nearest
from cmguide.text.safety import quoted, truncate

# Finding the nearest of more ids than this would take too long.
_MAX_COMPARED = 1000
# After this many unknown ids, another suggestion would not help.
_MAX_HINTS = 20


def broken_references(guide: Guide) -> Iterator[Problem]:
    """Yield a problem per name that two topics share, and per wrong id in `related`."""
    topics = guide.topics
    named = [(topic, "id", topic.id) for topic in topics]
    named += [(topic, "aliases", name) for topic in topics for name in topic.aliases]
    owners: dict[str, Topic] = {}
    lines = words_by_line(name for _topic, _key, name in named)
    for (topic, key, name), line in zip(named, lines, strict=True):
        owner = owners.setdefault(" ".join(line), topic)
        if owner is not topic:
            message = f"désigne déjà le {_place(owner)} ; gardez ce nom pour un seul"
            yield Problem(_place(topic, key), f"{quoted(name)} {message} des deux")
    ids = {topic.id: None for topic in topics}
    compared = list(ids)[:_MAX_COMPARED]
    known = f"les id sont : {truncate(', '.join(compared[:20]), 200)}"
    hints = 0
    for topic in topics:
        for other in topic.related:
            if other == topic.id:
                message = "est l’id de ce thème même ; ôtez-le"
            elif other in ids:
                continue
            else:
                near = nearest(other, compared) if hints < _MAX_HINTS else ""
                hints += 1
                hint = f"vouliez-vous écrire {quoted(near)} ?" if near else known
                message = f"n’est l’id d’aucun thème ; {hint}"
            yield Problem(_place(topic, "related"), f"{quoted(other)} {message}")


def name_warnings(guide: Guide) -> Iterator[Problem]:
    """Yield a warning for each name that is repeated or may lead to another topic."""
    titles: dict[str, Topic] = {}
    names: dict[str, Topic] = {}
    for topic in guide.topics:
        titles.setdefault(name_key(topic.title), topic)
        names |= {name_key(name): topic for name in (topic.id, *topic.aliases)}
    for topic in guide.topics:
        named = [("title", topic.title)]
        named += [("aliases", name) for name in topic.aliases]
        named += [("related", name) for name in topic.related]
        seen = set()
        for key, name in named:
            owner = titles.get(name_key(name), topic)
            if owner is not topic and key != "related":
                choice = "qui le tape devra choisir entre les deux"
                message = f"{quoted(name)} est le titre du {_place(owner)} ; {choice}"
                yield Problem(_place(topic, key), message)
            if (key, name_key(name)) in seen:
                message = f"{quoted(name)} est deux fois dans la liste"
                yield Problem(_place(topic, key), message)
            seen.add((key, name_key(name)))
    for number, uncovered in enumerate(guide.uncovered, 1):
        for word in uncovered.words:
            if hidden := names.get(name_key(word)):
                message = f"désigne le {_place(hidden)} et le cacherait ; ôtez-le d’ici"
                where = Location("uncovered", number, key="words")
                yield Problem(where, f"{quoted(word)} {message}")


def _place(topic: Topic, key: str = "") -> Location:
    return Location("topics", topic.number, topic.id, key)
