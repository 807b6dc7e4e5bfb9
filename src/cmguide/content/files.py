"""Read the files bundled with the program and the files that users name."""

import os
import stat
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

from cmguide.content.problem import FileError
from cmguide.errors import BadGuideError
from cmguide.text.nearest import nearest
from cmguide.text.safety import quoted
from cmguide.text.system_errors import reason

# Enough for twenty novels; a huge file, named by mistake, must not fill the memory.
MAX_BYTES = 4 * 2**20
_MAX_NEIGHBOURS = 1000

# The loader reads files from a folder or from a zipped package.
_LOADER: Any = __spec__.loader
_PACKAGE = Path(__file__).parents[1]
# An installed package has copies of the files, in cmguide/data. A checkout or an
# editable install uses the data folder at the top of the repository.
_FOLDERS = (_PACKAGE / "data", _PACKAGE.parents[1] / "data")


def bundled(name: str) -> tuple[bytes, str]:
    """Return the content and the path of the bundled file `name`.

    Raise `BadGuideError` if the file is missing or can't be read.
    """
    for folder in _FOLDERS:
        with suppress(OSError):
            return _LOADER.get_data(str(folder / name)), str(folder / name)
    raise BadGuideError(
        f"Le fichier {name}, fourni avec cmguide, manque ou ne peut pas être lu :"
        " réinstallez cmguide."
    )


def read_file(name: str) -> bytes:
    """Return the content of the file `name`; raise `FileError` if it can't be read.

    Only a regular file is opened, so that no pipe or device can block the program.
    """
    try:
        _check_kind(name, os.stat(name))  # noqa: PTH116 - "" is not a path
        # Opening must not block if a pipe has just replaced the file.
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        with open(os.open(name, flags), "rb") as file:  # noqa: PTH123 - a descriptor
            _check_kind(name, os.fstat(file.fileno()))
            return _limited(name, file)
    except (OSError, ValueError) as error:
        why = reason(error, "de lire ce fichier")
        if isinstance(error, FileNotFoundError):
            # A name without a suffix may be meant as a folder.
            is_file = Path(name).suffix and not name.endswith(("/", os.sep))
            what = "ce fichier" if is_file else "ce fichier ou dossier"
            why = f"{what} n’existe pas{_neighbour(Path(name))}"
        raise FileError(name, why) from error


def read_input(name: str) -> bytes:
    """Return the content of standard input; messages call it `name`.

    Raise `FileError` if standard input can't be read.
    """
    try:
        with open(0, "rb", closefd=False) as file:
            return _limited(name, file)
    except OSError as error:
        raise FileError(name, reason(error, "de lire l’entrée standard")) from error


def _limited(name: str, file: BinaryIO) -> bytes:
    data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        limit = f"{MAX_BYTES // 2**20} Mio"
        raise FileError(name, f"ce fichier dépasse {limit}, la limite ; coupez-le")
    return data


def _check_kind(name: str, status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise FileError(name, "c’est un dossier ; il faut un fichier")
    if not stat.S_ISREG(status.st_mode):
        raise FileError(name, "ce n’est pas un fichier ordinaire")


def _neighbour(path: Path) -> str:
    """Return words that name a missing folder or a similar file, or an empty string."""
    if not path.parent.is_dir():
        return f", ni le dossier {quoted(str(path.parent))}"
    with suppress(OSError):
        some = islice(path.parent.iterdir(), _MAX_NEIGHBOURS)
        names = [other.name for other in some]
        if near := nearest(path.name, names, cutoff=0.75):
            return f" ; vouliez-vous écrire {quoted(str(path.with_name(near)))} ?"
    return ""
