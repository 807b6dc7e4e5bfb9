"""The commands of the program, and English words that it must not print."""

import re

import typer.main

from cmguide.cli.commands import app

# Words that English texts, Click's and Typer's among them, can hardly do without.
ENGLISH = set(
    re.findall(
        r"\w+",
        """aborted an and are at be by cannot command could did does error exit expected
        extra for from got help invalid is it its mean missing must no not of one
        required requires show such takes that the this to try unexpected unknown value
        was with you""",
    )
)

COMMANDS = ["", *(name or "" for name in typer.main.get_command(app).commands)]  # type: ignore[attr-defined]


_KEYBOARD = {"«\u00a0": '"', "\u00a0»": '"', "’": "'", "…": "..."}


def from_keyboard(text: str, space: str = " ") -> str:
    """Return a typeset text as it is typed: ' " ... and `space` before high marks."""
    return re.sub(
        "«\u00a0|\u00a0»|[\u00a0’…]", lambda found: _KEYBOARD.get(found[0], space), text
    )


def english(text: str) -> set[str]:
    """Return the English words of a text, the commands and options it shows aside."""
    prose = re.sub(r"cmguide( [\w|-]+)*|--?[a-z-]+|«.*?»", " ", text)
    return ENGLISH & set(re.findall(r"\w+", prose.lower()))
