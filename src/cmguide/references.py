"""What topics say of each other: each name means one topic, each reference exists."""

from collections.abc import Collection, Iterator
from itertools import islice
from typing import Any, NamedTuple

from cmguide.folding import name_key
from cmguide.problem import Problem
from cmguide.typography import quoted, shortened

# Among more ids than this, the nearest would take too long to find.
_MOST_COMPARED = 1000


class _Place(NamedTuple):
    """A topic's table, with its number and the words that name it."""

    where: str
    number: int
    table: dict[str, Any]


def misreferences(topics: Any) -> Iterator[Problem]:
    """Yield the clashes of names and the references to nothing.

    What is of a wrong type is passed over: validation has said so.
    """
    if not isinstance(topics, list):
        return
    places = [
        _Place(f"[[topics]] n° {number}{label(table)}", number, table)
        for number, table in enumerate(topics, 1)
        if isinstance(table, dict)
    ]
    yield from _clashes(places)
    ids = [id_ for place in places for id_ in _texts([place.table.get("id")])]
    yield from _unrelated(places, dict.fromkeys(ids))


def _clashes(places: list[_Place]) -> Iterator[Problem]:
    owners: dict[str, _Place] = {}
    for place in places:
        for _id, key in _keys([place.table.get("id")]):
            owner = owners.setdefault(key, place)
            if owner is not place:
                yield Problem(
                    f"{place.where}, id",
                    f"cet id est déjà celui du n° {owner.number} ; donnez-en un autre",
                )
    for place in places:
        for alias, key in _keys(place.table.get("aliases")):
            owner = owners.setdefault(key, place)
            if owner is not place:
                yield Problem(
                    f"{place.where}, aliases",
                    f"{quoted(alias)} désigne déjà le thème n° {owner.number}"
                    f"{label(owner.table)} ; gardez ce nom pour un seul des deux",
                )


def _unrelated(places: list[_Place], ids: Collection[str]) -> Iterator[Problem]:
    for place in places:
        for other in _texts(place.table.get("related")):
            if other not in ids:
                yield Problem(f"{place.where}, related", _unknown(other, ids))
            elif other == place.table.get("id"):
                yield Problem(
                    f"{place.where}, related",
                    f"{quoted(other)} est l’id de ce thème même ; ôtez-le",
                )


def label(table: dict[str, Any]) -> str:
    """Return the id of a topic's table in brackets, if there is one to be read."""
    id_ = table.get("id")
    shown = shortened(id_, 30).strip() if isinstance(id_, str) else ""
    return f" ({shown})" if shown else ""


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        yield from (item for item in value if isinstance(item, str))


def _keys(names: Any) -> Iterator[tuple[str, str]]:
    for name in _texts(names):
        if key := name_key(name):
            yield name, key


def _unknown(other: str, ids: Collection[str]) -> str:
    from difflib import get_close_matches

    slug = name_key(other[:60]).replace(" ", "-")
    near = get_close_matches(slug, list(islice(ids, _MOST_COMPARED)), n=1)
    if near:
        hint = f" ; vouliez-vous écrire {quoted(near[0])} ?"
    else:
        hint = f" ; les id sont : {shortened(', '.join(islice(ids, 20)), 200)}"
    return f"{quoted(other)} n’est l’id d’aucun thème{hint if ids else ''}"
