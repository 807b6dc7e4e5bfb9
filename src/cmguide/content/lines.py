"""The line of each table and key of an answers file, for problems of its content."""

import re
from collections.abc import Iterable, Iterator

from cmguide.content.problem import Location, Problem

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
    for problem in problems:
        where = problem.where
        if isinstance(where, Location):
            lines = lines or _lines(text)
            line = (
                lines.get((where.table, where.number, where.key))
                or lines.get((where.table, where.number, ""))
                or lines.get(("", 0, where.table))
                or lines.get((where.key, 1, ""))
            )
            parts = (f"ligne {line}" if line else "", str(where))
            yield Problem(", ".join(filter(None, parts)), problem.message)
        else:
            yield problem


def _lines(text: str) -> dict[tuple[str, int, str], int]:
    lines: dict[tuple[str, int, str], int] = {}
    numbers: dict[str, int] = {}
    table, number, line, counted = "", 0, 1, 0
    for found in _TOKENS.finditer(text):
        key = found["key"] or ""
        if found["table"]:
            table, repeated = found["table"], found["brackets"] == "[["
            number = numbers[table] = numbers.get(table, 0) + 1 if repeated else 0
        elif not key:
            continue
        line += text.count("\n", counted, found.end())
        counted = found.end()
        lines.setdefault((table, number, key), line)
    return lines
