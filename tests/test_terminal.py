"""On a real pseudo-terminal: pager, colours, Ctrl-C, and nothing left behind."""

import os
import re
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

pexpect = pytest.importorskip("pexpect")

Child = Any
Spawn = Callable[..., Child]


@pytest.fixture
def spawn(tmp_path: Path) -> Iterator[Spawn]:
    """Start the program on a pseudo-terminal of a given size."""
    children = []

    def start(
        *arguments: str, rows: int = 24, columns: int = 80, **environ: str
    ) -> Child:
        child = pexpect.spawn(
            sys.executable,
            ["-m", "cmguide", *arguments],
            dimensions=(rows, columns),
            encoding="utf-8",
            timeout=20,
            cwd=tmp_path,
            env={"PATH": os.environ["PATH"], "TERM": "xterm-256color", **environ},
        )
        children.append(child)
        return child

    yield start
    for child in children:
        child.close(force=True)


def ended(child: Child) -> tuple[str, int]:
    """Return the rest of the output, and the exit code."""
    child.expect(pexpect.EOF)
    child.wait()
    return child.before, child.exitstatus


def test_a_long_text_goes_through_less(spawn: Spawn) -> None:
    """`less` shows the first screen in colour, moves on, and q leaves with 0."""
    if not shutil.which("less"):
        pytest.skip("less is not installed: the real pager is NOT tested here")
    child = spawn("read")
    child.expect("Community manager freelance")
    child.expect_exact("\x1b[")
    child.send("G")
    child.expect("blogdumoderateur")
    child.send("q")
    assert ended(child)[1] == 0


def test_a_text_that_fits_is_printed(spawn: Spawn) -> None:
    """On a screen of 400 rows, or with --no-pager, there is nothing to page."""
    for child in (spawn("read", rows=400, PAGER="false"), spawn("read", "--no-pager")):
        out, code = ended(child)
        assert code == 0
        assert "Community manager freelance" in out
        assert "blogdumoderateur" in out


def test_an_answer_is_in_colour(spawn: Spawn) -> None:
    """`ask` prints at once, with colours, unless NO_COLOR or TERM=dumb forbid them."""
    out, code = ended(spawn("ask", "qualites"))
    assert "\x1b[1;35m2 · Les qualités indispensables" in out
    assert code == 0
    for environ in ({"NO_COLOR": "1"}, {"TERM": "dumb"}):
        out, code = ended(spawn("ask", "qualites", **environ))
        assert "2 · Les qualités indispensables" in out
        assert not re.search("\x1b", out)


def test_width_is_that_of_the_terminal(spawn: Spawn) -> None:
    """Lines are set for the screen they are shown on."""
    out, _ = ended(spawn("ask", "journee", columns=30, NO_COLOR="1"))
    assert max(len(line) for line in out.splitlines()) <= 30
