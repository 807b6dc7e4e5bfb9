"""What keeps a file from being TOML, in French, with the line and the column.

Python's parser speaks English. Its sentences are recognised by how they begin; one
that a later version words anew is told in general terms.
"""

import re
import tomllib
from bisect import bisect_left
from unicodedata import category

from cmguide.problem import Problem
from cmguide.typography import quoted

_SHOWN = 60
# How far back the beginning of a statement is looked for, in characters parsed anew.
_MOST_PARSED = 10_000_000

_SPACES = {
    "\u00a0": "une espace insécable",
    "\u202f": "une espace fine insécable",
    "\u2009": "une espace fine",
    " ": "une espace",
}
# What comes after such a space where it is no part of a sentence.
_AFTER_SPACE = {
    "Expected '='": r"[\w-]*\s*=",
    "Invalid statement": r"\[|#|$|[\w\"-]+\s*=",
    "Expected newline": "#|$",
}
_PROSE = 'un texte de plusieurs lignes se met entre """ et """'
_IMMUTABLE = "cette table est écrite plus haut, en une fois : on ne peut plus y ajouter"
_SENTENCES = {
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
        before, rest = shown[: column - 1], shown[column - 1 :]
        what = _unclosed(text, line, before, rest, english)
        what = what or _sentence(english, before, rest)
        if english.startswith("Cannot overwrite"):
            # The parser stands at the end of the value, which may be lines below.
            line, column = _statement(text, line) or line, 1
        if english.startswith(("Cannot overwrite", "Cannot declare")):
            what = _brackets(lines, line) or what
        return Problem(_place(line, column), what + _excerpt(text, line, column))
    last = text.rstrip("\n").count("\n") + 1
    begun = _statement(text, last) or last
    what = _sentence(english, lines[begun - 1], "")
    if begun != last and "ligne" not in what:
        what += f", pour ce qui commence à la ligne {begun}"
    where = f"ligne {last}, à la fin du fichier"
    return Problem(where, what + _excerpt(text, begun, 1))


def _unclosed(text: str, line: int, before: str, rest: str, english: str) -> str:
    """Return that a text or a list begun on an earlier line is still open, if so."""
    lines = text.split("\n")
    opening = r'\s*[\w-]+\s*=\s*"""\s*'
    if english.startswith(("Expected '='", "Invalid statement", "Expected newline")):
        # The mark that should open the next text has closed the one before it.
        if english.startswith("Expected newline"):
            last, shown = line, before
        else:
            last = "\n".join(lines[: line - 1]).rstrip().count("\n") + 1
            shown = lines[last - 1] if line > 1 else ""
        if re.fullmatch(opening, shown):
            begun = _statement(text, last)
            if 0 < begun < last:
                return (
                    f'il manque """ à la fin du texte qui commence à la ligne {begun}'
                )
    elif english.startswith("Unclosed array") or (
        english.startswith("Invalid value")
        and (re.match(r"[\w-]+\s*=", rest) or before.lstrip().startswith("["))
    ):
        begun = _statement(text, line)
        if 0 < begun < line and re.match(r"""[^#"']*=\s*\[""", lines[begun - 1]):
            return f"{_SENTENCES['Unclosed array']} qui commence à la ligne {begun}"
    return ""


def _brackets(lines: list[str], line: int) -> str:
    """Return that a table has now one bracket, now two, with the other's line."""
    here = re.match(r"\s*(\[\[?)\s*([\w.-]+)\s*\]", lines[line - 1])
    if not here:
        return ""
    marks, name = here.groups()
    header = re.compile(rf"\s*(\[\[?)\s*{re.escape(name)}\s*\]")
    for number, other in enumerate(lines[: line - 1], 1):
        found = header.match(other)
        if found and found[1] != marks:
            if marks == "[":
                return (
                    f"il faut ici deux crochets, comme à la ligne {number} : [[{name}]]"
                )
            return (
                f"à la ligne {number}, [{name}] n’a qu’un crochet ; une table qui se"
                f" répète en a deux partout : [[{name}]]"
            )
    return ""


def _sentence(english: str, before: str, rest: str) -> str:
    """Return what is wrong between the text `before` and the `rest` of a line."""
    if space := _odd_space(english, rest):
        return space
    for starts, judge in (
        (("Illegal character", "Found invalid character"), _character),
        ("Unterminated string", _unterminated),
        ("Expected '='", _no_equals),
        ("Invalid statement", _no_key),
        ("Expected newline", _too_much),
        ("Invalid value", _value),
    ):
        if english.startswith(starts):
            return judge(before, rest)
    for start, french in _SENTENCES.items():
        if english.startswith(start):
            return french
    return "ceci n’est pas du TOML"


def _character(before: str, rest: str) -> str:
    if not rest:
        return _open_text(before)
    if rest[0] == "\r":
        return "cette fin de ligne n’est ni celle d’Unix ni celle de Windows (U+000D)"
    return f"le caractère de contrôle U+{ord(rest[0]):04X} est à supprimer"


def _unterminated(before: str, _rest: str) -> str:
    what = "ce texte n’est pas fermé : il manque"
    return f'{what} """' if '"""' in before else _curly(before) or f'{what} "'


def _open_text(before: str) -> str:
    """Return that a text meets the end of its line, which ends with `before`."""
    what = "ce texte n’est pas fermé : il manque"
    opened = re.search("[\"']", before)
    if opened and opened[0] == "'":
        return f"{what} une apostrophe droite avant la fin de la ligne"
    return _curly(before) or (
        f"{what} un guillemet droit avant la fin de la ligne ; un texte de plusieurs"
        ' lignes se met entre """ et """'
    )


def _curly(before: str) -> str:
    end = before.rstrip(" \t\u00a0,]}")[-1:]
    if end and (end in "“”„" or (end == "»" and "«" not in before)):
        return f'le guillemet de fin, {end}, doit être droit comme celui du début : "'
    return ""


def _odd_space(english: str, rest: str) -> str:
    """Return that a space that TOML does not know begins the rest of a line."""
    kind = category(rest[0]) if rest and rest[0] != " " else ""
    if kind not in ("Zs", "Cf"):
        return ""
    after = rest[1:].lstrip("\t\u200b\ufeff" + "".join(_SPACES))
    for start, expected in _AFTER_SPACE.items():
        if english.startswith(start) and not re.match(expected, after):
            return ""
    code = f"(U+{ord(rest[0]):04X})"
    if kind == "Cf":
        return f"un caractère invisible {code} est ici, hors d’un texte : supprimez-le"
    name = _SPACES.get(rest[0], "une espace inhabituelle")
    return (
        f"{name} {code} est ici, hors d’un texte : remplacez-la par une espace simple"
    )


def _no_equals(before: str, rest: str) -> str:
    if re.match(r""":\s*["'\[{“«0-9]""", rest):
        return "une clé est suivie de « = », et non de « : »"
    if rest[:1] in ('"', "'", "[", "{", "“", "«") and before[-1:].isspace():
        return "il manque « = » entre la clé et sa valeur"
    if not rest and re.fullmatch(r"\s*[a-z_]+\s*", before):
        return "il manque « = » et une valeur après cette clé"
    return _not_a_key(before + rest) or f"il faut ici « clé = valeur » ; {_PROSE}"


def _no_key(_before: str, rest: str) -> str:
    what = (
        "une ligne commence par une clé (lettres sans accent, chiffres, - et _), par un"
        " crochet ou par #"
    )
    prose = f" ; {_PROSE}" if rest[:1].isalpha() or rest[:1] in "«“—…" else ""
    return _not_a_key(rest) or what + prose


def _not_a_key(line: str) -> str:
    """Return why what stands before a « = » is no key; prose has none so near."""
    if found := re.match(r"\s*(\w[\w.’'-]{,30}(?: [\w.’'-]{1,30}){,2}) *=(?!=)", line):
        return (
            f"{quoted(found[1])} ne peut pas être une clé, qui n’a ni accent ni espace"
            " : des lettres de a à z, des chiffres, - et _"
        )
    return ""


def _too_much(before: str, rest: str) -> str:
    if rest.startswith("\r"):
        return _character(before, rest)
    what = "la ligne devrait finir avant ce point"
    if re.match(r"[\w-]+\s*=(?!=)", rest):
        return f"{what} ; une autre clé se met sur sa propre ligne"
    if rest.startswith(("//", "--", ",", ";")) or (
        before.rstrip().endswith('"') and '"' not in rest
    ):
        return (
            f"{what} ; après une valeur, seul peut suivre un commentaire, qui commence"
            " par #"
        )
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
