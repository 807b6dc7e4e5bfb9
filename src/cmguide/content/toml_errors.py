"""What keeps a file from being TOML, in French, with the line and the column."""

import re
import tomllib
from bisect import bisect_left

from cmguide.content.problem import Problem
from cmguide.content.toml_sentences import SENTENCES, sentence
from cmguide.text.safety import quoted

_SHOWN = 60
# How far back the beginning of a statement is looked for, in characters parsed anew.
_MAX_PARSED = 10_000_000


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
        what = what or sentence(english, before, rest)
        if english.startswith("Cannot overwrite"):
            # The parser stands at the end of the value, which may be lines below.
            line, column = _statement(text, line) or line, 1
        if english.startswith(("Cannot overwrite", "Cannot declare")):
            what = _brackets(lines, line) or what
        return Problem(_place(line, column), what + _excerpt(text, line, column))
    last = text.rstrip("\n").count("\n") + 1
    begun = _statement(text, last) or last
    what = sentence(english, lines[begun - 1], "")
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
            return f"{SENTENCES['Unclosed array']} qui commence à la ligne {begun}"
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


def _first_line(text: str, kind: type[Exception]) -> int:
    """Return the line that makes the parser fail with an exception of that kind."""
    lines = text.split("\n")

    def fails(count: int) -> bool:
        return type(_failure("\n".join(lines[:count]))) is kind

    return bisect_left(range(1, len(lines)), x=True, key=fails) + 1


def _statement(text: str, line: int) -> int:
    """Return the line where the statement that ends at `line` begins; 0 if unsure."""
    lines = text.split("\n")
    most = _MAX_PARSED // (len(text) + 1)
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
