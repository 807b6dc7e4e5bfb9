"""A line of a page as it is drawn: links that can be clicked, words that are marked."""

from collections.abc import Sequence

from rich.style import Style
from rich.text import Text

from cmguide.browser.setting import Link, Piece, Setting

# Each is told from the text without any colour too.
_MATCH = Style(bold=True, underline=True, color="black", bgcolor="yellow")
_CURRENT_MATCH = Style(bold=True, reverse=True)
_CURRENT_LINK = Style(reverse=True)


def drawn(
    setting: Setting,
    number: int,
    link: Link | None,
    matches: Sequence[Piece],
    match: int | None,
) -> Text:
    """Return the line of that number; `link` and `match` are the current ones."""
    line = setting.lines[number].copy()
    for order, other in enumerate(setting.links):
        for piece in other.pieces:
            if piece.line == number:
                look = _CURRENT_LINK if other == link else Style()
                look += Style(meta={"link": order})
                line.stylize(look, piece.start, piece.end)
    for order, piece in enumerate(matches):
        if piece.line == number:
            look = _CURRENT_MATCH if order == match else _MATCH
            line.stylize(look, piece.start, piece.end)
    return line
