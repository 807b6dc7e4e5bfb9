"""The report on answers files as a page: one problem a line, then a summary."""

from collections.abc import Iterable, Iterator

from cmguide.content.checking import Report
from cmguide.content.problem import MAX_COUNTED, Problem, count_phrase
from cmguide.pages.blocks import Block, Bullets, Label, Page, Span, paragraph
from cmguide.text.safety import display_path
from cmguide.text.typography import typeset


def check_page(reports: Iterable[Report]) -> Page:
    """Return what the reports say; a script gets each line with its file's name."""
    blocks: list[Block] = []
    records: list[tuple[str]] = []
    for report in reports:
        lines = list(_lines(report))
        if lines:
            blocks.append(Label(display_path(report.name)))
            blocks.append(Bullets(tuple((Span(line),) for line in lines)))
        summary = _line(report, _summary(report))
        blocks.append(paragraph(summary))
        records += [(_line(report, line),) for line in lines]
        records.append((summary,))
    return Page(tuple(blocks), tuple(records))


def _lines(report: Report) -> Iterator[str]:
    yield from _first(report.problems, "")
    yield from _first(report.warnings or (), "avertissement : ")


def _first(found: tuple[Problem, ...], start: str) -> Iterator[str]:
    for problem in found[:MAX_COUNTED]:
        yield typeset(f"{start}{problem}")
    if len(found) > MAX_COUNTED:
        yield typeset(f"{start}il y en a d’autres : corrigez d’abord ceux-ci")


def _line(report: Report, text: str) -> str:
    return f"{display_path(report.name)}{typeset(' : ')}{text}"


def _summary(report: Report) -> str:
    if not (report.problems or report.warnings):
        return "tout va bien."
    problems = count_phrase(len(report.problems), "problème")
    if report.warnings is None:
        placed = any(problem.where for problem in report.problems)
        rest = " ; le reste n’a pas encore pu être vérifié" if placed else ""
        return typeset(f"{problems}{rest}.")
    return f"{problems}, {count_phrase(len(report.warnings), 'avertissement')}."
