"""The errors of Python's TOML parser in one line of a file, as French sentences.

The parser speaks English. Its sentences are recognised by how they begin; the rare
ones, and those that a later version words differently, get a general answer.
"""

import re
from collections.abc import Callable
from unicodedata import category

from cmguide.content.schema import FRENCH
from cmguide.text.folding import name_key
from cmguide.text.safety import quoted

OPEN_LIST = "il manque une virgule entre deux valeurs, ou « ] » à la fin de la liste"
_PROSE = 'un texte de plusieurs lignes se met entre """ et """'
_QUOTES = 'un texte se met entre guillemets droits : "…"'
_BACKSLASH = "« \\ » ne se met pas seule ici : elle s’écrit « \\\\ »"


def sentence(english: str, before: str, rest: str) -> str:
    """Return the error between the text `before` and the `rest` of a line."""
    if space := _odd_space(rest):
        return space
    is_value = english.startswith(("Expected newline", "Invalid value"))
    if is_value and re.match(r"\s*date\s*=", before):
        return 'une date s’écrit 2016-03-11, un mois "2016-03", une année 2016'
    for start, french in _SENTENCES.items():
        if english.startswith(start):
            return french if isinstance(french, str) else french(before, rest)
    return "ceci n’est pas du TOML ; « cmguide new » crée un modèle à imiter"


def not_a_key(name: str) -> str:
    """Return the sentence for a name that can't be a key, with a correct one."""
    meant = FRENCH.get(name_key(name), "")
    meant = f" ; écrivez ici {meant}" if meant else ""
    return (
        f"{quoted(name)} ne peut pas être une clé, qui n’a ni accent ni espace : des"
        f" lettres de a à z, des chiffres, - et _{meant}"
    )


def _odd_space(rest: str) -> str:
    """Return the sentence for a space that TOML doesn't know, or an empty one."""
    kind = category(rest[0]) if rest[:1].strip(" ") else ""
    after = rest[1:].lstrip(" \t\u200b\ufeff\u00a0\u202f\u2009")
    # Prose without quotes has such spaces too, and another mistake.
    is_toml = re.match(r"""[\w-]*\s*=|[\d"'\[\]{}#,]|$""", after)
    if kind not in ("Zs", "Cf") or not is_toml:
        return ""
    name = "un caractère invisible" if kind == "Cf" else "une espace insécable"
    advice = "supprimez-le" if kind == "Cf" else "mettez une espace simple"
    return f"{name} (U+{ord(rest[0]):04X}) est ici, hors d’un texte : {advice}"


def _unclosed(before: str, rest: str) -> str:
    """Return the sentence for a text with a control character, or without an end."""
    if rest:
        return f"le caractère de contrôle U+{ord(rest[0]):04X} est à supprimer"
    end = before.rstrip(" \t\u00a0,]}")[-1:]
    if end and (end in "“”„" or (end == "»" and "«" not in before)):
        return f'le guillemet de fin, {end}, doit être droit comme celui du début : "'
    found = re.search("\"\"\"|'''|[\"']", before)
    mark = found[0] if found else '"'
    more = f" avant la fin de la ligne ; {_PROSE}" if len(mark) == 1 else ""
    return f"ce texte n’est pas fermé : il manque {mark}{more}"


def _no_key(before: str, rest: str) -> str:
    if re.match(r""":\s*["'\[{“«0-9]""", rest):
        return "une clé est suivie de « = », et non de « : »"
    if re.match(r"""["'\[{“«]""", rest) and re.search(r"\w\s+$", before):
        return "il manque « = » entre la clé et sa valeur"
    if not rest and re.fullmatch(r"\s*[a-z_]+\s*", before):
        return "il manque « = » et une valeur après cette clé"
    name = r"\s*(\w[\w.’'-]{,30}(?: [\w.’'-]{1,30}){,2}) *=(?!=)"
    if found := re.match(name, before + rest):
        return not_a_key(found[1])
    return f"il faut ici « clé = valeur » ; {_PROSE}"


def _too_much(before: str, rest: str) -> str:
    last = before.rstrip()[-1:]
    if re.match(r"[\w-]+\s*=(?!=)", rest):
        advice = "une autre clé se met sur sa propre ligne"
    elif last == '"' and '"' in rest and not rest.startswith(("/", ",", ";")):
        advice = 'dans un texte entre ", un guillemet droit s’écrit \\"'
    elif last == "'":
        advice = "un texte qui contient ' se met entre guillemets droits (\")"
    elif last.isalnum():
        advice = _QUOTES
    else:
        advice = "seul un commentaire, qui commence par #, peut suivre une valeur"
    return f"la valeur est finie, mais la ligne continue ; {advice}"


def _value(before: str, rest: str) -> str:
    if not rest and not before.rstrip().endswith("="):
        return OPEN_LIST
    if not rest or rest[0] in "#,]}":
        return "il manque une valeur"
    return f"cette valeur ne se comprend pas ; {_QUOTES}"


_SENTENCES: dict[str, str | Callable[[str, str], str]] = {
    "Illegal character": _unclosed,
    "Found invalid character": _unclosed,
    "Unterminated string": _unclosed,
    "Expected \"'": _unclosed,
    "Expected '='": _no_key,
    "Invalid statement": _no_key,
    "Expected newline": _too_much,
    "Invalid value": _value,
    "Expected ']' at": "il manque « ] » à la fin du nom de la table",
    "Expected ']]' at": "il manque « ]] » à la fin du nom de la table",
    "Cannot declare": "cette table est déjà plus haut ; seules celles à deux crochets,"
    " comme [[topics]], se répètent",
    "Cannot overwrite": "cette clé est déjà plus haut, dans la même table",
    "Unescaped": _BACKSLASH,
    "Invalid hex": _BACKSLASH,
    "Invalid date": "cette date n’existe pas",
}
