"""Run the program in this process, on a fake terminal or a fake pipe."""

import re
from collections.abc import Callable, Mapping, Sequence
from io import StringIO
from typing import NamedTuple

from cmguide.cli.run import run
from cmguide.cli.session import Session, choose
from cmguide.content.model import Topic
from cmguide.terminal.output import Output


class Screen(StringIO):
    """A string stream that claims to be a terminal."""

    def isatty(self) -> bool:
        """Return true, as for a terminal."""
        return True


def uncoloured(text: str) -> str:
    """Return `text` without the program's escapes: colours and hyperlinks."""
    return re.sub("\x1b(\\[[0-9;]*m|]8;[^;]*;[^\x1b\x07]*\x1b\\\\)", "", text)


class Result(NamedTuple):
    """The output and the exit code of a run."""

    out: str
    err: str
    code: int


class Program:
    """Run commands in this process, each with its own streams and environment."""

    choose: Callable[[Sequence[Topic]], Topic] = staticmethod(choose)

    def pipe(self, *arguments: str, **environ: str) -> Result:
        """Run a command whose output goes through a pipe."""
        return self.run(arguments, StringIO(), StringIO(), environ)

    def screen(self, *arguments: str, columns: int = 80, **environ: str) -> Result:
        """Run a command on a terminal with `columns` columns, without a pager."""
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
        """Run a command on the given streams."""
        session = Session(Output(stdout, stderr, environ), self.choose)
        code = run(arguments, session)
        return Result(stdout.getvalue(), stderr.getvalue(), code)
