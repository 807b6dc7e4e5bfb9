"""Questions, from the command line or typed one after the other."""

import sys
from collections.abc import Callable, Sequence
from contextlib import suppress

from cmguide.cli.session import Session
from cmguide.content.model import Guide
from cmguide.errors import NothingFoundError, UsageError
from cmguide.search.several import addressees
from cmguide.terminal.output import Output
from cmguide.terminal.streams import encoding_of
from cmguide.text.encoding import encodable
from cmguide.text.safety import as_typed

# It gets interviews, and the words of a question to them.
_Reply = Callable[[list[Guide], list[str]], None]
_ENDS = ("", "q", "quit", "exit")


def converse(session: Session, words: Sequence[str], reply: _Reply) -> None:
    """Call `reply` with the interviews that `words` name, and the other words.

    Without words, do this for each line typed at the terminal, until an empty one.
    """

    def ask(words: Sequence[str]) -> None:
        names, rest = addressees(session.library, names_in(words))
        reply(session.guides(names), rest)

    if words:
        ask(words)
        return
    session.output.message("Une question par ligne ; une ligne vide pour finir.")
    while (line := _typed_line(session.output).strip()) not in _ENDS:
        try:
            ask(line.removeprefix("cmguide ask ").split())
        except (NothingFoundError, UsageError) as error:
            session.output.message(*error.parts)


def names_in(words: Sequence[str]) -> list[str]:
    """Return the words with readable accents, and « 1,2 » as two numbers."""
    names: list[str] = []
    for word in map(as_typed, words):
        numbers = word.replace(",", " ").split()
        names += numbers if numbers and all(map(str.isdecimal, numbers)) else [word]
    return names


def _typed_line(output: Output) -> str:
    """Return the next line from the terminal; at its end, an empty one."""
    with suppress(ImportError):
        import readline  # noqa: F401 - it lets the line be edited
    # Bytes that aren't text must not end the program.
    sys.stdin.reconfigure(errors="surrogateescape")  # type: ignore[union-attr]
    try:
        return input(encodable("Votre question\u00a0: ", encoding_of(output.stdout)))
    except (EOFError, OSError, KeyboardInterrupt) as end:
        output.text("\n")
        if isinstance(end, KeyboardInterrupt):
            raise
        return ""
