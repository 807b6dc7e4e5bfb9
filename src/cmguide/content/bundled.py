"""The files that come with the program, wherever it is installed."""

from pathlib import Path

from cmguide.errors import BadGuideError

_PACKAGE = Path(__file__).parents[1]
# An installed package has its copies in data; a checkout or an editable install has
# the files themselves, at the top of the repository.
_FOLDERS = (_PACKAGE / "data", _PACKAGE.parents[1] / "data")
_SCHEMA = "answers.schema.json"


def bundled(name: str) -> tuple[bytes, str]:
    """Return what the bundled file of that name holds, and where it is.

    Raise `BadGuideError` where it is missing or can't be read.
    """
    try:
        for folder in _FOLDERS:
            if (path := folder / name).is_file():
                return path.read_bytes(), str(path)
        # Only a zipped package comes here: the import costs more than the reading.
        from importlib import resources

        data = resources.files("cmguide").joinpath("data", name)
        return data.read_bytes(), str(data)
    except OSError as error:
        raise BadGuideError(
            f"Le fichier {name}, fourni avec cmguide, manque ou ne peut pas être lu :"
            " réinstallez cmguide."
        ) from error


def schema_address() -> str:
    """Return where an editor finds the JSON Schema, even without a network.

    A zipped package has no file to name: the name alone is left, to be completed.
    """
    for folder in (_PACKAGE / "data", _PACKAGE.parents[1] / "docs"):
        if (path := folder / _SCHEMA).is_file():
            return path.resolve().as_uri()
    return _SCHEMA
