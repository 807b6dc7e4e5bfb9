"""The program as a process of its own: in a pipe, or on a pseudo-terminal."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from threading import Timer
from typing import Any

import pytest

PROGRAM = [sys.executable, "-m", "cmguide"]
# The first and the last words of the interview.
FIRST = "Profession"
LAST = "Pour aller plus loin"
# Seconds, on a machine that is busy with other things.
_PATIENCE = 60


def settings(**environ: str) -> dict[str, str]:
    """Return an environment with only PATH from the tester's own."""
    return {"PATH": os.environ["PATH"], "TERM": "xterm-256color", **environ}


def process(
    *arguments: str | bytes,
    command: Sequence[str] = PROGRAM,
    environ: Mapping[str, str] | None = None,
    **how: Any,
) -> subprocess.CompletedProcess[bytes]:
    """Run the program, or another one, in pipes, for a minute at most."""
    nothing, pipe = subprocess.DEVNULL, subprocess.PIPE
    options: dict[str, Any] = {"stdin": nothing, "stdout": pipe, "stderr": pipe, **how}
    run = [*command, *arguments]
    environ = settings(**environ or {})
    return subprocess.run(run, check=False, timeout=60, env=environ, **options)


def shell(line: str, **environ: str) -> subprocess.CompletedProcess[bytes]:
    """Run a line of sh in which « cmguide » is the program."""
    function = f'cmguide() {{ "{sys.executable}" -m cmguide "$@"; }}\n'
    return process(command=["/bin/sh", "-c", function + line], environ=environ)


@contextmanager
def on_terminal(
    *arguments: str,
    rows: int = 24,
    columns: int = 80,
    command: Sequence[str] = PROGRAM,
    cwd: Path | None = None,
    environ: Mapping[str, str] | None = None,
    **more: str,
) -> Iterator[Any]:
    """Start a command on a pseudo-terminal of that size, and end it with the block."""
    pexpect = pytest.importorskip("pexpect")
    child = pexpect.spawn(
        command[0],
        [*command[1:], *arguments],
        dimensions=(rows, columns),
        encoding="utf-8",
        timeout=_PATIENCE,
        cwd=cwd and str(cwd),
        env=settings(**environ or {}, **more),
    )
    # A child that neither stops nor ends would block the test that waits for it.
    watchdog = Timer(2 * _PATIENCE, os.kill, (child.pid, signal.SIGKILL))
    watchdog.start()
    try:
        yield child
    finally:
        watchdog.cancel()
        watchdog.join()
        child.close(force=True)


def ended(child: Any) -> tuple[str, int]:
    """Return the rest of what a child prints, and its exit code."""
    pexpect = pytest.importorskip("pexpect")
    child.expect(pexpect.EOF)
    child.wait()
    return child.before, child.exitstatus


def shown(*arguments: str, **how: Any) -> tuple[str, int]:
    """Run the program on a terminal; return all that it prints, and its exit code."""
    with on_terminal(*arguments, **how) as child:
        return ended(child)


def await_on_screen(child: Any, screen: Any, text: str) -> None:
    """Feed a pyte screen with what a child prints, until it shows the text."""
    stream = _stream(screen)
    pexpect = pytest.importorskip("pexpect")
    # A blinking cursor would reset the child's time limit again and again.
    deadline = time.monotonic() + child.timeout
    while text not in (display := "\n".join(screen.display)):
        ended = child.expect([r"[\s\S]+", pexpect.TIMEOUT, pexpect.EOF])
        if ended or time.monotonic() > deadline:
            pytest.fail(f"{text!r} is not on the screen:\n{display.rstrip()}")
        stream.feed(child.after)


@cache
def _stream(screen: Any) -> Any:
    """Return the one stream of a screen: a sequence may be read in two parts."""
    import pyte

    return pyte.Stream(screen)


def script(path: Path, *lines: str) -> str:
    """Write an executable script of sh, and return its name."""
    path.write_text("\n".join(["#!/bin/sh", *lines, ""]), encoding="utf-8")
    path.chmod(0o755)
    return str(path)
