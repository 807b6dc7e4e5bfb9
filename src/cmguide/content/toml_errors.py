"""The first syntax error of a TOML file: its place, and a French sentence.

Python's parser speaks English. Its sentences are recognised by how they begin; the rare
ones, and those that a later version words differently, get a general answer.
"""

import re
import tomllib
from collections.abc import Callable
from traceback import walk_tb

from cmguide.content.formats import other_format, other_language
from cmguide.content.problem import WHOLE_FILE, Location, Problem
from cmguide.content.schema import FRENCH, GUIDE
from cmguide.text.folding import INVISIBLE, name_key
from cmguide.text.safety import quoted

_SHOWN = 60
_MISPLACED = ("Expected '='", "Invalid statement", "Expected newline")
_OPEN_LIST = "il manque une virgule entre deux valeurs, ou « ] » à la fin de la liste"
_PROSE = 'un texte de plusieurs lignes se met entre """ et """'
_QUOTES = 'un texte se met entre guillemets droits : "…"'


def explain(data: bytes, error: Exception) -> Problem:
    """Return the problem for a syntax error in `data`, which has no byte order mark."""
    if said := other_format(data):
        return Problem(WHOLE_FILE, said)
    if isinstance(error, UnicodeDecodeError):
        before = data[: error.start].decode().split("\n")
        where = Location(line=len(before), column=len(before[-1]) + 1)
        return Problem(where, "le fichier n’est pas en UTF-8 : enregistrez-le en UTF-8")
    text = data.decode().replace("\r\n", "\n")
    if said := other_language(text):
        return Problem(WHOLE_FILE, said)
    # The parser keeps the start of its statement in a local variable of `loads` alone.
    frames = [frame for frame, _line in walk_tb(error.__traceback__)]
    starts = [f.f_locals.get("pos", 0) for f in frames if f.f_code.co_name == "loads"]
    english = str(error) if isinstance(error, tomllib.TOMLDecodeError) else "Too large"
    return _malformed(text.split("\n"), english, text.count("\n", 0, *starts) + 1)


def _malformed(lines: list[str], english: str, begun: int) -> Problem:
    """Return the parser's error; the statement in question begins on line `begun`."""
    line, column = begun, len(lines[begun - 1]) + 1
    if found := re.search(r"\(at line (\d+), column (\d+)\)$", english):
        line, column = int(found[1]), int(found[2])
    if english.startswith(("Cannot overwrite", "Too large")):
        # The parser gives the end of the value, which may be lines below, or no place.
        line, column = begun, 1
    above, shown = lines[: line - 1], lines[line - 1]
    before, rest = shown[: column - 1], shown[column - 1 :]
    message = (
        (english.startswith(_MISPLACED) and _unclosed_prose([*above, before]))
        or _wrong_header(shown)
        or _open_list(above[begun - 1 :], begun, before, rest)
        or _sentence(english, before, rest)
    )
    if english.startswith(("Cannot overwrite", "Cannot declare")):
        message = _brackets(lines, shown) or message + _next_table([*above, shown])
    where = Location(line=line, column=column)
    return Problem(where, message + _excerpt(shown, column))


def _unclosed_prose(lines: list[str]) -> str:
    """Return the sentence for a text without its last \"\"\", or an empty one.

    The mark that should open the next text closes it, so prose follows that mark.
    """
    above = "\n".join(lines)
    closed = re.search(r'(?m)^[ \t]*[\w-]+ *= *"""\s*(\n(?!.*""").*)?\Z', above)
    if not closed:
        return ""
    begun = above.count("\n", 0, above.rfind('"""', 0, closed.start())) + 1
    return f'il manque """ à la fin du texte qui commence à la ligne {begun}'


def _open_list(above: list[str], begun: int, before: str, rest: str) -> str:
    """Return the sentence for a list that is still open at a key or a table."""
    is_list = above and re.match(r"""[^#"']*=\s*\[""", above[0])
    if is_list and (re.match(r"[\w-]+\s*=", rest) or before.lstrip().startswith("[")):
        return f"{_OPEN_LIST} qui commence à la ligne {begun}"
    return ""


def _brackets(lines: list[str], shown: str) -> str:
    """Return the sentence for headers like `shown` with one bracket, or none."""
    for key in GUIDE.keys:
        single = re.compile(rf"\s*\[\s*{key.name}\s*\]")
        wrong = [str(n) for n, line in enumerate(lines, 1) if single.match(line)]
        if key.many and wrong and key.name in shown:
            where = f"ligne{'s' * (len(wrong) > 1)} {' et '.join(wrong)}"
            return f"il faut deux crochets, comme {key.header}, {where}"
    return ""


def _wrong_header(line: str) -> str:
    """Return the sentence for a table name with accents or spaces, or an empty one."""
    found = re.match(r"\s*\[\[?\s*([^]\"'#]*)", line)
    name = found[1].strip() if found else ""
    if name.startswith("["):
        return f"les deux crochets se touchent : [[{name.strip('[ ')}]]"
    return "" if re.fullmatch(r"[\w.-]*", name, re.ASCII) else _not_a_key(name)


