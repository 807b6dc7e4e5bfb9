"""The first syntax error of a TOML file: its place, and a French sentence."""

import re
import tomllib
from traceback import walk_tb

from cmguide.content.formats import other_format, other_language
from cmguide.content.problem import WHOLE_FILE, Location, Problem
from cmguide.content.toml_sentences import OPEN_LIST, not_a_key, sentence
from cmguide.text.safety import quoted

_SHOWN = 60
_HEADER = re.compile(r"\s*(\[\[?)\s*([\w.-]+)\s*\]")


def explain(data: bytes, error: Exception) -> Problem:
    """Return the problem for a syntax error in `data`, which has no byte order mark."""
    if said := other_format(data):
        return Problem(WHOLE_FILE, said)
    if isinstance(error, UnicodeDecodeError):
        return _not_utf8(data, error.start)
    text = data.decode().replace("\r\n", "\n")
    if said := other_language(text):
        return Problem(WHOLE_FILE, said)
    lines, begun = text.split("\n"), _line(text, _statement(error))
    if isinstance(error, tomllib.TOMLDecodeError):
        return _malformed(lines, str(error), begun)
    message = "cette valeur est trop longue, ou a trop de crochets"
    return Problem(Location(line=begun), message + _excerpt(lines[begun - 1], 1))


def _not_utf8(data: bytes, start: int) -> Problem:
    before = data[:start].decode().rpartition("\n")[2]
    return Problem(
        Location(line=data.count(b"\n", 0, start) + 1, column=len(before) + 1),
        "le fichier n’est pas en UTF-8 : enregistrez-le en UTF-8"
        f" (octet {data[start]:02X})",
    )


def _malformed(lines: list[str], english: str, begun: int) -> Problem:
    """Return the parser's error; the statement in question begins on line `begun`."""
    found = re.search(r"\(at line (\d+), column (\d+)\)$", english)
    line = int(found[1]) if found else begun
    column = int(found[2]) if found else len(lines[line - 1]) + 1
    if english.startswith("Cannot overwrite"):
        # The parser gives the end of the value, which may be lines below.
        line, column = begun, 1
    shown = lines[line - 1]
    before, rest = shown[: column - 1], shown[column - 1 :]
    message = _unclosed(lines, line, before, english) or _wrong_header(shown)
    if not message and _is_open_list(english, before, rest, lines[begun - 1]):
        message = OPEN_LIST
        if begun < line:
            message += f" qui commence à la ligne {begun}"
    message = message or sentence(english, before, rest)
    if english.startswith(("Cannot overwrite", "Cannot declare")):
        above = lines[: line - 1]
        message = _brackets(above, shown) or message + _next_table(above)
    where = Location(line=line, column=column)
    return Problem(where, message + _excerpt(shown, column))


def _unclosed(lines: list[str], line: int, before: str, english: str) -> str:
    """Return the sentence for a text without its last \"\"\", or an empty one.

    The mark that should open the next text closes it, so prose follows that mark.
    """
    if not english.startswith(
        ("Expected '='", "Invalid statement", "Expected newline")
    ):
        return ""
    here = [before] if english.startswith("Expected newline") else []
    above = "\n".join(lines[: line - 1] + here).rstrip()
    if not re.fullmatch(r'\s*[\w-]+\s*=\s*"""', above.rpartition("\n")[2]):
        return ""
    begun = _line(above, above.rfind('"""', 0, -3))
    return f'il manque """ à la fin du texte qui commence à la ligne {begun}'


def _is_open_list(english: str, before: str, rest: str, begun: str) -> bool:
    """Return whether the list that begins on the line `begun` is still open."""
    return english.startswith("Unclosed array") or (
        english.startswith("Invalid value")
        and re.match(r"""[^#"']*=\s*\[""", begun) is not None
        and (bool(re.match(r"[\w-]+\s*=", rest)) or before.lstrip().startswith("["))
    )


def _brackets(above: list[str], header: str) -> str:
    """Return the sentence for a header that has both one bracket and two."""
    here = _HEADER.match(header)
    for number, other in enumerate(above, 1):
        found = _HEADER.match(other)
        if here and found and found[2] == here[2] and found[1] != here[1]:
            return f"il faut deux crochets, ici et à la ligne {number} : [[{here[2]}]]"
    return ""


def _wrong_header(line: str) -> str:
    """Return the sentence for a table name with accents or spaces, or an empty one."""
    found = re.match(r"\s*\[\[?\s*([^]\"'#]*)", line)
    name = found[1].strip() if found else ""
    return "" if re.fullmatch(r"[\w.-]*", name, re.ASCII) else not_a_key(name)


def _next_table(above: list[str]) -> str:
    """Return the table line that may be missing before a duplicate key."""
    headers = [line.strip() for line in above if line.lstrip().startswith("[")]
    if not headers:
        return " ; il manque sans doute la ligne [[topics]] avant le premier thème"
    if not headers[-1].startswith("[["):
        return ""
    return f" ; si c’est le début d’un autre, il manque {headers[-1]} juste avant"


def _statement(error: Exception) -> int:
    """Return the offset of the statement that the parser could not read.

    `tomllib` keeps it in a local variable of `loads` alone.
    """
    for frame, _line in walk_tb(error.__traceback__):
        if frame.f_code.co_name == "loads":
            return int(frame.f_locals.get("pos", 0))
    return 0


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, max(0, at)) + 1


def _excerpt(shown: str, column: int) -> str:
    if len(shown) > _SHOWN:
        start = max(0, column - _SHOWN // 3)
        shown = ("…" if start else "") + shown[start : start + _SHOWN].strip() + "…"
    return f" ; la ligne : {quoted(shown, _SHOWN + 2)}" if shown.strip() else ""
