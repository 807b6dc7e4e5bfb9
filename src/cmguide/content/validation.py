"""Problems of the content of an answers file, as French sentences."""

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, time
from typing import Any

from cmguide.content.consistency import broken_references
from cmguide.content.problem import Location, Problem
from cmguide.content.schema import FRENCH, GUIDE, Key, Kind, bracketed, build, walk
from cmguide.text.folding import INVISIBLE, is_slug, name_key, slug
from cmguide.text.nearest import nearest
from cmguide.text.safety import is_unsafe, quoted


def _is_date(text: str) -> bool:
    # A month or a year is checked as its first day.
    try:
        date.fromisoformat(f"{text}-01-01"[:10])
    except ValueError:
        return False
    return re.fullmatch(r"\d{4}(-\d\d){,2}", text) is not None


_TYPES: dict[type, str] = {
    bool: "true ou false",
    int: "un nombre",
    float: "un nombre",
    str: "un texte",
    list: "une liste",
    dict: "une table",
    datetime: "une date avec une heure",
    date: "une date",
    time: "une heure",
}
_RULES: dict[Kind, tuple[Callable[[str], object], str]] = {
    "name": (name_key, "n’a ni lettre ni chiffre"),
    "alias": (
        lambda text: not name_key(text).isdecimal(),
        "n’a que des chiffres, comme un numéro de question ; ajoutez une lettre",
    ),
    "date": (_is_date, "n’est pas une date comme 2016-03-11, 2016-03 ou 2016"),
    "url": (
        re.compile(r"(?i)https?://\S+").fullmatch,
        "n’est pas une adresse entière, qui commence par https:// et n’a pas d’espace",
    ),
    "slug": (
        is_slug,
        "ne convient pas ; il faut des lettres sans accent ni espace, comme « {like} »",
    ),
}
_PROSE_SPACES = str.maketrans("", "", "\n\t")


def problems(document: dict[str, Any]) -> Iterator[Problem]:
    """Yield every problem that makes a parsed document invalid.

    Names and references are checked only if the structure is right.
    """
    valid = True
    for where, key, value in walk(document):
        for problem in _found(where, key, value):
            valid = False
            yield problem
    if valid:
        yield from broken_references(build(document))


def _found(where: Location, key: Key, value: Any) -> Iterator[Problem]:
    if key.keys and not key.many and isinstance(value, dict):
        yield from _keys(where, key, value)
    elif message := _value_problem(where, key, value):
        yield Problem(where, message)


def _keys(where: Location, table: Key, value: dict[str, Any]) -> Iterator[Problem]:
    """Yield the problems of a table's keys, whatever their values."""
    known = [key.name for key in table.keys]
    for name in value:
        if name not in known:
            message = f"cette clé n’existe pas ici ; {_hint(name, known)}"
            yield Problem(where._replace(key=name), message)
    required = [key for key in table.keys if key.required]
    if not value and not required:
        yield Problem(where, "cette table est vide ; il y faut au moins une clé")
    for key in required:
        if key.name not in value:
            missing = _expected(key)[0] if key.keys else f"la clé « {key.name} »"
            yield Problem(where, f"il manque {missing}")


def _hint(name: str, known: list[str]) -> str:
    """Return advice on an unknown key: the key to write, or the place to put it."""
    near = FRENCH.get(name_key(name)) or nearest(name, known)
    homes = [key for key in GUIDE.keys if name in (inner.name for inner in key.keys)]
    if near in known:
        return f"vouliez-vous écrire « {near} » ?"
    if name in (key.name for key in GUIDE.keys):
        return "placez-la avant la première ligne entre crochets"
    if homes:
        return f"placez-la sous une ligne {bracketed(homes[0])}"
    return f"les clés possibles ici : {', '.join(known)}"


def _value_problem(where: Location, key: Key, value: Any) -> str:
    """Return the problem of a value, or an empty string."""
    expected, type_ = _expected(key, repeated=where.number > 0)
    if not isinstance(value, type_) or isinstance(value, (bool, datetime)):
        return f"il faut {expected}, et non {_TYPES[type(value)]}"
    if key.many and key.required and not value:
        one = f"une table {bracketed(key)}" if key.keys else "un texte"
        return f"la liste est vide ; il faut au moins {one}"
    return _text_problem(key, str(value)) if isinstance(value, (str, int)) else ""


def _expected(key: Key, *, repeated: bool = False) -> tuple[str, Any]:
    """Return a description of a valid value, and its type or types."""
    if key.many and key.keys:
        return f"une ou plusieurs tables {bracketed(key)}, à deux crochets", list
    if key.many:
        return 'une liste de textes, comme ["un", "deux"]', list
    if key.keys:
        return f"une table {f'[[{key.name}]]' if repeated else f'[{key.name}]'}", dict
    if key.kind == "date":
        return 'une date, comme 2016-03-11, "2016-03" ou 2016', (date, str, int)
    return 'un texte entre guillemets droits "…"', str


def _text_problem(key: Key, text: str) -> str:
    if not text.strip():
        return "le texte est vide"
    if is_unsafe(text.translate(_PROSE_SPACES)):
        at = next(i for i, c in enumerate(text) if c not in "\n\t" and is_unsafe(c))
        return f"le caractère de contrôle {to_remove(text, at)}"
    if key.kind != "prose" and ("\n" in text or "\t" in text):
        message = "le texte doit tenir sur une seule ligne, sans tabulation"
        return f"{message} ; « \\ » s’écrit « \\\\ »" if "\t" in text else message
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
