"""Read the template of an answers file, and write a new answers file."""

import os
import re
from contextlib import suppress
from pathlib import Path

from cmguide.content.files import bundled
from cmguide.errors import NotWrittenError
from cmguide.text.safety import display_path, quoted
from cmguide.text.system_errors import reason

# The placeholder for text that the writer has to complete.
TO_COMPLETE = "Texte à compléter."


def template() -> bytes:
    """Return the template, which is a valid answers file."""
    return bundled("template.toml")[0]


def template_lines() -> frozenset[str]:
    """Return the lines of the template's strings, which the writer has to replace."""
    texts = re.split('"+', template().decode())[1::2]
    return frozenset("\n".join(texts).split("\n")) - {""}


def write_new(name: str, data: bytes) -> str:
    """Write `data` to a new file, and return the file's name.

    `.toml` is added to a `name` without a suffix. If writing fails, raise
    `NotWrittenError` and leave no file.
    """
    if not Path(name).suffix and not name.endswith("/") and not os.path.lexists(name):
        name += ".toml"
    file = None
    try:
        # Mode x follows no link, and fails if the file was created in the meantime.
        with open(name, "xb") as file:  # noqa: PTH123 - a final / counts
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException as error:
        if file:
            with suppress(OSError):
                Path(name).unlink()
        if not isinstance(error, (OSError, ValueError)):
            raise
        why = reason(error, "d’écrire à cet endroit")
        advice = "Essayez un autre nom ou un autre endroit."
        folder = Path(name).parent
        if isinstance(error, FileNotFoundError) and not folder.exists():
            why = f"le dossier {quoted(str(folder), limit=200)} n’existe pas"
            advice = "Créez-le d’abord."
        said = f"{display_path(name)} n’a pas été écrit : {why}. {advice}"
        raise NotWrittenError(said) from error
    return name
