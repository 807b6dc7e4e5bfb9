"""Make the README's pictures from the program itself: `python docs/pictures.py`."""

import re
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme

from cmguide.blocks import Page
from cmguide.loading import load_bundled
from cmguide.pages import answers_page
from cmguide.styled import styled

IMAGES = Path(__file__).parent / "images"
COLUMNS = 80
_THEME = TerminalTheme(
    (30, 30, 36),
    (222, 222, 222),
    [
        (0, 0, 0),
        (205, 80, 80),
        (120, 200, 120),
        (200, 200, 100),
        (110, 150, 230),
        (220, 130, 220),
        (100, 200, 200),
        (222, 222, 222),
    ],
)


def picture(page: Page, title: str) -> str:
    """Return the page as an SVG of a terminal, with that title."""
    console = Console(
        file=StringIO(),
        record=True,
        width=COLUMNS,
        force_terminal=True,
        color_system="standard",
        _environ={},
    )
    console.print(styled(page, COLUMNS), end="")
    svg = console.export_svg(title=title, theme=_THEME, unique_id="cmguide")
    # A picture that fetches fonts may not show at all where it is only an image.
    return re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)


def pictures() -> dict[str, str]:
    """Return every picture by the name of its file."""
    guide = load_bundled()
    page = answers_page(guide, (guide.topic("qualites"),))
    return {"ask-qualites.svg": picture(page, "cmguide ask qualites")}


if __name__ == "__main__":
    IMAGES.mkdir(exist_ok=True)
    for name, svg in pictures().items():
        (IMAGES / name).write_text(svg, encoding="utf-8")
