"""Find the line of each problem in an answers file."""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import islice

from cmguide.content.problem import MAX_COUNTED, Problem

# Matches table headers and keys. Strings and comments are matched first, so that the
# brackets and = in them are skipped.
_TOKENS = r'''
    """(?:[^"\\]++|\\.|"(?!""))*+""" | \'\'\'.*?\'\'\'
    | "(?:[^"\\\n]++|\\.)*+" | \'[^\'\n]*+\' | \#[^\n]*+
    | ^[ \t]*+(?P<brackets>\[\[?)[ \t]*+(?P<table>[\w-]++)[ \t]*+\]
    | ^[ \t]*+"?(?P<key>[\w-]++)"?[ \t]*+=
    '''


def with_lines(problems: Iterable[Problem], data: bytes) -> tuple[Problem, ...]:
    """Return `problems` with their line numbers in `data`, which is valid TOML.

    At most `MAX_COUNTED` + 1 problems are returned: the last one only shows that there
    are more.
    """
    found = tuple(islice(problems, MAX_COUNTED + 1))
    lines = _lines(data.decode("utf-8-sig")) if found else {}
    placed = []
    for where, message in found:
        table, number, key = where.table, where.number, where.key
        tries = [(table, number, key), (table, number, ""), ("", 0, table)]
        # The header may have the wrong number of brackets in the file.
        tries += [(key, 1, ""), (key, 0, ""), (table, 1, "")]
        line = next((lines[place] for place in tries if place in lines), 0)
        placed.append(Problem(where._replace(line=line), message))
    return tuple(placed)


def _lines(text: str) -> dict[tuple[str, int, str], int]:
    """Return the line of each (table, number, key); a table header has an empty key."""
    lines: dict[tuple[str, int, str], int] = {}
    numbers: Counter[str] = Counter()
    table, line, counted = "", 1, 0
    for found in re.finditer(_TOKENS, text, re.DOTALL | re.MULTILINE | re.VERBOSE):
        if found["table"]:
            table = found["table"]
            numbers[table] += found["brackets"] == "[["
        if found.lastgroup:
            line += text.count("\n", counted, found.end())
            counted = found.end()
            lines.setdefault((table, numbers[table], found["key"] or ""), line)
    return lines
