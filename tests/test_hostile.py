"""Hostile arguments, variables and files never break the program."""

import os
import shutil
import subprocess
import sys
from contextlib import chdir
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from cmguide.errors import ExitCode
from cmguide.pages.blocks import Bullets, Heading, Page, Paragraph, Span, Table, label
from cmguide.terminal.plain import plain
from cmguide.terminal.styled import escapes, styled
from tests.helpers import processes
from tests.helpers.bad_files import SMALL
from tests.helpers.hostile import ARGUMENTS, ENVIRON, TEXT, is_safe
from tests.helpers.processes import process
from tests.helpers.program import Program, Result


def check(result: Result, *, screen: bool) -> None:
    """Check that the exit code is documented and that the output is safe to print."""
    assert result.code in set(ExitCode)
    assert is_safe(result.out, coloured=screen)
    # Messages have no colour, not even on a terminal.
    assert is_safe(result.err)
    assert "Traceback" not in result.err


@settings(max_examples=500, deadline=None, suppress_health_check=list(HealthCheck))
@given(arguments=ARGUMENTS, environ=ENVIRON, screen=st.booleans())
@example(arguments=["ask", "\ud800"], environ={"CMGUIDE_DATA": "\x1b"}, screen=True)
@example(arguments=["check", "\0"], environ={}, screen=False)
@example(arguments=["list", "--width", "\x9b31m"], environ={}, screen=True)
@example(arguments=["ask", "-\x1b"], environ={}, screen=False)
def test_random_arguments_and_variables_are_safe(
    program: Program,
    tmp_path: Path,
    arguments: list[str],
    environ: dict[str, Any],
    *,
    screen: bool,
) -> None:
    """Random input gives a documented exit code and output that is safe to print."""
    # The folder where the tests run may contain an interview.
    with chdir(tmp_path), mock.patch.dict(os.environ, clear=True):
        # Typer reads its own variables from os.environ, not from the session.
        os.environb.update(
            {os.fsencode(k): v.encode("utf-8", "replace") for k, v in environ.items()}
        )
        run = program.screen if screen else program.pipe
        result = run(*arguments, **environ)
    asked = "FORCE_COLOR" in environ or any("always" in word for word in arguments)
    check(result, screen=screen or asked)


@settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=st.one_of(TEXT, st.text(max_size=200)), where=st.integers(0, 5))
def test_hostile_interviews_are_refused_or_shown_safely(
    program: Program, tmp_path: Path, text: str, where: int
) -> None:
    """A file with a control character in a string is refused; others are shown."""
    data = SMALL.replace("La nuit", "Titre").split('"')
    # TOML can't represent a lone surrogate.
    text = "".join(char for char in text if not "\ud800" <= char <= "\udfff")
    quoted = "".join(f"\\U{ord(char):08x}" for char in text)
    # The strings (title, id, question, answer…) are between the quotation marks.
    data[2 * where + 1] = quoted
    path = tmp_path / "hostile.toml"
    path.write_text('"'.join(data), encoding="utf-8")
    for command in ("list", "ask nuit", "search un", "read", "check", "read --json"):
        for run, screen in ((program.pipe, False), (program.screen, True)):
            result = run(*command.split(), "--data", str(path), "--no-pager")
            check(result, screen=screen)
            if not is_safe(text) and command != "check":
                assert result.code == 3


def test_no_part_of_a_page_lets_an_escape_through() -> None:
    """Escapes in the text or in the URL of any block are removed from the output."""
    bad = "\x1b[2J\x9b1m\u202e"
    span = Span(bad, url=f"https://a.fr/{bad}")
    texts = (Heading(bad), Heading(bad, 1), label(bad))
    lines = (Paragraph((span,)), Bullets(((span,),)), Table(((span, span),)))
    page = Page((*texts, *lines), ((span, span),))
    assert is_safe(plain(page))
    assert is_safe(plain(Page(page.blocks)))
    for columns in (10, 80):
        text = escapes(styled(page, columns), colour=True)
        assert is_safe(text, coloured=True)
        assert bad not in text


