"""The reader on a real pseudo-terminal, which it leaves as it was found."""

import os
import re
import signal

import pytest

from tests.processes import ended, on_terminal

termios = pytest.importorskip("termios")


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

    @property
    def is_restored(self) -> bool:
        """Whether every mode that was set is unset, and the cursor is shown again."""
        modes = {
            number: state
            for numbers, state in re.findall(r"\x1b\[\?([0-9;]+)([hl])", self.text)
            for number in numbers.split(";")
        }
        left = {number for number, state in modes.items() if state == "h"}
        keyboards = len(re.findall(r"\x1b\[>[0-9]+u", self.text))
        # 1049 is the other screen, 25 the cursor, 7 the wrapping of long lines.
        return (
            modes.get("1049") == "l"
            and left <= {"25", "7"}
            and keyboards == self.text.count("\x1b[<u")
        )


@pytest.mark.parametrize("key", ["q", "\x1b", "\x03"])
def test_it_searches_and_leaves_the_terminal_as_it_was(key: str) -> None:
    """It starts, searches, opens, ends with 0, and nothing is left behind."""
    log = Log()
    with on_terminal("browse") as child:
        child.logfile_read = log
        before = termios.tcgetattr(child.fileno())
        child.expect("Community manager freelance")
        assert termios.tcgetattr(child.fileno()) != before
        # In one go, as on a slow line.
        child.send("/stress")
        child.expect("cmguide ask avantages")
        child.send("\r")
        child.expect("revenir")
        child.send("\x1b")
        child.expect("sommaire")
        assert not log.is_restored
        child.send(key)
        assert ended(child)[1] == 0
        assert termios.tcgetattr(child.fileno()) == before
    assert log.is_restored
    assert "Traceback" not in log.text


def test_an_interruption_from_outside_restores_it_too() -> None:
    """SIGINT, which Ctrl-C does not send here, leaves nothing behind either."""
    log = Log()
    with on_terminal("browse", "emploi", rows=20, columns=60) as child:
        child.logfile_read = log
        child.expect("La recherche d’emploi")
        os.kill(child.pid, signal.SIGINT)
        ended(child)
    assert log.is_restored
    assert "Traceback" not in log.text
