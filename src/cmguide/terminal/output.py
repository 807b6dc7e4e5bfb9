"""The two ends of the program: answers go to stdout, messages to stderr."""

import errno
import os
import re
from collections.abc import Mapping
from contextlib import suppress
from typing import Any, TextIO, cast

from cmguide.errors import NotWrittenError, OutputClosedError, join
from cmguide.pages.blocks import Page, paragraph, renamed
from cmguide.terminal.plain import plain
from cmguide.text.encoding import encodable
from cmguide.text.typography import typeset

COLOURS = ("auto", "always", "never")


class Output:
    """Shows pages, records and messages in the form that each stream calls for.

    `colour` is one of `COLOURS`, `columns` a width that the user asked for, `paged`
    whether a long page may go through the pager, and `program` what a command that is
    shown must begin with to read the same interview.
    """

    def __init__(
        self,
        stdout: TextIO | None,
        stderr: TextIO | None,
        environ: Mapping[str, str],
    ) -> None:
        """Write to these streams, as `environ` describes the terminal and the user."""
        self.stdout = stdout
        self.stderr = stderr
        self.environ = environ
        self.colour = "auto"
        self.columns: int | None = None
        self.paged = True
        self.program = "cmguide"

    def page(self, page: Page, *, long: bool = False) -> None:
        """Print a page: set on a terminal, plain in a pipe; a `long` one is paged."""
        page = renamed(page, self.program)
        if not self._is_set(self.stdout):
            _write(self.stdout, plain(page))
        elif not (long and self._show_in_pager(page)):
            _write(self.stdout, self._styled(page, self.stdout))

    def text(self, text: str) -> None:
        """Print `text` as it is, for another program to read."""
        _write(self.stdout, text)

    def json(self, value: Any) -> None:
        """Print `value` as JSON that any terminal and any encoding can take."""
        from cmguide.pages.as_json import dumps

        _write(self.stdout, dumps(value, ascii_only=not is_utf8(self.stdout)))

    def message(self, *parts: str) -> None:
        """Print one message on stderr; where that is closed, print nothing."""
        page = Page((paragraph(typeset(join(parts, self.program))),))
        is_set = is_terminal(self.stderr)
        with suppress(NotWrittenError, OutputClosedError):
            _write(
                self.stderr, self._styled(page, self.stderr) if is_set else plain(page)
            )

    def _is_set(self, stream: TextIO | None) -> bool:
        forced = self.colour == "always" or self.columns is not None
        return forced or self._forced_colour() or is_terminal(stream)

    def _forced_colour(self) -> bool:
        environ = self.environ
        wanted = environ.get("FORCE_COLOR") and not environ.get("NO_COLOR")
        return self.colour == "auto" and bool(wanted)

    def has_colour(self, stream: TextIO | None) -> bool:
        """Say whether what goes to `stream` is in colour."""
        if self.colour != "auto":
            return self.colour == "always"
        environ = self.environ
        if environ.get("NO_COLOR"):
            return False
        on_screen = is_terminal(stream) and not self.is_dumb()
        return self._forced_colour() or on_screen

    def _show_in_pager(self, page: Page) -> bool:
        """Show a page that is too tall for the screen; say whether that was done."""
        if not (self.paged and is_terminal(self.stdout)) or self.is_dumb():
            return False
        from cmguide.terminal.pager import find_pager, show
        from cmguide.terminal.styled import escapes, height, styled

        columns, rows = self._size(self.stdout)
        text = styled(_held(page, self.stdout), columns)
        pager = find_pager(self.environ)
        if pager is None or height(text, columns) < rows:
            return False
        colour = pager.colour and self.has_colour(self.stdout)
        encoding = _encoding(self.stdout)
        shown = encodable(escapes(text, colour=colour), encoding)
        return show(shown, pager, self.environ, encoding)

    def _styled(self, page: Page, stream: TextIO | None) -> str:
        from cmguide.terminal.styled import escapes, styled

        text = styled(_held(page, stream), self._size(stream).columns)
        return escapes(text, colour=self.has_colour(stream))

    def _size(self, stream: TextIO | None) -> os.terminal_size:
        size = os.terminal_size((80, 24))
        with suppress(AttributeError, OSError, ValueError):
            size = os.get_terminal_size(stream.fileno())  # type: ignore[union-attr]
        columns = self.columns or _number(self.environ.get("COLUMNS")) or size.columns
        rows = _number(self.environ.get("LINES")) or size.lines
        return os.terminal_size((columns or 80, rows or 24))

    def is_dumb(self) -> bool:
        """Say whether the terminal can do no more than print."""
        missing = "" if os.name == "nt" else "dumb"
        return self.environ.get("TERM", missing) == "dumb"


def _held(page: Page, stream: TextIO | None) -> Page:
    """Return the page as the stream can hold it: « ... » takes more room than « … »."""
    encoding = _encoding(stream)

    def held(part: Any) -> Any:
        if isinstance(part, str):
            return encodable(part, encoding)
        if not isinstance(part, tuple):
            return part
        parts = map(held, part)
        return type(part)(*parts) if hasattr(part, "_fields") else tuple(parts)

    return page if is_utf8(stream) else cast("Page", held(page))


def _write(stream: TextIO | None, text: str) -> None:
    """Write and flush; raise `OutputClosedError` or `NotWrittenError` if that fails."""
    try:
        if stream is None:
            raise NotWrittenError(
                "La sortie standard est fermée : la réponse n’a pas pu être écrite."
            )
        stream.write(encodable(text, _encoding(stream)))
        stream.flush()
    except BrokenPipeError as error:
        # Typer would make exit code 1 of it.
        raise OutputClosedError from error
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        reason = "le disque est plein" if full else "la sortie refuse d’écrire"
        raise NotWrittenError(
            f"La réponse n’est pas complète : {reason}. Choisissez une autre sortie."
        ) from error


def _encoding(stream: TextIO | None) -> str:
    return getattr(stream, "encoding", None) or "utf-8"


def is_utf8(stream: TextIO | None) -> bool:
    """Say whether `stream` can hold every character."""
    return _encoding(stream).lower().replace("-", "") == "utf8"


def is_terminal(stream: TextIO | None) -> bool:
    """Say whether a person is at the other end of `stream`."""
    with suppress(AttributeError, ValueError):
        return bool(stream and stream.isatty())
    return False


def _number(text: str | None) -> int:
    """Read a size from the environment; 0 where it says nothing useful."""
    digits = (text or "").strip()
    return int(digits) if re.fullmatch("[0-9]{1,4}", digits) else 0
