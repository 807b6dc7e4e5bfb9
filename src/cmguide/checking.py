"""The report on an answers file: all that is wrong, and all that could be better."""

from typing import NamedTuple

from cmguide.bundled import bundled
from cmguide.loading import document
from cmguide.problem import Problem
from cmguide.proofreading import warnings
from cmguide.reading import read
from cmguide.validation import problems


class Report(NamedTuple):
    """What was found in the file `name`; warnings don't keep a guide from use."""

    name: str
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...] = ()


def check(name: str | None) -> Report:
    """Return the report on the file of that name; None is the bundled interview."""
    if name is None:
        data, name = bundled("answers.toml")
        return examine(data, name)
    read_data = read(name)
    if isinstance(read_data, Problem):
        return Report(name, (read_data,))
    return examine(read_data, name)


def examine(data: bytes, name: str) -> Report:
    """Return the report on `data`, which the file `name` holds."""
    parsed = document(data)
    if isinstance(parsed, Problem):
        return Report(name, (parsed,))
    return Report(name, tuple(problems(parsed)), tuple(warnings(parsed)))
