"""The line of each table and key of an answers file, for problems of its content."""

import re
from collections.abc import Iterable, Iterator

from cmguide.content.problem import Problem

# Texts and comments, in which brackets and = mean nothing, then tables and keys.
_TOKENS = re.compile(
    r'''
    """(?:[^"\\]++|\\.|"(?!""))*+""" | \'\'\'.*?\'\'\'
    | "(?:[^"\\\n]++|\\.)*+" | \'[^\'\n]*+\' | \#[^\n]*+
    | ^[ \t]*+(?P<brackets>\[\[?)[ \t]*+(?P<table>[\w-]++)[ \t]*+\]
    | ^[ \t]*+"?(?P<key>[\w-]++)"?[ \t]*+=
    ''',
    re.DOTALL | re.MULTILINE | re.VERBOSE,
)


def with_lines(problems: Iterable[Problem], text: str) -> Iterator[Problem]:
    """Yield the problems of a valid TOML text, with the lines where they are."""
    lines: dict[tuple[str, int, str], int] = {}
    for where, message in problems:
        lines = lines or _lines(text)
        table, number, key = where.table, where.number, where.key
        tries = (table, number, key), (table, number, ""), ("", 0, table), (key, 1, "")
        line = next((lines[place] for place in tries if place in lines), 0)
        yield Problem(where._replace(line=line), message)


def _lines(text: str) -> dict[tuple[str, int, str], int]:
    """Return the line of each table with its number, and of each key in it."""
    lines: dict[tuple[str, int, str], int] = {}
    numbers: dict[str, int] = {}
    table, number, line, counted = "", 0, 1, 0
    for found in _TOKENS.finditer(text):
        if found["table"]:
            table, repeated = found["table"], found["brackets"] == "[["
            number = numbers[table] = numbers.get(table, 0) + 1 if repeated else 0
        if found["table"] or found["key"]:
            line += text.count("\n", counted, found.end())
            counted = found.end()
            lines.setdefault((table, number, found["key"] or ""), line)
    return lines
