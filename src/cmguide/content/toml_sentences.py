"""The errors of Python's TOML parser in one line of a file, as French sentences.

The parser speaks English. Its sentences are recognised by how they begin; one that a
later version words differently gets a general answer.
"""

import re
from unicodedata import category

from cmguide.content.schema import FRENCH
from cmguide.text.folding import name_key
from cmguide.text.safety import quoted

# The text that follows such a space where the line isn't a sentence without quotes.
_AFTER_SPACE = {
    "Expected '='": r"[\w-]*\s*=",
    "Invalid statement": r"\[|#|$|[\w\"-]+\s*=",
    "Expected newline": "#|$",
}
_PROSE = 'un texte de plusieurs lignes se met entre """ et """'
_UNCLOSED = "ce texte n’est pas fermé : il manque"
_DECLARED = "cette clé est déjà plus haut, dans la même table"
_IMMUTABLE = "cette table est écrite plus haut, en une fois : on ne peut plus y ajouter"
SENTENCES = {
    "Expected ']' at": "il manque « ] » à la fin du nom de la table",
    "Expected ']]' at": "il manque « ]] » à la fin du nom de la table",
    'Expected "\'"': f"{_UNCLOSED} une apostrophe droite",
    "Expected \"'''\"": f"{_UNCLOSED} '''",
    "Cannot declare": "cette table est déjà plus haut ; seules celles à deux crochets,"
    " comme [[topics]], se répètent",
    "Cannot overwrite": _DECLARED,
    "Duplicate inline": _DECLARED,
    "Cannot mutate": _IMMUTABLE,
    "Cannot redefine": _IMMUTABLE,
    "Invalid initial character": "une clé est faite de lettres sans accent, de"
    " chiffres, de - et de _",
    "Unclosed array": "il manque une virgule entre deux valeurs, ou « ] » à la fin de"
    " la liste",
    "Unclosed inline": "il manque une virgule entre deux clés, ou « } » à la fin de la"
    " table",
    "Unescaped": "« \\ » ne se met pas seule ici : elle s’écrit « \\\\ »",
    "Invalid hex": "après « \\u », il faut quatre chiffres hexadécimaux ; après"
    " « \\U », huit ; dans un chemin, « \\ » s’écrit « \\\\ »",
    "Escaped character": "ce code n’est celui d’aucun caractère",
    "Invalid date": "cette date n’existe pas",
}


def sentence(english: str, before: str, rest: str) -> str:
    """Return the error between the text `before` and the `rest` of a line."""
    if space := _odd_space(english, rest):
        return space
    is_value = english.startswith(("Expected newline", "Invalid value"))
    if is_value and re.match(r"\s*date\s*=", before):
        return 'une date s’écrit 2016-03-11, un mois "2016-03", une année 2016'
    for start, judge in {
        "Illegal character": _character,
        "Found invalid character": _character,
        "Unterminated string": _unterminated,
        "Expected '='": _no_equals,
        "Invalid statement": _no_key,
        "Expected newline": _too_much,
        "Invalid value": _value,
    }.items():
        if english.startswith(start):
            return judge(before, rest)
    for start, french in SENTENCES.items():
        if english.startswith(start):
            return french
    return "ceci n’est pas du TOML"


def _odd_space(english: str, rest: str) -> str:
    """Return the sentence for a space that TOML doesn't know, or an empty one."""
    kind = category(rest[0]) if rest and rest[0] != " " else ""
    if kind not in ("Zs", "Cf"):
        return ""
    after = rest[1:].lstrip(" \t\u200b\ufeff\u00a0\u202f\u2009")
    for start, expected in _AFTER_SPACE.items():
        if english.startswith(start) and not re.match(expected, after):
            return ""
    code = f"(U+{ord(rest[0]):04X}) est ici, hors d’un texte"
    if kind == "Cf":
        return f"un caractère invisible {code} : supprimez-le"
    name = "insécable" if rest[0] in "\u00a0\u202f" else "inhabituelle"
    return f"une espace {name} {code} : remplacez-la par une espace simple"


