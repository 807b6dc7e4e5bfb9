"""What keeps a file from being TOML, in French, with the line and the column.

Python's parser speaks English. Its sentences are recognised by how they begin; one
that a later version words anew is told in general terms.
"""

import re
import tomllib
from bisect import bisect_left

from cmguide.problem import Problem
from cmguide.typography import quoted

_SHOWN = 60
# How far back the beginning of a statement is looked for, in characters parsed anew.
_MOST_PARSED = 10_000_000

_IMMUTABLE = "cette table est écrite plus haut, en une fois : on ne peut plus y ajouter"
_SENTENCES = {
    "Invalid statement": "une ligne commence par une clé (lettres sans accent,"
    " chiffres, - et _), par un crochet ou par #",
    "Expected '=' after": "il faut « clé = valeur », la clé sans accent ni espace ; un"
    ' texte de plusieurs lignes se met entre """ et """, y compris le précédent',
    "Expected ']' at": "il manque « ] » à la fin du nom de la table",
    "Expected ']]' at": "il manque « ]] » à la fin du nom de la table",
    'Expected "\'"': "ce texte n’est pas fermé : il manque une apostrophe droite",
    "Expected \"'''\"": "ce texte n’est pas fermé : il manque '''",
    "Cannot declare": "cette table est déjà plus haut ; seules celles à deux crochets,"
    " comme [[topics]], se répètent",
    "Cannot overwrite": "cette clé est déjà plus haut, dans la même table",
    "Duplicate inline": "cette clé est déjà plus haut, dans la même table",
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
    " « \\U », huit",
    "Escaped character": "ce code n’est celui d’aucun caractère",
    "Invalid date": "cette date n’existe pas",
}


def explain(data: bytes, error: Exception) -> Problem:
    """Return what kept `data`, without its byte order mark, from being parsed."""
    if isinstance(error, UnicodeDecodeError):
        return _not_utf8(data, error.start)
    text = data.decode().replace("\r\n", "\n")
    if isinstance(error, tomllib.TOMLDecodeError):
        return _malformed(text, str(error))
    if isinstance(error, RecursionError):
        message = "des listes ou des tables sont imbriquées trop profondément"
    else:
        message = "ce nombre a trop de chiffres"
    line = _first_line(text, type(error))
    return Problem(f"ligne {line}", message + _excerpt(text, line, 1))


def unparsable(data: bytes, most_parts: int) -> Problem | None:
    """Return why `data` is not worth parsing: it is empty, or would take for ever."""
    if not data.strip(b" \t\r\n"):
        return Problem("", "ce fichier est vide ; « cmguide new » écrit un modèle")
    part = rb"""(?<![\w-])(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+\.[ \t]*+"""
    dotted = re.compile(rb"(?:%b){%d}" % (part, most_parts))
    for number, line in enumerate(data.split(b"\n"), 1):
        if line.count(b".") > most_parts and dotted.search(line):
            message = "cette clé a trop de parties séparées par des points"
            return Problem(f"ligne {number}", message)
    return None


def _not_utf8(data: bytes, start: int) -> Problem:
    advice = "enregistrez le fichier en UTF-8"
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Problem(_place(1, 1), f"ce fichier est en UTF-16 ; {advice}")
    line = data.count(b"\n", 0, start) + 1
    before = data[data.rfind(b"\n", 0, start) + 1 : start].decode()
    return Problem(
        _place(line, len(before) + 1),
        f"l’octet {data[start]:02X} n’est pas de l’UTF-8 ; {advice}",
    )


