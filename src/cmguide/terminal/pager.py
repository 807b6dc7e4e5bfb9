"""Find and run the user's pager."""

import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any, NamedTuple

from cmguide.errors import UsageError
from cmguide.text.safety import quoted

# Matches a quoted or escaped part of a command line. The group captures a character
# that only a shell can interpret.
_SHELL = r"""\\.|'[^']*'|"(?:\\.|[^"\\$`])*"|([|&;<>()$`"'\\\n])"""
# An option of `less` and its value, which ends at $. The groups match the options that
# show colours: -r, -R and their long forms.
_LESS_OPTION = (
    r"(?i:(--raw[\w-]*))|--[\w-]+(?:=[^$]*)?|\+[^$]*"
    r'|[DkoOpPtT"]\$?[^$]*|([rR])|.'
)
# In a prompt, « ?e » tests for the end of the text, and \: is a colon. The prompt is
# ASCII, because some versions of `less` show a NUL before other characters.
_PROMPT = "-Ps?e(fin) q \\: quitter:espace \\: suite, q \\: quitter.$"
# Set in the pager's environment, so that PAGER="cmguide read" doesn't run itself.
_PAGED = "_CMGUIDE_PAGED"


class Pager(NamedTuple):
    """The pager's command line and environment, and whether it shows colours."""

    command: tuple[str, ...]
    environ: Mapping[str, str]
    colour: bool


def find_pager(environ: Mapping[str, str], *, is_utf8: bool = True) -> Pager | None:
    """Return the pager named in PAGER, by default `less`, or None for no pager.

    PAGER may have quotes, « VAR=x » and ~, as in a shell, but no shell runs. Raise
    `UsageError` if PAGER needs a shell, or if its program is missing.
    """
    line = environ.get("PAGER", "less")
    # If this program was started as the pager, stdin is a pipe. If the user started it
    # from a shell inside the pager, stdin is the terminal.
    if not line.strip() or (_PAGED in environ and not os.isatty(0)):
        return None
    charset = {"LESSCHARSET": "utf-8"} if is_utf8 else {}
    own = {"LESS": "FRX", **charset, **environ, _PAGED: "1"}
    words = _split(line, environ)
    while words and re.match(r"[A-Za-z_]\w*=", words[0]):
        name, _, own[name] = words.pop(0).partition("=")
    program = shutil.which(words[0], path=own.get("PATH")) if words else None
    if not program:
        if "PAGER" not in environ:
            return None
        raise UsageError(
            f"PAGER vaut {quoted(line)} : ce n’est pas un programme suivi d’options,"
            " et le texte est affiché sans visionneuse."
        )
    is_less = Path(program).stem == "less"
    options = re.finditer(_LESS_OPTION, "$".join([own["LESS"], *words[1:]]))
    colour = not is_less or any(option.lastindex for option in options)
    if is_less:
        # A prompt that the user has set in LESS comes later, and overrides this one.
        own["LESS"] = _PROMPT + own["LESS"]
    return Pager((program, *words[1:]), own, colour)


def _split(line: str, environ: Mapping[str, str]) -> list[str]:
    """Return the words of `line`, or none if splitting `line` needs a shell."""
    if os.name == "nt":
        with suppress(ValueError):
            return [word.strip('"') for word in shlex.split(line, posix=False)]
        return []
    if any(found[1] for found in re.finditer(_SHELL, line)):
        return []
    home = environ.get("HOME", "~")
    return [re.sub("^~(?=/|$)", lambda _: home, word) for word in shlex.split(line)]


def show(text: bytes, pager: Pager, terminal: int) -> bool:
    """Run `pager` on `text` and return whether the pager succeeded.

    Leaving the pager early counts as success. The pager handles Ctrl-C itself; any
    other signal that should end this program is sent to the pager first. Afterwards,
    the modes of `terminal` are restored.
    """
    received: list[int] = []
    process: subprocess.Popen[bytes] | None = None

    def receive(number: int, _frame: object) -> None:
        received.append(number)
        if process and number != signal.SIGINT:
            process.send_signal(number)

    try:
        with _restoring(terminal, receive):
            process = subprocess.Popen(  # noqa: S603 - the user's own pager
                pager.command, stdin=subprocess.PIPE, env=pager.environ
            )
            for number in {*received} - {signal.SIGINT}:
                process.send_signal(number)
            process.communicate(text)
    except OSError:
        return False
    if received and (process.returncode or received[-1] != signal.SIGINT):
        signal.raise_signal(received[-1])
    return process.returncode == 0


def _restoring(terminal: int, receive: Callable[[int, object], None]) -> ExitStack:
    """Return a context in which `receive` handles the signals that end the program.

    When the context ends, the signal handlers and the modes of `terminal` are restored.
    """
    before = ExitStack()
    for number in signal.Signals:
        # The pager inherits SIG_IGN, but not a handler. Windows lacks SIGHUP.
        ends = number.name in ("SIGINT", "SIGTERM", "SIGHUP")
        if ends and signal.getsignal(number) is not signal.SIG_IGN:
            before.callback(signal.signal, number, signal.signal(number, receive))
    if sys.platform != "win32":
        import termios

        # If SIGCHLD is ignored, the pager's exit status is lost.
        handler = signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        before.callback(signal.signal, signal.SIGCHLD, handler)
        before.callback(_set_modes, terminal, termios.tcgetattr(terminal))
    return before


def _set_modes(terminal: int, modes: list[Any]) -> None:
    """Set the modes of `terminal`, because a killed pager leaves echo off."""
    import termios

    with suppress(OSError, termios.error):
        # The system stops a background process that changes the modes.
        if os.tcgetpgrp(terminal) == os.getpgrp():
            termios.tcsetattr(terminal, termios.TCSADRAIN, modes)