def _character(before: str, rest: str) -> str:
    if rest.startswith("\r"):
        return "cette fin de ligne n’est ni celle d’Unix ni celle de Windows (U+000D)"
    if rest:
        return f"le caractère de contrôle U+{ord(rest[0]):04X} est à supprimer"
    # A text that isn't closed at the end of its line.
    opened = re.search("[\"']", before)
    if opened and opened[0] == "'":
        return f"{_UNCLOSED} une apostrophe droite avant la fin de la ligne"
    quote = f"{_UNCLOSED} un guillemet droit avant la fin de la ligne ; {_PROSE}"
    return _curly(before) or quote


def _unterminated(before: str, _rest: str) -> str:
    if '"""' in before:
        return f'{_UNCLOSED} """'
    return _curly(before) or f'{_UNCLOSED} "'


def _curly(before: str) -> str:
    end = before.rstrip(" \t\u00a0,]}")[-1:]
    if end and (end in "“”„" or (end == "»" and "«" not in before)):
        return f'le guillemet de fin, {end}, doit être droit comme celui du début : "'
    return ""


def _no_equals(before: str, rest: str) -> str:
    if re.match(r""":\s*["'\[{“«0-9]""", rest):
        return "une clé est suivie de « = », et non de « : »"
    if rest[:1] in ('"', "'", "[", "{", "“", "«") and before[-1:].isspace():
        return "il manque « = » entre la clé et sa valeur"
    if not rest and re.fullmatch(r"\s*[a-z_]+\s*", before):
        return "il manque « = » et une valeur après cette clé"
    return _wrong_key(before + rest) or f"il faut ici « clé = valeur » ; {_PROSE}"


def _no_key(_before: str, rest: str) -> str:
    keys = (
        "une ligne commence par une clé (lettres sans accent, chiffres, - et _), par un"
        " crochet ou par #"
    )
    prose = f" ; {_PROSE}" if rest[:1].isalpha() or rest[:1] in "«“—…" else ""
    return _wrong_key(rest) or keys + prose


def _wrong_key(line: str) -> str:
    """Return the sentence for invalid words before « = », or an empty one."""
    found = re.match(r"\s*(\w[\w.’'-]{,30}(?: [\w.’'-]{1,30}){,2}) *=(?!=)", line)
    return not_a_key(found[1]) if found else ""


def not_a_key(name: str) -> str:
    """Return the sentence for a name that can't be a key, with a correct one."""
    meant = FRENCH.get(name_key(name), "")
    meant = f" ; écrivez ici {meant}" if meant else ""
    return (
        f"{quoted(name)} ne peut pas être une clé, qui n’a ni accent ni espace : des"
        f" lettres de a à z, des chiffres, - et _{meant}"
    )


def _too_much(before: str, rest: str) -> str:
    if rest.startswith("\r"):
        return _character(before, rest)
    last = before.rstrip()[-1:]
    if re.match(r"[\w-]+\s*=(?!=)", rest):
        advice = "une autre clé se met sur sa propre ligne"
    elif rest.startswith(("//", "--", ",", ";")) or (last == '"' and '"' not in rest):
        advice = "seul un commentaire, qui commence par #, peut suivre une valeur"
    elif last == '"':
        advice = 'dans un texte entre ", un guillemet droit s’écrit \\"'
    elif last == "'":
        advice = "un texte qui contient ' se met entre guillemets droits (\")"
    else:
        advice = 'un texte se met entre guillemets droits : "…"'
    return f"la valeur est finie, mais la ligne continue ; {advice}"


def _value(before: str, rest: str) -> str:
    if not rest and not before.rstrip().endswith("="):
        return SENTENCES["Unclosed array"]
    if not rest or rest.startswith("#"):
        return "il manque une valeur"
    if rest[0] in "“”„«‘’‹" or rest[0].isalpha():
        return 'un texte se met entre guillemets droits : "…"'
    if rest[0] in ",]}":
        return "il manque une valeur avant ce signe"
    return (
        'cette valeur ne se comprend pas ; un texte se met entre guillemets droits ("),'
        " une liste se ferme par « ] »"
    )
