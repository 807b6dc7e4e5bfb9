"""French typography in the texts that a reader sees: what to look at again."""

import re
from collections.abc import Iterator
from typing import Any

from cmguide.content.consistency import topic_label
from cmguide.content.problem import Problem
from cmguide.content.schema import GUIDE, Key
from cmguide.text.safety import quoted

# Where a mark is no punctuation: addresses, times, :names:, smileys. What may be long
# is looked for at the start of a word only: one long word is not read over and over.
_ASIDE = (
    r"(?<!\S)(?:\S*://|\S+@)\S+|\bwww\.\S+|(?<![\w-])[\w-]++\.\w++/\S*"
    r"|\b\d++:\d++(?::\d++)*|:[\w+-]++:|[:;]-?[()DPp](?!\w)"
)
_NO_BREAK = "\u00a0\u202f"
_RULES = (
    (
        rf"[^\s?!:;…(\[«{_NO_BREAK}](?=[?!]|[:;](?:\s|$))",
        "il manque une espace insécable (U+00A0) avant « {mark} »",
        1,
    ),
    (
        "[ \t\n](?=[?!:;])",
        "l’espace avant « {mark} » doit être insécable (U+00A0)",
        1,
    ),
    (
        f"«(?![{_NO_BREAK}])|(?<![{_NO_BREAK}])»",
        "il faut une espace insécable (U+00A0) à l’intérieur des guillemets « »",
        0,
    ),
    (
        f"(?<=[0-9])(?: (?=%)|(?![{_NO_BREAK}])(?=%))",
        "il faut une espace insécable (U+00A0) avant « % »",
        0,
    ),
    ("'", "l’apostrophe doit être courbe : ’ (U+2019)", 0),
    ('"', "les guillemets doivent être « et »", 0),
    (r"\.\.\.", "les trois points sont un seul signe : … (U+2026)", 0),
)
_AROUND = 20


def warnings(document: dict[str, Any]) -> Iterator[Problem]:
    """Yield what is not set as French is, once for each rule and each text."""
    yield from _table(document, GUIDE, "")


def _table(
    table: dict[str, Any], keys: tuple[Key, ...], where: str
) -> Iterator[Problem]:
    for key in keys:
        value = table.get(key.name)
        here = f"{where}, {key.name}" if where else key.name
        match key.kind:
            case "line" | "prose":
                yield from _text(value, here)
            case "lines" if isinstance(value, list):
                for number, item in enumerate(value, 1):
                    yield from _text(item, f"{here}, n° {number}")
            case "table" if isinstance(value, dict):
                yield from _table(value, key.table, f"[{key.name}]")
            case "tables" if isinstance(value, list):
                for number, item in enumerate(value, 1):
                    if isinstance(item, dict):
                        place = f"[[{key.name}]] n° {number}{topic_label(item)}"
                        yield from _table(item, key.table, place)
            case _:
                pass


def _text(value: Any, where: str) -> Iterator[Problem]:
    if not isinstance(value, str):
        return
    # What is set aside keeps its length, so that the excerpt is the author's text.
    text = re.sub(_ASIDE, lambda match: "_" * len(match[0]), value)
    for pattern, message, ahead in _RULES:
        if found := re.search(pattern, text):
            at = found.start()
            mark = text[at + ahead : at + ahead + 1]
            count = sum(1 for _ in re.finditer(pattern, text))
            times = f" ({count} fois dans ce texte)" if count > 1 else ""
            yield Problem(
                where,
                f"{message.format(mark=mark)}{times}, près de {_near(value, at)}",
            )


def _near(text: str, at: int) -> str:
    start, end = max(0, at - _AROUND), at + _AROUND
    before = "…" if start else ""
    after = "…" if end < len(text) else ""
    return quoted(before + text[start:end].replace("\n", " ").strip() + after)
