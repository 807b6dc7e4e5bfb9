"""Text from outside made safe to show, and names made safe to type."""

import os
import re

from cmguide.text.typography import NBSP

# C0, DEL, C1, lone surrogates, and the marks that separate or reorder lines.
_UNSAFE = "[\x00-\x1f\x7f-\x9f\ud800-\udfff\u200e\u200f\u2028-\u202e\u2066-\u2069]"
# A longer name is never typed by hand, and would hide the rest of the sentence.
_MAX_NAME = 300


def as_typed(text: str) -> str:
    """Return an argument with the bytes that the locale could not read, read as UTF-8.

    Under LC_ALL=C, « é » comes as two lone surrogates. Bytes that are not UTF-8 stay.
    """
    try:
        return text.encode("utf-8", "surrogateescape").decode()
    except UnicodeError:
        return text


def sanitize(text: str) -> str:
    """Return `text` with � for every character that could drive a terminal."""
    return re.sub(_UNSAFE, "\ufffd", as_typed(text)) if is_unsafe(text) else text


def is_unsafe(text: str) -> bool:
    """Return whether `text` holds a character that `sanitize` would replace."""
    # For Python, a no-break space is not printable; most texts need no pattern.
    if text.replace(NBSP, " ").isprintable():
        return False
    return re.search(_UNSAFE, text) is not None


def quoted(text: str, limit: int = 60) -> str:
    """Return `text` between guillemets, safe and short enough for a sentence."""
    shown = truncate(text, limit)
    return f"«{NBSP}{shown}{NBSP}»" if shown else f"«{NBSP}» (vide)"


def truncate(text: str, limit: int) -> str:
    """Return `text` safe, on one line, and cut after about `limit` characters."""
    one_line = " ".join(sanitize(text[: limit + 1]).split())
    return one_line if len(text) <= limit else f"{one_line[:limit]}…"


def shell_quote(name: str) -> str:
    """Return `name` as a shell takes it, safe to be shown in a command."""
    name = f"./{name}" if name.startswith("-") else name
    if os.name == "nt":
        # Both cmd.exe and PowerShell take double quotes, which no file name has.
        is_plain = re.fullmatch(r"[\w.:/\\-]+", name)
        return sanitize(name if is_plain else f'"{name}"')
    import shlex

    return sanitize(shlex.quote(name))


def display_path(name: str) -> str:
    """Return the name of a file, safe and short enough for a sentence."""
    return sanitize(name) if len(name) <= _MAX_NAME else truncate(name, _MAX_NAME)
