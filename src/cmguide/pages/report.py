"""The report on answers files as a page: one problem a line, then a summary."""

from collections.abc import Iterable, Iterator

from cmguide.content.checking import Report
from cmguide.content.problem import MAX_COUNTED, Problem, count_phrase
from cmguide.pages.blocks import Block, Bullets, Label, Page, Span, paragraph
from cmguide.text.safety import display_path


def check_page(reports: Iterable[Report]) -> Page:
    """Return the reports as a page; its records begin with the name of the file."""
    blocks: list[Block] = []
    records: list[tuple[str]] = []
    for report in reports:
        name = display_path(report.name)
        lines = [*_lines(report.problems), *_lines(report.warnings, "avertissement : ")]
        if lines:
            blocks += [Label(name), Bullets(tuple((Span(line),) for line in lines))]
        lines.append(_summary(report))
        blocks.append(paragraph(f"{name} : {lines[-1]}"))
        records += [(f"{name} : {line}",) for line in lines]
    return Page(tuple(blocks), tuple(records))


def _lines(found: tuple[Problem, ...] | None, start: str = "") -> Iterator[str]:
    for problem in (found or ())[:MAX_COUNTED]:
        yield f"{start}{problem}"
    if found and len(found) > MAX_COUNTED:
        yield f"{start}il y en a d’autres : corrigez d’abord ceux-ci"


def _summary(report: Report) -> str:
    if not (report.problems or report.warnings):
        return "tout va bien."
    problems = count_phrase(len(report.problems), "problème")
    if report.warnings is None:
        has_place = any(problem.where for problem in report.problems)
        rest = " ; le reste n’a pas encore pu être vérifié" if has_place else ""
        return f"{problems}{rest}."
    return f"{problems}, {count_phrase(len(report.warnings), 'avertissement')}."
