"""Print answers on stdout and messages on stderr."""

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
    """Prints pages, JSON and messages in the right format for each stream.

    `environ` holds the environment variables. `form` is `json`, `markdown` or empty,
    `colour` is one of `COLOURS`, `columns` is the width that the user asked for, if
    any, and `paged` allows long pages to go through the pager. Every command shown
    begins with `program`, so that it reads the same interviews as this run.
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
        """Print a page as JSON, Markdown, styled text or plain text.

        If `form` is empty, the text is styled on a terminal, or if the user asked for
        a width or for colours. On a terminal, a `long` page may use the pager.
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
        """Print `text` unchanged, for another program to read."""
        write(self.stdout, text)

    def json(self, value: Any) -> None:
        """Print `value` as JSON, in ASCII unless the encoding is UTF-8."""
        from cmguide.pages.as_json import dumps

        self.text(dumps(value, ascii_only=not is_utf8(self.stdout)))

    def message(self, *parts: str, wrapped: bool = True) -> None:
        """Print one message on stderr, or nothing if stderr is closed.

        `wrapped` is false for a line that the user may have to copy.
        """
        spaced = (p if isinstance(p, Command) else space_marks(p) for p in parts)
        page = Page((paragraph(join(spaced, self.program), "message"),))
        with suppress(CmguideError):
            if wrapped and is_terminal(self.stderr):
                self._show(page, self.stderr)
            else:
                write(self.stderr, plain(page))

    def has_colour(self, stream: TextIO | None) -> bool:
        """Return whether output on `stream` is coloured."""
        if self.colour != "auto":
            return self.colour == "always"
        on_screen = is_terminal(stream) and not self.is_dumb()
        is_wanted = bool(self.environ.get("FORCE_COLOR")) or on_screen
        return is_wanted and not self.environ.get("NO_COLOR")

    def is_dumb(self) -> bool:
        """Return whether the terminal can't interpret escape sequences."""
        missing = "" if os.name == "nt" else "dumb"
        return self.environ.get("TERM", missing) == "dumb"

    def _show(self, page: Page, stream: TextIO | None) -> None:
        """Print a styled page, in the pager if the page is too tall for the screen."""
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
        """Return whether the terminal supports hyperlinks (OSC 8)."""
        environ = self.environ
        if wish := environ.get("FORCE_HYPERLINK"):
            return wish != "0"
        # Linux's console before 5.8 and Emacs' terminals print the escapes as text.
        term = environ.get("TERM", "")
        return not (term.startswith(("linux", "eterm")) or environ.get("INSIDE_EMACS"))

    def _size(self, stream: TextIO | None) -> tuple[int, int]:
        """Return the columns and rows of the screen, by default 80 and 24."""
        columns = rows = 0
        with suppress(AttributeError, OSError, ValueError):
            columns, rows = os.get_terminal_size(stream.fileno())  # type: ignore[union-attr]
        columns = self.columns or self._number("COLUMNS") or columns
        return columns or 80, self._number("LINES") or rows or 24

    def _number(self, variable: str) -> int:
        """Return the size given by an environment variable, or 0."""
        text = self.environ.get(variable, "")
        return int(text) if re.fullmatch("[0-9]{1,4}", text) else 0
