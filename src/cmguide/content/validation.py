"""What is wrong with the content of an answers file, in French sentences."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from cmguide.content.consistency import (
    broken_references,
    invisible,
    is_slug,
    slug,
    to_remove,
    topic_label,
)
from cmguide.content.problem import Problem
from cmguide.content.schema import GUIDE, Key
from cmguide.text.folding import name_key
from cmguide.text.safety import is_unsafe, quoted

_PROSE_SPACES = str.maketrans("", "", "\n\t")


def problems(document: dict[str, Any]) -> Iterator[Problem]:
    """Yield all that keeps a parsed TOML document from being a guide."""
    yield from _table(document, GUIDE, "")
    yield from broken_references(document.get("topics"))


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
            yield Problem(where, _missing(key))


def _unknown(name: str, known: dict[str, Key]) -> str:
    from difflib import get_close_matches

    roots = {key.name for key in GUIDE}
    if near := get_close_matches(name[:60].lower(), known, n=1):
        hint = f"vouliez-vous écrire « {near[0]} » ?"
    elif name in roots:
        hint = "placez-la avant la première ligne entre crochets"
    else:
        hint = f"les clés possibles ici : {', '.join(known)}"
    return f"la clé {quoted(name)} n’existe pas à cet endroit ; {hint}"


def _missing(key: Key) -> str:
    what = _expected(key) if key.table else f"la clé « {key.name} »"
    return f"il manque {what}"


def _value(value: Any, key: Key, where: str) -> Iterator[Problem]:
    here = f"{where}, {key.name}" if where else key.name
    match key.kind:
        case "table" if isinstance(value, dict):
            yield from _table(value, key.table, f"[{key.name}]")
        case "tables" if isinstance(value, list):
            if key.required and not value:
                yield Problem(here, f"il faut au moins une table [[{key.name}]]")
            for number, item in enumerate(value, 1):
                yield from _item(item, key, f"[[{key.name}]] n° {number}")
        case "lines" | "names" if isinstance(value, list):
            yield from _list(value, key, here)
        case "date" if isinstance(value, date) and not isinstance(value, datetime):
            pass
        case "line" | "prose" | "slug" | "url":
            yield from _text(value, key, here)
        case _:
            yield Problem(here, _mistyped(_expected(key), value))


def _item(item: Any, key: Key, here: str) -> Iterator[Problem]:
    if isinstance(item, dict):
        yield from _table(item, key.table, f"{here}{topic_label(item)}")
    else:
        yield Problem(here, _mistyped(f"une table [[{key.name}]]", item))


def _list(values: list[Any], key: Key, here: str) -> Iterator[Problem]:
    if key.required and not values:
        yield Problem(here, "la liste est vide ; il faut au moins un texte")
    for number, item in _to_look_at(values):
        yield from _text(item, key, f"{here}, n° {number}")


def _to_look_at(values: list[Any]) -> list[tuple[int, Any]]:
    """Return what may not do, with its number: not a short text with a letter."""
    numbered = list(enumerate(values, 1))
    try:
        # One look at all of them together spares most lists a look at each.
        # A tab or a line break counts as unsafe here.
        if is_unsafe(" ".join(values)):
            return numbered
    except TypeError:
        return numbered
    return [(number, text) for number, text in numbered if text.lower() == text.upper()]


def _text(value: Any, key: Key, here: str) -> Iterator[Problem]:
    if not isinstance(value, str):
        yield Problem(here, _mistyped('un texte entre guillemets droits "…"', value))
    elif not value.strip():
        yield Problem(here, "le texte est vide")
    elif is_unsafe(value.translate(_PROSE_SPACES)):
        yield Problem(here, _unsafe(value))
    elif key.kind != "prose" and ("\n" in value or "\t" in value):
        yield Problem(here, "le texte doit tenir sur une seule ligne, sans tabulation")
    elif key.kind == "slug" and (hidden := invisible(value)):
        yield Problem(here, hidden)
    elif key.kind == "slug" and not is_slug(value):
        like = slug(value) if is_slug(slug(value)) else "premier-emploi"
        yield Problem(
            here,
            f"{quoted(value)} ne convient pas ; il faut des minuscules sans accent, des"
            f" chiffres et des traits d’union, avec une lettre, comme « {like} »",
        )
    elif key.kind == "url" and not _is_address(value):
        yield Problem(
            here,
            f"{quoted(value)} n’est pas une adresse ; il en faut une, sans espace, qui"
            " commence par https:// ou http://",
        )
    elif key.kind == "names":
        yield from _name(value, key, here)


def _name(value: str, key: Key, here: str) -> Iterator[Problem]:
    folded = name_key(value)
    if not folded:
        yield Problem(here, f"{quoted(value)} n’a ni lettre ni chiffre")
    elif key.name == "aliases" and folded.isdecimal():
        yield Problem(
            here,
            f"{quoted(value)} n’a que des chiffres, comme le numéro d’une question ;"
            " ajoutez-y une lettre",
        )


def _unsafe(value: str) -> str:
    at = next(i for i, c in enumerate(value) if c not in "\n\t" and is_unsafe(c))
    return f"le caractère de contrôle {to_remove(value, at)}"


def _is_address(value: str) -> bool:
    scheme, _, rest = value.partition("://")
    return scheme.lower() in ("http", "https") and rest.split() == [rest]


def _expected(key: Key) -> str:
    match key.kind:
        case "table":
            return f"une table [{key.name}]"
        case "tables":
            return f"une ou plusieurs tables [[{key.name}]], à deux crochets"
        case "date":
            return "une date sans guillemets, comme 2016-03-11"
        case _:
            return 'une liste de textes, comme ["un", "deux"]'


def _mistyped(expected: str, value: Any) -> str:
    match value:
        case bool():
            found = "true ou false"
        case int() | float():
            found = "un nombre"
        case str():
            found = "un texte"
        case list():
            found = "une liste"
        case dict():
            found = "une table"
        case datetime():
            found = "une date avec une heure"
        case date():
            found = "une date"
        case _:
            found = "une heure"
    return f"il faut {expected}, et non {found}"
