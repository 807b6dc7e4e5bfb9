"""A page too tall for the screen is shown in the user's pager, and never lost."""

import os
import re
import shlex
import shutil
import signal
from pathlib import Path

import pytest

from cmguide.terminal.pager import Pager, find_pager, show
from tests.helpers.processes import (
    FIRST,
    LAST,
    PROGRAM,
    ended,
    on_terminal,
    script,
    shell,
    shown,
)
from tests.helpers.program import Program
from tests.scores import HERE

pexpect = pytest.importorskip("pexpect", reason="pexpect: the pager is NOT tested here")

needs_less = pytest.mark.skipif(
    not shutil.which("less"), reason="less is not installed: it is NOT tested here"
)


@pytest.fixture
def marker(tmp_path: Path) -> str:
    """Return a pager that begins each line of its output with « paged: »."""
    return script(tmp_path / "marker", "sed 's/^/paged: /'")


def whole(out: str) -> bool:
    """Return whether the whole interview was printed, and only once."""
    return out.count(LAST) == 1 and out.index(FIRST) < out.index(LAST)


def test_a_page_taller_than_the_screen_is_paged(marker: str) -> None:
    """A page is paged unless the screen has at least one row more than the page."""
    out, _ = shown("read", "--no-pager", PAGER=marker, NO_COLOR="1")
    height = out.count("\n")
    fits, code = shown("read", rows=height + 1, PAGER=marker, NO_COLOR="1")
    assert (fits, code) == (out, 0)
    paged, code = shown("read", rows=height, PAGER=marker, NO_COLOR="1")
    assert paged == re.sub("(?m)^(?=.)", "paged: ", out)
    assert code == 0


def test_rows_of_wrapped_lines_are_counted(marker: str) -> None:
    """The height of a page counts every row of a URL wider than the screen."""
    out, _ = shown("read", columns=20, PAGER="")
    height = out.count("\n")
    assert "paged: " in shown("read", columns=20, rows=height + 1, PAGER=marker)[0]


def test_one_answer_is_not_paged(marker: str) -> None:
    """An answer of one interview is not paged, and --no-pager disables the pager."""
    for line in ("read --no-pager", "ask qualites"):
        assert "paged" not in shown(*line.split(), rows=5, PAGER=marker)[0]
    both = "ask", "nurse", "baker", "salaire", "--data", str(HERE / "interviews")
    assert "paged" in shown(*both, rows=5, PAGER=marker)[0]


def test_no_pager_without_a_terminal(marker: str) -> None:
    """In a pipe, in a file, or on a dumb terminal, the pager isn't used."""
    assert b"paged" not in shell("cmguide read", PAGER=marker, LINES="5").stdout
    assert b"paged" not in shell("cmguide --color always read", PAGER=marker).stdout
    assert "paged" not in shown("read", PAGER=marker, TERM="dumb")[0]


def test_a_pager_gets_its_arguments_without_a_shell(tmp_path: Path) -> None:
    """PAGER may have quotes, variables and ~, but commands in it are not run."""
    script(tmp_path / "my pager", 'printf \'[%s]\' "$@" "$WORD" "$LESS"')
    line = r"""WORD='a b' LESS= ~/my\ pager ~ -a "b"c 'd e' '$HOME' "|&" \`id\`"""
    shows = f"[{tmp_path}][-a][bc][d e][$HOME][|&][`id`][a b][]"
    assert shown("read", PAGER=line, HOME=str(tmp_path)) == (shows, 0)


@pytest.mark.parametrize(
    "line",
    [
        *("less | cat", "less <x", '"$HOME/less"', "`less`", "(less)", "less&", "X=1"),
        *("less 'open", 'less "open', "less \\", "no-such-pager -x"),
    ],
)
def test_a_pager_that_is_not_understood_is_reported(
    program: Program, line: str
) -> None:
    """An unusable PAGER is reported once, and the whole page is printed."""
    out, err, code = program.screen("read", PAGER=line)
    assert err.count("sans visionneuse") == 1
    assert (whole(out), code) == (True, 0)


