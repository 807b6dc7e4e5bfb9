"""The bytes of an answers file: of a regular file, and no more than a limit."""

import errno
import os
import stat
from pathlib import Path

from cmguide.content.problem import Problem
from cmguide.text.safety import quoted

# A thousand long interviews; a mistyped name must not fill the memory.
MAX_BYTES = 16 * 2**20
_MAX_NEIGHBOURS = 1000

_REASONS = {
    errno.EACCES: "vous n’avez pas le droit de lire ce fichier",
    errno.EPERM: "vous n’avez pas le droit de lire ce fichier",
    errno.ENOTDIR: "ce fichier n’existe pas : son chemin passe par un autre fichier",
    errno.ENAMETOOLONG: "ce nom de fichier est trop long",
    errno.ELOOP: "ce lien tourne en rond",
}


def read_file(name: str) -> bytes | Problem:
    """Return what the file of that name holds, or why it can't be read.

    Only a regular file is opened, so that no pipe or device can make the program wait.
    """
    try:
        return _read(name)
    except FileNotFoundError:
        reason = f"ce fichier n’existe pas{_neighbour(name)}"
    except OSError as error:
        reason = _REASONS.get(error.errno or 0, "le système refuse de lire ce fichier")
    except ValueError:
        reason = "aucun fichier ne peut porter ce nom"
    return Problem("", reason)


def _read(name: str) -> bytes | Problem:
    if kind := _not_regular(os.stat(name).st_mode):  # noqa: PTH116 - "" is no path
        return Problem("", kind)
    # Should a pipe take the file's place just now, opening it must not wait.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    with open(os.open(name, flags), "rb") as file:  # noqa: PTH123 - a descriptor
        if kind := _not_regular(os.fstat(file.fileno()).st_mode):
            return Problem("", kind)
        data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        return Problem("", f"ce fichier dépasse {MAX_BYTES // 2**20} Mio, la limite")
    return data


def _not_regular(mode: int) -> str:
    if stat.S_ISREG(mode):
        return ""
    if stat.S_ISDIR(mode):
        return "c’est un dossier ; il faut un fichier"
    if stat.S_ISFIFO(mode):
        return "c’est un tube ; il faut un fichier ordinaire"
    return "ce n’est pas un fichier ordinaire"


def _neighbour(name: str) -> str:
    from contextlib import suppress
    from difflib import get_close_matches
    from itertools import islice

    path = Path(name)
    if not path.name:
        return ""
    if not path.parent.is_dir():
        return f", ni le dossier {quoted(str(path.parent))}"
    with suppress(OSError):
        some = islice(path.parent.iterdir(), _MAX_NEIGHBOURS)
        names = [other.name for other in some if other.is_file()]
        if near := get_close_matches(path.name, names, n=1, cutoff=0.75):
            meant = str(path.with_name(near[0]))
            return f" ; vouliez-vous écrire {quoted(meant)} ?"
    return ""
