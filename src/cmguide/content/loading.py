"""Load a guide from an answers file."""

import tomllib
from codecs import BOM_UTF8
from typing import Any

from cmguide.content.files import bundled, read_file
from cmguide.content.model import Guide
from cmguide.content.problem import FileError
from cmguide.content.schema import build

# A smaller file with fewer dots takes little time to parse, whatever it contains.
_MAX_TRUSTED = 200_000
_MAX_DOTS = 500


def load_bundled() -> Guide:
    """Return the guide of the bundled interview, which only a test has to validate.

    Raise `BadGuideError` if the file is missing, can't be read or isn't TOML.
    """
    return build(document(*bundled("answers.toml")))


def load(name: str, short_name: str = "") -> Guide:
    """Return the guide of the file `name`.

    `short_name` identifies the guide when there are several. Raise `BadGuideError` if
    the file can't be used.
    """
    return parse(read_file(name), name, short_name)


def parse(data: bytes, name: str, short_name: str = "") -> Guide:
    """Return the guide of `data`, the content of the file `name`.

    `short_name` identifies the guide when there are several. Raise `FileError` with the
    problems of the file.
    """
    from cmguide.content.validation import validated

    return validated(document(data, name), data, name, short_name)


def document(data: bytes, name: str) -> dict[str, Any]:
    """Return the TOML document in `data`, the content of the file `name`.

    Raise `FileError` if `data` isn't TOML in UTF-8, or would cost too much to parse.
    """
    data = data.removeprefix(BOM_UTF8)
    if len(data) > _MAX_TRUSTED or data.count(b".") > _MAX_DOTS or not data.strip():
        from cmguide.content.formats import unparsable

        if said := unparsable(data):
            raise FileError(name, said)
    try:
        return tomllib.loads(data.decode())
    except (ValueError, RecursionError) as error:
        from cmguide.content.toml_errors import explain

        raise FileError(name, explain(data, error)) from error