BAD_PAGERS = {
    "garbage": b"\x7fELF\0\1",
    "lost": b"#!/no/such/shell\n",
    "early": b"#!/bin/sh\nexec <&-\nexit 3",
    "late": b"#!/bin/sh\ncat >/dev/null\nexit 1",
    "killed": b"#!/bin/sh\nkill -9 $$",
}


@pytest.mark.parametrize("pager", ["", "  ", "''", "/", __file__, *BAD_PAGERS])
def test_a_bad_pager_loses_nothing(tmp_path: Path, pager: str) -> None:
    """If the pager fails, the whole page is printed once, and the exit code is 0."""
    if pager in BAD_PAGERS:
        path = tmp_path / pager
        path.write_bytes(BAD_PAGERS[pager])
        path.chmod(0o755)
        pager = str(path)
    out, code = shown("read", PAGER=pager)
    assert (whole(out), code) == (True, 0)


def test_a_pager_may_end_early() -> None:
    """A pager that ends successfully after three lines causes no error."""
    out, code = shown("read", PAGER="head -n 3")
    assert (FIRST in out, out.count("\n"), code) == (True, 3, 0)


def test_the_program_as_its_own_pager() -> None:
    """If PAGER is the program itself, the page is printed once by a single pager."""
    out, code = shown("read", PAGER=shlex.join([*PROGRAM, "read"]), NO_COLOR="1")
    assert (whole(out), code) == (True, 0)


@pytest.mark.parametrize("name", ["SIGCHLD", "SIGINT", "SIGHUP"])
def test_signals_that_are_ignored_change_nothing(name: str) -> None:
    """If the pager fails while a signal is ignored, the whole page is still printed."""
    code = f"import os, signal, sys; signal.signal(signal.{name}, signal.SIG_IGN)"
    code += "; os.execv(sys.executable, [sys.executable, '-m', 'cmguide', 'read'])"
    out, code_ = shown(command=[PROGRAM[0], "-c", code], PAGER="false")
    assert (whole(out), code_) == (True, 0)


def test_a_killed_pager_leaves_the_terminal_as_it_was(tmp_path: Path) -> None:
    """If a pager that turned off echo is killed, echo is turned on again."""
    pager = script(tmp_path / "pager", "stty -echo -icanon </dev/tty", "kill -9 $$")
    line = f"{shlex.join([*PROGRAM, 'read'])}; stty -a"
    out, _ = shown(command=["/bin/sh", "-c", line], PAGER=pager)
    assert whole(out)
    assert re.search(r" icanon\b[^$]* echo\b", out)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_pager_ends_with_the_program(tmp_path: Path, number: int) -> None:
    """A signal that ends the program also ends the pager."""
    wait = "while :; do sleep 0.01; done"
    trap = "trap 'echo bye; exit 0' TERM HUP"
    pager = script(tmp_path / "pager", trap, "echo ready", wait)
    with on_terminal("read", PAGER=pager) as child:
        child.expect("ready")
        child.kill(number)
        out, _ = ended(child)
        assert "bye" in out
        assert FIRST not in out
        assert child.signalstatus == number


def test_signal_handlers_are_restored() -> None:
    """After the pager, the signal handlers of the program are restored."""
    numbers = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGCHLD)
    before = [signal.getsignal(number) for number in numbers]
    terminal, other = os.openpty()
    assert show(b"", Pager(("true",), {}, colour=False), terminal)
    assert [signal.getsignal(number) for number in numbers] == before
    os.close(terminal)
    os.close(other)


@pytest.mark.parametrize("given", [None, "", "-S"])
def test_the_variable_less_is_kept(tmp_path: Path, given: str | None) -> None:
    """The variable LESS is kept, even if empty; if it is unset, colours are enabled."""
    pager = script(
        tmp_path / "pager", 'printf %s "<${LESS-unset}><$LESSCHARSET>$PAGER"'
    )
    environ = {} if given is None else {"LESS": given}
    out, _ = shown("read", PAGER=pager, **environ)
    assert out == f"<{'FRX' if given is None else given}><utf-8>{pager}"


