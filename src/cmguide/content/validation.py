"""Problems of the content of an answers file, as French sentences."""

import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import date
from itertools import islice
from typing import Any

from cmguide.content.consistency import broken_references
from cmguide.content.model import Guide
from cmguide.content.problem import MAX_COUNTED, Location, Problem
from cmguide.content.schema import FRENCH, GUIDE, Key, Kind, build
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
    "name": (name_key, "n’a ni lettre ni chiffre"),
    "alias": (
        # A number alone is that of a question; « 2-3 » is a name.
        lambda text: name_key(text).strip("0123456789"),
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
# A text of these kinds is right if it begins with a letter.
_FREE = ("line", "prose", "name", "alias")


def validated(document: dict[str, Any]) -> tuple[Guide, list[Problem]]:
    """Return the guide of a document, and the problems that make it invalid.

    Names and references are checked only if the structure is right.
    """
    guide, found = build(document, _problems)
    return guide, found or list(islice(broken_references(guide), MAX_COUNTED + 1))


def _problems(where: Location, key: Key, value: Any, item: int) -> Iterable[Problem]:
    """Return the problems of a value, and those of the keys that it has or lacks."""
    is_list = key.many and not item
    is_word = isinstance(value, str) and value[:1].isalpha() and value.isprintable()
    if is_word and key.kind in _FREE and not is_list:
        # Most texts are like this.
        return ()
    if key.kind == "date" and type(value) in (date, int):
        value = str(value)
    right: Any = list if is_list else dict if key.keys else str
    is_empty = value in ([], {}) and (key.required or not is_list)
    if is_empty or not isinstance(value, right):
        given = _TYPES.get(type(value), "autre chose") + " vide" * is_empty
        message = f"il faut {_expected(key, right)}, et non {given}"
    elif right is list:
        return ()
    elif right is dict:
        return _key_problems(where, key, value)
    else:
        message = _text_problem(key, value)
    here = where if right is dict else where._replace(key=key.name, item=item)
    return (Problem(here, message),) if message else ()


def _key_problems(where: Location, key: Key, table: dict[str, Any]) -> list[Problem]:
    known = [inner.name for inner in key.keys]
    unknown = [name for name in table if name not in known]
    missing = [k.header for k in key.keys if k.required and k.name not in table]
    return [
        Problem(
            where._replace(key=name),
            f"cette clé n’existe pas ici ; {_hint(name, known)}",
        )
        for name in unknown[: MAX_COUNTED + 1]
    ] + [Problem(where, f"il manque la clé « {header} »") for header in missing]


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


def _expected(key: Key, right: Any) -> str:
    """Return a description of a valid value of the type `right`."""
    if right is list:
        tables = f"une ou plusieurs tables {key.header}, à deux crochets"
        return tables if key.keys else 'une liste de textes, comme ["un", "deux"]'
    if right is dict:
        return "une table"
    if key.kind == "date":
        return 'une date, comme 2016-03-11, "2016-03" ou 2016'
    return 'un texte entre guillemets droits "…"'


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