@pytest.mark.parametrize("screen", [True, False])
def test_markup_stays_as_it_is(
    program: Program, tmp_path: Path, *, screen: bool
) -> None:
    """Rich or TOML markup in a file or on the command line is printed as it is."""
    markup = "[annexe] [bold]gras[/bold] [/] :rocket: [link=x]y[/link] {0} %s"
    path = tmp_path / "x.toml"
    text = SMALL.replace("La nuit", markup).replace("Deux.", markup)
    path.write_text(text.replace("Quoi", markup), encoding="utf-8")
    run = program.screen if screen else program.pipe
    for command in ("list", "read", "ask nuit"):
        out = run(*command.split(), "--data", str(path), "--width", "200").out
        assert markup in out.replace("\x1b[3m", "")
    assert "[bold]x[/]:rocket:" in run("ask", "[bold]x[/]:rocket:").err
    assert "[annexe]" in run("list", "[annexe]").err


@pytest.mark.parametrize("command", ["ask", "search", "check", "list", "", "--data"])
def test_escapes_on_the_line_are_made_visible(program: Program, command: str) -> None:
    """Typed text is shown with U+FFFD in place of each control character."""
    result = program.screen(*command.split(), "\x1b[2J\u202ezz\x9b1m", columns=200)
    assert "\ufffd[2J\ufffdzz\ufffd1m" in (result.out + result.err).replace("\n", "")


@pytest.mark.parametrize("variable", ["CMGUIDE_DATA", "HOME", "PAGER", "SHELL"])
def test_escapes_in_the_environment_are_made_visible(
    program: Program, tmp_path: Path, variable: str
) -> None:
    """No control character of an environment variable reaches the terminal."""
    home = {"SHELL": "/bin/bash", "HOME": str(tmp_path)}
    environ: dict[str, Any] = {**home, variable: f"{tmp_path}/\x1b[2J\x07"}
    for command in ("list", "read", "--show-completion", "--install-completion"):
        check(program.screen(command, **environ), screen=True)


@pytest.mark.parametrize("locale", ["C.UTF-8", "C"])
@pytest.mark.parametrize(
    "arguments",
    [(b"ask", b"\xe9\xff"), (b"list", b"--\xff"), (b"check", b"\xff\x1b[2J")],
)
def test_undecodable_arguments_cause_no_traceback(
    arguments: tuple[bytes, ...], locale: str
) -> None:
    """Arguments that can't be decoded cause a message, not a traceback."""
    done = process(*arguments, environ={"LC_ALL": locale, "PYTHONUTF8": "0"})
    assert done.returncode in (1, 2, 3)
    assert is_safe(done.stdout.decode() + done.stderr.decode())
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["ask", *["zut"] * 10_000], 1),
        (["check", *["x"] * 2_000], 3),
        (["list", *["x"] * 10_000], 2),
        (["--no-pager"] * 10_000, 0),
        (["ask", "a" * 1_000_000], 1),
        (["ask", "zut " * 250_000], 1),
        (["search", "é" * 1_000_000], 1),
        (["list", "--data", "a/" * 500_000], 3),
        (["list", "--width", "9" * 1_000_000], 2),
        (["list", "-" + "z" * 1_000_000], 2),
        (["ask", "e" + "\u0315\u0300\u05ae" * 20_000], 1),
        # Only the first 2,000 characters of a query are read.
        (["search", "zut " * 500 + "stress"], 1),
        (["ask", *["zut"] * 500, "stress"], 1),
    ],
    ids=lambda value: str(value)[:30] if isinstance(value, list) else None,
)
def test_floods_are_answered(program: Program, arguments: list[str], code: int) -> None:
    """10,000 arguments, or one of 1 MB, cause little work and a short message."""
    program.pipe("search", "travail")
    steps: list[None] = []
    sys.setprofile(lambda *_: steps.append(None))
    try:
        result = program.pipe(*arguments)
    finally:
        sys.setprofile(None)
    most = 700_000 + 3_000 * len(arguments) + 5 * sum(map(len, arguments))
    assert len(steps) < most
    assert result.code == code
    if code in (1, 2):
        assert result.err.count("\n") == 1
        assert len(result.err) < 1000


def test_more_than_thirty_names_are_a_question(program: Program) -> None:
    """Thirty misspelt names are corrected; thirty-one are read as a question."""
    names = ["qualitées", "emploie"] * 16
    assert "emploie" in program.pipe("ask", *names[:30]).err
    assert program.pipe("ask", *names[:31]).err == ""


