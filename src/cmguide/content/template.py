"""A new answers file: a short model that is valid as it is, and shows every key."""

import errno
import os
from contextlib import suppress
from pathlib import Path

from cmguide.content.bundled import bundled, schema_address
from cmguide.errors import NotWrittenError
from cmguide.text.safety import display_path, quoted

_REASONS = {
    errno.EACCES: "vous n’avez pas le droit d’écrire à cet endroit",
    errno.EPERM: "vous n’avez pas le droit d’écrire à cet endroit",
    errno.EROFS: "ce disque ne peut être que lu",
    errno.ENOSPC: "le disque est plein",
    errno.EDQUOT: "le disque est plein",
    errno.EFBIG: "le fichier serait trop gros",
    errno.ENAMETOOLONG: "ce nom est trop long",
    errno.ENOTDIR: "son chemin passe par un fichier qui n’est pas un dossier",
    errno.EISDIR: "c’est le nom d’un dossier",
}


def template() -> bytes:
    """Return the model, its first line naming the schema where it is installed."""
    _first, _, rest = bundled("template.toml")[0].partition(b"\n")
    return f"#:schema {schema_address()}\n".encode() + rest


def write_template(name: str) -> None:
    """Write the model to a new file; raise `NotWrittenError` and leave none if not."""
    try:
        _write_new(name, template())
    except FileExistsError as error:
        raise NotWrittenError(
            f"{display_path(name)} existe déjà et reste tel quel :"
            " choisissez un autre nom."
        ) from error
    except (OSError, ValueError) as error:
        parent = Path(name).parent
        if isinstance(error, FileNotFoundError) and not parent.exists():
            raise NotWrittenError(
                f"{display_path(name)} n’a pas été écrit : le dossier"
                f" {quoted(str(parent), 200)} n’existe pas. Créez-le d’abord."
            ) from error
        number = getattr(error, "errno", None) or 0
        reason = _REASONS.get(number, "le système refuse d’écrire ce fichier")
        raise NotWrittenError(
            f"{display_path(name)} n’a pas été écrit : {reason}."
            " Choisissez un autre endroit."
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
