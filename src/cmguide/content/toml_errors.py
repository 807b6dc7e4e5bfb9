"""Explain the first syntax error of a TOML file in French.

The English messages of Python's parser are recognised by their first words. A rare
message, or a message whose wording changes in a later version of Python, gets a general
explanation.
"""

import re
import tomllib
from traceback import walk_tb

from cmguide.content.formats import other_format, other_language
from cmguide.content.problem import WHOLE_FILE, Location, Problem
from cmguide.content.schema import FRENCH, GUIDE
from cmguide.text.folding import INVISIBLE, name_key
from cmguide.text.safety import quoted, truncate

_SHOWN = 60
_MISPLACED = ("Expected '='", "Invalid statement", "Expected newline")
_OPEN_LIST = "il manque une virgule entre deux valeurs, ou « ] » à la fin de la liste"
_PROSE = 'un texte de plusieurs lignes se met entre """ et """'
_QUOTES = 'un texte se met entre guillemets droits : "…"'
_UNCLOSED = "ce texte n’est pas fermé : il manque {0}"
_ON_LINE = f"{_UNCLOSED} avant la fin de la ligne ; {_PROSE}"
_CURLY = 'le guillemet de fin, {0}, doit être droit comme celui du début : "'
_EQUALS = "il manque « = » après la clé, puis sa valeur"
_BACKSLASH = "la barre oblique inverse s’écrit deux fois : « \\\\ »"
_COMMENT = "un commentaire commence par #"
_LIST = 'une liste se met entre [ ] : ["un", "deux"]'
_INNER = 'dans un texte entre ", un guillemet droit s’écrit \\"'
_DATE = 'une date s’écrit 2016-03-11, un mois "2016-03", une année 2016'
# The keys match the starts of the parser's messages. Each value has patterns for the
# line, in which ▲ marks where the parser stopped, and the French messages.
_RULES = {
    "Expected newline|Invalid value": (
        (r"▲,\s*$", "supprimez la virgule à la fin de la ligne"),
        (r"^\s*date\s*=.*▲", _DATE),
    ),
    "Illegal|Found invalid|Unterminated|Expected \"'": (
        ("▲.", "le caractère de contrôle U+{code:04X} est à supprimer"),
        (r"([“”„])[\s,\]}]*▲", _CURLY),
        (r"^[^«]*(»)[\s,\]}]*▲", _CURLY),
        (r"^[^\"']*(\"{3}|'{3})", _UNCLOSED),
        (r"^[^\"]*(')", _ON_LINE),
        ("", _ON_LINE.replace("{0}", '"')),
    ),
    "Expected '='|Invalid statement": (
        ("▲//", _COMMENT),
        (r'^\s*"[a-z_]+\s*=[^"]*"▲', "les guillemets entourent la valeur seule"),
        (r"^[^▲{]*=\s*\{[^▲]*▲,", _LIST),
        (r"^\s*▲?\(", "un thème commence par [[topics]], entre crochets"),
        (r"^\s*-\s*▲[a-z_]+\s*=", "supprimez le tiret du début de la ligne"),
        (r'^\s*""▲"', 'il manque la clé et « = » avant """, comme answer = """'),
        (r"""▲:\s*["'\[{“«0-9]""", "une clé est suivie de « = », et non de « : »"),
        (r"""^\s*[a-z_]+\s*▲([-;,]?\s*["'\[{“«]|$)""", _EQUALS),
        ("^▲?```", "supprimez les lignes ```, qui ne sont pas du TOML"),
        ("", f"il faut ici « clé = valeur » ; {_PROSE}, {_COMMENT}"),
    ),
    "Expected newline": (
        (r"▲[\w-]+\s*=(?!=)", "une autre clé se met sur sa propre ligne"),
        (r"""["']\s*▲,\s*[a-z_]+\s*=""", "une autre clé se met sur sa propre ligne"),
        (r"""["']\s*▲,""", _LIST),
        (r"\]\s*▲\]", "deux crochets suffisent de chaque côté"),
        (r"▲;", "supprimez le point-virgule"),
        (r"\"\s*▲[?!]", "mettez ce signe avant le guillemet de fin"),
        (r'=\s*""▲\w', "mettez un seul guillemet de chaque côté du texte"),
        (r'"\s*▲(?![/,;]).*"', _INNER),
        (r"'\s*▲", "un texte qui contient ' se met entre guillemets droits (\")"),
        (r"[^\W_]\s*▲", _QUOTES),
        ("", "seul un commentaire, qui commence par #, peut suivre une valeur"),
    ),
    "Invalid value": (
        (r"[^=\s]\s*▲$", _OPEN_LIST),
        (r",\s*▲,", "une virgule est de trop"),
        (r"▲([#,\]}]|$)", "il manque une valeur"),
        (r"▲\(", _LIST),
        (r"▲-\s", f"supprimez le tiret ; {_LIST}"),
        (r"▲=", "un seul « = » suffit"),
        (r"▲[“”„«]{2}", 'les guillemets doivent être droits : """'),
        ("", f"cette valeur ne se comprend pas ; {_QUOTES}"),
    ),
    "Unclosed array": (
        (r'"\s*▲[^\s,\]"]', _INNER),
        ("", _OPEN_LIST),
    ),
    "Expected ']' ": (("", "il manque « ] » à la fin du nom de la table"),),
    "Invalid initial": (
        (r"\[\s*▲\]", "il manque un nom entre les crochets"),
        ("", "il faut ici une clé, comme title, puis « = »"),
    ),
    "Expected ']]'": (
        (r"▲\]", "il manque un « ] » à la fin de cette ligne"),
        ("", "il manque « ]] » à la fin du nom de la table"),
    ),
    "Cannot declare": (("", "cette table est déjà plus haut : gardez-en une seule"),),
    "Cannot overwrite": (("", "cette clé est déjà plus haut, dans la même table"),),
    "Unescaped|Invalid hex": (("", _BACKSLASH),),
    "Too large": (("", "cette valeur est trop longue, ou a trop de crochets"),),
    "Invalid date": (("", "cette date n’existe pas"),),
}


