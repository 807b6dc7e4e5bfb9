"""From an answers file to a guide: find it, read it, parse it, validate it."""

import tomllib
from codecs import BOM_UTF8
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from cmguide.errors import BadGuideError
from cmguide.model import Guide, Reading, Source, Topic, Uncovered
from cmguide.validation import problems

_BUNDLED = Path("data", "answers.toml")


def load_bundled() -> Guide:
    """Return the bundled interview; raise `BadGuideError` where it can't be used."""
    package = Path(__file__).parent
    # An installed package has its copy; a checkout or an editable install has the
    # file itself, at the top of the repository.
    for folder in (package, package.parents[1]):
        if (path := folder / _BUNDLED).is_file():
            return parse(path.read_bytes(), str(path))
    # Only a zipped package comes here: the import costs more than reading the file.
    from importlib import resources

    data = resources.files("cmguide").joinpath(_BUNDLED.as_posix())
    return parse(data.read_bytes(), str(data))


def parse(data: bytes, name: str) -> Guide:
    """Return the guide that `data` holds as TOML; `name` is the file in messages.

    Raise `BadGuideError` with the first problem and the number of the others.
    """
    try:
        document = tomllib.loads(data.removeprefix(BOM_UTF8).decode())
    except (ValueError, RecursionError) as error:
        raise BadGuideError(f"{name} n’est pas du TOML en UTF-8 : {error}") from error
    found = problems(document)
    if found:
        more = f" (et {len(found) - 1} autres problèmes)" if len(found) > 1 else ""
        raise BadGuideError(f"{name} ne peut pas servir : {found[0]}{more}.")
    return _guide(document)


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
            Reading(reading["title"], reading.get("description", ""), reading["url"])
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
