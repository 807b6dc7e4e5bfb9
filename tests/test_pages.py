"""Whole pages against golden files: in a pipe, and on screens of three widths."""

import re

import pytest

from tests.conftest import Program, Result, same_as_golden

PAGES = {
    "welcome": (),
    "list": ("list",),
    "ask": ("ask", "qualites"),
    "ask-two": ("ask", "9", "journee"),
    "search": ("search", "apprendre"),
    "read": ("read",),
    "help": ("--help",),
    "help-ask": ("ask", "--help"),
}


def check(result: Result) -> str:
    """Return what was printed by a run that went well."""
    assert (result.err, result.code) == ("", 0)
    return result.out


@pytest.mark.parametrize("name", PAGES)
def test_page_in_a_pipe(program: Program, name: str) -> None:
    """Plain text: one paragraph a line, no escape and no box."""
    out = check(program.pipe(*PAGES[name]))
    assert same_as_golden(f"{name}-pipe.txt", out)
    assert not re.search("[\x1b─│•]", out)


@pytest.mark.parametrize("columns", [40, 80, 120])
@pytest.mark.parametrize("name", PAGES)
def test_page_on_a_screen(program: Program, name: str, columns: int) -> None:
    """Set in a measure of at most 80 columns; without colour there is no escape."""
    out = check(program.screen(*PAGES[name], columns=columns, NO_COLOR="1"))
    assert same_as_golden(f"{name}-{columns}.txt", out)
    assert "\x1b" not in out


def test_page_in_colour(program: Program) -> None:
    """Colour adds escapes to the same text, and addresses become links."""
    out = check(program.screen("read"))
    links = re.findall("\x1b]8;[^;]*;([^\x1b]+)\x1b\\\\", out)
    assert links == [
        "https://philippe-couzon.com/2016/03/11/cm-freelance",
        "https://www.blogdumoderateur.com",
    ]
    bare = re.sub("\x1b(\\[[0-9;]*m|]8;.*?\x1b\\\\)", "", out)
    assert bare == check(program.screen("read", NO_COLOR="1"))
    assert same_as_golden("ask-80-colour.txt", check(program.screen("ask", "qualites")))


@pytest.mark.parametrize("columns", range(20, 121))
@pytest.mark.parametrize("name", PAGES)
def test_lines_are_set_as_in_a_book(program: Program, name: str, columns: int) -> None:
    """Lines fit, begin with no high mark and end with no opening guillemet."""
    for line in check(program.screen(*PAGES[name], columns=columns)).splitlines():
        bare = re.sub("\x1b(\\[[0-9;]*m|]8;.*?\x1b\\\\)", "", line).strip(" ")
        assert len(bare) <= min(columns, 80) or bare.startswith("http")
        assert not bare.startswith(tuple("?!:;»"))
        assert not bare.endswith("«")


@pytest.mark.parametrize("columns", [*range(20, 60), 80, 120])
@pytest.mark.parametrize("name", ["ask", "search", "read", "list", "welcome"])
def test_nothing_is_lost_at_any_width(
    program: Program, name: str, columns: int
) -> None:
    """The words on a screen are those that a pipe gets, in the same order."""
    on_screen = program.screen(*PAGES[name], columns=columns, NO_COLOR="1").out
    wide = program.screen(*PAGES[name], columns=80, NO_COLOR="1").out
    assert on_screen.replace("─", "").split() == wide.replace("─", "").split()


@pytest.mark.parametrize("columns", [1, 2, 5, 10, 19, 400, 9999])
@pytest.mark.parametrize("name", PAGES)
def test_odd_widths_are_survived(program: Program, name: str, columns: int) -> None:
    """However narrow or wide the screen, the page is printed."""
    check(program.screen(*PAGES[name], columns=columns))


def test_width_sets_a_piped_page_too(program: Program) -> None:
    """Who asks for a width gets lines of that width, even in a file."""
    piped = program.pipe("--width", "40", "ask", "qualites")
    assert check(piped) == check(
        program.screen("ask", "qualites", columns=40, NO_COLOR="1")
    )