def explain(data: bytes, error: Exception) -> Problem:
    """Return the problem that `error` reports; `data` has no byte order mark."""
    if said := other_format(data):
        return Problem(WHOLE_FILE, said)
    if isinstance(error, UnicodeDecodeError):
        before = data[: error.start].decode().split("\n")
        where = Location(line=len(before), column=len(before[-1]) + 1)
        return Problem(where, "le fichier n’est pas en UTF-8 : enregistrez-le en UTF-8")
    text = data.decode().replace("\r\n", "\n")
    if said := other_language(text):
        return Problem(WHOLE_FILE, said)
    # Only the local variable `pos` of `loads` has the start of the statement.
    frames = [frame for frame, _line in walk_tb(error.__traceback__)]
    starts = [f.f_locals.get("pos", 0) for f in frames if f.f_code.co_name == "loads"]
    english = str(error) if isinstance(error, tomllib.TOMLDecodeError) else "Too large"
    return _malformed(text.split("\n"), english, text.count("\n", 0, *starts) + 1)


def _malformed(lines: list[str], english: str, begun: int) -> Problem:
    """Return the problem for the parser's message `english`.

    The statement with the error begins at line `begun`.
    """
    line, column = begun, len(lines[begun - 1]) + 1
    if found := re.search(r"\(at line (\d+), column (\d+)\)$", english):
        line, column = int(found[1]), int(found[2])
    if english.startswith(("Cannot overwrite", "Too large")):
        # The parser reports no place, or the end of the value, maybe lines below.
        line, column = begun, 1
    above, shown = lines[: line - 1], lines[line - 1]
    before, rest = shown[: column - 1], shown[column - 1 :]
    message = (
        (english.startswith(_MISPLACED) and _unclosed_prose([*above, before]))
        or _wrong_name(shown, english)
        or _open_list(above[begun - 1 :], begun, before, rest)
        or _odd_space(rest)
        or _sentence(english, before, rest)
    )
    if english.startswith(("Cannot overwrite", "Cannot declare")):
        message = _brackets(lines, shown) or message + _next_table([*above, shown])
    where = Location(line=line, column=column)
    return Problem(where, message + _excerpt(shown, column))


def _unclosed_prose(lines: list[str]) -> str:
    """Return the message for a string without its closing \"\"\", or an empty string.

    Instead, the parser has taken the opening \"\"\" of the next string as the closing
    one, and stopped at the prose of that string.
    """
    above = "\n".join(lines)
    closed = re.search(r'(?m)^[ \t]*[\w-]+ *= *"""\s*(\n(?!.*""").*)?\Z', above)
    if not closed:
        return ""
    begun = above.count("\n", 0, above.rfind('"""', 0, closed.start())) + 1
    return f'il manque """ à la fin du texte qui commence à la ligne {begun}'


