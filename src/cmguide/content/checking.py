"""Check an answers file, and report its problems and warnings."""

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

# A callable that returns warnings about a guide's subjects, and one line per topic.
Advice = Callable[[Guide], tuple[Iterable[Problem], Iterable[str]]]


class Report(NamedTuple):
    """The problems and warnings of the file `name`; `subjects` has a line per topic.

    If there are problems, `warnings` and `subjects` are empty. At most
    `MAX_COUNTED` + 1 problems or warnings are kept: the last one only shows that there
    are more.
    """

    name: str
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...] = ()
    subjects: tuple[str, ...] = ()


def check_file(name: str | None, advice: Advice | None = None) -> Report:
    """Return the report on the file `name`, or on the bundled interview for None.

    Raise `UsageError` if `name` is empty.
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
