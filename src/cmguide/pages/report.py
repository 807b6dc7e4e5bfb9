"""Build the page of `check`: the problems of answers files, then the summaries."""

from collections.abc import Iterable, Sequence

from cmguide.content.checking import Report
from cmguide.content.problem import MAX_COUNTED, Problem, count_phrase
from cmguide.pages.blocks import Block, Bullets, Page, Role, Span, label, paragraph
from cmguide.text.safety import display_path
from cmguide.text.typography import space_marks

# The maximum number of places listed for the same warning.
_MAX_PLACES = 10


def check_page(reports: Iterable[Report]) -> Page:
    """Return the page of the reports, which ends with one summary per file.

    The page has one record per problem, warning, subject and summary. Each record
    begins with the name of a file; the last record for a file is its summary.
    """
    blocks: list[Block] = []
    summaries: list[str] = []
    records: list[tuple[Span]] = []
    for report in reports:
        name = display_path(report.name)
        problems = list(map(str, report.problems[:MAX_COUNTED]))
        warnings = _grouped(report.warnings[:MAX_COUNTED])
        for lines, found in ((problems, report.problems), (warnings, report.warnings)):
            if len(found) > MAX_COUNTED:
                lines.append("il y en a d’autres : corrigez d’abord ceux-ci")
        blocks += _bullets(f"{name} : à corriger", problems, "problem")
        blocks += _bullets(f"{name} : à relire", warnings, "warning")
        subjects = report.subjects[:MAX_COUNTED]
        blocks += _bullets(f"{name} : sujets", subjects, "message")
        summaries.append(space_marks(f"{name} : {_summary(report)}"))
        warnings = [f"avertissement : {line}" for line in warnings]
        known = [f"sujets : {line}" for line in subjects]
        lines = [space_marks(f"{name} : {s}") for s in (*problems, *warnings, *known)]
        records += [(Span(line, "message"),) for line in (*lines, summaries[-1])]
    blocks += [paragraph(summary, "message") for summary in summaries]
    return Page(tuple(blocks), tuple(records), long=True)


def _bullets(title: str, lines: Sequence[str], role: Role) -> list[Block]:
    spans = tuple((Span(space_marks(line), "message"),) for line in lines)
    return [label(space_marks(title), role), Bullets(spans)] if lines else []


def _grouped(warnings: Sequence[Problem]) -> list[str]:
    """Return one line per distinct message, with the places of all its warnings."""
    places: dict[str, dict[str, None]] = {}
    for where, message in warnings:
        places.setdefault(message, {})[str(where)] = None
    lines = []
    for message, names in places.items():
        more = len(names) - _MAX_PLACES
        shown = " ; ".join(list(names)[:_MAX_PLACES])
        lines.append(f"{shown}{f' et {more} de plus' if more > 0 else ''} : {message}")
    return lines


def _summary(report: Report) -> str:
    """Return the numbers of problems and warnings, and the next step."""
    if not (report.problems or report.warnings):
        return "tout va bien."
    problems = count_phrase(len(report.problems), "problème")
    if report.problems:
        has_place = any(str(problem.where) for problem in report.problems)
        rest = " ; le reste n’a pas encore pu être vérifié" if has_place else ""
        return f"{problems}{rest}. Corrigez, puis relancez la même commande."
    warnings = count_phrase(len(report.warnings), "avertissement")
    return f"{problems}, {warnings} : l’interview peut servir."
