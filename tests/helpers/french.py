"""The commands of the program, and English words that it must not print."""

import re
import shlex
from pathlib import Path

import typer.main

from cmguide.cli.commands import app
from tests.helpers.golden import FOLDER

# Words that almost every English text has, such as those of Click and Typer.
ENGLISH = set(
    """aborted an and are at be by cannot command could did does error exit expected
    extra for from got help invalid is it its mean missing must no not of one required
    requires show such takes that the this to try unexpected unknown value was with
    you""".split()
)
COMMANDS = ["", *(name or "" for name in typer.main.get_command(app).commands)]  # type: ignore[attr-defined]


# The command lines of the golden file, in which each line precedes its message.
MISTAKES = [
    shlex.split(line)[2:]
    for line in (FOLDER / "mistakes.txt").read_text("utf-8").splitlines()
    if line.startswith("$ ")
]

ANSWERS = Path(__file__).parents[2] / "data" / "answers.toml"
_KEYBOARD = {"«\u00a0": '"', "\u00a0»": '"', "’": "'", "…": "..."}


def from_keyboard(text: str, space: str = " ") -> str:
    """Return typeset `text` as typed on a keyboard: ' " ... and `space` for U+00A0."""
    return re.sub(
        "«\u00a0|\u00a0»|[\u00a0’…]", lambda found: _KEYBOARD.get(found[0], space), text
    )


def typed_interview(space: str = " ") -> str:
    """Return the bundled answers file as if it had been typed on a keyboard."""
    # A straight quote would end a TOML string, so quotes are escaped last.
    text = re.sub("«\u00a0|\u00a0»", "“", ANSWERS.read_text("utf-8"))
    return from_keyboard(text, space).replace("“", '\\"')


def english(text: str) -> set[str]:
    """Return the English words in `text`, outside commands, options and quotations."""
    prose = re.sub(r"cmguide( [\w|-]+)*|--?[a-z-]+|«.*?»", " ", text)
    return ENGLISH & set(re.findall(r"\w+", prose.lower()))
