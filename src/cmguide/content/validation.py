"""Validate the content of an answers file, with messages in French."""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from typing import Any

from cmguide.content.consistency import broken_references
from cmguide.content.lines import with_lines
from cmguide.content.model import Guide
from cmguide.content.problem import FileError, Location, Problem
from cmguide.content.schema import FRENCH, GUIDE, Key, Kind, Table, build, walk
from cmguide.text.folding import INVISIBLE, is_slug, name_key, slug
from cmguide.text.nearest import nearest
from cmguide.text.safety import is_unsafe, quoted


def _is_date(text: str) -> bool:
    # A month or a year is valid if its first day is valid.
    with suppress(ValueError):
        day = date.fromisoformat(f"{text}-01-01"[:10])
        return day.isoformat().startswith(text)
    return False


_TYPES = {int: "un nombre", str: "un texte", list: "une liste", dict: "une table"}
_RULES: dict[Kind, tuple[Callable[[str], object], str]] = {
    "name": (re.compile(r"[^\W_]").search, "n’a ni lettre ni chiffre"),
    "alias": (
        # A lone number is the number of a question, but « 2-3 » is a name.
        re.compile(r"[^\W0-9_]|[0-9][\W_]+[0-9]").search,
        "n’est pas un nom, mais un numéro ou des signes ; ajoutez une lettre",
    ),
    "date": (_is_date, "n’est pas une date comme 2016-03-11, 2016-03 ou 2016"),
    "url": (
        re.compile(r"(?i)https?://\S+").fullmatch,
        "n’est pas une adresse entière, qui commence par https:// et n’a pas d’espace",
    ),
    "slug": (
        is_slug,
        "ne convient pas ; il faut des minuscules sans accent ni espace : « {like} »",
    ),
}
# A string of these kinds is valid if it begins with a letter and is printable.
_FREE = ("line", "prose", "name", "alias")


def validated(document: Table, data: bytes, name: str, short_name: str = "") -> Guide:
    """Return the guide of `document`, parsed from `data`, the content of a file.

    `name` is the file's name; `short_name` identifies the guide when there are several.
    Raise `FileError` for an invalid document, with at most `MAX_COUNTED` + 1 problems
    and their lines. Names and references are checked only if the structure is valid.
    """
    found = with_lines(_problems(document), data)
    if not found:
        guide = build(document, short_name)
        found = with_lines(broken_references(guide), data)
        if not found:
            return guide
    raise FileError(name, *found)


def _problems(document: Table) -> Iterator[Problem]:
    """Yield the problems of a document, except problems with names and references."""
    for where, key, held, item in walk(document):
        is_list = key.many and not item
        is_word = isinstance(held, str) and held[:1].isalpha() and held.isprintable()
        # Most values are like this, and need no further check.
        if is_word and key.kind in _FREE and not is_list:
            continue
        value = str(held) if key.kind == "date" and type(held) in (date, int) else held
        right: Any = list if is_list else dict if key.keys else str
        is_empty = not value and (right is dict or (right is list and key.required))
        message = ""
        if is_empty or not isinstance(value, right):
            message = _type_problem(key, value, right)
        elif right is str:
            message = _text_problem(key, value)
        elif right is dict:
            yield from _key_problems(where, key, value)
        if message:
            here = where if right is dict else where._replace(key=key.name, item=item)
            yield Problem(here, message)


def _key_problems(where: Location, key: Key, table: Table) -> Iterator[Problem]:
    """Yield a problem for each unknown key and each missing key of `table`."""
    known = [inner.name for inner in key.keys]
    for name in table:
        if name not in known:
            message = f"cette clé n’existe pas ici ; {_hint(name, known)}"
            yield Problem(where._replace(key=name), message)
    for inner in key.keys:
        if inner.required and inner.name not in table:
            above = "" if where.table else " en tête du fichier"
            what = f"la clé « {inner.name} »{above}"
            if inner.keys:
                what = f"au moins une ligne {inner.header}, avec ses clés dessous"
            yield Problem(where, f"il manque {what}")


def _hint(name: str, known: list[str]) -> str:
    """Return advice on the unknown key `name`: the right key, or the right place."""
    near = FRENCH.get(name_key(name)) or nearest(name, known)
    homes = [key for key in GUIDE.keys if name in (inner.name for inner in key.keys)]
    if near in known:
        return f"vouliez-vous écrire « {near} » ?"
    if name in (key.name for key in GUIDE.keys):
        return "placez-la avant la première ligne entre crochets"
    if homes:
        return f"placez-la sous une ligne {homes[0].header}"
    return f"les clés possibles ici : {', '.join(known)}"


def _type_problem(key: Key, value: Any, right: Any) -> str:
    """Return the message for a value that is empty or isn't of the type `right`."""
    given = type(value)
    if value and key.keys and given in (dict, list):
        count = "deux crochets" if key.many else "un seul crochet"
        return f"il faut {count} : {key.header}"
    if given is right is dict:
        return "il n’y a rien sous cette ligne : complétez, ou ôtez-la"
    expected = 'un texte entre guillemets droits "…"'
    if key.keys:
        expected = f"une ligne {key.header}, avec ses clés dessous"
    elif right is list:
        expected = 'une liste de textes, comme ["un", "deux"]'
    elif key.kind == "date":
        expected = 'une date, comme 2016-03-11, "2016-03" ou 2016'
    vide = " vide" * (not value and given in (str, list))
    return f"il faut {expected}, et non {_TYPES.get(given, 'autre chose')}{vide}"


def _text_problem(key: Key, text: str) -> str:
    """Return the message for a string that `key` doesn't allow, or an empty string."""
    is_right, message = _RULES.get(key.kind, (str, ""))
    plain = text.replace("\n", " ").replace("\t", " ")
    if not plain.strip():
        return "le texte est vide"
    if is_unsafe(plain):
        at = next(i for i, c in enumerate(plain) if is_unsafe(c))
        return f"le caractère de contrôle {to_remove(text, at)}"
    if plain != text and key.kind != "prose":
        path = quoted(text.replace("\t", r"\\t"))
        advice = f" ; une barre oblique inverse s’écrit deux fois : {path}"
        message = "le texte doit tenir sur une seule ligne, sans \\n ni tabulation"
        return message + advice * (":\t" in text)
    if is_right(text):
        return ""
    if key.kind == "slug" and (hidden := re.search(INVISIBLE, text)):
        return f"le caractère invisible {to_remove(text, hidden.start())}"
    if key.kind == "slug" and text.isdecimal():
        message = "n’est pas un nom, mais un numéro ; ajoutez une lettre : « {like} »"
    like = slug(text) if is_slug(slug(text)) else f"theme-{slug(text)}".rstrip("-")
    return f"{quoted(text)} {message.format(like=like)}"


def to_remove(text: str, at: int) -> str:
    """Return a French phrase with the code point and the place of `text[at]`."""
    before = text[max(0, at - 20) : at].replace("\n", " ")
    after = f"après {quoted(before)}" if before.strip() else "au début"
    return f"U+{ord(text[at]):04X} est à supprimer, {after}"
