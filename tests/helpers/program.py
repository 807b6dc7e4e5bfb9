"""Runs of the program in this process, on a fake screen or a fake pipe."""

import re
from collections.abc import Callable, Mapping, Sequence
from io import StringIO
from typing import NamedTuple

from cmguide.cli.run import run
from cmguide.cli.session import Session, choose
from cmguide.content.model import Topic
from cmguide.terminal.output import Output


class Screen(StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Answer as a terminal does."""
        return True


def uncoloured(text: str) -> str:
    """Return the text without the program's escapes: colours, and links."""
    return re.sub("\x1b(\\[[0-9;]*m|]8;[^;]*;[^\x1b\x07]*\x1b\\\\)", "", text)


class Result(NamedTuple):
    """The output of a run, and its exit code."""

    out: str
    err: str
    code: int


class Program:
    """Runs commands in this process, with streams and an environment of its own."""

    choose: Callable[[Sequence[Topic]], Topic] = staticmethod(choose)

    def pipe(self, *arguments: str, **environ: str) -> Result:
        """Run a command whose output goes through a pipe."""
        return self.run(arguments, StringIO(), StringIO(), environ)

    def screen(self, *arguments: str, columns: int = 80, **environ: str) -> Result:
        """Run a command on a terminal of that many columns, with no pager."""
        settings = {
            "TERM": "xterm-256color",
            "COLUMNS": str(columns),
            "PAGER": "",
            **environ,
        }
        return self.run(arguments, Screen(), Screen(), settings)

    def run(
        self,
        arguments: Sequence[str],
        stdout: StringIO,
        stderr: StringIO,
        environ: Mapping[str, str],
    ) -> Result:
        """Run a command on these streams."""
        session = Session(Output(stdout, stderr, environ), self.choose)
        code = run(arguments, session)
        return Result(stdout.getvalue(), stderr.getvalue(), code)