def _next_table(above: list[str]) -> str:
    """Return the table line that may be missing before a duplicate key."""
    headers = [line.strip() for line in above if line.lstrip().startswith("[")]
    last = headers[-1] if headers else ""
    if last.startswith("[["):
        return f" ; si c’est le début d’un autre, il manque {last} juste avant"
    # Topics without their line end up in the table above, or in none.
    text = "\n".join(above)
    lost = "[topics]" not in text and re.search(r"(?m)^[ \t]*(id|question)\b", text)
    return " ; il manque sans doute [[topics]] avant chaque thème" if lost else ""


def _excerpt(shown: str, column: int) -> str:
    start = max(0, column - _SHOWN // 3) if len(shown) > _SHOWN else 0
    text = ("…" if start else "") + shown[start:].strip()
    return f" ; la ligne : {quoted(text)}" if shown.strip() else ""


def _sentence(english: str, before: str, rest: str) -> str:
    """Return the error between the text `before` and the `rest` of a line."""
    if space := _odd_space(rest):
        return space
    is_value = english.startswith(("Expected newline", "Invalid value"))
    if is_value and re.match(r"\s*date\s*=", before):
        return 'une date s’écrit 2016-03-11, un mois "2016-03", une année 2016'
    for start, french in _SENTENCES.items():
        if re.match(start, english):
            return french if isinstance(french, str) else french(before, rest)
    return "ceci n’est pas du TOML ; « cmguide new » crée un modèle à imiter"


def _not_a_key(name: str) -> str:
    """Return the sentence for a name that can't be a key, with a correct one."""
    known = {inner.name: inner.name for key in GUIDE.keys for inner in (key, *key.keys)}
    meant = (known | FRENCH).get(name_key(name), "")
    meant = f" ; écrivez ici {meant}" if meant else ""
    return (
        f"{quoted(name)} ne peut pas être une clé, qui n’a ni accent ni espace : des"
        f" lettres de a à z, des chiffres, - et _{meant}"
    )


def _odd_space(rest: str) -> str:
    """Return the sentence for a space that TOML doesn't know, or an empty one."""
    odd = rf"(?:[^\S\0-\x9f]|{INVISIBLE})"
    # Prose without quotes has such spaces too, and another mistake.
    is_toml = r"""[\w-]*\s*=|[\d"'\[\]{}#,]|$"""
    if not re.match(rf"{odd}(?:[ \t]|{odd})*+(?:{is_toml})", rest):
        return ""
    where = f"(U+{ord(rest[0]):04X}) est ici, hors d’un texte"
    if rest[0].isspace():
        return f"une espace insécable {where} : mettez une espace simple"
    return f"un caractère invisible {where} : supprimez-le"


def _unclosed_text(before: str, rest: str) -> str:
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
    if re.match(r"""\s*[a-z_]+(\s+["'\[{“«]|\s*$)""", before + rest):
        return "il manque « = » après la clé, puis sa valeur"
    if (before + rest).startswith("```"):
        return "supprimez les lignes ```, qui ne sont pas du TOML"
    name = r"\s*(\w[\w.’'-]{,30}(?: [\w.’'-]{1,30}){,2}) *=(?!=)"
    if found := re.match(name, before + rest):
        return _not_a_key(found[1])
    return f"il faut ici « clé = valeur » ; {_PROSE}"


def _too_much(before: str, rest: str) -> str:
    last = before.rstrip()[-1:]
    if re.match(r"[\w-]+\s*=(?!=)", rest):
        advice = "une autre clé se met sur sa propre ligne"
    elif rest.startswith(",") and last in "\"'":
        advice = 'une liste se met entre [ ] : ["un", "deux"]'
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
        return _OPEN_LIST
    if not rest or rest[0] in "#,]}":
        return "il manque une valeur"
    return f"cette valeur ne se comprend pas ; {_QUOTES}"


_SENTENCES: dict[str, str | Callable[[str, str], str]] = {
    "Illegal|Found invalid|Unterminated|Expected \"'": _unclosed_text,
    "Expected '='|Invalid statement": _no_key,
    "Expected newline": _too_much,
    "Invalid value": _value,
    "Unclosed array": _OPEN_LIST,
    "Expected ']' ": "il manque « ] » à la fin du nom de la table",
    "Expected ']]'": "il manque « ]] » à la fin du nom de la table",
    "Cannot declare": "cette table est déjà plus haut : gardez-en une seule",
    "Cannot overwrite": "cette clé est déjà plus haut, dans la même table",
    "Unescaped|Invalid hex": "« \\ » ne se met pas seule ici : elle s’écrit « \\\\ »",
    "Too large": "cette valeur est trop longue, ou a trop de crochets",
    "Invalid date": "cette date n’existe pas",
}