def _open_list(above: list[str], begun: int, before: str, rest: str) -> str:
    """Return the message for a list that is still open at a key or a header.

    The message is empty if no list is open.
    """
    is_list = above and re.match(r"""[^#"']*=\s*\[""", above[0])
    if is_list and (re.match(r"[\w-]+\s*=", rest) or before.lstrip().startswith("[")):
        return f"{_OPEN_LIST} qui commence à la ligne {begun}"
    return ""


def _brackets(lines: list[str], shown: str) -> str:
    """Return the message for headers that lack a bracket, or an empty string.

    Only headers with the table name found in the line `shown` are checked.
    """
    for key in GUIDE.keys:
        single = re.compile(rf"\s*\[\s*{key.name}\s*\]")
        wrong = [str(n) for n, line in enumerate(lines, 1) if single.match(line)]
        if key.many and wrong and key.name in shown:
            where = truncate(f"ligne{'s' * (len(wrong) > 1)} {', '.join(wrong)}", 60)
            return f"il faut deux crochets, comme {key.header}, {where}"
    return ""


def _wrong_name(line: str, english: str) -> str:
    """Return the message for a name with accents or spaces, or an empty string."""
    found = re.match(r"\s*\[\[?\s*([^]\"'#]*)", line)
    if not found and english.startswith(("Expected '='", "Invalid statement")):
        found = re.match(r"\s*(\w[\w.’'-]{,30}(?: [\w.’'-]{1,30}){,2}) *=(?!=)", line)
    name = found[1].strip() if found else ""
    if name.startswith("["):
        wrong = "est de trop" if "[[[" in line else "ne touche pas l’autre"
        return f"un crochet {wrong} : [[{name.strip('[ ')}]]"
    if re.fullmatch(r"[\w.-]*", name, re.ASCII):
        return ""
    names = (inner.name for key in GUIDE.keys for inner in (key, *key.keys))
    known = {name_key(name): name for name in names}
    meant = (known | FRENCH).get(name_key(name), "")
    return (
        f"{quoted(name)} ne peut pas être une clé, qui n’a ni accent ni espace : des"
        f" lettres de a à z, des chiffres, - et _{meant and f' ; écrivez « {meant} »'}"
    )


def _next_table(above: list[str]) -> str:
    """Return a hint about a header missing above a duplicate key, or ""."""
    headers = [line.strip() for line in above if line.lstrip().startswith("[")]
    last = headers[-1] if headers else ""
    if last.startswith("[["):
        return f" ; si c’est le début d’un autre bloc, il manque {last} juste avant"
    # Topics without their header end up in the table above, or outside any table.
    text = "\n".join(above)
    lost = "[topics]" not in text and re.search(r"(?m)^[ \t]*(id|question)\b", text)
    return " ; il manque sans doute [[topics]] avant chaque thème" if lost else ""


def _excerpt(shown: str, column: int) -> str:
    """Return the part of the line `shown` around `column`, to end a message with."""
    start = max(0, column - _SHOWN // 3) if len(shown) > _SHOWN else 0
    text = ("…" if start else "") + shown[start:].strip()
    return f" ; la ligne : {quoted(text)}" if shown.strip() else ""


def _sentence(english: str, before: str, rest: str) -> str:
    """Return the French message for the parser's message `english`.

    The parser stopped between `before` and `rest`, the two parts of a line.
    """
    line, code = f"{before}▲{rest}", ord(rest[0]) if rest else 0
    for start, rules in _RULES.items():
        for pattern, french in rules if re.match(start, english) else ():
            if found := re.search(pattern, line):
                return french.format(*found.groups(), code=code)
    return "ceci n’est pas du TOML ; « cmguide new » crée un modèle à imiter"


def _odd_space(rest: str) -> str:
    """Return the message for a space that TOML doesn't allow, or an empty string."""
    odd = rf"(?:[^\S\0-\x9f]|{INVISIBLE})"
    # Unquoted prose may have such spaces too, but its mistake is the missing quotes.
    is_toml = r"""[\w-]*\s*=|[\d"'\[\]{}#,]|$"""
    if not re.match(rf"{odd}(?:[ \t]|{odd})*+(?:{is_toml})", rest):
        return ""
    where = f"(U+{ord(rest[0]):04X}) est ici, hors d’un texte"
    if rest[0].isspace():
        return f"une espace insécable {where} : mettez une espace simple"
    return f"un caractère invisible {where} : supprimez-le"
