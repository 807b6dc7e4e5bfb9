"""The report on an answers file: every problem, and everything worth a second look."""

from collections.abc import Callable, Iterable
from itertools import chain
from typing import NamedTuple

from cmguide.content.consistency import name_warnings
from cmguide.content.files import bundled, read_file
from cmguide.content.lines import with_lines
from cmguide.content.loading import document
from cmguide.content.model import Guide
from cmguide.content.problem import FileError, Problem
from cmguide.content.proofreading import text_warnings
from cmguide.content.validation import validated
from cmguide.errors import UsageError

# A guide's warnings from the search, and a line on the subjects of each topic.
Advice = Callable[[Guide], tuple[Iterable[Problem], Iterable[str]]]


class Report(NamedTuple):
    """The findings on the file `name`; a guide with warnings can be used.

    Where there are problems, nothing else has been looked for.
    `subjects` has a line for each topic. One more of each than is shown is kept, so
    that a page can say that there are others.
    """

    name: str
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...] = ()
    subjects: tuple[str, ...] = ()


def check_file(name: str | None, advice: Advice | None = None) -> Report:
    """Return the report on the file of that name; None is the bundled interview.

    Raise `UsageError` if the name is empty.
    """
    if name is None:
        return examine(*bundled("answers.toml"), advice)
    if not name:
        raise UsageError("Il manque un nom de fichier.")
    try:
        return examine(read_file(name), name, advice)
    except FileError as error:
        return Report(name, error.problems)


def examine(data: bytes, name: str, advice: Advice | None = None) -> Report:
    """Return the report on `data`, the content of the file `name`."""
    try:
        parsed = document(data, name)
        guide = validated(parsed, data, name)
    except FileError as error:
        return Report(name, error.problems)
    doubts, subjects = advice(guide) if advice else ((), ())
    doubts = chain(text_warnings(parsed), name_warnings(guide), doubts)
    return Report(name, (), with_lines(doubts, data), tuple(subjects))
