"""The report on answers files as a page: one problem a line, then a summary."""

from collections.abc import Iterable, Iterator

from cmguide.blocks import Block, Bullets, Label, Page, Span, paragraph
from cmguide.checking import Report
from cmguide.typography import typeset


def check_page(reports: Iterable[Report]) -> Page:
    """Return what the reports say; a script gets each line with its file's name."""
    blocks: list[Block] = []
    records: list[tuple[str]] = []
    for report in reports:
        lines = list(_lines(report))
        if lines:
            blocks.append(Label(report.name))
            blocks.append(Bullets(tuple((Span(line),) for line in lines)))
        summary = _line(report, _summary(report))
        blocks.append(paragraph(summary))
        records += [(_line(report, line),) for line in lines]
        records.append((summary,))
    return Page(tuple(blocks), tuple(records))


def _lines(report: Report) -> Iterator[str]:
    for problem in report.problems:
        yield typeset(str(problem))
    for warning in report.warnings:
        yield typeset(f"avertissement : {warning}")


def _line(report: Report, text: str) -> str:
    return f"{report.name}{typeset(' : ')}{text}"


def _summary(report: Report) -> str:
    if not (report.problems or report.warnings):
        return "tout va bien."
    problems = _counted(len(report.problems), "problème")
    warnings = _counted(len(report.warnings), "avertissement")
    return f"{problems}, {warnings}."


def _counted(number: int, noun: str) -> str:
    return f"{number or 'aucun'} {noun}{'s' if number > 1 else ''}"
