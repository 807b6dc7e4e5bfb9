"""The program's exceptions and exit codes."""

from collections.abc import Iterable
from enum import IntEnum
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cmguide.content.model import Topic

# The starts of command lines that never take --data.
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

    It is kept apart from the words around it so that the printer can add `--data FILE`.
    """

    __slots__ = ()


class CmguideError(Exception):
    """A failure that the user can act on.

    `args` are the pieces of the French message; `Command` pieces have no guillemets
    yet.
    """

    exit_code: ClassVar[ExitCode]

    def __str__(self) -> str:
        """Return the whole message."""
        return join(self.args)


class NothingFoundError(CmguideError):
    """A question has no sure answer.

    `sentence` is the message without advice. `topics` may be meant, the likeliest
    first; `address` is the address in the sentence, or empty.
    """

    exit_code = ExitCode.NOTHING_FOUND

    def __init__(
        self,
        sentence: str,
        *advice: str,
        address: str = "",
        topics: "Sequence[Topic]" = (),
    ) -> None:
        """Keep the sentence, and the pieces of the advice after it."""
        super().__init__(sentence, *((" ", *advice) if advice else ()))
        self.sentence = sentence
        self.address = address
        self.topics = tuple(topics)


class NotCoveredError(NothingFoundError):
    """The guide does not cover the subject; `topics` only mention it."""

    exit_code = ExitCode.NOT_COVERED


class UsageError(CmguideError):
    """The command line can't be understood."""

    exit_code = ExitCode.USAGE


class BadGuideError(CmguideError):
    """The answers file can't be read, or doesn't hold a guide."""

    exit_code = ExitCode.BAD_GUIDE


class OutputClosedError(CmguideError):
    """The output was closed, as in « cmguide read | head »; this is not a failure."""

    exit_code = ExitCode.ANSWERED


class NotWrittenError(CmguideError):
    """The output could not be written: a full disk, a closed standard output."""

    exit_code = ExitCode.NOT_WRITTEN


def join(parts: Iterable[str], program: str = "cmguide") -> str:
    """Return the pieces of a message as one text, commands between guillemets.

    The commands begin with `program`, as in `with_program`.
    """
    return "".join(
        f"«\u00a0{with_program(part, program)}\u00a0»"
        if isinstance(part, Command)
        else part
        for part in parts
    )


def with_program(command: str, program: str) -> str:
    """Return a command line that begins with `program` instead of `cmguide`.

    A command that names a file of its own, or reads none, stays as it is.
    """
    name, _, rest = command.partition(" ")
    if name != "cmguide" or rest.startswith(_OWN_FILE):
        return command
    return f"{program} {rest}".rstrip()