# Code that ends the program if it writes a file, starts a program, uses the network, or
# reads the home folder.
WATCH = """
import os, sys
HOME = os.environ["HOME"]
CHANGES = tuple(
    "os.remove os.rename os.mkdir os.rmdir os.link os.symlink os.truncate os.chmod"
    " os.chown os.utime shutil. tempfile. subprocess. os.system os.exec os.fork"
    " os.posix_spawn pty. webbrowser.".split()
)
def watch(event, arguments):
    if event.startswith(CHANGES):
        os._exit(99)
    # An event loop has a pair of sockets, connected only to each other.
    if event.startswith("socket.") and event != "socket.__new__":
        os._exit(98)
    if event in ("open", "os.listdir", "os.scandir"):
        place = arguments[0]
        if not isinstance(place, int) and os.fsdecode(place or ".").startswith(HOME):
            os._exit(97)
    if event == "open" and place not in ("/dev/null", "/dev/tty"):
        mode, flags = arguments[1], arguments[2] or 0
        writing = os.O_WRONLY | os.O_RDWR | os.O_CREAT
        if flags & writing or set(mode or "") & set("wax+"):
            os._exit(96)
from cmguide.__main__ import main
sys.addaudithook(watch)
sys.argv[0] = "cmguide"
main()
"""
WATCHED = [sys.executable, "-B", "-c", WATCH]
READING = ["", "ask qualites", "ask salaires ?", "read", "check", "--help", "list"]
READING += ["search travail", "read --json", "random", "--show-completion zsh"]


@pytest.mark.parametrize("line", READING)
def test_no_command_writes_files_or_uses_the_network(tmp_path: Path, line: str) -> None:
    """No command writes a file, starts a program, uses the network or reads HOME."""
    home = {"HOME": str(tmp_path), "PAGER": ""}
    out, code = processes.shown(*line.split(), command=WATCHED, environ=home)
    assert code == (5 if "salaires" in line else 0), out


def test_the_reader_writes_no_file_and_uses_no_network(tmp_path: Path) -> None:
    """`browse` writes no file, starts no program and uses no network."""
    pytest.importorskip("textual", reason="Textual: the reader is NOT tested here")
    with processes.on_terminal("browse", command=WATCHED, HOME=str(tmp_path)) as child:
        child.expect(processes.FIRST)
        child.send("/stress\r")
        screen = pytest.importorskip("pyte").Screen(80, 24)
        processes.await_on_screen(child, screen, "Échap résultats")
        child.send("cq")
        assert processes.ended(child)[1] == 0


NOBODY = ["--reuid=65534", "--regid=65534", "--clear-groups"]
NO_RIGHTS = ["--bounding-set=-all", "--inh-caps=-all"]


@pytest.mark.skipif(os.name == "nt", reason="no such users on Windows")
@pytest.mark.parametrize("user", [NOBODY, NO_RIGHTS], ids=["nobody", "without rights"])
def test_any_user_anywhere(program: Program, tmp_path: Path, user: list[str]) -> None:
    """Without HOME and in a read-only folder, any user gets the same answers."""
    run = [sys.executable, "-B", "-c", "from cmguide.__main__ import main; main()"]
    if os.geteuid() == 0:
        if not (setpriv := shutil.which("setpriv")):
            pytest.skip("setpriv is not installed: other users are NOT tested here")
        run = [setpriv, *user, *run]
    tmp_path.chmod(0o555)

    def ran(command: list[str]) -> subprocess.CompletedProcess[bytes]:
        return process(command=command, cwd=tmp_path, environ={"LC_ALL": "C.UTF-8"})

    first = ran([*run, "--version"])
    if user == NOBODY and first.returncode:
        pytest.skip("nobody may not read this Python: other users are NOT tested here")
    touch = "from pathlib import Path; Path('x').touch()"
    assert b"PermissionError" in ran([*run[:-1], touch]).stderr
    for line in READING[:6]:
        done = ran([*run, *line.split()])
        usual = program.pipe(*line.split())
        assert (done.stdout.decode(), done.returncode) == (usual.out, usual.code)
        assert done.stderr.decode() == usual.err
    assert ran([*run, "new", "x"]).returncode == 4
    assert list(tmp_path.iterdir()) == []
