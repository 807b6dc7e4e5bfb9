"""Make untrusted text safe to print, and file names safe to paste into a shell."""

import os
import re

from cmguide.text.typography import NBSP

# C0, DEL, C1, lone surrogates, line separators, and marks of text direction.
_UNSAFE = "[\x00-\x1f\x7f-\x9f\ud800-\udfff\u200e\u200f\u2028-\u202e\u2066-\u2069]"
# A longer name is never typed by hand, and would hide the rest of the message.
_MAX_NAME = 300


def as_typed(text: str) -> str:
    """Return `text` with the bytes that Python could not decode, decoded as UTF-8.

    Under LC_ALL=C, the argument « é » arrives as two lone surrogates. If the bytes are
    not UTF-8, `text` is returned unchanged.
    """
    try:
        return text.encode("utf-8", "surrogateescape").decode()
    except UnicodeError:
        return text


def sanitize(text: str) -> str:
    """Return `text` with � in place of each character that could control a terminal."""
    return re.sub(_UNSAFE, "\ufffd", as_typed(text)) if is_unsafe(text) else text


def is_unsafe(text: str) -> bool:
    """Return whether `text` holds a character that `sanitize` would replace."""
    # This is fast for most strings. Python doesn't count no-break spaces as printable.
    if text.replace(NBSP, " ").isprintable():
        return False
    return re.search(_UNSAFE, text) is not None


def quoted(text: str, limit: int = 60) -> str:
    """Return `text` between guillemets, sanitized and cut after `limit` characters."""
    shown = truncate(text, limit)
    return f"«{NBSP}{shown}{NBSP}»" if shown else f"«{NBSP}» (vide)"


def truncate(text: str, limit: int) -> str:
    """Return `text` sanitized, on one line, and cut after `limit` characters."""
    one_line = " ".join(sanitize(text[: limit + 1]).split())
    return one_line if len(text) <= limit else f"{one_line[:limit]}…"


def shell_quote(name: str) -> str:
    """Return `name` quoted for a shell and sanitized, to be shown in a command."""
    name = f"./{name}" if name.startswith("-") else name
    if os.name == "nt":
        # cmd.exe and PowerShell accept double quotes, which Windows bars from names.
        is_plain = re.fullmatch(r"[\w.:/\\-]+", name)
        return sanitize(name if is_plain else f'"{name}"')
    import shlex

    return sanitize(shlex.quote(name))


def display_path(name: str) -> str:
    """Return the file name `name`, sanitized and short enough for a message."""
    return sanitize(name) if len(name) <= _MAX_NAME else truncate(name, _MAX_NAME)
