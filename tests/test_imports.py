"""Start-up stays short: an answer imports only the modules that it needs."""

import subprocess
import sys

import pytest

from tests.helpers.processes import settings
from tests.helpers.program import Program

HEAVY = {
    "argparse",
    "cmguide.cli.completion",
    "cmguide.cli.shells",
    "cmguide.search.lexicon",
    "cmguide.search.ranking",
    "cmguide.search.stop_words",
    "importlib.metadata",
    "importlib.resources",
    "json",
    "logging",
    "markdown_it",
    "pydantic",
    "pygments",
    "rich.markdown",
    "rich.table",
    "textual",
    "typer.rich_utils",
}

PROBE = """
import sys
from io import StringIO
from cmguide.terminal.output import Output
from cmguide.cli.run import run
from cmguide.cli.session import Session

class Stream(StringIO):
    def isatty(self):
        return {terminal}

session = Session(Output(Stream(), Stream(), {{"TERM": "xterm"}}))
assert run(["ask", "qualites"], session) == 0
print(*sys.modules, sep="\\n")
"""


def loaded(*, terminal: bool) -> set[str]:
    """Return the modules that `cmguide ask qualites` has loaded."""
    script = PROBE.format(terminal=terminal)
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


@pytest.mark.parametrize("terminal", [True, False])
def test_an_answer_loads_nothing_heavy(terminal: bool) -> None:  # noqa: FBT001
    """Neither on a terminal nor in a pipe."""
    modules = loaded(terminal=terminal)
    assert "tomllib" in modules
    assert modules & HEAVY == set()


def test_plain_text_needs_no_rich() -> None:
    """In a pipe, Rich stays out."""
    assert not any(name.startswith("rich") for name in loaded(terminal=False))
    assert "rich.console" in loaded(terminal=True)


EVERY_COMMAND = """
import os, sys, tempfile
from io import StringIO
from cmguide.terminal.output import Output
from cmguide.cli.run import run
from cmguide.cli.session import Session

os.chdir(tempfile.mkdtemp())
for line in (
    "", "list --json", "ask 2 --width 40", "search travail", "read --color never",
    "random --question", "check", "new x.toml", "--data x.toml list", "--help", "zzz",
    "ask --help", "--version", "--show-completion bash", "--install-completion x",
):
    for environ in ({}, {"_CMGUIDE_COMPLETE": f"cmguide {line}"}):
        run(line.split(), Session(Output(StringIO(), StringIO(), environ)))
print(*sys.modules, sep="\\n")
"""


def test_no_command_needs_pydantic_or_click() -> None:
    """Typer loads pydantic only to convert values, and has a Click of its own."""
    done = subprocess.run(
        [sys.executable, "-c", EVERY_COMMAND],
        capture_output=True,
        text=True,
        check=True,
        env=settings(),
    )
    modules = set(done.stdout.split())
    assert "cmguide.cli.shells" in modules
    assert modules & {"click", "pydantic", "pydantic_core", "typer.rich_utils"} == set()


@pytest.mark.parametrize("option", ["-Werror", "-Xdev"])
def test_an_answer_warns_of_nothing(program: Program, option: str) -> None:
    """Neither the program nor its libraries use deprecated features of Python."""
    done = subprocess.run(
        [sys.executable, option, "-m", "cmguide", "ask", "2"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        env=settings(LC_ALL="C.UTF-8"),
    )
    assert (done.stdout, done.stderr) == (program.pipe("ask", "2").out, "")
