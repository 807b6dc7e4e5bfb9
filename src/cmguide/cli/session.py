"""Hold the state of one run: the output, and the interviews to read."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property

import typer

from cmguide.content.library import Library
from cmguide.content.model import Guide, Topic
from cmguide.errors import BadGuideError
from cmguide.search.several import interview_named
from cmguide.terminal.output import Output
from cmguide.terminal.streams import is_terminal
from cmguide.text.safety import as_typed


def choose(topics: Sequence[Topic]) -> Topic:
    """Return a random item of `topics`, all items being equally likely."""
    import random

    return random.choice(topics)  # noqa: S311 - nothing secret is drawn


@dataclass(eq=False)
class Session:
    """The state shared by the commands, and filled in by the options.

    `choose` draws a topic at random; `data` holds the files and folders of --data.
    """

    output: Output
    choose: Callable[[Sequence[Topic]], Topic] = choose
    data: list[str] = field(default_factory=list)

    @property
    def paths(self) -> list[str]:
        """The files and folders of --data, by default the path in CMGUIDE_DATA."""
        variable = self.output.environ.get("CMGUIDE_DATA")
        return self.data or ([variable] if variable else [])

    def read_from(self, paths: Sequence[str]) -> None:
        """Add files and folders to those of --data."""
        self.data += paths
        if paths:
            # The interviews may have been looked up before all options were read.
            vars(self).pop("library", None)

    @cached_property
    def library(self) -> Library:
        """The interviews to read; see `Library` for the exceptions raised."""
        with self._naming_the_variable():
            return Library(self.paths, lambda error: self.output.message(*error.args))

    @property
    def is_interactive(self) -> bool:
        """Whether stdin and stdout are terminals, so that the user can be prompted."""
        return is_terminal(sys.stdin) and is_terminal(self.output.stdout)

    def guides(self, names: Iterable[str] | None = None) -> list[Guide]:
        """Return the guides named in `names`, by default all guides; at least one.

        Print a message for each file that is left out. Raise `UsageError` for an
        unknown name, and `BadGuideError` if no interview can be used.
        """
        library = self.library
        with self._naming_the_variable():
            found = (
                interview_named(library, name) or library.named(name)
                for name in map(as_typed, names or ())
            )
            return [library.guide(name) for name in found] or library.guides()

    @contextmanager
    def _naming_the_variable(self) -> Iterator[None]:
        """Mention CMGUIDE_DATA in errors, because the user may have forgotten it."""
        try:
            yield
        except BadGuideError as error:
            if self.data or not self.paths:
                raise
            advice = " CMGUIDE_DATA désigne ce fichier."
            raise BadGuideError(*error.args, advice) from error


class Context(typer.Context):
    """The Typer context of a command, with a session as its object."""

    obj: Session
