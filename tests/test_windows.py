"""Differences on Windows, simulated on other systems."""

import errno
from io import BytesIO, StringIO, TextIOWrapper
from types import SimpleNamespace

import pytest

from cmguide.errors import NotWrittenError, OutputClosedError
from cmguide.terminal import pager, streams
from cmguide.text import safety


@pytest.fixture(autouse=True)
def _windows(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (pager, streams, safety):
        monkeypatch.setattr(module, "os", SimpleNamespace(name="nt"))


class Failing(StringIO):
    """A stream on which every write fails."""

    def __init__(self, number: int) -> None:
        """Store the errno of every failure."""
        super().__init__()
        self.number = number

    def write(self, text: str, /) -> int:
        """Raise an `OSError` with the stored errno."""
        raise OSError(self.number, text)


def test_an_invalid_argument_means_a_closed_pipe() -> None:
    """EINVAL means that the other end of the pipe is closed, which is not an error."""
    with pytest.raises(OutputClosedError):
        streams.write(Failing(errno.EINVAL), "x")
    with pytest.raises(NotWrittenError, match="le disque est plein"):
        streams.write(Failing(errno.ENOSPC), "x")


def test_lines_end_as_on_other_systems() -> None:
    """Output has no carriage returns, which would break a completion script."""
    data = BytesIO()
    stream = TextIOWrapper(data, "utf-8", newline="\r\n")
    streams.write(stream, "é\nb\n")
    assert data.getvalue() == "é\nb\n".encode()


def test_the_name_of_a_pager_may_be_quoted() -> None:
    """In PAGER, quotes are removed and backslashes are kept."""
    line = r'"C:\Program Files\less.exe" -R C:\bin'
    words = [r"C:\Program Files\less.exe", "-R", r"C:\bin"]
    assert pager._split(line, {}) == words  # noqa: SLF001
    assert pager._split('"more', {}) == []  # noqa: SLF001


def test_names_are_quoted_for_both_shells() -> None:
    """Names are in double quotes, which work in both cmd.exe and PowerShell."""
    for name, quoted in {
        r"C:\notes\nuit.toml": r"C:\notes\nuit.toml",
        "ma nuit.toml": '"ma nuit.toml"',
        "l'ami.toml": '"l\'ami.toml"',
        "-x.toml": "./-x.toml",
    }.items():
        assert safety.shell_quote(name) == quoted
