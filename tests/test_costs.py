"""The work on a file grows linearly with its size; steps are counted, not timed.

`python -m tests.adversarial` measures the time for many more files.
"""

import tomllib
from pathlib import Path
from typing import Any
from unicodedata import combining, normalize
from unittest.mock import Mock

import pytest

from cmguide.content.checking import examine
from cmguide.content.files import MAX_BYTES
from cmguide.content.loading import document
from cmguide.content.problem import FileError
from cmguide.text import folding
from tests.adversarial import made
from tests.helpers.bad_files import NOT_TOML, SMALL
from tests.helpers.program import Program

TOO_COSTLY = [
    *("named tables", "inline tables", "keys with lists", "long number"),
    *("many aliases", "dotted keys", "one dotted key", "quoted dotted key"),
    *("short dotted keys", "spaced dotted key"),
]


@pytest.mark.parametrize("name", TOO_COSTLY)
def test_a_file_with_too_many_keys_is_not_parsed(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file with too many keys, tables or items is refused before it is parsed."""
    monkeypatch.setattr(tomllib, "loads", Mock(side_effect=AssertionError))
    data = made(name)
    # The file isn't too large: only its cost is a reason to refuse it.
    assert len(data) <= MAX_BYTES
    with pytest.raises(FileError):
        document(data, "x.toml")


def test_a_lack_of_memory_is_reported(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """If memory runs out, there is a one-line message, with exit code 3."""
    path = tmp_path / "x.toml"
    path.write_text(SMALL, encoding="utf-8")
    monkeypatch.setattr(tomllib, "loads", Mock(side_effect=MemoryError))
    result = program.pipe("list", "--data", str(path))
    assert (result.out, result.code) == ("", 3)
    assert result.err == "La mémoire ne suffit pas pour lire cette interview.\n"


@pytest.mark.parametrize("name", NOT_TOML)
def test_a_file_is_parsed_once(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file is parsed at most once, even to find the place of a mistake."""
    loads = Mock(wraps=tomllib.loads)
    monkeypatch.setattr(tomllib, "loads", loads)
    assert examine(NOT_TOML[name], "x.toml").problems
    assert loads.call_count <= 1


@pytest.mark.parametrize(
    "text", ["e" + "\u0315\u0300\u05ae" * 1000, "\uff9e\u0f73" * 1000, "\u0344" * 1000]
)
def test_combining_marks_are_not_sorted(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Combining marks are normalized one by one: sorting a long run would be slow."""
    runs = []

    def watched(form: Any, part: str) -> str:
        runs.append(sum(1 for char in part if combining(char)))
        return normalize(form, part)

    monkeypatch.setattr(folding, "normalize", watched)
    folding._bare.cache_clear()  # noqa: SLF001 - cached characters aren't folded
    assert len(folding.fold(text)) <= 1
    assert max(runs, default=0) <= 1


def test_folding_expands_no_character_much() -> None:
    """Folding expands a character to a few characters at most."""
    assert len(folding.fold("\ufdfa\u3300" * 1000)) <= 8000
