"""The report on an answers file: every problem, and everything worth a second look."""

from collections.abc import Iterable
from itertools import chain, islice
from typing import NamedTuple

from cmguide.content.consistency import name_warnings
from cmguide.content.files import bundled, read_file
from cmguide.content.lines import with_lines
from cmguide.content.loading import document
from cmguide.content.problem import MAX_COUNTED, Problem
from cmguide.content.proofreading import text_warnings
from cmguide.content.schema import build
from cmguide.content.validation import problems
from cmguide.errors import UsageError


class Report(NamedTuple):
    """The findings on the file `name`; warnings don't keep a guide from use.

    Warnings are None where the file could not be read far enough to look for any. Of
    each, one more than is shown is kept, so that a page can say that there are others.
    """

    name: str
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...] | None


def check_file(name: str | None) -> Report:
    """Return the report on the file of that name; None is the bundled interview.

    Raise `UsageError` where the name is empty.
    """
    if name is None:
        return examine(*bundled("answers.toml"))
    if not name:
        raise UsageError("Il manque un nom de fichier.")
    data = read_file(name)
    if isinstance(data, Problem):
        return Report(name, (data,), None)
    return examine(data, name)


def examine(data: bytes, name: str) -> Report:
    """Return the report on `data`, the content of the file `name`."""
    parsed = document(data)
    if isinstance(parsed, Problem):
        return Report(name, (parsed,), None)
    text = data.decode()
    if found := _first(with_lines(problems(parsed), text)):
        return Report(name, found, None)
    doubts = chain(text_warnings(parsed), name_warnings(build(parsed)))
    return Report(name, (), _first(with_lines(doubts, text)))


def _first(found: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(islice(found, MAX_COUNTED + 1))
