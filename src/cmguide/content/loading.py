"""Loading: from the bytes of an answers file to a guide."""

import tomllib
from codecs import BOM_UTF8
from typing import Any

from cmguide.content.files import bundled, read_file
from cmguide.content.model import Guide
from cmguide.content.problem import Problem, file_error
from cmguide.content.schema import build

# A smaller file takes little time to parse, whatever it holds.
_MAX_TRUSTED = 200_000
_MAX_DOTS = 500


def load_bundled() -> Guide:
    """Return the bundled interview, which only a test validates.

    Raise `BadGuideError` if it is missing, can't be read or isn't TOML.
    """
    data, name = bundled("answers.toml")
    parsed = document(data)
    if isinstance(parsed, Problem):
        raise file_error(name, parsed)
    return build(parsed)


def load(name: str) -> Guide:
    """Return the interview of a file; raise `BadGuideError` if it can't be used."""
    data = read_file(name)
    if isinstance(data, Problem):
        raise file_error(name, data)
    return parse(data, name)


def parse(data: bytes, name: str) -> Guide:
    """Return the guide that `data` holds as TOML; `name` is the file in messages.

    Raise `BadGuideError` with the first problem and the number of the others.
    """
    from cmguide.content.lines import with_lines
    from cmguide.content.validation import problems

    parsed = document(data)
    if isinstance(parsed, Problem):
        raise file_error(name, parsed)
    found = with_lines(problems(parsed), data.decode())
    for first in found:
        raise file_error(name, first, found)
    return build(parsed)


def document(data: bytes) -> dict[str, Any] | Problem:
    """Return the TOML document of `data` in UTF-8, or the problem of its syntax."""
    data = data.removeprefix(BOM_UTF8)
    if len(data) > _MAX_TRUSTED or data.count(b".") > _MAX_DOTS or not data.strip():
        from cmguide.content.formats import unparsable

        if said := unparsable(data):
            return Problem("", said)
    try:
        return tomllib.loads(data.decode())
    except (ValueError, RecursionError) as error:
        from cmguide.content.toml_errors import explain

        return explain(data, error)
