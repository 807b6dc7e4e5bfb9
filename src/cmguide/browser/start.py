"""Check that this terminal can show the full-screen reader, and open the reader."""

import os
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

from cmguide.cli.session import Session
from cmguide.content.model import Guide
from cmguide.errors import Command, NothingFoundError, UsageError
from cmguide.pages.interview import closeness
from cmguide.search.answering import Answer, answer
from cmguide.search.several import interview_named
from cmguide.terminal.output import Output
from cmguide.terminal.streams import is_terminal, is_utf8
from cmguide.text.safety import shell_quote
from cmguide.text.typography import typeset

_COLOUR_SYSTEMS = ("auto", "standard", "256", "truecolor", "windows")
_INSTEAD = Command("cmguide read"), " montre toute l’interview, sans rien de plus."
_FIRST_OF_SEVERAL = "Voici le premier de ces thèmes ; le sommaire mène aux autres."


def open_reader(session: Session, names: Sequence[str]) -> None:
    """Open the full-screen reader at the topic named by `names`.

    Raise `UsageError` if Textual or a suitable terminal is missing, and the exceptions
    of `answer` if no topic is found.
    """
    # Textual reads this variable on import, and fails if the value is unknown.
    if os.environ.get("TEXTUAL_COLOR_SYSTEM", "auto") not in _COLOUR_SYSTEMS:
        del os.environ["TEXTUAL_COLOR_SYSTEM"]
    try:
        from cmguide.browser.app import ReaderApp
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != "textual":
            raise
        say = session.output.message
        say("Le lecteur plein écran demande un complément, que cette ligne installe :")
        say(_install_command(), wrapped=False)
        raise UsageError("Sans lui, ", *_INSTEAD) from error
    needs = "Le lecteur plein écran a besoin d’un terminal"
    output = session.output
    # Textual writes to stderr and reads stdin.
    streams = (output.stdout, output.stderr, sys.stdin)
    if output.is_dumb() or not all(map(is_terminal, streams)):
        raise UsageError(needs, ", pour l’écran comme pour le clavier ; ", *_INSTEAD)
    if not is_utf8(output.stderr):
        raise UsageError(
            needs, " réglé sur UTF-8 (LC_ALL, LC_CTYPE ou LANG) ; ", *_INSTEAD
        )
    guides = session.guides()
    name = interview_named(session.library, names[0]) if names else ""
    named = [g for g in guides if g.interview and g.interview.name == name]
    names = names[1:] if named else names
    found = _answer(named or guides, names) if names else Answer(())
    _set_environment(output)
    first, *others = found.topics or named or (None,)
    notices = (_FIRST_OF_SEVERAL,) if others else found.notices
    if found.others:
        titles = ", ".join(f"« {typeset(other.title)} »" for other in found.others)
        notices = (*notices, f"{closeness(found.others)} : {titles}.")
    # Repeat these errors, because the full-screen reader hides stderr until it quits.
    unread = (str(error) for error in session.library.left_out)
    notices = (*unread, *notices)
    reader = ReaderApp(guides, session.choose, first, notices, output.columns)
    if ended_by := reader.run():
        # The terminal is restored: now the signal may end the program.
        signal.raise_signal(ended_by)
    if reader.return_code:
        sys.exit(reader.return_code)


def _answer(guides: Sequence[Guide], names: Sequence[str]) -> Answer:
    """Return the answer of the first guide that has an answer."""
    *others, last = guides
    for guide in others:
        with suppress(NothingFoundError):
            return answer(guide, names)
    return answer(last, names)


def _install_command() -> str:
    """Return the command that installs Textual for this installation of the program."""
    prefix, extra = Path(sys.prefix), '"textual>=8.2,<9"'
    if (prefix / "pipx_metadata.json").exists():
        return f"pipx inject {shell_quote(prefix.name)} {extra}"
    python = shell_quote(sys.executable)
    # Environments made by uv have no pip.
    if find_spec("pip") is None:
        return f"uv pip install --python {python} {extra}"
    return f"{python} -m pip install {extra}"


def _set_environment(output: Output) -> None:
    """Make Textual use the size of the terminal, and colours only if `output` does."""
    # `output` may read the same environment variables, so change them afterwards.
    has_colour = output.has_colour(output.stdout)
    # For Textual, even an empty NO_COLOR forbids colours.
    for name in ("COLUMNS", "LINES", "NO_COLOR"):
        os.environ.pop(name, None)
    if not has_colour:
        os.environ["NO_COLOR"] = "1"
