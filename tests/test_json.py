"""JSON has the content of the answers file, and is safe for a terminal."""

import json
import re
import tomllib
from operator import itemgetter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cmguide.pages.as_json import dumps
from cmguide.text.safety import is_unsafe
from tests.helpers.program import Program

FILE = Path(__file__).parents[1] / "data" / "answers.toml"


def paragraphs(prose: str) -> list[str]:
    """Return the paragraphs of prose, which blank lines separate (docs/format.md)."""
    return [" ".join(part.split("\n")) for part in prose.strip("\n").split("\n\n")]


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    """Return the bundled file as parsed by tomllib."""
    return tomllib.loads(FILE.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def topics(document: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the file's topics in the form that docs/json.md promises."""
    return [
        {
            **{name: topic[name] for name in "id title question aliases".split()},
            "number": number,
            "answer": paragraphs(topic["answer"]),
            "key_points": topic.get("key_points", []),
            "related": topic["related"],
        }
        for number, topic in enumerate(document["topics"], 1)
    ]


def test_topics_are_those_of_the_file(
    program: Program, topics: list[dict[str, Any]]
) -> None:
    """The JSON of `list`, `ask` and `random` has all the keys of each topic."""
    assert json.loads(program.pipe("list", "--json").out) == topics
    for form in topics:
        assert json.loads(program.pipe("ask", form["id"], "--json").out) == [form]
        program.choose = itemgetter(form["number"] - 1)
        assert json.loads(program.pipe("random", "--json").out) == form
    both = json.loads(program.pipe("ask", "9", "1", "--json").out)
    assert both == [topics[8], topics[0]]


def test_the_interview_is_that_of_the_file(
    program: Program, document: dict[str, Any], topics: list[dict[str, Any]]
) -> None:
    """The JSON of `read` has the whole interview, from title to further reading."""
    form = json.loads(program.pipe("read", "--json").out)
    assert form == {
        "title": document["title"],
        "summary": document["summary"],
        "introduction": paragraphs(document["introduction"]),
        "topics": topics,
        "conclusion": paragraphs(document["conclusion"]),
        "source": {**document["source"], "date": "2016-03-11"},
        "further_reading": [
            {key: reading[key] for key in ("title", "description", "url")}
            for reading in document["further_reading"]
        ],
    }


def test_json_is_readable_by_people(program: Program) -> None:
    """JSON is indented, keeps accented letters in UTF-8, and ends with a newline."""
    out = program.pipe("list", "--json").out
    assert '\n    "title": "Mes journées",\n' in out
    assert out.endswith("]\n")


@given(st.text(), st.booleans())
@example("a\ud800b", False)  # noqa: FBT003
def test_json_escapes_control_characters(text: str, ascii_only: bool) -> None:  # noqa: FBT001
    """Control characters, direction marks and lone surrogates are escaped."""
    written = dumps([text], ascii_only=ascii_only)
    assert json.loads(written) == [text]
    assert not is_unsafe(written.replace("\n", ""))
    assert not re.search("[\x7f-\x9f\ud800-\udfff]", written)
    assert written.isascii() or not ascii_only


def test_known_escapes() -> None:
    """Control characters are always escaped, but « é » only if `ascii_only`."""
    assert dumps("\x1b\x9b\u2028\u202e\x7f", ascii_only=False) == (
        '"\\u001b\\u009b\\u2028\\u202e\\u007f"\n'
    )
    assert dumps("é", ascii_only=True) == '"\\u00e9"\n'
    assert dumps("é", ascii_only=False) == '"é"\n'
