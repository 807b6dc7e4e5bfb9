"""Run the program as a separate process, in pipes or on a pseudo-terminal."""

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
# Words at the beginning and at the end of the bundled interview.
FIRST = "Profession"
LAST = "Pour aller plus loin"
# Maximum waiting time in seconds, enough for a busy machine.
_PATIENCE = 60


def settings(**environ: str) -> dict[str, str]:
    """Return environment variables: `environ`, TERM, and the PATH of this process."""
    return {"PATH": os.environ["PATH"], "TERM": "xterm-256color", **environ}


def process(
    *arguments: str | bytes,
    command: Sequence[str] = PROGRAM,
    environ: Mapping[str, str] | None = None,
    **how: Any,
) -> subprocess.CompletedProcess[bytes]:
    """Run the program, or another `command`, in pipes, for a minute at most."""
    nothing, pipe = subprocess.DEVNULL, subprocess.PIPE
    options: dict[str, Any] = {"stdin": nothing, "stdout": pipe, "stderr": pipe, **how}
    run = [*command, *arguments]
    environ = settings(**environ or {})
    return subprocess.run(run, check=False, timeout=60, env=environ, **options)


def shell(line: str, **environ: str) -> subprocess.CompletedProcess[bytes]:
    """Run a line of sh in which « cmguide » runs the program."""
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
    """Yield a command started on a pseudo-terminal, and end it when the block ends."""
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
    # A child that neither stops nor ends would block a test that waits for the child.
    watchdog = Timer(2 * _PATIENCE, os.kill, (child.pid, signal.SIGKILL))
    watchdog.start()
    try:
        yield child
    finally:
        watchdog.cancel()
        watchdog.join()
        child.close(force=True)


def ended(child: Any) -> tuple[str, int]:
    """Return the rest of the output of `child`, and its exit code."""
    pexpect = pytest.importorskip("pexpect")
    child.expect(pexpect.EOF)
    child.wait()
    return child.before, child.exitstatus


def shown(*arguments: str, **how: Any) -> tuple[str, int]:
    """Run the program on a terminal; return its whole output and its exit code."""
    with on_terminal(*arguments, **how) as child:
        return ended(child)


def await_on_screen(child: Any, screen: Any, text: str) -> None:
    """Feed the pyte `screen` with the output of `child` until it shows `text`."""
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
    """Return the same stream for each read, because a read may end inside an escape."""
    import pyte

    return pyte.Stream(screen)


def script(path: Path, *lines: str) -> str:
    """Write an executable sh script, and return its path."""
    path.write_text("\n".join(["#!/bin/sh", *lines, ""]), encoding="utf-8")
    path.chmod(0o755)
    return str(path)
