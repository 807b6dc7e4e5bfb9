"""The one exception family, and the exit codes that the program documents."""

from enum import IntEnum
from typing import ClassVar


class ExitCode(IntEnum):
    """What the program tells the shell; docs/utilisation.md lists the same codes."""

    ANSWERED = 0
    NOTHING_FOUND = 1
    USAGE = 2
    BAD_GUIDE = 3
    NOT_WRITTEN = 4
    INTERRUPTED = 130


class CmguideError(Exception):
    """A failure that the user can act on; its text is the French sentence to show."""

    exit_code: ClassVar[ExitCode]


class NothingFoundError(CmguideError):
    """The guide has no answer to what was asked; `sentence` is all but the advice.

    `address` is the one that the sentence sends the reader to, if any.
    """

    exit_code = ExitCode.NOTHING_FOUND

    def __init__(self, sentence: str, advice: str = "", address: str = "") -> None:
        """Say what is not there, then what to type next in a shell."""
        super().__init__(f"{sentence} {advice}".rstrip())
        self.sentence = sentence
        self.address = address


class UsageError(CmguideError):
    """The command line can't be understood."""

    exit_code = ExitCode.USAGE


class BadGuideError(CmguideError):
    """The answers file can't be read, or doesn't hold a guide."""

    exit_code = ExitCode.BAD_GUIDE


class OutputClosedError(CmguideError):
    """Whoever read the output has gone, as in « cmguide read | head »: all is well."""

    exit_code = ExitCode.ANSWERED


class NotWrittenError(CmguideError):
    """The output could not be written: a full disk, a closed standard output."""

    exit_code = ExitCode.NOT_WRITTEN
