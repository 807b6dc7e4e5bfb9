"""Options, variables and terminals determine colours, hyperlinks and widths."""

import re
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from rich.style import Style

from cmguide.terminal.styled import STYLES
from tests.helpers.bad_files import SMALL
from tests.helpers.processes import shown
from tests.helpers.program import Program, Result, Screen, uncoloured

MAGENTA = "\x1b[1;35m"


def test_streams_are_independent(program: Program) -> None:
    """The layout and colours of a stream don't depend on the other stream."""

    def seen(stdout: StringIO, stderr: StringIO) -> Result:
        # This answer has a notice on stderr, so that both streams get output.
        environ = {"COLUMNS": "40", "TERM": "xterm"}
        return program.run(["ask", "qualitées"], stdout, stderr, environ)

    def fits(text: str) -> bool:
        return all(len(line) <= 40 for line in uncoloured(text).splitlines())

    both, none = seen(Screen(), Screen()), seen(StringIO(), StringIO())
    assert seen(Screen(), StringIO()) == (both.out, none.err, 0)
    assert seen(StringIO(), Screen()) == (none.out, both.err, 0)
    assert MAGENTA in both.out
    assert fits(both.out)
    assert fits(both.err)
    assert "\x1b" not in none.out + none.err + both.err
    assert not fits(none.out)
    assert none.err.count("\n") == 1


COLOUR = [
    # options, environment, colour on a terminal, colour in a pipe
    ((), {}, True, False),
    ((), {"NO_COLOR": ""}, True, False),
    ((), {"NO_COLOR": "1"}, False, False),
    ((), {"TERM": "dumb"}, False, False),
    ((), {"TERM": ""}, True, False),
    ((), {"FORCE_COLOR": ""}, True, False),
    ((), {"FORCE_COLOR": "1"}, True, True),
    ((), {"FORCE_COLOR": "1", "TERM": "dumb"}, True, True),
    ((), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False, False),
    (("--color", "always"), {}, True, True),
    (("--color", "always"), {"NO_COLOR": "1", "TERM": "dumb"}, True, True),
    (("--color", "never"), {}, False, False),
    (("--color", "never"), {"FORCE_COLOR": "1"}, False, False),
]


@pytest.mark.parametrize(("options", "environ", "screen", "pipe"), COLOUR)
def test_precedence_of_colour_settings(
    program: Program,
    options: tuple[str, ...],
    environ: dict[str, Any],
    *,
    screen: bool,
    pipe: bool,
) -> None:
    """--color wins over NO_COLOR, NO_COLOR over FORCE_COLOR, FORCE_COLOR over TERM."""
    seen = program.screen("ask", "qualites", *options, **environ)
    assert (MAGENTA in seen.out) == ("\x1b" in seen.out) == screen
    assert "2 · Les qualités à avoir" in uncoloured(seen.out)
    seen = program.pipe("ask", "qualites", *options, **environ)
    # Output with colour has the layout for terminals, and not that for pipes.
    assert ("2 · Les qualités" in uncoloured(seen.out)) == pipe
    assert (MAGENTA in seen.out) == ("\x1b" in seen.out) == pipe


@pytest.mark.parametrize(
    ("environ", "has_links"),
    [
        ({}, True),
        ({"FORCE_HYPERLINK": "0"}, False),
        ({"TERM": "linux"}, False),
        ({"INSIDE_EMACS": "29.1,term"}, False),
        ({"INSIDE_EMACS": "29.1,vterm", "FORCE_HYPERLINK": "1"}, True),
        ({"NO_COLOR": "1", "FORCE_HYPERLINK": "1"}, False),
    ],
)
def test_precedence_of_hyperlink_settings(
    program: Program, environ: dict[str, str], *, has_links: bool
) -> None:
    """With colour, hyperlinks depend on FORCE_HYPERLINK, or else on the terminal."""
    out = program.screen("read", columns=80, **environ).out
    assert ("\x1b]8;" in out) == has_links
    assert (MAGENTA in out) == ("NO_COLOR" not in environ)


