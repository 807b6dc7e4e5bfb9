"""The reader on a real pseudo-terminal, which it leaves as it was found."""

import re
import signal
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest

from tests.processes import on_terminal

pexpect = pytest.importorskip("pexpect")
termios = pytest.importorskip("termios")

Child = Any
Spawn = Callable[..., Child]


@pytest.fixture
def spawn() -> Iterator[Spawn]:
    """Start the program on pseudo-terminals, and leave none behind."""
    with ExitStack() as stack:
        yield lambda *arguments, **how: stack.enter_context(
            on_terminal(*arguments, **how)
        )


def modes(output: str) -> dict[str, str]:
    """Return the private modes of the terminal that were touched, and their state."""
    return {
        number: state
        for numbers, state in re.findall(r"\x1b\[\?([0-9;]+)([hl])", output)
        for number in numbers.split(";")
    }


def is_restored(output: str) -> bool:
    """Say whether the cursor is shown again, and all that was set is unset."""
    left = {number for number, state in modes(output).items() if state == "h"}
    keyboard = len(re.findall("\x1b\\[>[0-9]+u", output)) == output.count("\x1b[<u")
    return "1049" in modes(output) and left <= {"25", "7"} and keyboard


@pytest.mark.parametrize("key", ["q", "\x1b", "\x03"])
def test_it_searches_and_leaves_the_terminal_as_it_was(spawn: Spawn, key: str) -> None:
    """It starts, searches, opens, ends with 0, and the terminal is restored."""
    child: Child = spawn("browse")
    before = termios.tcgetattr(child.fileno())
    child.logfile_read = log = Log()
    child.expect("Community manager freelance")
    assert termios.tcgetattr(child.fileno()) != before
    child.send("/stress")
    child.expect("cmguide ask avantages")
    child.send("\r")
    child.expect("revenir")
    child.send("\x1b")
    child.expect("sommaire")
    child.send(key)
    child.expect(pexpect.EOF)
    child.wait()
    assert child.exitstatus == 0
    assert is_restored(log.text)
    assert "Traceback" not in log.text


def test_an_interruption_from_outside_restores_it_too(spawn: Spawn) -> None:
    """SIGINT, which Ctrl-C does not send here, leaves nothing behind either."""
    child: Child = spawn("browse", "emploi", rows=20, columns=60)
    child.logfile_read = log = Log()
    child.expect("La recherche d’emploi")
    child.kill(signal.SIGINT)
    child.expect(pexpect.EOF)
    child.wait()
    assert is_restored(log.text)
    assert "Traceback" not in log.text


class Log:
    """What the program has sent to the terminal."""

    def __init__(self) -> None:
        """Hold nothing yet."""
        self.text = ""

    def write(self, text: str) -> None:
        """Take what was read."""
        self.text += text

    def flush(self) -> None:
        """Have nothing to do."""
