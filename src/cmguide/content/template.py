"""A new answers file: a short template, or a text that was already written."""

import os
import tomllib
from contextlib import suppress
from pathlib import Path

from cmguide.content.files import bundled, reason
from cmguide.content.schema import walk
from cmguide.errors import NotWrittenError
from cmguide.text.safety import display_path, quoted

# The mark of a text that the writer has to complete.
TO_COMPLETE = "Texte à compléter."


def template() -> bytes:
    """Return the template, which is already a valid file."""
    return bundled("template.toml")[0]


def template_texts() -> frozenset[str]:
    """Return the lines of the template's texts, which the writer has to replace."""
    values = walk(tomllib.loads(template().decode()))
    texts = [text for _, key, text in values if key.kind in ("line", "prose")]
    lines = "\n".join(text for text in texts if isinstance(text, str)).split("\n")
    return frozenset(filter(None, lines))


def write_new(name: str, data: bytes) -> str:
    """Write `data` to a new file, and return its name; .toml is added without suffix.

    If that fails, raise `NotWrittenError` and leave no file.
    """
    if not Path(name).suffix and not name.endswith("/") and not os.path.lexists(name):
        name += ".toml"
    try:
        _write(name, data)
    except (OSError, ValueError) as error:
        why = f"{reason(error, 'd’écrire à cet endroit')}. Choisissez un autre nom"
        folder = Path(name).parent
        if isinstance(error, FileNotFoundError) and not folder.exists():
            shown = quoted(str(folder), limit=200)
            why = f"le dossier {shown} n’existe pas. Créez-le d’abord"
        raise NotWrittenError(
            f"{display_path(name)} n’a pas été écrit : {why}."
        ) from error
    return name


def _write(name: str, data: bytes) -> None:
    # O_EXCL follows no link, and nobody can put a file there in between.
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(name, flags, 0o666)
    try:
        with open(descriptor, "wb") as file:  # noqa: PTH123 - a descriptor
            file.write(data)
            file.flush()
            os.fsync(descriptor)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise
