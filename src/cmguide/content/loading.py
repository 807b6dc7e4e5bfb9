"""From an answers file to a guide: find it, read it, parse it, validate it."""

import tomllib
from codecs import BOM_UTF8
from collections.abc import Iterable
from typing import Any

from cmguide.content.bundled import bundled
from cmguide.content.model import Guide, Reading, Source, Topic, Uncovered
from cmguide.content.problem import Problem, file_error
from cmguide.content.validation import problems

# The parser's time grows with the cube of the parts of a dotted key: a.b.c.d…
_MAX_PARTS = 500


def load_bundled() -> Guide:
    """Return the bundled interview; raise `BadGuideError` where it can't be used."""
    return parse(*bundled("answers.toml"))


def load(name: str) -> Guide:
    """Return the interview of a file; raise `BadGuideError` where it can't be used."""
    from cmguide.content.files import read_file

    data = read_file(name)
    if isinstance(data, Problem):
        raise file_error(name, data, iter(()))
    return parse(data, name)


def parse(data: bytes, name: str) -> Guide:
    """Return the guide that `data` holds as TOML; `name` is the file in messages.

    Raise `BadGuideError` with the first problem and the number of the others.
    """
    parsed = document(data)
    if isinstance(parsed, Problem):
        raise file_error(name, parsed, iter(()))
    found = problems(parsed)
    for first in found:
        raise file_error(name, first, found)
    return _guide(parsed)


def document(data: bytes) -> dict[str, Any] | Problem:
    """Return what `data` holds as TOML in UTF-8, or the place where it isn't that."""
    data = data.removeprefix(BOM_UTF8)
    if data.count(b".") > _MAX_PARTS or not data.strip():
        from cmguide.content.toml_errors import unparsable

        if problem := unparsable(data, _MAX_PARTS):
            return problem
    try:
        return tomllib.loads(data.decode())
    except (ValueError, RecursionError) as error:
        from cmguide.content.toml_errors import explain

        return explain(data, error)


def _guide(document: dict[str, Any]) -> Guide:
    source = document.get("source")
    return Guide(
        title=document["title"],
        summary=document.get("summary", ""),
        introduction=_paragraphs(document.get("introduction", "")),
        topics=tuple(_topics(document["topics"])),
        uncovered=tuple(
            Uncovered(table["label"], tuple(table["words"]))
            for table in document.get("uncovered", ())
        ),
        conclusion=_paragraphs(document.get("conclusion", "")),
        source=Source(**source) if source else None,
        further_reading=tuple(
            Reading(
                title=reading["title"],
                description=reading.get("description", ""),
                url=reading["url"],
                subjects=tuple(reading.get("subjects", ())),
            )
            for reading in document.get("further_reading", ())
        ),
    )


def _topics(tables: list[dict[str, Any]]) -> Iterable[Topic]:
    for number, table in enumerate(tables, 1):
        yield Topic(
            number=number,
            id=table["id"],
            title=table["title"],
            question=table["question"],
            aliases=tuple(table.get("aliases", ())),
            subjects=tuple(table.get("subjects", ())),
            keywords=tuple(table.get("keywords", ())),
            answer=_paragraphs(table["answer"]),
            key_points=tuple(table.get("key_points", ())),
            related=tuple(table.get("related", ())),
        )


def _paragraphs(prose: str) -> tuple[str, ...]:
    """Part prose at blank lines; inside a paragraph, a line break is a space."""
    paragraphs: list[list[str]] = [[]]
    for line in prose.split("\n"):
        # Without an argument, strip() would swallow the no-break spaces too.
        if text := line.strip(" \t"):
            paragraphs[-1].append(text)
        elif paragraphs[-1]:
            paragraphs.append([])
    return tuple(" ".join(lines) for lines in paragraphs if lines)
