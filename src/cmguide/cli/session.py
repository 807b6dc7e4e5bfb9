"""The state of one run: its output, and the interviews that it reads."""

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
    """Return one of `topics`, each as likely as the others."""
    import random

    return random.choice(topics)  # noqa: S311 - nothing secret is drawn


@dataclass(eq=False)
class Session:
    """The state that the commands share; the options fill it in as they are read.

    `choose` draws a topic, and `data` are the files and folders of --data.
    """

    output: Output
    choose: Callable[[Sequence[Topic]], Topic] = choose
    data: list[str] = field(default_factory=list)

    @property
    def paths(self) -> list[str]:
        """The files and folders of --data, else of CMGUIDE_DATA, if any."""
        variable = self.output.environ.get("CMGUIDE_DATA")
        return self.data or ([variable] if variable else [])

    @cached_property
    def library(self) -> Library:
        """The interviews, each read on first use; raise as `Library` does."""
        with self._naming_the_variable():
            return Library(self.paths, lambda error: self.output.message(*error.args))

    @property
    def is_interactive(self) -> bool:
        """Whether questions can be typed and answered on a terminal."""
        return is_terminal(sys.stdin) and is_terminal(self.output.stdout)

    def guides(self, names: Iterable[str] | None = None) -> list[Guide]:
        """Return the interviews, at least one: those that `names` mean, or all.

        A message reports each file that is left out. Raise `UsageError` for a name that
        means none, and `BadGuideError` if no interview can be used.
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
        """Name CMGUIDE_DATA in an error: it may have been set long ago."""
        try:
            yield
        except BadGuideError as error:
            if self.data or not self.paths:
                raise
            advice = " CMGUIDE_DATA désigne ce fichier."
            raise BadGuideError(*error.args, advice) from error


class Context(typer.Context):
    """The context that Typer gives to a command."""

    obj: Session
