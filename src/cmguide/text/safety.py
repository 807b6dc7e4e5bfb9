"""Text from outside made safe to show, and names made safe to type."""

import re

from cmguide.text.typography import NBSP

# C0, DEL, C1, lone surrogates, and the marks that part or reorder lines.
_UNSAFE = "[\x00-\x1f\x7f-\x9f\ud800-\udfff\u200e\u200f\u2028-\u202e\u2066-\u2069]"
# A name that long was not typed by hand, and would hide what is said of it.
_MAX_NAME = 300


def as_typed(text: str) -> str:
    """Return an argument with the bytes that the locale could not read, read as UTF-8.

    Under LC_ALL=C, « é » comes as two lone surrogates. What is no UTF-8 stays as it is.
    """
    try:
        return text.encode("utf-8", "surrogateescape").decode()
    except UnicodeError:
        return text


def sanitize(text: str) -> str:
    """Return `text` with every character that could drive a terminal made visible."""
    return re.sub(_UNSAFE, "\ufffd", as_typed(text)) if is_unsafe(text) else text


def is_unsafe(text: str) -> bool:
    """Say whether `text` holds a character that `clean` would replace."""
    # For Python, a no-break space is not printable; most texts need no pattern.
    if text.replace(NBSP, " ").isprintable():
        return False
    return re.search(_UNSAFE, text) is not None


def quoted(text: str, most: int = 60) -> str:
    """Return `text` between guillemets, safe and truncate to be read in a sentence."""
    shown = truncate(text, most)
    return f"«{NBSP}{shown}{NBSP}»" if shown else f"«{NBSP}» (vide)"


def truncate(text: str, most: int) -> str:
    """Return `text` safe, on one line, and cut after about `most` characters."""
    one_line = " ".join(sanitize(text[: most + 1]).split())
    return one_line if len(text) <= most else f"{one_line[:most]}…"


def shell_quote(name: str) -> str:
    """Return `name` as a shell takes it, and as a command may be shown with it."""
    import shlex

    return sanitize(shlex.quote(f"./{name}" if name.startswith("-") else name))


def display_path(name: str) -> str:
    """Return the name of a file, safe and no longer than a sentence can bear."""
    return sanitize(name) if len(name) <= _MAX_NAME else truncate(name, _MAX_NAME)
