"""The program's exceptions and exit codes."""

from collections.abc import Iterable
from enum import IntEnum
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cmguide.content.model import Topic

# A command whose first argument begins with one of these never takes --data.
_OWN_FILE = ("check", "new", "-")


class ExitCode(IntEnum):
    """The status returned to the shell; docs/utilisation.md lists the same codes."""

    ANSWERED = 0
    NOTHING_FOUND = 1
    USAGE = 2
    BAD_GUIDE = 3
    NOT_WRITTEN = 4
    NOT_COVERED = 5
    INTERRUPTED = 130


class Command(str):
    """A command line inside a message, such as `cmguide ask stress`.

    A command is a separate piece of the message, so that `--data FILE` can be added to
    the command.
    """

    __slots__ = ()


class CmguideError(Exception):
    """A failure that the user can act on.

    `args` holds the pieces of the French message; `join` puts guillemets around pieces
    of the type `Command`.
    """

    exit_code: ClassVar[ExitCode]

    def __str__(self) -> str:
        """Return the whole message."""
        return join(self.args)


class NothingFoundError(CmguideError):
    """A question has no sure answer.

    `sentence` is the message without advice. `topics` are the topics that the user
    may mean, likeliest first. `address` is the URL in `sentence`, or an empty string.
    """

    exit_code = ExitCode.NOTHING_FOUND

    def __init__(
        self,
        sentence: str,
        *advice: str,
        address: str = "",
        topics: "Sequence[Topic]" = (),
    ) -> None:
        """Make the message from `sentence` and the pieces of `advice`."""
        super().__init__(sentence, *((" ", *advice) if advice else ()))
        self.sentence = sentence
        self.address = address
        self.topics = tuple(topics)


class NotCoveredError(NothingFoundError):
    """The guide does not cover the subject; `topics` are topics that mention it."""

    exit_code = ExitCode.NOT_COVERED


class UsageError(CmguideError):
    """The command line can't be understood."""

    exit_code = ExitCode.USAGE


class BadGuideError(CmguideError):
    """The answers file can't be read, or isn't a valid guide."""

    exit_code = ExitCode.BAD_GUIDE


class OutputClosedError(CmguideError):
    """The output was closed, as in « cmguide read | head »; this is not a failure."""

    exit_code = ExitCode.ANSWERED


class NotWrittenError(CmguideError):
    """The output could not be written, for instance because the disk is full."""

    exit_code = ExitCode.NOT_WRITTEN


def join(parts: Iterable[str], program: str = "cmguide") -> str:
    """Return the message made of `parts`, with its commands between guillemets.

    The commands begin with `program`: see `with_program`.
    """
    return "".join(
        f"«\u00a0{with_program(part, program)}\u00a0»"
        if isinstance(part, Command)
        else part
        for part in parts
    )


def with_program(command: str, program: str) -> str:
    """Return the command line `command` with `program` in place of `cmguide`.

    A command that never takes `--data` is returned unchanged.
    """
    name, _, rest = command.partition(" ")
    if name != "cmguide" or rest.startswith(_OWN_FILE):
        return command
    return f"{program} {rest}".rstrip()
