"""A file is read safely, or refused with a reason, whatever its name and kind."""

import errno
import os
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

import pytest

from cmguide.content.files import MAX_BYTES
from cmguide.content.loading import load, parse
from cmguide.errors import BadGuideError
from cmguide.text.safety import sanitize
from cmguide.text.system_errors import reason
from tests.helpers.bad_files import SMALL


def refused(name: str | Path) -> str:
    """Return the reason for refusing the file `name`, with ordinary spaces."""
    with pytest.raises(BadGuideError) as caught:
        load(str(name))
    start = f"{sanitize(str(name))} ne peut pas servir : "
    message = str(caught.value).replace("\u00a0", " ")
    assert message.startswith(start)
    return message.removeprefix(start)


@pytest.mark.parametrize(
    "data",
    [
        SMALL.encode(),
        b"\xef\xbb\xbf" + SMALL.encode(),
        SMALL.replace("\n", "\r\n").encode(),
    ],
    ids=["plain", "byte order mark", "CRLF"],
)
def test_any_editor_may_save_the_file(tmp_path: Path, data: bytes) -> None:
    """A byte order mark and Windows line ends make no difference."""
    path = tmp_path / "x.toml"
    path.write_bytes(data)
    assert asdict(load(str(path))) == asdict(parse(SMALL.encode(), "x.toml"))


def test_a_missing_file_is_reported_with_its_neighbour(tmp_path: Path) -> None:
    """The message about a missing file suggests the most similar name in its folder."""
    path = tmp_path / "entretien.toml"
    assert refused(path) == "ce fichier n’existe pas."
    path.touch()
    near = tmp_path / "entretein.toml"
    said = refused(near)
    assert said.startswith("ce fichier n’existe pas ; vouliez-vous écrire « ")
    assert refused(tmp_path / "a" / "b.toml").startswith(
        "ce fichier n’existe pas, ni le dossier"
    )


@pytest.mark.parametrize("name", ["interveiws/", "interveiws"])
def test_a_missing_folder_is_reported_with_its_neighbour(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """For a missing name without an extension, a similar folder name is suggested."""
    monkeypatch.chdir(tmp_path)
    Path("interviews").mkdir()
    assert refused(name) == (
        "ce fichier ou dossier n’existe pas ; vouliez-vous écrire « interviews » ?"
    )


def test_only_regular_files_are_opened(tmp_path: Path) -> None:
    """A folder, a link to itself and an impossible name each have their own message."""
    assert refused(tmp_path) == "c’est un dossier ; il faut un fichier."
    (tmp_path / "x").touch()
    assert "passe par un fichier qui n’est pas un dossier" in refused(
        tmp_path / "x" / "y"
    )
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    assert refused(tmp_path / "loop") == "ce lien tourne en rond."
    assert refused("a" * 5000) == "ce nom de fichier est trop long."
    assert refused("a\0b") == "aucun fichier ne peut porter ce nom."


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_nothing_makes_the_program_wait(tmp_path: Path) -> None:
    """A pipe without a writer and an endless device are refused immediately."""
    os.mkfifo(tmp_path / "pipe")
    expected = {
        str(tmp_path / "pipe"): "ce n’est pas un fichier ordinaire",
        "/dev/zero": "ce n’est pas un fichier ordinaire",
    }
    for name, said in expected.items():
        run = [sys.executable, "-m", "cmguide", "list", "--data", name]
        done = subprocess.run(run, capture_output=True, check=False, timeout=60)
        assert said in done.stderr.decode()
        assert (done.stdout, done.returncode) == (b"", 3)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_a_pipe_that_takes_the_place_of_a_file_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that becomes a pipe between its check and its opening is refused."""
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "file").touch()
    as_file = (tmp_path / "file").stat()
    monkeypatch.setattr(os, "stat", lambda _name: as_file)
    assert refused(tmp_path / "pipe").startswith("ce n’est pas un fichier ordinaire")


def test_size_has_a_limit(tmp_path: Path) -> None:
    """A file of 4 MiB is read; a file with one byte more is refused."""
    path = tmp_path / "x.toml"
    text = SMALL.encode() + b"#"
    path.write_bytes(text + b"-" * (MAX_BYTES - len(text)))
    assert load(str(path)).title == "Guide"
    with path.open("ab") as file:
        file.write(b"-")
    assert refused(path) == "ce fichier dépasse 4 Mio, la limite ; coupez-le."


def test_a_missing_permission_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A missing permission has a specific message, another failure a general one."""
    path = tmp_path / "x.toml"
    path.touch()

    def fail(*_arguments: object) -> int:
        raise error

    monkeypatch.setattr(os, "open", fail)
    error: OSError = PermissionError(13, "denied")
    assert refused(path) == "vous n’avez pas le droit de lire ce fichier."
    error = OSError(5, "broken")
    assert refused(path) == "le système refuse de lire ce fichier."


def test_the_name_is_shown_safely() -> None:
    """In a message, a control character of a file name is replaced by U+FFFD."""
    with pytest.raises(BadGuideError, match=r"^un\ufffd\[1m\.toml ne peut pas servir"):
        load("un\x1b[1m.toml")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("EACCES", "vous n’avez pas le droit d’agir"),
        ("EPERM", "vous n’avez pas le droit d’agir"),
        ("EROFS", "ce disque ne peut être que lu"),
        ("ENOSPC", "le disque est plein"),
        ("EDQUOT", "le disque est plein"),
        ("ENOTDIR", "son chemin passe par un fichier qui n’est pas un dossier"),
        ("EISDIR", "c’est le nom d’un dossier"),
        ("ENAMETOOLONG", "ce nom de fichier est trop long"),
        ("ELOOP", "ce lien tourne en rond"),
        ("EIO", "le système refuse d’agir"),
    ],
)
def test_each_error_of_the_system_has_its_reason(name: str, said: str) -> None:
    """System errors are explained in French, including rare ones."""
    error = OSError(getattr(errno, name), "in English")
    assert reason(error, "d’agir") == said
