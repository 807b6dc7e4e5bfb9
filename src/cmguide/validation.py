"""What is wrong with an answers file, all of it at once, in French sentences."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, NamedTuple

from cmguide.folding import name_key
from cmguide.schema import GUIDE, Key
from cmguide.typography import is_unsafe

_PROSE_SPACES = str.maketrans("", "", "\n\t")

_TYPES = {
    "table": "une table",
    "tables": "une ou plusieurs tables [[…]]",
    "lines": "une liste de textes",
    "names": "une liste de textes",
    "date": "une date (AAAA-MM-JJ)",
}


class Problem(NamedTuple):
    """One thing to mend; `where` names the table and the key, or is empty."""

    where: str
    message: str

    def __str__(self) -> str:
        """Return the sentence that a person reads."""
        return f"{self.where} : {self.message}" if self.where else self.message


def problems(document: dict[str, Any]) -> list[Problem]:
    """Return all that keeps a parsed TOML document from being a guide."""
    found = list(_table(document, GUIDE, ""))
    return found or list(_names(document["topics"]))


def _table(
    table: dict[str, Any], keys: tuple[Key, ...], where: str
) -> Iterator[Problem]:
    known = {key.name: key for key in keys}
    for name in table:
        if name not in known:
            yield Problem(where, _unknown(name, known))
    for key in keys:
        if key.name in table:
            yield from _value(table[key.name], key, where)
        elif key.required:
            yield Problem(where, f"il manque « {key.name} »")


def _unknown(name: str, known: dict[str, Key]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, known, n=1)
    hint = f" ; vouliez-vous écrire « {near[0]} » ?" if near else ""
    return f"« {name} » n’est pas une clé connue{hint}"


def _value(value: Any, key: Key, where: str) -> Iterator[Problem]:
    here = f"{where}, {key.name}" if where else key.name
    match key.kind:
        case "table" if isinstance(value, dict):
            yield from _table(value, key.table, f"[{key.name}]")
        case "tables" if isinstance(value, list):
            if key.required and not value:
                yield Problem(here, "la liste est vide")
            for number, item in enumerate(value, 1):
                yield from _item(item, key, f"[[{key.name}]] n° {number}")
        case "lines" | "names" if isinstance(value, list):
            for number, item in enumerate(value, 1):
                yield from _text(item, key, f"{here}, n° {number}")
        case "date" if isinstance(value, date) and not isinstance(value, datetime):
            pass
        case "line" | "prose" | "slug" | "url":
            yield from _text(value, key, here)
        case _:
            yield Problem(here, _mistyped(_TYPES[key.kind], value))


def _item(item: Any, key: Key, here: str) -> Iterator[Problem]:
    if not isinstance(item, dict):
        yield Problem(here, _mistyped("une table", item))
        return
    name = item.get("id")
    yield from _table(item, key.table, f"{here} ({name})" if name else here)


def _text(value: Any, key: Key, here: str) -> Iterator[Problem]:
    if not isinstance(value, str):
        yield Problem(here, _mistyped("un texte entre guillemets", value))
    elif not value.strip():
        yield Problem(here, "le texte est vide")
    elif is_unsafe(value.translate(_PROSE_SPACES)):
        yield Problem(here, "le texte contient un caractère de contrôle")
    elif key.kind != "prose" and ("\n" in value or "\t" in value):
        yield Problem(here, "le texte doit tenir sur une seule ligne, sans tabulation")
    elif key.kind == "slug" and not _is_slug(value):
        yield Problem(
            here,
            f"« {value} » ne convient pas ; il faut des minuscules sans accent,"
            " des chiffres et des traits d’union, comme « premier-emploi »",
        )
    elif key.kind == "url" and not _is_address(value):
        yield Problem(here, "l’adresse doit commencer par http:// ou https://")
    elif key.kind == "names" and not name_key(value):
        yield Problem(here, f"« {value} » n’a ni lettre ni chiffre")


def _is_slug(value: str) -> bool:
    parts = value.split("-")
    lower = value.isascii() and value == value.lower()
    return lower and all(map(str.isalnum, parts)) and not "".join(parts).isdecimal()


def _is_address(value: str) -> bool:
    scheme, _, rest = value.partition("://")
    return scheme.lower() in ("http", "https") and bool(rest) and len(rest.split()) == 1


def _mistyped(expected: str, value: Any) -> str:
    match value:
        case bool():
            found = "un booléen"
        case int() | float():
            found = "un nombre"
        case str():
            found = "un texte"
        case list():
            found = "une liste"
        case dict():
            found = "une table"
        case _:
            found = "une date ou une heure"
    return f"il faut {expected}, et non {found}"


def _names(topics: list[dict[str, Any]]) -> Iterator[Problem]:
    owners: dict[str, int] = {}
    ids = [topic["id"] for topic in topics]
    places = [f"[[topics]] n° {n} ({id_})" for n, id_ in enumerate(ids, 1)]
    for number, id_ in enumerate(ids, 1):
        first = owners.setdefault(name_key(id_), number)
        if first != number:
            yield Problem(places[number - 1], f"l’id est déjà celui du n° {first}")
    for number, topic in enumerate(topics, 1):
        here = places[number - 1]
        for alias in topic.get("aliases", ()):
            first = owners.setdefault(name_key(alias), number)
            if first != number:
                other = ids[first - 1]
                yield Problem(
                    f"{here}, aliases", f"« {alias} » désigne déjà « {other} »"
                )
        for other in topic.get("related", ()):
            if other not in ids:
                yield Problem(
                    f"{here}, related", f"« {other} » n’est l’id d’aucun thème"
                )
