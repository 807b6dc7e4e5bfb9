"""The report on answers files as a page: one problem a line, then a summary."""

from collections.abc import Iterable

from cmguide.content.checking import Report
from cmguide.content.problem import MAX_COUNTED, Problem, count_phrase
from cmguide.pages.blocks import Block, Bullets, Label, Page, Paragraph, Role, Span
from cmguide.text.safety import display_path
from cmguide.text.typography import space_marks


def check_page(reports: Iterable[Report]) -> Page:
    """Return the reports as a page; its records begin with the name of the file."""
    blocks: list[Block] = []
    records: list[tuple[Span]] = []
    for report in reports:
        name = display_path(report.name)
        spans = _spans(report.problems, "problem")
        spans += _spans(report.warnings or (), "warning", "avertissement : ")
        if spans:
            blocks += [Label(name, "message"), Bullets(tuple((s,) for s in spans))]
        spans.append(Span(space_marks(_summary(report)), "message"))
        lines = tuple(Span(f"{name}\u00a0: {s.text}", "message") for s in spans)
        blocks.append(Paragraph(lines[-1:]))
        records += [(line,) for line in lines]
    return Page(tuple(blocks), tuple(records))


def _spans(found: tuple[Problem, ...], role: Role, start: str = "") -> list[Span]:
    lines = [str(problem) for problem in found[:MAX_COUNTED]]
    if len(found) > MAX_COUNTED:
        lines.append("il y en a d’autres : corrigez d’abord ceux-ci")
    return [Span(space_marks(start + line), role) for line in lines]


def _summary(report: Report) -> str:
    if not (report.problems or report.warnings):
        return "tout va bien."
    problems = count_phrase(len(report.problems), "problème")
    if report.warnings is None:
        has_place = any(problem.where for problem in report.problems)
        rest = " ; le reste n’a pas encore pu être vérifié" if has_place else ""
        return f"{problems}{rest}."
    return f"{problems}, {count_phrase(len(report.warnings), 'avertissement')}."
