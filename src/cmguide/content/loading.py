"""Loading: from the bytes of an answers file to a guide."""

import tomllib
from codecs import BOM_UTF8
from typing import Any

from cmguide.content.files import bundled, read_file
from cmguide.content.model import Guide
from cmguide.content.problem import FileError
from cmguide.content.schema import build

# A smaller file takes little time to parse, whatever it holds.
_MAX_TRUSTED = 200_000
_MAX_DOTS = 500


def load_bundled() -> Guide:
    """Return the bundled interview, which only a test validates.

    Raise `BadGuideError` if it is missing, can't be read or isn't TOML.
    """
    return build(document(*bundled("answers.toml")))


def load(name: str, short_name: str = "") -> Guide:
    """Return the interview of a file; `short_name` is its own among several.

    Raise `BadGuideError` if it can't be used.
    """
    return parse(read_file(name), name, short_name)


def parse(data: bytes, name: str, short_name: str = "") -> Guide:
    """Return the guide that `data` holds as TOML; `name` is the file in messages.

    Raise `FileError` with its problems.
    """
    from cmguide.content.validation import validated

    return validated(document(data, name), data, name, short_name)


def document(data: bytes, name: str) -> dict[str, Any]:
    """Return the TOML document of `data` in UTF-8; raise `FileError` if there is none.

    `name` is the file in the message.
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
