"""What topics say of each other: each name means one topic, each reference exists."""

from collections.abc import Collection, Iterator
from typing import Any, NamedTuple
from unicodedata import category

from cmguide.content.problem import Problem
from cmguide.text.folding import name_key
from cmguide.text.safety import quoted, truncate

# Among more ids than this, the nearest would take too long to find.
_MAX_COMPARED = 1000
# After as many unknown ids, the writer knows what an id is.
_MAX_LOOKED_UP = 20


class _Place(NamedTuple):
    """A topic's table, with its number and the words that name it."""

    where: str
    number: int
    table: dict[str, Any]


def broken_references(topics: Any) -> Iterator[Problem]:
    """Yield the clashes of names and the references to nothing.

    What is of a wrong type is passed over: validation has said so.
    """
    places = _places(topics)
    yield from _clashes(places)
    ids = [id_ for place in places for id_ in _texts([place.table.get("id")])]
    yield from _unrelated(places, dict.fromkeys(ids))


def name_warnings(document: dict[str, Any]) -> Iterator[Problem]:
    """Yield what keeps a valid guide from answering as its writer may think.

    What is of a wrong type is passed over.
    """
    places = _places(document.get("topics"))
    yield from _repetitions(places)
    yield from _twins(places)
    yield from _hidden(places, document.get("uncovered"))


def _repetitions(places: list[_Place]) -> Iterator[Problem]:
    for place in places:
        for name in ("aliases", "related"):
            seen: set[str] = set()
            where = f"{place.where}, {name}"
            for text, key in _keys(place.table.get(name)):
                if hidden := invisible(text):
                    yield Problem(where, hidden)
                if key in seen:
                    yield Problem(where, f"{quoted(text)} est deux fois dans la liste")
                seen.add(key)


def _twins(places: list[_Place]) -> Iterator[Problem]:
    titles: dict[str, _Place] = {}
    for place, _title, owner in _taken(places, "title", titles):
        yield Problem(
            f"{place.where}, title",
            f"ce titre est déjà celui du n° {owner.number}{topic_label(owner.table)}"
            " ; qui le tape devra choisir entre les deux",
        )
    for place in places:
        for alias, key in _keys(place.table.get("aliases")):
            owner = titles.get(key, place)
            if owner is not place:
                yield Problem(
                    f"{place.where}, aliases",
                    f"{quoted(alias)} est le titre du thème n° {owner.number}"
                    f"{topic_label(owner.table)} ; qui le tape devra choisir entre les"
                    " deux",
                )


def _hidden(places: list[_Place], uncovered: Any) -> Iterator[Problem]:
    owners = {
        key: place
        for place in reversed(places)
        for names in ([place.table.get("id")], place.table.get("aliases"))
        for _name, key in _keys(names)
    }
    tables = uncovered if isinstance(uncovered, list) else []
    for number, table in enumerate(tables, 1):
        for word, key in _keys(table.get("words") if isinstance(table, dict) else ()):
            if owner := owners.get(key):
                yield Problem(
                    f"[[uncovered]] n° {number}, words",
                    f"{quoted(word)} désigne le thème n° {owner.number}"
                    f"{topic_label(owner.table)}, qu’il pourrait cacher ;"
                    " ôtez-le d’ici",
                )


def is_slug(text: str) -> bool:
    """Say whether a text is an id: a-z, digits and hyphens, with a letter."""
    parts = text.split("-")
    lower = text.isascii() and text == text.lower()
    return lower and all(map(str.isalnum, parts)) and not "".join(parts).isdecimal()


def slug(text: str) -> str:
    """Return the id that a text may have been meant for; `is_slug` may not hold."""
    return name_key(text[:60]).replace(" ", "-")


def _places(topics: Any) -> list[_Place]:
    return [
        _Place(f"[[topics]] n° {number}{topic_label(table)}", number, table)
        for number, table in enumerate(topics if isinstance(topics, list) else (), 1)
        if isinstance(table, dict)
    ]


def _clashes(places: list[_Place]) -> Iterator[Problem]:
    owners: dict[str, _Place] = {}
    for place, _id, owner in _taken(places, "id", owners):
        yield Problem(
            f"{place.where}, id",
            f"cet id est déjà celui du n° {owner.number} ; donnez-en un autre",
        )
    for place, alias, owner in _taken(places, "aliases", owners):
        yield Problem(
            f"{place.where}, aliases",
            f"{quoted(alias)} désigne déjà le thème n° {owner.number}"
            f"{topic_label(owner.table)} ; gardez ce nom pour un seul des deux",
        )


def _taken(
    places: list[_Place], name: str, owners: dict[str, _Place]
) -> Iterator[tuple[_Place, str, _Place]]:
    """Yield each name of a topic that another owns; the others get their owner."""
    for place in places:
        value = place.table.get(name)
        for text, key in _keys(value if name == "aliases" else [value]):
            owner = owners.setdefault(key, place)
            if owner is not place:
                yield place, text, owner


def _unrelated(places: list[_Place], ids: Collection[str]) -> Iterator[Problem]:
    right = [id_ for id_ in ids if is_slug(id_)]
    # What a wrong id is to become is no mistake in the list of another topic.
    mended = {slug(id_) for id_ in ids}
    looked_up = 0
    for place in places:
        for other in _texts(place.table.get("related")):
            if other not in ids and other not in mended:
                near = _nearest(other, right) if looked_up < _MAX_LOOKED_UP else ""
                looked_up += 1
                yield Problem(f"{place.where}, related", _unknown(other, near, right))
            elif other == place.table.get("id"):
                yield Problem(
                    f"{place.where}, related",
                    f"{quoted(other)} est l’id de ce thème même ; ôtez-le",
                )


def topic_label(table: dict[str, Any]) -> str:
    """Return the id of a topic's table in brackets, if there is one to be read."""
    id_ = table.get("id")
    shown = truncate(id_, 30).strip() if isinstance(id_, str) else ""
    return f" ({shown})" if shown else ""


def invisible(text: str) -> str:
    """Return which character of a name can't be seen, or an empty text."""
    if text.isprintable():
        return ""
    hidden = (at for at, char in enumerate(text) if category(char) == "Cf")
    at = next(hidden, None)
    return "" if at is None else f"le caractère invisible {to_remove(text, at)}"


def to_remove(text: str, at: int) -> str:
    """Return the code of a character of `text`, and after what it stands."""
    before = text[max(0, at - 20) : at].replace("\n", " ")
    after = f"après {quoted(before)}" if before.strip() else "au début"
    return f"U+{ord(text[at]):04X} est à supprimer, {after}"


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        yield from (item for item in value if isinstance(item, str))


def _keys(names: Any) -> Iterator[tuple[str, str]]:
    for name in _texts(names):
        if key := name_key(name):
            yield name, key


def _nearest(other: str, ids: list[str]) -> str:
    from difflib import get_close_matches

    return next(iter(get_close_matches(slug(other), ids[:_MAX_COMPARED], n=1)), "")


def _unknown(other: str, near: str, ids: list[str]) -> str:
    if near:
        hint = f" ; vouliez-vous écrire {quoted(near)} ?"
    else:
        hint = f" ; les id sont : {truncate(', '.join(ids[:20]), 200)}"
    return f"{quoted(other)} n’est l’id d’aucun thème{hint if ids else ''}"
