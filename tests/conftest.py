"""What the tests share: a run of the program on a fake screen or a fake pipe."""

import os
from collections.abc import Callable, Mapping, Sequence
from io import StringIO
from pathlib import Path
from typing import NamedTuple

import pytest

from cmguide.cli.run import run
from cmguide.cli.session import Session, choose
from cmguide.content.loading import load_bundled
from cmguide.content.model import Guide, Topic
from cmguide.terminal.output import Output

GOLDEN = Path(__file__).parent / "golden"


class Screen(StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Answer as a terminal does."""
        return True


class Result(NamedTuple):
    """What a run printed and how it ended."""

    out: str
    err: str
    code: int


class Program:
    """Runs commands in this process, with streams and an environment of its own."""

    choose: Callable[[Sequence[Topic]], Topic] = staticmethod(choose)

    def pipe(self, *arguments: str, **environ: str) -> Result:
        """Run a command whose output goes through a pipe."""
        return self._run(arguments, StringIO(), StringIO(), environ)

    def screen(self, *arguments: str, columns: int = 80, **environ: str) -> Result:
        """Run a command on a terminal of that many columns, with no pager."""
        settings = {
            "TERM": "xterm-256color",
            "COLUMNS": str(columns),
            "PAGER": "",
            **environ,
        }
        return self._run(arguments, Screen(), Screen(), settings)

    def _run(
        self,
        arguments: Sequence[str],
        stdout: StringIO,
        stderr: StringIO,
        environ: Mapping[str, str],
    ) -> Result:
        session = Session(Output(stdout, stderr, environ), self.choose)
        code = run(arguments, session)
        return Result(stdout.getvalue(), stderr.getvalue(), code)


@pytest.fixture
def program() -> Program:
    """Give a way to run the program."""
    return Program()


@pytest.fixture(scope="session")
def guide() -> Guide:
    """Give the bundled interview."""
    return load_bundled()


def same_as_golden(name: str, text: str) -> bool:
    """Compare with a file of tests/golden; UPDATE_GOLDEN=1 writes the file anew."""
    path = GOLDEN / name
    if os.environ.get("UPDATE_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    return path.read_bytes().decode() == text