COLOURED = [
    *("less", "LESS=-r less", "LESS=--RAW-CONTROL-CHARS less", "LESS=--raw less"),
    *("LESS=-x4R less", "LESS= less -P moi -R", "LESS=R less", "LESS= more"),
]
PLAIN = [
    *("LESS='-i -P Lire' less", "LESS=--prompt=Lire less", "LESS=-kR less"),
    *("LESS= less +/r", "LESS= less"),
]


@pytest.mark.parametrize("pager", [*COLOURED, *PLAIN])
def test_colours_are_sent_only_where_they_are_shown(tmp_path: Path, pager: str) -> None:
    """Colours are sent only to a pager that interprets escapes, such as `less -R`."""
    for name in ("less", "more"):
        script(tmp_path / name)
    found = find_pager({"PATH": str(tmp_path), "PAGER": pager})
    assert found
    assert found.colour == (pager in COLOURED)


def test_no_escape_reaches_a_less_without_colours(tmp_path: Path) -> None:
    """The pager gets plain text, unless it shows colours."""
    less = script(tmp_path / "less", "cat")
    assert "\x1b" not in shown("read", PAGER=less, LESS="X")[0]
    out, _ = shown("read", PAGER=less, LESS="R")
    assert "\x1b[1;35m" in out
    # Older versions of `less` would show the escapes of hyperlinks.
    assert "\x1b]8;" not in out
    assert "\x1b" not in shown("read", PAGER=less, LESS="R", NO_COLOR="1")[0]


def test_ctrl_c_that_ends_the_pager_ends_the_program(tmp_path: Path) -> None:
    """If Ctrl-C ends the pager, nothing more is printed and the exit code is 130."""
    pager = script(tmp_path / "pager", "echo ready", "read key </dev/tty")
    with on_terminal("read", PAGER=pager) as child:
        child.expect("ready")
        child.sendintr()
        out, code = ended(child)
    assert FIRST not in out
    assert "Traceback" not in out
    assert code == 130


def test_ctrl_c_that_the_pager_survives_is_ignored(tmp_path: Path) -> None:
    """If the pager survives Ctrl-C, the program waits for it and exits with 0."""
    pager = script(
        tmp_path / "pager",
        "trap 'echo stopped' INT",
        "echo ready",
        "read key </dev/tty || read key </dev/tty",
        "echo done",
        "cat >/dev/null",
    )
    with on_terminal("read", PAGER=pager) as child:
        child.expect("ready")
        child.sendintr()
        child.expect("stopped")
        child.sendline("q")
        child.expect("done")
        out, code = ended(child)
    assert FIRST not in out
    assert code == 0


@needs_less
def test_less_shows_a_long_text(tmp_path: Path) -> None:
    """`less` shows a page to its end, in colour and with a French prompt.

    Ctrl-C doesn't end `less`, but q does.
    """
    with on_terminal("read", cwd=tmp_path) as child:
        child.expect_exact("\x1b[1;35m")
        child.expect(FIRST)
        # `less` waits for a key only at its prompt.
        child.expect_exact("espace : suite, q : quitter")
        child.sendintr()
        # An interrupt just before `less` reads a key leaves it without a prompt, and
        # it may drop the next key.
        for _ in range(20):
            child.send("G")
            if child.expect(["blogdumoderateur", pexpect.TIMEOUT], timeout=3) == 0:
                break
        else:
            pytest.fail("less does not show the end of the text")
        child.send("q")
        out, code = ended(child)
    assert "ESC" not in out
    assert code == 0
    assert list(tmp_path.iterdir()) == []


@needs_less
def test_less_may_have_another_prompt() -> None:
    """A prompt set in the variable LESS replaces the French prompt."""
    with on_terminal("read", LESS="-Psmien") as child:
        child.expect_exact("mien")
        child.send("q")
        assert ended(child)[1] == 0


@needs_less
def test_a_shell_inside_less_can_page() -> None:
    """Inside `less`, `!cmguide read` opens a second pager."""
    with on_terminal("read", SHELL="/bin/sh") as child:
        child.expect_exact("quitter")
        child.send(f"!{shlex.join([*PROGRAM, 'read'])}\r")
        assert child.expect_exact(["quitter", "!done"]) == 0
        child.send("q")
        child.expect_exact("!done")
        child.send("\rq")
        assert ended(child)[1] == 0