def _malformed(text: str, english: str) -> Problem:
    lines = text.split("\n")
    if found := re.search(r"\(at line (\d+), column (\d+)\)$", english):
        line, column = int(found[1]), int(found[2])
        shown = lines[line - 1]
        what = _sentence(english, shown[: column - 1], shown[column - 1 :])
        if english.startswith("Cannot overwrite"):
            # The parser stands at the end of the value, which may be lines below.
            line, column = _statement(text, line) or line, 1
        return Problem(_place(line, column), what + _excerpt(text, line, column))
    last = text.rstrip("\n").count("\n") + 1
    begun = _statement(text, last) or last
    what = _sentence(english, lines[begun - 1], "")
    if begun != last:
        what += f", pour ce qui commence à la ligne {begun}"
    where = f"ligne {last}, à la fin du fichier"
    return Problem(where, what + _excerpt(text, begun, 1))


def _sentence(english: str, before: str, rest: str) -> str:
    """Return what is wrong between the text `before` and the `rest` of a line."""
    if english.startswith(("Illegal character", "Found invalid character")):
        return _character(rest[:1])
    if english.startswith("Unterminated string"):
        mark = '"""' if '"""' in before else '"'
        return f"ce texte n’est pas fermé : il manque {mark}"
    if english.startswith("Expected newline"):
        return _too_much(before, rest)
    if english.startswith("Invalid value"):
        return _value(before, rest)
    for start, french in _SENTENCES.items():
        if english.startswith(start):
            return french
    return "ceci n’est pas du TOML"


def _character(char: str) -> str:
    # Where the rest of the line is empty, the string met the line's end.
    if not char:
        return (
            "ce texte n’est pas fermé : il manque un guillemet droit, ou une apostrophe"
            " droite, avant la fin de la ligne"
        )
    if char == "\r":
        return "cette fin de ligne n’est ni celle d’Unix ni celle de Windows (U+000D)"
    return f"le caractère de contrôle U+{ord(char):04X} est à supprimer"


def _too_much(before: str, rest: str) -> str:
    if rest.startswith("\r"):
        return _character("\r")
    what = "la ligne devrait finir avant ce point"
    if before.rstrip().endswith('"'):
        return f'{what} ; dans un texte entre ", un guillemet droit s’écrit \\"'
    if before.rstrip().endswith("'"):
        return f"{what} ; un texte qui contient ' se met entre guillemets droits (\")"
    return (
        f'{what} ; un texte se met entre guillemets droits ("),'
        " une date s’écrit 2016-03-11"
    )


def _value(before: str, rest: str) -> str:
    if not rest and not before.rstrip().endswith("="):
        return _SENTENCES["Unclosed array"]
    if not rest or rest.startswith("#"):
        return "il manque une valeur"
    if rest[0] in "“”„«‘’‹":
        return 'un texte se met entre guillemets droits : "…"'
    if rest[0] in ",]}":
        return "il manque une valeur avant ce signe"
    return (
        'cette valeur ne se comprend pas ; un texte se met entre guillemets droits ("),'
        " une liste se ferme par « ] »"
    )


def _first_line(text: str, kind: type[Exception]) -> int:
    """Return the line that makes the parser fail with an exception of that kind."""
    lines = text.split("\n")

    def fails(count: int) -> bool:
        return type(_failure("\n".join(lines[:count]))) is kind

    return bisect_left(range(1, len(lines)), x=True, key=fails) + 1


def _statement(text: str, line: int) -> int:
    """Return the line where the statement that ends at `line` begins; 0 if unsure."""
    lines = text.split("\n")
    most = _MOST_PARSED // (len(text) + 1)
    for begun in range(line, max(0, line - most), -1):
        if _failure("\n".join(lines[: begun - 1])) is None:
            return begun
    return 0


def _failure(text: str) -> Exception | None:
    try:
        tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        return error
    return None


def _place(line: int, column: int) -> str:
    return f"ligne {line}, colonne {column}"


def _excerpt(text: str, line: int, column: int) -> str:
    shown = text.split("\n")[line - 1]
    if len(shown) > _SHOWN:
        start = max(0, column - _SHOWN // 3)
        shown = ("…" if start else "") + shown[start : start + _SHOWN].strip() + "…"
    return f" ; la ligne : {quoted(shown, _SHOWN + 2)}" if shown.strip() else ""
