"""Compare whole outputs with the files of tests/golden."""

import os
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "golden"


def assert_golden(name: str, text: str) -> None:
    """Compare `text` with the golden file `name`; UPDATE_GOLDEN=1 writes the file."""
    path = FOLDER / name
    if os.environ.get("UPDATE_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    expected = path.read_bytes().decode()
    assert text == expected, f"{name} differs; UPDATE_GOLDEN=1 writes it anew"
