"""Whatever happens to its streams, the program exits with a documented code."""

import os
import select
import shlex
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import pytest

from tests.helpers.bad_files import SMALL
from tests.helpers.processes import FIRST, PROGRAM, process, settings, shell, shown
from tests.helpers.program import Program

needs_full = pytest.mark.skipif(
    not Path("/dev/full").exists(), reason="no /dev/full: a full disk is NOT tested"
)
pytestmark = pytest.mark.skipif(os.name == "nt", reason="no such streams on Windows")

# A page, rows, JSON, and a script.
COMMANDS = ["", "search travail", "read --json", "--show-completion bash"]


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the path of an interview that is larger than the buffer of a pipe."""
    path = tmp_path_factory.mktemp("long") / "long.toml"
    path.write_text(SMALL.replace("Deux.", "mot " * 50_000), encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("command", ["read", "read --json", "ask nuit"])
def test_a_pipe_may_be_closed_early(long: str, command: str) -> None:
    """In `cmguide read | head -n 1`, cmguide exits with 0 and prints no message."""
    line = f"{{ cmguide {command} --data {shlex.quote(long)}; echo $? >&3; }} 3>&2"
    done = shell(f"{line} | head -n 1")
    assert done.stdout.count(b"\n") == 1
    assert done.stderr == b"0\n"


@pytest.fixture
def closed() -> Iterator[int]:
    """Yield the write end of a pipe whose read end is closed."""
    reading, writing = os.pipe()
    os.close(reading)
    yield writing
    os.close(writing)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_pipe_may_be_closed_from_the_start(closed: int, command: str) -> None:
    """If the pipe is closed from the start, the program exits with 0 and no message."""
    done = process(*command.split(), stdout=closed)
    assert (done.stderr, done.returncode) == (b"", 0)


def test_stderr_may_be_a_closed_pipe(closed: int) -> None:
    """If stderr is a closed pipe, the answer and the exit code stay the same."""
    assert process("lsit", stderr=closed).returncode == 2
    done = process("ask", "qualitées", stderr=closed)
    assert done.stdout.decode().startswith("2. Les qualités à avoir")
    assert done.returncode == 0


@needs_full
@pytest.mark.parametrize("command", COMMANDS)
def test_a_lost_answer_is_reported(command: str) -> None:
    """A full disk or a closed stdout causes a one-line message and exit code 4."""
    for output, message in (
        ("/dev/full", "pas complète\u00a0: le disque est plein. Choisissez une autre"),
        (
            "&-",
            "La sortie standard est fermée\u00a0: la réponse n’a pas pu être écrite",
        ),
    ):
        done = shell(f"cmguide {command} >{output}")
        assert message in done.stderr.decode()
        assert (done.stderr.count(b"\n"), done.returncode) == (1, 4)


@needs_full
@pytest.mark.parametrize(
    ("command", "code"), [("list", 0), ("lsit", 2), ("list --data /", 3)]
)
def test_messages_on_a_full_disk_change_nothing(command: str, code: int) -> None:
    """If stderr is a file on a full disk, the exit code is still right."""
    done = shell(f"cmguide {command} 2>/dev/full")
    assert done.returncode == code
    assert bool(done.stdout) == (code == 0)
    assert shell(f"cmguide {command} >/dev/full 2>&1").returncode == (code or 4)


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_truncated_output_is_reported(tmp_path: Path, unbuffered: str) -> None:
    """If the output is cut at a limit on file sizes, a message says so; exit code 4."""
    path = tmp_path / "interview.txt"
    done = shell(
        f"ulimit -f 4; cmguide read > {shlex.quote(str(path))}",
        PYTHONUNBUFFERED=unbuffered,
        # With this limit, Python would write truncated compiled modules.
        PYTHONDONTWRITEBYTECODE="1",
    )
    assert done.stderr.decode() == (
        "La réponse n’est pas complète\u00a0: le système refuse d’écrire."
        " Choisissez une autre sortie.\n"
    )
    assert done.returncode == 4
    assert 0 < path.stat().st_size < len(process("read").stdout)


@contextmanager
def blocked(
    file: str, *, is_blocking: bool = True, **environ: str
) -> Iterator[tuple[subprocess.Popen[bytes], BinaryIO]]:
    """Yield a `read` process that has filled a pipe, and the read end of the pipe."""
    reading, writing = os.pipe()
    os.set_blocking(writing, is_blocking)
    with (
        os.fdopen(reading, "rb", buffering=0) as pipe,
        subprocess.Popen(
            [*PROGRAM, "read", "--data", file],
            env=settings(**environ),
            stdout=writing,
            stderr=subprocess.PIPE,
        ) as child,
    ):
        os.close(writing)
        try:
            select.select([pipe], [], [])
            yield child, pipe
        finally:
            child.kill()


@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("is_blocking", [True, False])
def test_every_byte_is_written(
    long: str, unbuffered: str, *, is_blocking: bool
) -> None:
    """All output arrives, even through a non-blocking pipe or after an interruption."""
    how = {"PYTHONUNBUFFERED": unbuffered}
    with blocked(long, is_blocking=is_blocking, **how) as (child, pipe):
        child.send_signal(signal.SIGSTOP)
        child.send_signal(signal.SIGCONT)
        data = pipe.read()
        assert child.communicate(timeout=60)[1] == b""
    assert child.returncode == 0
    assert len(data) > 200_000
    assert data == process("read", "--data", long).stdout


@pytest.mark.parametrize("closed", ["<&-", "2>&-", "<&- 2>&-"])
def test_other_streams_may_be_closed(program: Program, closed: str) -> None:
    """With stdin or stderr closed, the output and the exit codes are the same."""
    for command, code in (("read", 0), ("ask qualitées", 0), ("lsit", 2)):
        done = shell(f"cmguide {command} {closed}")
        usual = program.pipe(*command.split())
        said = b"" if "2>&-" in closed else usual.err.encode()
        assert done.stdout == usual.out.encode()
        assert (done.stderr, done.returncode) == (said, code)


def test_all_streams_may_be_closed() -> None:
    """With all streams closed, the exit code still depends on the kind of error."""
    assert shell("cmguide list <&- >&- 2>&-").returncode == 4
    assert shell("cmguide lsit <&- >&- 2>&-").returncode == 2


def test_a_pager_may_start_with_streams_closed() -> None:
    """On a terminal with stdin and stderr closed, the pager still shows the page."""
    line = f"{shlex.join([*PROGRAM, 'read'])} <&- 2>&-; echo code $?"
    out, _ = shown(command=["/bin/sh", "-c", line], PAGER="sed s/^/paged:/")
    assert "paged:" in out
    assert FIRST in out
    assert "code 0" in out


# Code that counts function calls, and sends SIGINT at one of them.
INTERRUPTED_AT = """
import os, signal, sys
{before}
calls = 0
def profile(frame, event, _argument):
    global calls
    if event == "call":
        calls += 1
        if calls == {moment} or frame.f_code.co_name == {name!r}:
            sys.setprofile(None)
            os.kill(os.getpid(), signal.SIGINT)
