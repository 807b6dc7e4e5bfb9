"""After any change, an interview is valid or an error names the changed place."""

import copy
import re
import tomllib
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cmguide.content.consistency import name_warnings
from cmguide.content.files import bundled
from cmguide.content.loading import document, parse
from cmguide.content.problem import FileError, Problem
from cmguide.content.schema import GUIDE
from cmguide.content.validation import validated
from cmguide.errors import BadGuideError

DATA = bundled("answers.toml")[0]
DOCUMENT = tomllib.loads(DATA.decode())
Path = tuple[str | int, ...]

VALUES = st.one_of(
    *(st.booleans(), st.integers(), st.floats(), st.text(max_size=20), st.just([])),
    *(st.dates(), st.times(), st.datetimes(), st.lists(st.integers(), max_size=2)),
    st.dictionaries(st.text(max_size=5), st.integers(), max_size=2),
)


def places(value: Any, path: Path = ()) -> Iterator[Path]:
    """Yield the path to each value inside `value`."""
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    for name, item in inner:
        yield (*path, name)
        if isinstance(item, (dict, list)):
            yield from places(item, (*path, name))


PLACES = st.sampled_from(list(places(DOCUMENT)))


def holder(changed: Any, path: Path) -> Any:
    """Return the table or list that contains the value at `path`."""
    for step in path[:-1]:
        changed = changed[step]
    return changed


def problems(changed: dict[str, Any]) -> list[Problem]:
    """Return the problems of the document `changed`."""
    try:
        guide = validated(changed, b"", "x.toml")
    except FileError as error:
        return list(error.problems)
    list(name_warnings(guide))
    return []


def value_at(path: Path) -> Any:
    """Return the value of the bundled file at `path`."""
    return holder(DOCUMENT, path)[path[-1]]


def judged(changed: dict[str, Any], path: Path, *names: str) -> list[Problem]:
    """Return the problems of `changed`; if any, one must name the changed key."""
    found = problems(changed)
    assert all(str(problem) and "\n" not in str(problem) for problem in found)
    if found:
        said = " ".join(map(str, found))
        key = [step for step in path if isinstance(step, str)][-1]
        shown = "thème" if key == "topics" else key
        about = "|".join(map(re.escape, (key, shown, *names)))
        assert re.search(rf"\b(?:{about})\b", said), (path, said)
    return found


@settings(max_examples=250)
@given(PLACES, st.one_of(st.none(), VALUES, PLACES.map(value_at)))
def test_change(path: Path, value: Any) -> None:
    """A value that is removed or replaced is reported, unless the file stays valid."""
    changed = copy.deepcopy(DOCUMENT)
    if value is None:
        del holder(changed, path)[path[-1]]
    else:
        holder(changed, path)[path[-1]] = copy.deepcopy(value)
    judged(changed, path)


@given(
    PLACES.filter(lambda path: isinstance(path[-1], str)),
    st.text(min_size=1, max_size=20),
)
@example(("topics", 3, "key_points"), "AER")
def test_rename(path: Path, name: str) -> None:
    """An unknown key is reported by its name."""
    changed = copy.deepcopy(DOCUMENT)
    table = holder(changed, path)
    table[name] = table.pop(path[-1])
    named = [problem for problem in problems(changed) if name == problem.where.key]
    known = {key.name for table in (GUIDE, *GUIDE.keys) for key in table.keys}
    assert named or name in known
    assert all(problem.message.startswith("cette clé") for problem in named)


@given(
    PLACES.filter(lambda path: isinstance(value_at(path), str)),
    st.sampled_from("\0\b\x1b\x7f\x85\u200e\u2028\u202e\u2069"),
    st.integers(0, 30),
)
def test_control_character(path: Path, char: str, at: int) -> None:
    """A control character is reported by its code point, such as U+001B."""
    changed = copy.deepcopy(DOCUMENT)
    text = value_at(path)
    holder(changed, path)[path[-1]] = text[:at] + char + text[at:]
    said = " ".join(map(str, judged(changed, path)))
    assert f"U+{ord(char):04X}" in said
    assert char not in said


@given(st.integers(0, len(DATA)), st.integers(0, 200), st.binary(max_size=5))
def test_a_damaged_file_is_read_or_refused(start: int, length: int, new: bytes) -> None:
    """A damaged file is read, or refused with a one-line message."""
    data = DATA[:start] + new + DATA[start + length :]
    said = ""
    try:
        assert parse(data, "x.toml").topics
    except BadGuideError as error:
        said = str(error)
    assert said.startswith("x.toml ne peut pas servir : ") or not said
    assert "\n" not in said


@given(st.text(alphabet="a=[]{}\"'\\.,#-:T0129\n\r\t é\0\ue000", max_size=40))
def test_any_text(text: str) -> None:
    """A problem has a line number, unless it concerns the whole file."""
    try:
        assert problems(document(text.encode(), "x.toml"))
    except FileError as error:
        where, message = error.problems[0]
        assert where.line or message.startswith(("ce ", "c’est "))


@pytest.mark.parametrize("name", ["a" * 300_000, "é" * 300_000])
def test_a_long_name_is_cut(name: str) -> None:
    """A message about a very long name stays short."""
    topic = {"id": name, "related": [name]}
    for problem in problems({name: 1, "topics": [topic]}):
        assert len(str(problem)) < 400
