"""Examine output streams, and write to them completely."""

import errno
import os
import sys
from contextlib import suppress
from io import TextIOWrapper
from typing import TextIO

from cmguide.errors import NotWrittenError, OutputClosedError
from cmguide.text.system_errors import reason


def encoding_of(stream: TextIO | None) -> str:
    """Return the name of the encoding of `stream`, by default UTF-8."""
    return getattr(stream, "encoding", None) or "utf-8"


def is_utf8(stream: TextIO | None) -> bool:
    """Return whether the encoding of `stream` is UTF-8."""
    return encoding_of(stream).lower().replace("-", "") == "utf8"


def is_terminal(stream: TextIO | None) -> bool:
    """Return whether `stream` is a terminal."""
    with suppress(AttributeError, ValueError):
        return bool(stream and stream.isatty())
    return False


def write(stream: TextIO | None, text: str) -> None:
    """Write `text` to `stream`.

    Raise `OutputClosedError` if the other end of a pipe is closed, and
    `NotWrittenError` if writing fails for another reason.
    """
    if stream is None:
        raise NotWrittenError(
            "La sortie standard est fermée : la réponse n’a pas pu être écrite."
        )
    if "\x1b" in text:
        _enable_escapes(stream)
    try:
        _write_all(stream, text.encode(encoding_of(stream), "closest"))
    except OSError as error:
        # Windows reports a closed pipe as an invalid argument.
        is_invalid = os.name == "nt" and error.errno == errno.EINVAL
        if is_invalid or isinstance(error, BrokenPipeError):
            # Typer would turn a `BrokenPipeError` into exit code 1.
            raise OutputClosedError from error
        raise NotWrittenError(
            f"La réponse n’est pas complète : {reason(error, 'd’écrire')}."
            " Choisissez une autre sortie."
        ) from error


def _write_all(stream: TextIO, data: bytes) -> None:
    """Write all of `data`, even if the system accepts only a part at a time.

    Python itself would drop the rest on an unbuffered or non-blocking stream.
    """
    number = None
    if os.name != "nt":
        with suppress(AttributeError, OSError):
            number = stream.fileno()
    if number is None:
        if isinstance(stream, TextIOWrapper):
            # A completion script must not have Windows line endings.
            stream.reconfigure(newline="\n")
        stream.write(data.decode(encoding_of(stream)))
        stream.flush()
        return
    rest = memoryview(data)
    while rest:
        try:
            rest = rest[os.write(number, rest) :]
        except BlockingIOError:
            import select

            select.select([], [number], [])


def _enable_escapes(stream: TextIO) -> None:
    """Turn on escape sequences in a Windows console, where they are off by default."""
    if sys.platform == "win32" and is_terminal(stream):
        import ctypes
        import msvcrt

        console = msvcrt.get_osfhandle(stream.fileno())
        mode = ctypes.c_ulong()
        if ctypes.windll.kernel32.GetConsoleMode(console, ctypes.byref(mode)):
            # ENABLE_VIRTUAL_TERMINAL_PROCESSING
            ctypes.windll.kernel32.SetConsoleMode(console, mode.value | 4)
