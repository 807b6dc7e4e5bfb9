"""Make the README's pictures from the program itself: `python docs/pictures.py`."""

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
# The background and the text of Textual's dark theme, and quiet colours.
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
    return still(console.export_svg(title=title, theme=_THEME, unique_id="cmguide"))


def still(svg: str) -> str:
    """Return a picture without the fonts that it would fetch.

    With them, it may not show at all where it is only an image.
    """
    return re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)


def placed(svg: str) -> str:
    """Return a picture in which each word has a place of its own.

    Some viewers drop the spaces at the start of a text, and draw characters that are
    not as wide as Rich assumes.
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
    """Return the reader of that size as an SVG, once the keys have been pressed."""
    os.environ.pop("NO_COLOR", None)
    reader = ReaderApp([guide], choose)
    reader.ansi_theme_dark = palette
    async with reader.run_test(size=size) as pilot:
        reader.query_one(Input).cursor_blink = False
        await pilot.press(*keys)
        await pilot.pause()
        svg = reader.export_screenshot(title="cmguide browse", simplify=True)
    # Textual makes names of what is in the picture, addresses in memory included.
    return still(re.sub(r"terminal-\d+", "cmguide", svg))


def salaries() -> Page:
    """Return the answers of three interviews of the tests on their salary."""
    folder = Path(__file__).parents[1] / "tests" / "interviews"
    files = [str(folder / f"{name}.toml") for name in ("baker", "nurse", "teacher")]
    guides = list(Library(files, report=print).guides())
    return answers_page(answer_all(guides, ["salaire"]))


def pictures() -> dict[str, str]:
    """Return every picture by the name of its file."""
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
