"""Compare the reader on screens of three sizes with golden pictures.

UPDATE_GOLDEN=1 draws the pictures again; look at each change.
"""

import asyncio
import runpy
from pathlib import Path

import pytest

pytest.importorskip("textual", reason="Textual: the reader is NOT tested here")

from cmguide.content.model import Guide
from tests.helpers.golden import assert_golden

PICTURES = runpy.run_path(str(Path(__file__).parents[1] / "docs" / "pictures.py"))

STATES = {
    "text": ["3"],
    "search": ["slash", *"apprendre", "down"],
    "help": ["question_mark"],
}


@pytest.mark.parametrize("size", [(40, 20), (80, 24), (120, 40)])
@pytest.mark.parametrize("state", STATES)
def test_picture(guide: Guide, state: str, size: tuple[int, int]) -> None:
    """The text, its position and its colours are those of the golden picture."""
    svg = asyncio.run(PICTURES["reader_picture"](guide, STATES[state], size))
    columns, rows = size
    assert_golden(f"reader-{state}-{columns}x{rows}.svg", svg)
