"""Questions, from the command line or typed one after the other."""

import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

from cmguide.cli.session import Session
from cmguide.content.model import Guide
from cmguide.errors import NothingFoundError, UsageError
from cmguide.search.several import addressees
from cmguide.terminal.output import Output
from cmguide.terminal.streams import encoding_of
from cmguide.text.encoding import encodable
from cmguide.text.safety import as_typed

_ENDS = ("", "q", "quit", "exit")


def converse(
    session: Session,
    words: Sequence[str],
    reply: Callable[[list[Guide], list[str]], None],
    no_answer: Callable[[NothingFoundError], Any],
) -> None:
    """Call `reply` with the interviews that `words` name, and the other words.

    Without words, do this for each line typed at the terminal, until an empty one.
    With --json, a question without an answer prints `no_answer` of its error.
    """
    output = session.output

    def ask(words: Sequence[str]) -> None:
        names, rest = addressees(session.library, names_in(words))
        try:
            reply(session.guides(names), rest)
        except NothingFoundError as error:
            if output.form == "json":
                output.json(no_answer(error))
            raise

    if words:
        ask(words)
        return
    output.message("Une question par ligne ; une ligne vide pour finir.")
    while (line := _typed_line(output).strip()) not in _ENDS:
        try:
            ask(line.removeprefix("cmguide ask ").split())
        except (NothingFoundError, UsageError) as error:
            output.message(*error.args)


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
