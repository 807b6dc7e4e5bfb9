"""Opening the reader: whether it can be shown here, and at which section."""

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress

from cmguide.asking import Answer, answer
from cmguide.errors import WrongUseError
from cmguide.session import Session

_INSTEAD = "« cmguide read » montre toute l’interview, sans rien de plus."


def browse(session: Session, names: Sequence[str]) -> None:
    """Show the reader until the user leaves it, opened at the topic that `names` mean.

    Raise `WrongUseError` where Textual is missing or there is no terminal to draw on,
    and what `answer` raises.
    """
    try:
        from cmguide.browser.app import Reader
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] != "textual":
            raise
        raise WrongUseError(
            "Le lecteur plein écran demande un complément, que"
            f" « pip install 'cmguide[browse]' » installe ; {_INSTEAD}"
        ) from error
    if not _on_terminal(session):
        raise WrongUseError(
            "Le lecteur plein écran a besoin d’un terminal, pour l’écran comme pour le"
            f" clavier ; {_INSTEAD}"
        )
    guide = session.guide()
    found = answer(guide, names) if names else Answer(())
    _choose_colours(session)
    # A reader stays open: what it no longer needs has to be given back.
    gc.enable()
    topic = found.topics[0] if found.topics else None
    columns = session.output.columns
    Reader(guide, session.choose, topic, found.notices, columns).run()


def _on_terminal(session: Session) -> bool:
    """Say whether Textual can draw: it writes on stderr and reads stdin."""
    environ = session.output.environ
    if environ.get("TERM", "" if os.name == "nt" else "dumb") == "dumb":
        return False
    for stream in (session.output.stdout, session.output.stderr, sys.stdin):
        seen = False
        with suppress(AttributeError, ValueError):
            seen = bool(stream and stream.isatty())
        if not seen:
            return False
    return True


def _choose_colours(session: Session) -> None:
    """Tell Textual, which only knows of NO_COLOR, what the user asked for."""
    colour = session.output.colour
    unwanted = colour == "auto" and session.output.environ.get("NO_COLOR")
    if unwanted or colour == "never":
        os.environ["NO_COLOR"] = "1"
    else:
        # For Textual, even an empty value forbids colours.
        os.environ.pop("NO_COLOR", None)
