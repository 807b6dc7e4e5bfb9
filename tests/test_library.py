"""Several interviews: which files are read, and their names."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cmguide.content.library import Library
from cmguide.errors import BadGuideError
from tests.helpers.bad_files import SMALL

Shelf = Callable[..., Path]


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """Give a way to make a folder of valid interviews with these names."""

    def make(*names: str) -> Path:
        for name in names:
            (tmp_path / name).write_text(SMALL, encoding="utf-8")
        return tmp_path

    return make


def library(*paths: Path) -> tuple[Library, list[BadGuideError]]:
    """Return the library of these paths, and the list that gets its errors."""
    errors: list[BadGuideError] = []
    return Library([str(path) for path in paths], errors.append), errors


def names(library: Library) -> list[str]:
    """Return the short names that the guides of a library have, or an empty text."""
    interviews = [guide.interview for guide in library.guides()]
    return [interview.name if interview else "" for interview in interviews]


def test_a_folder_is_read_in_the_order_of_its_names(shelf: Shelf) -> None:
    """Only its own .toml files count: nothing hidden, nothing below it."""
    folder = shelf("nuit.toml", "boulanger.toml", ".cache.toml", "notes.txt")
    (folder / "sous.toml").mkdir()
    found, errors = library(folder)
    assert found.names == ("boulanger", "nuit")
    assert names(found) == ["boulanger", "nuit"]
    assert errors == []


def test_files_and_folders_are_read_as_given(shelf: Shelf) -> None:
    """A file given twice is read once; a second file of the same name has a number."""
    folder = shelf("a.toml", "b.toml")
    (folder / "other").mkdir()
    shelf("other/a.toml")
    found, _ = library(folder / "b.toml", folder, folder / "other")
    assert found.names == ("b", "a", "a-2")


def test_one_interview_has_no_short_name(shelf: Shelf) -> None:
    """It is read as if it were alone, whether a file or a folder is given."""
    folder = shelf("a.toml")
    for path in (folder, folder / "a.toml"):
        found, _ = library(path)
        assert not found.several
        assert names(found) == [""]


def test_bad_files_are_reported_and_left_out(shelf: Shelf) -> None:
    """A file may be bad, or disappear after it was listed; the others are read."""
    folder = shelf("a.toml", "c.toml", "d.toml")
    (folder / "b.toml").write_text("title =", encoding="utf-8")
    found, errors = library(folder)
    (folder / "d.toml").unlink()
    assert names(found) == ["a", "c"]
    bad, missing = map(str, errors)
    assert str(folder / "b.toml") in bad
    assert str(folder / "d.toml") in missing


def test_nothing_good_is_an_error(shelf: Shelf, tmp_path: Path) -> None:
    """So is a folder without an interview, or a single bad file."""
    with pytest.raises(BadGuideError, match="n’a pas d’interview"):
        library(tmp_path)
    folder = shelf("a.toml", "b.toml")
    for file in folder.iterdir():
        file.write_text("", encoding="utf-8")
    with pytest.raises(BadGuideError, match="Aucune"):
        library(folder)[0].guides()
    with pytest.raises(BadGuideError, match=r"a\.toml"):
        library(folder / "a.toml")[0].guides()


def test_a_folder_may_be_closed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The message mentions the missing permission."""

    def refuse(_path: Path) -> None:
        raise PermissionError(13, "denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(BadGuideError, match="le droit"):
        library(tmp_path)


def test_a_name_may_be_begun(shelf: Shelf) -> None:
    """Case and accents don't count; a whole name wins over the start of others."""
    known = "boulanger", "ecole", "a", "ab", "xa", "xb"
    found, _ = library(shelf(*(f"{name}.toml" for name in known)))
    boulanger = {"boulanger": "boulanger", "Boul": "boulanger"}
    for word, name in {**boulanger, "éco": "ecole", "a": "a", "x": "", "": ""}.items():
        assert found.find(word) == name


def test_an_interview_is_read_when_it_is_asked_for(shelf: Shelf) -> None:
    """One interview is read, once, even if others are invalid."""
    folder = shelf("a.toml")
    (folder / "b.toml").write_text("", encoding="utf-8")
    found, errors = library(folder)
    guide = found.guide("a")
    (folder / "a.toml").unlink()
    assert found.guide("a") is guide
    assert errors == []
