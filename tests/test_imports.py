"""Start-up stays short: a command imports only the modules that it needs."""

import sys

import pytest

from tests.helpers.processes import process
from tests.helpers.program import Program

HEAVY = set(
    """argparse cmguide.cli.completion cmguide.cli.shells cmguide.search.lexicon
    cmguide.search.ranking cmguide.search.stop_words importlib.metadata
    importlib.resources json logging markdown_it pydantic pygments rich.markdown
    rich.table textual typer.rich_utils""".split()
)
EVERY_COMMAND = [
    *("", "list --json", "ask 2 --width 40", "search travail", "read --color never"),
    *("random --question", "check", "new x.toml", "--data x.toml list", "--help"),
    *("zzz", "ask --help", "--version", "--show-completion bash"),
    "--install-completion x",
]
PROBE = """
import os, sys, tempfile
from io import StringIO
from cmguide.terminal.output import Output
from cmguide.cli.run import run
from cmguide.cli.session import Session

class Stream(StringIO):
    def isatty(self):
        return {terminal}

os.chdir(tempfile.mkdtemp())
for line, environ in {runs}:
    run(line.split(), Session(Output(Stream(), Stream(), environ)))
print(*sys.modules, sep="\\n")
"""


def loaded(*runs: tuple[str, dict[str, str]], terminal: bool = False) -> set[str]:
    """Return the modules loaded by `runs`: commands, each with its environment."""
    probe = PROBE.format(runs=runs, terminal=terminal)
    return set(process(command=[sys.executable, "-c", probe]).stdout.decode().split())


def test_an_answer_loads_nothing_heavy() -> None:
    """`ask` loads no heavy module and, in a pipe, not even Rich."""
    answer = ("ask qualites", {"TERM": "xterm"})
    shown, piped = loaded(answer, terminal=True), loaded(answer)
    assert {"tomllib", "rich.console"} <= shown
    assert shown & HEAVY == set()
    assert "tomllib" in piped
    assert piped & HEAVY == set()
    assert not any(name.startswith("rich") for name in piped)


def test_no_command_needs_pydantic_or_click() -> None:
    """No command or completion loads pydantic, Click or Typer's Rich utilities."""
    completions = [("", {"_CMGUIDE_COMPLETE": f"cmguide {x}"}) for x in EVERY_COMMAND]
    modules = loaded(*((line, {}) for line in EVERY_COMMAND), *completions)
    assert {"cmguide.cli.shells", "cmguide.cli.completion"} <= modules
    assert modules & {"click", "pydantic", "pydantic_core", "typer.rich_utils"} == set()


@pytest.mark.parametrize("option", ["-Werror", "-Xdev"])
def test_an_answer_causes_no_warning(program: Program, option: str) -> None:
    """Neither the program nor its libraries use deprecated features of Python."""
    run = [sys.executable, option, "-m", "cmguide", "ask", "2"]
    done = process(command=run, environ={"LC_ALL": "C.UTF-8"})
    assert (done.stdout.decode(), done.stderr) == (program.pipe("ask", "2").out, b"")
