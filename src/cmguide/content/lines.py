"""The line of each table and key of an answers file, for problems of its content."""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import islice

from cmguide.content.problem import MAX_COUNTED, Problem

# Texts and comments, in which brackets and = mean nothing, then tables and keys.
_TOKENS = r'''
    """(?:[^"\\]++|\\.|"(?!""))*+""" | \'\'\'.*?\'\'\'
    | "(?:[^"\\\n]++|\\.)*+" | \'[^\'\n]*+\' | \#[^\n]*+
    | ^[ \t]*+(?P<brackets>\[\[?)[ \t]*+(?P<table>[\w-]++)[ \t]*+\]
    | ^[ \t]*+"?(?P<key>[\w-]++)"?[ \t]*+=
    '''


def with_lines(problems: Iterable[Problem], data: bytes) -> tuple[Problem, ...]:
    """Return the problems of valid TOML with their lines, up to one more than counted.

    The one more is there so that a message can say that there are others.
    """
    found = tuple(islice(problems, MAX_COUNTED + 1))
    lines = _lines(data.decode("utf-8-sig")) if found else {}
    placed = []
    for where, message in found:
        table, number, key = where.table, where.number, where.key
        tries = [(table, number, key), (table, number, ""), ("", 0, table)]
        # A header may have the wrong number of brackets.
        tries += [(key, 1, ""), (key, 0, ""), (table, 1, "")]
        line = next((lines[place] for place in tries if place in lines), 0)
        placed.append(Problem(where._replace(line=line), message))
    return tuple(placed)


def _lines(text: str) -> dict[tuple[str, int, str], int]:
    """Return the line of each table with its number, and of each key in it."""
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
