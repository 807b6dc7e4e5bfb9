"""The user's pager: which one it is, what it can show, and how a text reaches it."""

import os
import shlex
import shutil
import signal
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

# What follows one of these letters of `less` is its value, not another option.
_WITH_VALUE = 'bhjkoOpPtTxyzD#"+'


@dataclass(frozen=True, slots=True)
class Pager:
    """A command line that shows what it reads, and whether it shows colours."""

    command: tuple[str, ...]
    colour: bool


def find_pager(environ: Mapping[str, str]) -> Pager | None:
    """Return the pager that PAGER names, else `less`; None where there is none.

    PAGER is split as a shell would split it, but no shell runs.
    """
    value = environ.get("PAGER", "less")
    try:
        words = shlex.split(value, posix=os.name != "nt")
    except ValueError:
        return None
    program = shutil.which(words[0], path=environ.get("PATH")) if words else None
    if not program:
        return None
    options = [*environ.get("LESS", "R").split(), *words[1:]]
    colour = Path(program).stem != "less" or any(map(_keeps_colour, options))
    return Pager((program, *words[1:]), colour)


def _keeps_colour(option: str) -> bool:
    """Say whether with this option `less` lets colours through: `-R`, `FRX`, `-r`."""
    if option.startswith("--"):
        return option.lower().startswith("--raw")
    for letter in option.removeprefix("-"):
        if letter in _WITH_VALUE:
            return False
        if letter in "rR":
            return True
    return False


def show(text: str, pager: Pager, environ: Mapping[str, str], encoding: str) -> bool:
    """Run `pager` on `text`, and say whether it ended well; if not, print the text.

    A pager that is left early ended well. Ctrl-C belongs to the pager while it runs;
    where it ends the pager, `KeyboardInterrupt` is raised.
    """
    settings = {"LESS": "FRX"}
    # PAGER="cmguide read" must not go on for ever.
    environ = {**environ, "PAGER": ""}
    if encoding.lower().replace("-", "") == "utf8":
        settings["LESSCHARSET"] = "utf-8"
    interrupts: list[int] = []
    # A handler, unlike SIG_IGN, is not inherited by the pager.
    before = signal.signal(signal.SIGINT, lambda number, _: interrupts.append(number))
    try:
        with subprocess.Popen(  # noqa: S603 - running the user's own pager is the point
            pager.command, stdin=subprocess.PIPE, env={**settings, **environ}
        ) as process:
            process.communicate(text.encode(encoding, "closest"))
    except OSError:
        return False
    finally:
        signal.signal(signal.SIGINT, before)
    if interrupts and process.returncode:
        raise KeyboardInterrupt
    return process.returncode == 0
