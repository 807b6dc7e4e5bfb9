"""Arguments and variables with a special meaning to terminals, shells or parsers."""

import re

from hypothesis import strategies as st

from tests.helpers.program import uncoloured

NAMES = ["list", "ask", "search", "read", "random", "check"]
_OPTIONS = [
    "--json", "--data", "--color", "--width", "--no-pager", "-h", "--help",
    "--version", "--question", "--show-completion", "--", "-", "--color=always",
    "--color=never", "--width=1", "--width=20", "--width=0", "--data=/", "-hz",
]  # fmt: skip
# Strings with a special meaning to terminals, shells, Rich, TOML, Click or French.
_HOSTILE = [
    "\x1b[2J", "\x1b]0;title\x07", "\x9b31m", "\x07", "\r", "\n", "\t", "\0", "\x7f",
    "\u202e", "\u2028", "\ud800", "\udce9", "[bold]", "[/]", "[annexe]", ":rocket:",
    "%s", "{}", "$(id)", "`id`", "'", '"', "\\", "é", "œ", "日本", "🎉", "e\u0301",
    "\u00a0", " ", "", "=", "-", "--", "*", "/", "..", "1", "99", "9" * 5000,
    "qualites", "chef", "salaire", "quel est le", "A" * 3000,
]  # fmt: skip
TEXT = st.one_of(
    st.sampled_from(_HOSTILE),
    st.lists(st.sampled_from(_HOSTILE), max_size=4).map("".join),
    st.text(st.characters(), max_size=20),
)
ARGUMENTS = st.lists(
    st.one_of(st.sampled_from(NAMES), st.sampled_from(_OPTIONS), TEXT), max_size=6
)
ENVIRON = st.dictionaries(
    st.sampled_from(
        "LANG TERM COLUMNS LINES PAGER LESS NO_COLOR FORCE_COLOR CMGUIDE_DATA SHELL"
        " _CMGUIDE_COMPLETE COMP_WORDS COMP_CWORD _TYPER_COMPLETE_ARGS"
        " _TYPER_COMPLETE_FISH_ACTION HOME".split()
    ),
    st.one_of(
        TEXT, st.sampled_from("dumb xterm C 0 1 40 cat / is-args complete_bash".split())
    ).map(lambda text: text.replace("\0", "")),
    max_size=6,
)
# Control characters except tab and newline, lone surrogates, line separators, and the
# marks that change the direction of text.
_DRIVING = re.compile(
    "[\0-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029"
    "\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)


def is_safe(text: str, *, coloured: bool = False) -> bool:
    """Return whether `text` has no character that controls a terminal.

    If `coloured`, the program's own escapes (colours and hyperlinks) are allowed.
    """
    return not _DRIVING.search(uncoloured(text) if coloured else text)
