"""Answer questions from the command line, or typed one after the other."""

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
    """Call `reply` with the interviews named in `words` and the remaining words.

    Without words, call `reply` for each line typed at the terminal, until an empty
    line. With --json, print `no_answer(error)` for a question without an answer.
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
    """Return the words decoded as UTF-8, with « 1,2 » split into two numbers."""
    names: list[str] = []
    for word in map(as_typed, words):
        numbers = word.replace(",", " ").split()
        names += numbers if numbers and all(map(str.isdecimal, numbers)) else [word]
    return names


def _typed_line(output: Output) -> str:
    """Return the next line typed at the terminal, or an empty string if input ends."""
    with suppress(ImportError):
        import readline  # noqa: F401 - the import makes the line editable
    # Bytes that aren't valid text must not end the program.
    sys.stdin.reconfigure(errors="surrogateescape")  # type: ignore[union-attr]
    try:
        return input(encodable("Votre question\u00a0: ", encoding_of(output.stdout)))
    except (EOFError, OSError, KeyboardInterrupt) as end:
        output.text("\n")
        if isinstance(end, KeyboardInterrupt):
            raise
        return ""
