"""Problems of the content of an answers file, as French sentences."""

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from typing import Any

from cmguide.content.consistency import broken_references
from cmguide.content.problem import Location, Problem
from cmguide.content.schema import GUIDE, Key, Kind, build, walk
from cmguide.text.folding import INVISIBLE, is_slug, name_key, slug
from cmguide.text.nearest import nearest
from cmguide.text.safety import is_unsafe, quoted

# Their order counts: for Python, true is a number, and a date with a time a date.
_TYPES: tuple[tuple[type, str], ...] = (
    (bool, "true ou false"),
    (int, "un nombre"),
    (float, "un nombre"),
    (str, "un texte"),
    (list, "une liste"),
    (dict, "une table"),
    (datetime, "une date avec une heure"),
    (date, "une date"),
    (time, "une heure"),
)
_RULES: dict[Kind, tuple[Callable[[str], object], str]] = {
    "name": (name_key, "n’a ni lettre ni chiffre"),
    "alias": (
        lambda text: not name_key(text).isdecimal(),
        "n’a que des chiffres, comme un numéro de question ; ajoutez une lettre",
    ),
    "url": (
        re.compile(r"(?i)https?://\S+").fullmatch,
        "n’est pas une adresse entière, qui commence par https:// et n’a pas d’espace",
    ),
    "slug": (
        is_slug,
        "ne convient pas ; écrivez-le sans accent ni espace, comme « {like} »",
    ),
}
_PROSE_SPACES = str.maketrans("", "", "\n\t")


def problems(document: dict[str, Any]) -> Iterator[Problem]:
    """Yield every problem that makes a parsed document invalid.

    Names and references are looked at once the structure is right.
    """
    valid = True
    for place, key, value in walk(document):
        for message in _messages(place, key, value):
            valid = False
            yield Problem(place, message)
    if valid:
        yield from broken_references(build(document))


def _messages(place: Location, key: Key, value: Any) -> Iterator[str]:
    if key.keys and not key.many and isinstance(value, dict):
        yield from _keys(key, value)
    elif message := _value_problem(place, key, value):
        yield message


def _keys(table: Key, value: dict[str, Any]) -> Iterator[str]:
    """Yield the problems of a table's keys, whatever their values."""
    known = [key.name for key in table.keys]
    for name in value:
        if name not in known:
            if near := nearest(name, known):
                hint = f"vouliez-vous écrire « {near} » ?"
            elif name in (key.name for key in GUIDE.keys):
                hint = "placez-la avant la première ligne entre crochets"
            else:
                hint = f"les clés possibles ici : {', '.join(known)}"
            yield f"la clé {quoted(name)} n’existe pas à cet endroit ; {hint}"
    for key in table.keys:
        if key.required and key.name not in value:
            missing = _expected(key)[0] if key.keys else f"la clé « {key.name} »"
            yield f"il manque {missing}"


def _value_problem(place: Location, key: Key, value: Any) -> str:
    """Return the problem of a value, or an empty string."""
    expected, type_ = _expected(key, repeated=place.number > 0)
    if not isinstance(value, type_) or isinstance(value, datetime):
        found = next(
            (name for kind, name in _TYPES if isinstance(value, kind)), "autre"
        )
        return f"il faut {expected}, et non {found}"
    if key.many and key.required and not value:
        one = f"une table [[{key.name}]]" if key.keys else "un texte"
        return f"la liste est vide ; il faut au moins {one}"
    return _text_problem(key, value) if isinstance(value, str) else ""


def _expected(key: Key, *, repeated: bool = False) -> tuple[str, type]:
    """Return the words for a right value, and its type."""
    if key.many and key.keys:
        return f"une ou plusieurs tables [[{key.name}]], à deux crochets", list
    if key.many:
        return 'une liste de textes, comme ["un", "deux"]', list
    if key.keys:
        return f"une table {f'[[{key.name}]]' if repeated else f'[{key.name}]'}", dict
    if key.kind == "date":
        return "une date sans guillemets, comme 2016-03-11", date
    return 'un texte entre guillemets droits "…"', str


def _text_problem(key: Key, text: str) -> str:
    if not text.strip():
        return "le texte est vide"
    if is_unsafe(text.translate(_PROSE_SPACES)):
        at = next(i for i, c in enumerate(text) if c not in "\n\t" and is_unsafe(c))
        return f"le caractère de contrôle {to_remove(text, at)}"
    if key.kind != "prose" and ("\n" in text or "\t" in text):
        return "le texte doit tenir sur une seule ligne, sans tabulation"
    if key.kind == "slug" and (hidden := re.search(INVISIBLE, text)):
        return f"le caractère invisible {to_remove(text, hidden.start())}"
    kinds = ("name", "alias") if key.kind == "alias" else (key.kind,)
    for is_right, message in (_RULES[kind] for kind in kinds if kind in _RULES):
        if not is_right(text):
            like = slug(text) if is_slug(slug(text)) else "premier-emploi"
            return f"{quoted(text)} {message.format(like=like)}"
    return ""


def to_remove(text: str, at: int) -> str:
    """Return the code of the character at index `at`, and the words before it."""
    before = text[max(0, at - 20) : at].replace("\n", " ")
    after = f"après {quoted(before)}" if before.strip() else "au début"
    return f"U+{ord(text[at]):04X} est à supprimer, {after}"
