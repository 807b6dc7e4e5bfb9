"""The report on answers files as a page: each problem, then the summaries."""

from collections.abc import Iterable, Sequence

from cmguide.content.checking import Report
from cmguide.content.problem import MAX_COUNTED, Problem, count_phrase
from cmguide.pages.blocks import (
    Block,
    Bullets,
    Label,
    Line,
    Page,
    Paragraph,
    Role,
    Span,
)
from cmguide.text.safety import display_path
from cmguide.text.typography import space_marks

# The number of places that a line gives for equal warnings.
_MAX_PLACES = 10


def check_page(reports: Iterable[Report]) -> Page:
    """Return the reports as a page, which ends with the summaries.

    Its records begin with the name of the file; each file's summary follows its lines.
    The records are for scripts, and leave out the lines on subjects.
    """
    blocks: list[Block] = []
    summaries: list[Line] = []
    records: list[Line] = []
    for report in reports:
        name = display_path(report.name)
        problems = [*map(str, report.problems[:MAX_COUNTED]), *_more(report.problems)]
        warnings = [*_grouped(report.warnings or ()), *_more(report.warnings or ())]
        parts: dict[Role, tuple[str, Sequence[str]]] = {
            "problem": ("à corriger", problems),
            "warning": ("à relire", warnings),
            "message": ("sujets", report.subjects[:MAX_COUNTED]),
        }
        for role, (title, lines) in parts.items():
            if lines:
                label = Label(space_marks(f"{name} : {title}"), role)
                blocks += [label, Bullets(tuple(map(_line, lines)))]
        summaries.append(_line(f"{name} : {_summary(report)}"))
        records += [_line(f"{name} : {line}") for line in problems]
        records += [_line(f"{name} : avertissement : {line}") for line in warnings]
        records.append(summaries[-1])
    return Page((*blocks, *map(Paragraph, summaries)), tuple(records))


def _line(text: str) -> Line:
    return (Span(space_marks(text), "message"),)


def _more(found: Sequence[Problem]) -> list[str]:
    more = len(found) > MAX_COUNTED
    return ["il y en a d’autres : corrigez d’abord ceux-ci"] if more else []


def _grouped(warnings: Sequence[Problem]) -> list[str]:
    """Return a line for each message, with the places where it holds."""
    places: dict[str, dict[str, None]] = {}
    for where, message in warnings[:MAX_COUNTED]:
        places.setdefault(message, {})[str(where)] = None
    lines = []
    for message, names in places.items():
        more = len(names) - _MAX_PLACES
        shown = " ; ".join(list(names)[:_MAX_PLACES])
        lines.append(f"{shown}{f' et {more} de plus' if more > 0 else ''} : {message}")
    return lines


def _summary(report: Report) -> str:
    """Return the number of problems and warnings, and what to do next."""
    if not (report.problems or report.warnings):
        return "tout va bien."
    problems = count_phrase(len(report.problems), "problème")
    if report.problems:
        has_place = any(problem.where for problem in report.problems)
        rest = " ; le reste n’a pas encore pu être vérifié" if has_place else ""
        return f"{problems}{rest}. Corrigez, puis relancez « cmguide check »."
    warnings = count_phrase(len(report.warnings or ()), "avertissement")
    return f"{problems}, {warnings} : l’interview peut servir."
