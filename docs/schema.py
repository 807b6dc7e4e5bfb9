"""Generate the JSON Schema and the tables of format.md: `python docs/schema.py`."""

import json
import re
from pathlib import Path
from typing import Any

from cmguide.content.schema import GUIDE, Key
from cmguide.text.typography import typeset

DOCS = Path(__file__).parent
_CONTROLS = r"\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069"
_KINDS: dict[str, dict[str, Any]] = {
    "prose": {
        "type": "string",
        "pattern": r"\S",
        "not": {"pattern": rf"[\u0000-\u0008\u000b-\u001f{_CONTROLS}]"},
    },
    "line": {
        "type": "string",
        "pattern": r"\S",
        "not": {"pattern": rf"[\u0000-\u001f{_CONTROLS}]"},
    },
    "name": {"$ref": "#/$defs/line", "pattern": r"[^\W_]"},
    "alias": {"$ref": "#/$defs/name", "not": {"pattern": r"^[\W_]*[0-9]+[\W_]*$"}},
    "slug": {
        "$ref": "#/$defs/line",
        "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
        "not": {"pattern": "^[0-9-]*$"},
    },
    "url": {"$ref": "#/$defs/line", "pattern": r"^[Hh][Tt][Tt][Pp][Ss]?://\S+$"},
    # In a JSON Schema, TOML dates are strings; an integer is a year.
    "date": {
        "type": ["string", "integer"],
        "pattern": "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$",
        "minimum": 1000,
        "maximum": 9999,
    },
}


def json_schema() -> str:
    """Return the contents of answers.schema.json."""
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Une interview pour cmguide",
        **_table(GUIDE),
        "$defs": _KINDS,
    }
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _table(table: Key) -> dict[str, Any]:
    return {
        "description": _sentence(table.about),
        "type": "object",
        "properties": {key.name: _property(key) for key in table.keys},
        "required": [key.name for key in table.keys if key.required],
        "minProperties": 1,
        "additionalProperties": False,
    }


def _property(key: Key) -> dict[str, Any]:
    one = _table(key) if key.keys else {"$ref": f"#/$defs/{key.kind}"}
    if not key.many:
        return {"description": _sentence(key.about), **one}
    least = {"minItems": 1} if key.required else {}
    about = {"description": _sentence(key.about)}
    return {**about, "type": "array", **least, "items": one}


def _sentence(about: str) -> str:
    return typeset(f"{about[0].upper()}{about[1:]}.")


def format_page(page: str) -> str:
    """Return `page`, the contents of format.md, with its tables of keys updated.

    Raise `LookupError` if the page has no section for a table of the format.
    """
    for table in (GUIDE, *(key for key in GUIDE.keys if key.keys)):
        title = f"`{table.header}`" if table.name else "Les clés du fichier"
        section = rf"(\n## [^\n]*{re.escape(title)}\n.*?\|---\|\n)(?:\|[^\n]*\n)+"
        found = re.search(section, page, re.DOTALL)
        if not found:
            raise LookupError(f"no section with the keys of {title} in format.md")
        rows = "".join(_row(key) for key in table.keys)
        page = page[: found.end(1)] + rows + page[found.end() :]
    return page


def _row(key: Key) -> str:
    required = " oui " if key.required else " "
    several = "une liste\u00a0: " if key.many and not key.keys else ""
    return f"| `{key.header}` |{required}| {several}{typeset(key.about)} |\n"


if __name__ == "__main__":
    (DOCS / "answers.schema.json").write_text(json_schema(), encoding="utf-8")
    page = DOCS / "format.md"
    text = format_page(page.read_text(encoding="utf-8"))
    page.write_text(text, encoding="utf-8")
