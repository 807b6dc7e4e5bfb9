"""Output: answers go to stdout, messages to stderr."""

import os
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, TextIO

from cmguide.errors import CmguideError, Command, UsageError, join
from cmguide.pages.blocks import Page, paragraph
from cmguide.terminal.plain import plain
from cmguide.terminal.streams import encoding_of, is_terminal, is_utf8, write
from cmguide.text.typography import space_marks

COLOURS = ("auto", "always", "never")


@dataclass(eq=False)
class Output:
    """Shows pages, records and messages in the right form for each stream.

    `environ` describes the terminal and the user. `form` is `json`, `markdown` or
    empty, `colour` one of `COLOURS`, `columns` a width that the user asked for, `paged`
    whether a long page may go through the pager, and `program` the start of every
    command that is shown, so that it reads the same interview.
    """

    stdout: TextIO | None
    stderr: TextIO | None
    environ: Mapping[str, str]
    form: str = ""
    colour: str = "auto"
    columns: int | None = None
    paged: bool = True
    program: str = "cmguide"

    def page(self, page: Page) -> None:
        """Print a page in the form that was asked for, else in that of the stream.

        That is formatted on a terminal, where `long` pages are paged, else plain.
        """
        if self.form == "json":
            self.json(page.data)
        elif self.form == "markdown":
            from cmguide.terminal.markdown import markdown

            self.text(markdown(page, self.program))
        elif is_terminal(self.stdout) or self.columns or self.has_colour(self.stdout):
            self._show(page, self.stdout)
        else:
            self.text(plain(page, self.program))

    def text(self, text: str) -> None:
        """Print `text` as it is, for another program to read."""
        write(self.stdout, text)

    def json(self, value: Any) -> None:
        """Print `value` as JSON, in ASCII if the encoding may lack a character."""
        from cmguide.pages.as_json import dumps

        self.text(dumps(value, ascii_only=not is_utf8(self.stdout)))

    def message(self, *parts: str, wrapped: bool = True) -> None:
        """Print one message on stderr, unless that is closed.

        A line to copy is not `wrapped`.
        """
        spaced = (p if isinstance(p, Command) else space_marks(p) for p in parts)
        page = Page((paragraph(join(spaced, self.program), "message"),))
        with suppress(CmguideError):
            if wrapped and is_terminal(self.stderr):
                self._show(page, self.stderr)
            else:
                write(self.stderr, plain(page))

    def has_colour(self, stream: TextIO | None) -> bool:
        """Return whether the text for `stream` is in colour."""
        if self.colour != "auto":
            return self.colour == "always"
        on_screen = is_terminal(stream) and not self.is_dumb()
        is_wanted = bool(self.environ.get("FORCE_COLOR")) or on_screen
        return is_wanted and not self.environ.get("NO_COLOR")

    def is_dumb(self) -> bool:
        """Return whether the terminal can only print."""
        missing = "" if os.name == "nt" else "dumb"
        return self.environ.get("TERM", missing) == "dumb"

    def _show(self, page: Page, stream: TextIO | None) -> None:
        """Print a formatted page, in the pager if it is too tall for the screen."""
        from cmguide.terminal.styled import escapes, height, styled

        columns, rows = self._size(stream)
        text = styled(page, columns, encoding_of(stream), self.program)
        colour = self.has_colour(stream)
        is_paged = page.long and self.paged and is_terminal(stream)
        if stream and is_paged and not self.is_dumb() and height(text, columns) >= rows:
            from cmguide.terminal.pager import find_pager, show

            try:
                if pager := find_pager(self.environ, is_utf8=is_utf8(stream)):
                    shown = escapes(text, colour=colour and pager.colour, links=False)
                    data = shown.encode(encoding_of(stream), "closest")
                    if show(data, pager, stream.fileno()):
                        return
            except UsageError as error:
                self.message(*error.args)
        write(stream, escapes(text, colour=colour, links=self._has_links()))

    def _has_links(self) -> bool:
        """Return whether the terminal takes the escapes of links (OSC 8)."""
        environ = self.environ
        if wish := environ.get("FORCE_HYPERLINK"):
            return wish != "0"
        # Linux's console before 5.8 and Emacs' terminals print them as text.
        term = environ.get("TERM", "")
        return not (term.startswith(("linux", "eterm")) or environ.get("INSIDE_EMACS"))

    def _size(self, stream: TextIO | None) -> tuple[int, int]:
        """Return the columns and rows of the screen; 80 × 24 if they are unknown."""
        columns = rows = 0
        with suppress(AttributeError, OSError, ValueError):
            columns, rows = os.get_terminal_size(stream.fileno())  # type: ignore[union-attr]
        columns = self.columns or self._number("COLUMNS") or columns
        return columns or 80, self._number("LINES") or rows or 24

    def _number(self, variable: str) -> int:
        """Return a size from the environment, or 0."""
        text = self.environ.get(variable, "")
        return int(text) if re.fullmatch("[0-9]{1,4}", text) else 0
