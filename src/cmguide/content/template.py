"""A new answers file: a short template that is valid as it is."""

import os
from contextlib import suppress
from pathlib import Path

from cmguide.content.files import bundled, reason
from cmguide.errors import NotWrittenError
from cmguide.text.safety import display_path, quoted


def template() -> bytes:
    """Return the template, a file that is valid before anything is replaced."""
    return bundled("template.toml")[0]


def write_template(name: str) -> None:
    """Write the template to a new file.

    Raise `NotWrittenError`, and leave no file, where that fails.
    """
    try:
        _write_new(name, template())
    except FileExistsError as error:
        raise NotWrittenError(
            f"{display_path(name)} existe déjà et reste tel quel :"
            " choisissez un autre nom."
        ) from error
    except (OSError, ValueError) as error:
        why = f"{reason(error, 'd’écrire à cet endroit')}. Choisissez un autre endroit"
        parent = Path(name).parent
        if isinstance(error, FileNotFoundError) and not parent.exists():
            folder = quoted(str(parent), limit=200)
            why = f"le dossier {folder} n’existe pas. Créez-le d’abord"
        raise NotWrittenError(
            f"{display_path(name)} n’a pas été écrit : {why}."
        ) from error


def _write_new(name: str, data: bytes) -> None:
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
