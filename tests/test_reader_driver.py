"""The full-screen reader runs on a pseudo-terminal and restores its modes."""

import os
import re
import signal
from typing import Any

import pytest

from tests.helpers.processes import PROGRAM, await_on_screen, ended, on_terminal

pexpect = pytest.importorskip("pexpect")
pyte = pytest.importorskip("pyte")
pytest.importorskip("textual", reason="Textual: the reader is NOT tested here")
termios = pytest.importorskip("termios")


@pytest.fixture
def modes() -> list[Any]:
    """Return the modes of a new terminal, before any program changes them."""
    master, slave = os.openpty()
    try:
        return termios.tcgetattr(slave)  # type: ignore[no-any-return]
    finally:
        os.close(slave)
        os.close(master)


class Log:
    """The output of the program to the terminal."""

    def __init__(self) -> None:
        """Create an empty log."""
        self.text = ""

    def write(self, text: str) -> None:
        """Append `text` to the log."""
        self.text += text

    def flush(self) -> None:
        """Do nothing."""

    @property
    def is_restored(self) -> bool:
        """Whether every mode is off, except the cursor and the wrapping of lines."""
        modes = {
            number: state
            for numbers, state in re.findall(r"\x1b\[\?([0-9;]+)([hl])", self.text)
            for number in numbers.split(";")
        }
        left = {number for number, state in modes.items() if state == "h"}
        keyboards = len(re.findall(r"\x1b\[>[0-9]+u", self.text))
        # 1049 is the alternate screen, 25 the cursor, 7 the wrapping of long lines.
        return (
            modes.get("1049") == "l"
            and left <= {"25", "7"}
            and keyboards == self.text.count("\x1b[<u")
        )


def test_it_searches_and_leaves_the_terminal_as_it_was(modes: list[Any]) -> None:
    """The reader opens a search result, exits with 0 and restores the terminal."""
    log = Log()
    screen = pyte.Screen(80, 24)
    with on_terminal("browse") as child:
        child.logfile_read = log
        await_on_screen(child, screen, "s sommaire")
        assert termios.tcgetattr(child.fileno()) != modes
        for keys, text in [
            # All keys arrive together, as on a slow connection.
            ("/stress", "3 · Le bon"),
            ("\r", "Échap résultats"),
            ("\x1b", "Entrée ouvrir"),
            ("\x1b", "s sommaire"),
            ("\x1b", "q pour quitter"),
        ]:
            child.send(keys)
            await_on_screen(child, screen, text)
        assert not log.is_restored
        child.send("\x1b")
        assert ended(child)[1] == 0
        assert termios.tcgetattr(child.fileno()) == modes
    assert log.is_restored
    assert "Traceback" not in log.text


@pytest.mark.parametrize(
    ("number", "ending"),
    [
        # Ctrl-C is an ordinary key here: it doesn't send SIGINT.
        (signal.SIGINT, (130, None)),
        (signal.SIGTERM, (None, signal.SIGTERM)),
        (signal.SIGHUP, (None, signal.SIGHUP)),
    ],
)
def test_a_signal_ends_the_reader_and_restores_the_terminal(
    number: signal.Signals, ending: tuple[int | None, int | None], modes: list[Any]
) -> None:
    """A signal ends the program, and the terminal is restored.

    SIGHUP means that the terminal is gone: it ends the program even under nohup.
    """
    log = Log()
    nohup = ["/bin/sh", "-c", "trap '' HUP; exec \"$@\"", "sh", *PROGRAM]
    with on_terminal("browse", "emploi", command=nohup, rows=20, columns=60) as child:
        child.logfile_read = log
        child.expect("Trouver du travail")
        os.kill(child.pid, number)
        ended(child)
        assert (child.exitstatus, child.signalstatus) == ending
        assert termios.tcgetattr(child.fileno()) == modes
    assert log.is_restored
    assert "Traceback" not in log.text


def test_optional_terminal_modes_are_restored() -> None:
    """Optional modes, such as mouse reports in pixels, are turned off at the end."""
    log = Log()
    with on_terminal("browse") as child:
        child.logfile_read = log
        child.expect("Profession")
        child.send("\x1b[?2048;2$y")
        child.expect_exact("\x1b[?1016h")
        child.send("q")
        assert ended(child)[1] == 0
    assert log.is_restored


