"""Every mistake in a file is reported with its place and a remedy."""

import re
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from cmguide.content.checking import examine
from cmguide.content.files import bundled
from cmguide.content.loading import parse
from cmguide.errors import BadGuideError
from tests.helpers.bad_files import (
    DOUBTS,
    NO_GUIDE,
    NOT_TOML,
    SMALL,
    SOURCE,
    TWO_TOPICS,
    changed,
)
from tests.helpers.french import english
from tests.helpers.golden import assert_golden

ROOT = Path(__file__).parents[1]
FORMAT = (ROOT / "docs" / "format.md").read_text(encoding="utf-8")
GOOD = {
    "documented": FORMAT.partition("```toml\n")[2].partition("```")[0].encode(),
    "small": SMALL.encode(),
    "two topics": TWO_TOPICS.encode(),
    "source": (SMALL + SOURCE).encode(),
    "related": (TWO_TOPICS + 'related = ["nuit"]\n').encode(),
    "alias with a digit": (SMALL + 'aliases = ["2-3", "1er"]\n').encode(),
    "empty lists": (SMALL + "aliases = []\nrelated = []\n").encode(),
    "no-break spaces": (SMALL + 'key_points = ["Ah\u202f!"]\n').encode(),
    "bundled": bundled("answers.toml")[0],
    "notice alone": (SMALL + '[source]\nnotice = "N."\n').encode(),
    "month and year": (SMALL + '[source]\ndate = "2016-03"\n').encode(),
    "year": (SMALL + "[source]\ndate = 2016\n").encode(),
    "emoji": changed("Un.", "\u2764\ufe0f 1\ufe0f\u20e3 \U0001f469\u200d\U0001f680"),
    "tab in prose": changed("Un.", "Un\tdeux."),
}
BAD: dict[str, bytes] = NOT_TOML | NO_GUIDE
# JSON has no dates, and JSON Schema can't compare one value with another.
BEYOND_JSON_SCHEMA = {
    "id twice",
    "alias that is an id",
    "alias twice",
    "misspelt related topic",
    "unknown related topic",
    "topic related to itself",
}


def test_each_problem_has_its_message() -> None:
    """The messages for all bad files are in tests/golden/problems.txt."""
    assert NOT_TOML.keys().isdisjoint(NO_GUIDE)
    lines: list[str] = []
    for name, data in BAD.items():
        report = examine(data, "x.toml")
        lines += [f"{name}:", *(f"  {problem}" for problem in report.problems)]
    assert_golden("problems.txt", "\n".join(lines) + "\n")


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_reported_in_one_french_sentence(name: str) -> None:
    """A command reports the first problem of a file, and refers to `check` for others.

    A TOML syntax error has a line number, unless the whole file has another format.
    """
    data = BAD[name]
    first, *others = examine(data, "x.toml").problems
    whole = first.message.startswith(("ce ", "c’est "))
    assert name in NO_GUIDE or whole or first.where.line
    with pytest.raises(BadGuideError) as caught:
        parse(data, "x.toml")
    message = str(caught.value)
    assert message.startswith(f"x.toml ne peut pas servir : {first}")
    assert message.endswith("«\u00a0cmguide check x.toml\u00a0» les montre.") == bool(
        others
    )
    assert english(re.sub('".*"|\\[.*?]', "", message)) == set()


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (1, " Il y a 2 problèmes en tout : «"),
        (1500, " Il y a plus de 1000 problèmes en tout : «"),
    ],
)
def test_other_problems_are_counted(more: int, said: str) -> None:
    """The message counts the problems in the file, up to a thousand."""
    aliases = ", ".join(["1"] * (more + 1))
    with pytest.raises(BadGuideError, match=said):
        parse(f"{SMALL}aliases = [{aliases}]\n".encode(), "x.toml")


def test_each_doubtful_text_has_its_warning() -> None:
    """Each doubtful file is valid; its warning is in tests/golden/warnings.txt."""
    lines: list[str] = []
    for name, data in DOUBTS.items():
        report = examine(data, "x.toml")
        (warning,) = report.warnings
        lines += [f"{name}:", f"  {warning}"]
        assert report.problems == ()
        assert parse(data, "x.toml").topics
    assert_golden("warnings.txt", "\n".join(lines) + "\n")


def test_only_the_first_unknown_ids_get_a_suggestion() -> None:
    """All unknown ids are reported, but only the first twenty get a suggestion."""
    names = ", ".join(["'nuits'"] * 500)
    found = examine(f"{SMALL}related = [{names}]\n".encode(), "x.toml").problems
    assert len(found) == 500
    assert sum("vouliez-vous" in problem.message for problem in found) == 20


def test_an_unknown_parser_message_is_reported_in_french() -> None:
    """An unknown message of the TOML parser is replaced by a general French message."""
    from cmguide.content.toml_errors import explain

    data = "a = 1\nb = !"
    with pytest.raises(tomllib.TOMLDecodeError) as caught:
        tomllib.loads(data)
    caught.value.args = ("Something new (at line 2, column 3)",)
    assert str(explain(data.encode(), caught.value)) == (
        "ligne 2, colonne 3 : ceci n’est pas du TOML ; « cmguide new » crée un modèle à"
        " imiter ; la ligne : «\u00a0b = !\u00a0»"
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f'title = "{"a" * 200}" oups "{"b" * 200}"', "oups"),
        ("[topics]\n" * 500, "lignes 1, 2, 3"),
    ],
)
def test_a_long_file_has_a_short_message(text: str, said: str) -> None:
    """A message quotes only part of a long line, and names only a few lines."""
    (problem,) = examine(text.encode(), "x.toml").problems
    assert said in problem.message
    assert len(problem.message) < 250


@pytest.mark.parametrize("name", GOOD)
def test_a_good_file_is_read(name: str) -> None:
    """A good file has no problem and no warning."""
    report = examine(GOOD[name], "x.toml")
    assert (report.problems, report.warnings) == ((), ())
    assert parse(GOOD[name], "x.toml").topics


def as_json(value: Any) -> Any:
    """Return a TOML value with dates as strings, as editors check it with a schema."""
    match value:
        case dict():
            return {name: as_json(item) for name, item in value.items()}
        case list():
            return [as_json(item) for item in value]
        case date():
            return value.isoformat()
        case _:
            return value if isinstance(value, (str, int, float)) else str(value)


@pytest.fixture(scope="module")
def schema() -> jsonschema.Draft202012Validator:
    """Return the validator of docs/answers.schema.json."""
    import json

    path = ROOT / "docs" / "answers.schema.json"
    form = json.loads(path.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(form)
    return jsonschema.Draft202012Validator(form)


@pytest.mark.parametrize("name", GOOD | NO_GUIDE)
def test_schema_and_validator_agree(
    schema: jsonschema.Draft202012Validator, name: str
) -> None:
    """The JSON Schema and the program agree, except on rules beyond JSON Schema."""
    document = tomllib.loads((GOOD | NO_GUIDE)[name].decode())
    accepted = name in GOOD or name in BEYOND_JSON_SCHEMA
    assert schema.is_valid(as_json(document)) == accepted
