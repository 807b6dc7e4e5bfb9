"""Generate the pictures of the README: `python docs/pictures.py`."""

import asyncio
import os
import re
from collections.abc import Sequence
from html import escape, unescape
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI, TerminalTheme
from textual.widgets import Input

from cmguide.browser.app import ReaderApp
from cmguide.cli.session import choose
from cmguide.content.library import Library
from cmguide.content.loading import load_bundled
from cmguide.content.model import Guide
from cmguide.pages.blocks import Page
from cmguide.pages.interview import answers_page
from cmguide.search.several import answer_all
from cmguide.terminal.styled import styled

IMAGES = Path(__file__).parent / "images"
COLUMNS = 80
_CELL = 12.2
# The background and text colours of Textual's dark theme, and muted other colours.
_THEME = TerminalTheme(
    (18, 18, 18),
    (224, 224, 224),
    [
        (18, 18, 18),
        (224, 108, 117),
        (120, 200, 120),
        (229, 192, 123),
        (110, 150, 230),
        (220, 130, 220),
        (100, 200, 200),
        (224, 224, 224),
    ],
)


def picture(page: Page, title: str) -> str:
    """Return `page` as an SVG picture of a terminal with the title `title`."""
    console = Console(
        file=StringIO(),
        record=True,
        width=COLUMNS,
        force_terminal=True,
        color_system="standard",
        _environ={},
    )
    console.print(styled(page, COLUMNS), end="")
    return still(console.export_svg(title=title, theme=_THEME, unique_id="cmguide"))


def still(svg: str) -> str:
    """Return `svg` without web fonts.

    Browsers may refuse to show a picture that loads fonts.
    """
    return re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)


def placed(svg: str) -> str:
    """Return `svg` with a separate position for each word.

    Some viewers drop the spaces at the start of a text element, and draw characters
    wider or narrower than Rich assumes.
    """
    return re.sub(
        r'<text class="([\w-]+)" x="([\d.]+)" (y="[\d.]+") textLength="[\d.]+"'
        r" ([^>]+)>([^<]*)</text>",
        _words,
        svg,
    )


def _words(run: re.Match[str]) -> str:
    style, x, y, clip, escaped = run.groups()
    text = unescape(escaped)
    return "".join(
        f'<text class="{style}" x="{float(x) + word.start() * _CELL:.1f}" {y}'
        f' textLength="{len(word[0]) * _CELL:.1f}" {clip}>{escape(word[0])}</text>'
        for word in re.finditer(r"[^\s\xa0]+", text)
    )


async def reader_picture(
    guide: Guide,
    keys: Sequence[str],
    size: tuple[int, int] = (COLUMNS, 24),
    palette: TerminalTheme = MONOKAI,
) -> str:
    """Return an SVG picture of the full-screen reader after pressing `keys`.

    `size` is in columns and rows.
    """
    os.environ.pop("NO_COLOR", None)
    reader = ReaderApp([guide], choose)
    reader.ansi_theme_dark = palette
    async with reader.run_test(size=size) as pilot:
        reader.query_one(Input).cursor_blink = False
        await pilot.press(*keys)
        await pilot.pause()
        svg = reader.export_screenshot(title="cmguide browse", simplify=True)
    # The original names contain a hash that depends on memory addresses.
    return still(re.sub(r"terminal-\d+", "cmguide", svg))


def salaries() -> Page:
    """Return the page of answers about the salary from three test interviews."""
    folder = Path(__file__).parents[1] / "tests" / "interviews"
    files = [str(folder / f"{name}.toml") for name in ("baker", "nurse", "teacher")]
    guides = list(Library(files, report=print).guides())
    return answers_page(answer_all(guides, ["salaire"]))


def pictures() -> dict[str, str]:
    """Return a dict from file names to the SVG pictures."""
    guide = load_bundled()
    page = answers_page(answer_all([guide], ["qualites"]))
    search = ["slash", *"apprendre", "enter"]
    made = {
        "ask-qualites.svg": picture(page, "cmguide ask qualites"),
        "ask-salaire.svg": picture(salaries(), "cmguide interviews/ salaire"),
        "browse.svg": asyncio.run(reader_picture(guide, search, palette=_THEME)),
    }
    return {name: placed(svg) for name, svg in made.items()}


if __name__ == "__main__":
    IMAGES.mkdir(exist_ok=True)
    for name, svg in pictures().items():
        (IMAGES / name).write_text(svg, encoding="utf-8")
