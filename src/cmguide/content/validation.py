"""Problems of the content of an answers file, as French sentences."""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date, datetime
from typing import Any

from cmguide.content.consistency import broken_references
from cmguide.content.problem import Location, Problem
from cmguide.content.schema import FRENCH, GUIDE, Key, Kind, build, walk
from cmguide.text.folding import INVISIBLE, is_slug, name_key, slug
from cmguide.text.nearest import nearest
from cmguide.text.safety import is_unsafe, quoted


def _is_date(text: str) -> bool:
    # A month or a year is checked as its first day.
    with suppress(ValueError):
        day = date.fromisoformat(f"{text}-01-01"[:10])
        return day.isoformat().startswith(text)
    return False


_TYPES = {int: "un nombre", str: "un texte", list: "une liste", dict: "une table"}
_RULES: dict[Kind, tuple[Callable[[str], object], str]] = {
    # Most names begin with a letter; folding each of them would take time.
    "name": (
        lambda text: text[:1].isalpha() or name_key(text),
        "n’a ni lettre ni chiffre",
    ),
    "alias": (
        # A number alone is that of a question; « 2-3 » is a name.
        lambda text: text[:1].isalpha() or name_key(text).strip("0123456789"),
        "n’est pas un nom, mais un numéro ou des signes ; ajoutez une lettre",
    ),
    "date": (_is_date, "n’est pas une date comme 2016-03-11, 2016-03 ou 2016"),
    "url": (
        re.compile(r"(?i)https?://\S+").fullmatch,
        "n’est pas une adresse entière, qui commence par https:// et n’a pas d’espace",
    ),
    "slug": (
        is_slug,
        "ne convient pas ; il faut des minuscules, sans accent ni espace : « {like} »",
    ),
}


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
    """Yield the problems of a value, and those of the keys that it has or lacks."""
    if message := _value_problem(key, value):
        yield Problem(where, message)
    elif key.keys and not key.many:
        known = [inner.name for inner in key.keys]
        for name in value:
            if name not in known:
                message = f"cette clé n’existe pas ici ; {_hint(name, known)}"
                yield Problem(where._replace(key=name), message)
        for inner in key.keys:
            if inner.required and inner.name not in value:
                yield Problem(where, f"il manque la clé « {inner.header} »")


def _hint(name: str, known: list[str]) -> str:
    """Return advice on an unknown key: the key to write, or the place to put it."""
    near = FRENCH.get(name_key(name)) or nearest(name, known)
    homes = [key for key in GUIDE.keys if name in (inner.name for inner in key.keys)]
    if near in known:
        return f"vouliez-vous écrire « {near} » ?"
    if name in (key.name for key in GUIDE.keys):
        return "placez-la avant la première ligne entre crochets"
    if homes:
        return f"placez-la sous une ligne {homes[0].header}"
    return f"les clés possibles ici : {', '.join(known)}"


def _value_problem(key: Key, value: Any) -> str:
    """Return the problem of a value, or an empty string."""
    expected, right = _expected(key)
    empty = value in ([], {}) and (key.required or not key.many)
    if empty or not isinstance(value, right) or isinstance(value, (bool, datetime)):
        given = _TYPES.get(type(value), "autre chose")
        return f"il faut {expected}, et non {given}{' vide' if empty else ''}"
    return _text_problem(key, str(value)) if isinstance(value, (str, int)) else ""


def _expected(key: Key) -> tuple[str, Any]:
    """Return a description of a valid value, and its type or types."""
    if key.many and key.keys:
        return f"une ou plusieurs tables {key.header}, à deux crochets", list
    if key.many:
        return 'une liste de textes, comme ["un", "deux"]', list
    if key.keys:
        return "une table", dict
    if key.kind == "date":
        return 'une date, comme 2016-03-11, "2016-03" ou 2016', (date, str, int)
    return 'un texte entre guillemets droits "…"', str


def _text_problem(key: Key, text: str) -> str:
    if not text.strip():
        return "le texte est vide"
    if is_unsafe(text.replace("\n", " ").replace("\t", " ")):
        at = next(i for i, c in enumerate(text) if c not in "\n\t" and is_unsafe(c))
        return f"le caractère de contrôle {to_remove(text, at)}"
    if key.kind != "prose" and ("\n" in text or "\t" in text):
        path = quoted(text.replace("\t", r"\\t"))
        advice = f" ; une barre oblique inverse s’écrit deux fois : {path}"
        message = "le texte doit tenir sur une seule ligne, sans tabulation"
        return message + advice if re.search(":\t", text) else message
    if key.kind == "slug" and (hidden := re.search(INVISIBLE, text)):
        return f"le caractère invisible {to_remove(text, hidden.start())}"
    is_right, message = _RULES.get(key.kind, (str, ""))
    if not is_right(text):
        like = slug(text) if is_slug(slug(text)) else "premier-emploi"
        return f"{quoted(text)} {message.format(like=like)}"
    return ""


def to_remove(text: str, at: int) -> str:
    """Return the code of the character at index `at`, and the words before it."""
    before = text[max(0, at - 20) : at].replace("\n", " ")
    after = f"après {quoted(before)}" if before.strip() else "au début"
    return f"U+{ord(text[at]):04X} est à supprimer, {after}"
