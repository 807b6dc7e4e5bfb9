"""The report on an answers file: all that is wrong, and all that could be better."""

from collections.abc import Iterable
from itertools import chain, islice
from typing import NamedTuple

from cmguide.content.bundled import bundled
from cmguide.content.consistency import name_warnings
from cmguide.content.files import read_file
from cmguide.content.loading import document
from cmguide.content.problem import MAX_COUNTED, Problem
from cmguide.content.proofreading import warnings
from cmguide.content.validation import problems
from cmguide.errors import UsageError


class Report(NamedTuple):
    """What was found in the file `name`; warnings don't keep a guide from use.

    They are None where the file could not be read far enough to look for any. No more
    is kept than is shown, and one more to tell that there are others.
    """

    name: str
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...] | None


def check_file(name: str | None) -> Report:
    """Return the report on the file of that name; None is the bundled interview.

    Raise `UsageError` where the name is empty.
    """
    if name is None:
        data, name = bundled("answers.toml")
        return examine(data, name)
    if not name:
        raise UsageError("Il manque un nom de fichier.")
    read_data = read_file(name)
    if isinstance(read_data, Problem):
        return Report(name, (read_data,), None)
    return examine(read_data, name)


def examine(data: bytes, name: str) -> Report:
    """Return the report on `data`, which the file `name` holds."""
    parsed = document(data)
    if isinstance(parsed, Problem):
        return Report(name, (parsed,), None)
    doubts = chain(name_warnings(parsed), warnings(parsed))
    return Report(name, _first(problems(parsed)), _first(doubts))


def _first(found: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(islice(found, MAX_COUNTED + 1))