sys.argv = ["cmguide", "ask", "qualites"]
from cmguide.__main__ import main
sys.setprofile(profile)
main()
"""


def interrupted(
    moment: int = 0, name: str = "", before: str = ""
) -> tuple[str, str, int]:
    """Return the result of `ask qualites` with Ctrl-C at one call (number or name)."""
    code = INTERRUPTED_AT.format(moment=moment, name=name, before=before)
    done = process(command=[sys.executable, "-c", code])
    return done.stdout.decode(), done.stderr.decode(), done.returncode


@pytest.mark.parametrize("moment", [2, 5, *(4**n for n in range(2, 8))])
def test_ctrl_c_at_any_moment(moment: int) -> None:
    """At any moment after the start, Ctrl-C causes exit code 130 and no traceback."""
    assert interrupted(moment)[1:] == ("", 130)


def test_ctrl_c_that_python_turns_into_another_error() -> None:
    """Ctrl-C causes exit code 130 even where Python replaces or drops the exception."""
    before = """
import cmguide.cli.session
class Part:
    def {name}(self, *_):
        pass
def load(self, names=()):
    {body}
cmguide.cli.session.Session.guides = load
"""
    for name, body in (("__set_name__", "class A: b = Part()"), ("__del__", "Part()")):
        at_call = before.format(name=name, body=body)
        assert interrupted(name=name, before=at_call)[1:] == ("", 130)


def test_an_ignored_ctrl_c_stays_ignored() -> None:
    """If SIGINT is ignored, as in a background job, Ctrl-C has no effect."""
    ignored = "signal.signal(signal.SIGINT, signal.SIG_IGN)"
    out, err, code = interrupted(1000, before=ignored)
    assert out.startswith("2. Les qualités à avoir")
    assert (err, code) == ("", 0)


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_a_signal_ends_a_blocked_program(long: str, name: str) -> None:
    """A signal ends a program that is blocked by a full pipe, without a message."""
    number = signal.Signals[name]
    with blocked(long) as (child, _pipe):
        child.send_signal(number)
        assert child.communicate(timeout=60)[1] == b""
    assert child.returncode == (130 if name == "SIGINT" else -number)