def test_bytes_that_are_not_utf_8_are_ignored() -> None:
    """Invalid input is ignored, and the next key is understood."""
    with on_terminal("browse", "emploi") as child:
        child.expect("Trouver du travail")
        os.write(child.fileno(), b"\xff")
        # A key that is read together with an invalid byte is lost.
        child.send("\x1b[F")
        while child.expect(["suivre le lien", pexpect.TIMEOUT], timeout=1):
            child.send("\x1b[F")
        child.send("\x03")
        assert ended(child)[1] == 0


@pytest.mark.parametrize("value", ["1", ""])
def test_no_color_reaches_the_terminal(value: str) -> None:
    """NO_COLOR removes every colour, and the current item is still visible."""
    log = Log()
    with on_terminal("browse", "emploi", NO_COLOR=value) as child:
        child.logfile_read = log
        child.send("\x1b[F")
        await_on_screen(child, pyte.Screen(80, 24), "suivre le lien")
        child.send("q")
        ended(child)
    looks = set(";".join(re.findall(r"\x1b\[([0-9;]*)m", log.text)).split(";"))
    assert "7" in looks
    assert (looks <= {"0", "1", "2", "3", "4", "7", "39", "49"}) is bool(value)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        # Until the reader starts, the terminal translates Enter to a newline.
        ("/stress\r5", "5 · Pourquoi ce métier"),
        ("\t\x1b[B\r\t\x1b[B\rn", "3 · Le bon"),
        ("/travail\rn", "mot 2/4"),
        ("?", "Les touches"),
        ("s2", "2 · Les qualités"),
    ],
)
def test_keys_typed_ahead_act_on_the_first_screen(typed: str, shown: str) -> None:
    """Keys typed while the program starts act in order once it has started."""
    screen = pyte.Screen(80, 24)
    with on_terminal("browse") as child:
        child.send(typed)
        await_on_screen(child, screen, shown)
        display = "\n".join(screen.display)
        assert ("Mes journées" in display) is (typed not in {"?", "s2"})
        child.send("\x03")
        assert ended(child)[1] == 0


def test_the_terminal_is_asked_for_its_size() -> None:
    """The size comes from the terminal, not from COLUMNS and LINES.

    The reader opens even if a Textual variable is invalid.
    """
    screen = pyte.Screen(80, 24)
    with on_terminal(
        *("browse", "emploi"), COLUMNS="132", LINES="50", TEXTUAL_COLOR_SYSTEM="bad"
    ) as child:
        await_on_screen(child, screen, "q quitter")
        await_on_screen(child, screen, "7 · Trouver du travail")
        assert "q quitter" in screen.display[-1]
        child.setwinsize(15, 60)
        screen.resize(15, 60)
        screen.reset()
        await_on_screen(child, screen, "q quitter")
        assert "q quitter" in screen.display[-1]
        child.send("q")
        assert ended(child)[1] == 0


def test_ctrl_l_repaints_the_screen() -> None:
    """Ctrl-L repaints the whole screen, even while the help is open."""
    with on_terminal("browse", "emploi", rows=30) as child:
        screen = pyte.Screen(80, 30)
        for key, *texts in [
            ("", "7 · Trouver du travail", "suivre le lien"),
            ("?", "Les touches", "fermer l’aide"),
        ]:
            child.send(key)
            for text in texts:
                await_on_screen(child, screen, text)
            screen.erase_in_display(2)
            child.send("\x0c")
            for text in texts:
                await_on_screen(child, screen, text)
        child.send("\x03")
        assert ended(child)[1] == 0


@pytest.mark.parametrize("keys", ["/str", "?"])
def test_ctrl_z_suspends_the_reader(keys: str, modes: list[Any]) -> None:
    """Ctrl-Z suspends the reader and restores the terminal; `fg` resumes the reader."""
    log = Log()
    screen = pyte.Screen(80, 30)
    with on_terminal("browse", "emploi", rows=30) as child:
        child.logfile_read = log
        await_on_screen(child, screen, "suivre le lien")
        child.send(f"{keys}\x1a")
        child.expect_exact("\x1b[?1004l")
        assert os.WIFSTOPPED(os.waitpid(child.pid, os.WUNTRACED)[1])
        assert termios.tcgetattr(child.fileno()) == modes
        assert log.is_restored
        os.kill(child.pid, signal.SIGCONT)
        shown = {"/str": "ne dit rien sur", "?": "Les touches"}
        await_on_screen(child, pyte.Screen(80, 30), shown[keys])
        assert not log.is_restored
        child.send("\x03")
        assert ended(child)[1] == 0
    assert log.is_restored
