"""A library finds interview files, gives each a short name, and reads them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cmguide.content.library import Library
from cmguide.errors import BadGuideError
from tests.helpers.bad_files import SMALL

Shelf = Callable[..., Path]


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """Return a function that writes valid files with given names in one folder."""

    def make(*names: str) -> Path:
        for name in names:
            (tmp_path / name).write_text(SMALL, encoding="utf-8")
        return tmp_path

    return make


def library(*paths: Path) -> tuple[Library, list[BadGuideError]]:
    """Return the library of `paths`, and the list of errors that it will report."""
    errors: list[BadGuideError] = []
    return Library([str(path) for path in paths], errors.append), errors


def names(library: Library) -> list[str]:
    """Return the short name, or an empty string, of each guide in `library`."""
    interviews = [guide.interview for guide in library.guides()]
    return [interview.name if interview else "" for interview in interviews]


def test_a_folder_is_read_in_the_order_of_its_names(shelf: Shelf) -> None:
    """The visible .toml files of a folder, but not subfolders, are read by name."""
    folder = shelf("nuit.toml", "boulanger.toml", ".cache.toml", "notes.txt")
    (folder / "sous.toml").mkdir()
    found, errors = library(folder)
    assert found.names == ("boulanger", "nuit")
    assert names(found) == ["boulanger", "nuit"]
    assert errors == []


def test_files_and_folders_are_read_as_given(shelf: Shelf) -> None:
    """A file given twice is read once; a second file named a.toml is called « a-2 »."""
    folder = shelf("a.toml", "b.toml")
    (folder / "other").mkdir()
    shelf("other/a.toml")
    found, _ = library(folder / "b.toml", folder, folder / "other")
    assert found.names == ("b", "a", "a-2")


def test_one_interview_has_no_short_name(shelf: Shelf) -> None:
    """A single interview has no short name, whether a file or a folder is given."""
    folder = shelf("a.toml")
    for path in (folder, folder / "a.toml"):
        found, _ = library(path)
        assert not found.several
        assert names(found) == [""]


def test_bad_files_are_reported_and_left_out(shelf: Shelf) -> None:
    """A bad or deleted file is reported as an error, and the other files are read."""
    folder = shelf("a.toml", "c.toml", "d.toml")
    (folder / "b.toml").write_text("title =", encoding="utf-8")
    found, errors = library(folder)
    (folder / "d.toml").unlink()
    assert names(found) == ["a", "c"]
    bad, missing = map(str, errors)
    assert str(folder / "b.toml") in bad
    assert str(folder / "d.toml") in missing


def test_no_valid_interview_is_an_error(shelf: Shelf, tmp_path: Path) -> None:
    """A folder with no valid interview, or a path to one bad file, raises an error."""
    with pytest.raises(BadGuideError, match="n’a pas d’interview"):
        library(tmp_path)
    folder = shelf("a.toml", "b.toml")
    for file in folder.iterdir():
        file.write_text("", encoding="utf-8")
    with pytest.raises(BadGuideError, match="Aucune"):
        library(folder)[0].guides()
    with pytest.raises(BadGuideError, match=r"a\.toml"):
        library(folder / "a.toml")[0].guides()


def test_a_folder_without_permission_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The error for a folder that can't be listed mentions the missing permission."""

    def refuse(_path: Path) -> None:
        raise PermissionError(13, "denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(BadGuideError, match="le droit"):
        library(tmp_path)


def test_a_name_may_be_abbreviated(shelf: Shelf) -> None:
    """A unique start of a short name finds its interview, ignoring case and accents.

    A whole name wins over names that begin with it.
    """
    known = "boulanger", "ecole", "a", "ab", "xa", "xb"
    found, _ = library(shelf(*(f"{name}.toml" for name in known)))
    boulanger = {"boulanger": "boulanger", "Boul": "boulanger"}
    for word, name in {**boulanger, "éco": "ecole", "a": "a", "x": "", "": ""}.items():
        assert found.find(word) == name


def test_an_interview_is_read_when_it_is_asked_for(shelf: Shelf) -> None:
    """Only the requested interview is read, and only once."""
    folder = shelf("a.toml")
    (folder / "b.toml").write_text("", encoding="utf-8")
    found, errors = library(folder)
    guide = found.guide("a")
    (folder / "a.toml").unlink()
    assert found.guide("a") is guide
    assert errors == []