@pytest.mark.parametrize(
    ("columns", "options", "environ", "widest"),
    [
        (40, (), {}, 40),
        (40, (), {"COLUMNS": "70"}, 70),
        (40, (), {"COLUMNS": "wide"}, 40),
        (40, (), {"COLUMNS": "99999999999"}, 40),
        (40, ("--width", "50"), {"COLUMNS": "70"}, 50),
        (0, (), {}, 80),
    ],
)
def test_precedence_of_width_settings(
    columns: int, options: tuple[str, ...], environ: dict[str, str], widest: int
) -> None:
    """The width is given by --width, else by COLUMNS, else by the terminal, else 80."""
    environ = {**environ, "NO_COLOR": "1"}
    out, _ = shown("ask", "journee", *options, columns=columns, environ=environ)
    longest = max(len(line) for line in out.splitlines())
    assert widest - 12 < longest <= widest


# The sixteen colours of each terminal, then its background and text colours (paper
# and ink) in a light theme, then in a dark one.
PALETTES = {
    "xterm": """000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5
        7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff
        ffffff 000000 000000 e5e5e5""",
    "GNOME": """171421 c01c28 26a269 a2734c 12488b a347ba 2aa1b3 d0cfcc
        5e5c64 f66151 33da7a e9ad0c 2a7bde c061cb 33c7de ffffff
        ffffff 171421 171421 d0cfcc""",
    "Windows Terminal": """0c0c0c c50f1f 13a10e c19c00 0037da 881798 3a96dd cccccc
        767676 e74856 16c60c f9f1a5 3b78ff b4009e 61d6d6 f2f2f2
        ffffff 000000 0c0c0c cccccc""",
    "macOS": """000000 990000 00a600 999900 0000b2 b200b2 00a6b2 bfbfbf
        666666 e50000 00d900 e5e500 0000ff e500e5 00e5e5 e5e5e5
        ffffff 000000 1e1e1e ffffff""",
}


def luminance(colour: str) -> float:
    """Return the relative luminance of an RRGGBB colour, as defined by WCAG 2.2."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (0, 2, 4)]
    linear = [
        p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts
    ]
    return sum(w * p for w, p in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(style: Style, colours: list[str], paper: str, ink: str) -> float:
    """Return the WCAG contrast ratio of a style on a terminal, from 1 to 21."""
    ends = [
        luminance(default if colour is None else colours[colour.number or 0])
        for colour, default in ((style.color, ink), (style.bgcolor, paper))
    ]
    return (max(ends) + 0.05) / (min(ends) + 0.05)


@pytest.mark.parametrize("name", PALETTES)
@pytest.mark.parametrize("dark", [False, True])
def test_colours_are_legible(name: str, *, dark: bool) -> None:
    """Coloured text has the contrast of WCAG AA in every light and dark theme."""
    colours = PALETTES[name].split()
    paper, ink = colours[18:] if dark else colours[16:18]
    for role in ("match", "problem", "link", "current"):
        assert contrast(STYLES[role], colours, paper, ink) >= 4.5


def test_problems_stand_out_from_warnings(program: Program, tmp_path: Path) -> None:
    """In a report, the title of problems is coloured; the title of warnings is not."""
    path = tmp_path / "bad.toml"
    path.write_text(SMALL.replace('title = "', 'titel = "', 1), encoding="utf-8")
    assert "\x1b[97;41m" in program.screen("check", str(path)).out
    path.write_text(SMALL.replace("Deux.", "**Deux.**"), encoding="utf-8")
    out = program.screen("check", str(path)).out
    # After a long path, the last word of the title is on a line of its own.
    assert re.search("\x1b\\[1m.*relire\x1b", out)
    assert "\x1b[97;41m" not in out


def test_no_black_is_bold() -> None:
    """No style is bold and black, which many terminals show as grey."""
    for style in STYLES.values():
        assert not (style.bold and style.color and style.color.name == "black")
