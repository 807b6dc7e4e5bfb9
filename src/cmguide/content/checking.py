"""The report on an answers file: every problem, and everything worth a second look."""

from collections.abc import Callable, Iterable
from itertools import chain, islice
from typing import NamedTuple

from cmguide.content.consistency import name_warnings
from cmguide.content.files import bundled, read_file
from cmguide.content.lines import with_lines
from cmguide.content.loading import document
from cmguide.content.model import Guide
from cmguide.content.problem import MAX_COUNTED, Problem
from cmguide.content.proofreading import text_warnings
from cmguide.content.schema import build
from cmguide.content.validation import problems
from cmguide.errors import UsageError


class Report(NamedTuple):
    """The findings on the file `name`; a guide with warnings can be used.

    Warnings are None if the file has errors that make them unknown; `subjects` has a
    line for each topic. One more of each is kept than is shown, so that a page can say
    that there are others.
    """

    name: str
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...] | None
    subjects: tuple[str, ...] = ()


class Advice(NamedTuple):
    """Functions that give warnings on a guide, and a line for each of its topics."""

    warnings: Callable[[Guide], Iterable[Problem]]
    lines: Callable[[Guide], Iterable[str]]


def check_file(name: str | None, advice: Advice | None = None) -> Report:
    """Return the report on the file of that name; None is the bundled interview.

    `advice` adds warnings and lines on its subjects.

    Raise `UsageError` if the name is empty.
    """
    if name is None:
        return examine(*bundled("answers.toml"), advice)
    if not name:
        raise UsageError("Il manque un nom de fichier.")
    data = read_file(name)
    if isinstance(data, Problem):
        return Report(name, (data,), None)
    return examine(data, name, advice)


def examine(data: bytes, name: str, advice: Advice | None = None) -> Report:
    """Return the report on `data`, the content of the file `name`."""
    parsed = document(data)
    if isinstance(parsed, Problem):
        return Report(name, (parsed,), None)
    text = data.decode()
    if found := _first(with_lines(problems(parsed), text)):
        return Report(name, found, None)
    guide = build(parsed)
    doubts = chain(text_warnings(parsed), name_warnings(guide))
    if advice:
        doubts = chain(doubts, advice.warnings(guide))
    subjects = tuple(advice.lines(guide)) if advice else ()
    return Report(name, (), _first(with_lines(doubts, text)), subjects)


def _first(found: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(islice(found, MAX_COUNTED + 1))
