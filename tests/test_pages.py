"""Compare whole pages with golden files, in a pipe and on screens of three widths."""

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from rich.text import Text

from cmguide.cli.run import run
from cmguide.cli.session import Session
from cmguide.pages.blocks import Page, paragraph
from cmguide.terminal.output import Output
from cmguide.terminal.plain import plain
from cmguide.terminal.styled import escapes, styled
from tests.helpers.bad_files import SMALL
from tests.helpers.french import MISTAKES, typed_interview
from tests.helpers.golden import assert_golden
from tests.helpers.program import Program, Result, uncoloured

PAGES = {
    "welcome": "",
    "list": "list",
    "ask": "ask qualites",
    "ask-two": "ask 9 journee",
    "search": "search apprendre",
    "read": "read",
    "help": "--help",
    "help-ask": "ask --help",
}


def check(result: Result) -> str:
    """Return the output of a successful run."""
    assert (result.err, result.code) == ("", 0)
    return result.out


@pytest.mark.parametrize("name", PAGES)
def test_page_in_a_pipe(program: Program, name: str) -> None:
    """A page in a pipe is plain text: one line per paragraph, no escape and no box."""
    out = check(program.pipe(*PAGES[name].split()))
    assert_golden(f"{name}-pipe.txt", out)
    assert not re.search("[\x1b─│•]", out)


@pytest.mark.parametrize("columns", [40, 80, 120])
@pytest.mark.parametrize("name", PAGES)
def test_page_on_a_screen(program: Program, name: str, columns: int) -> None:
    """A page on a screen fits its width; without colour, it has no escape."""
    out = check(program.screen(*PAGES[name].split(), columns=columns, NO_COLOR="1"))
    assert_golden(f"{name}-{columns}.txt", out)
    assert "\x1b" not in out


def test_the_welcome_fits_a_small_screen(program: Program) -> None:
    """The welcome page has at most 23 rows."""
    assert check(program.screen(columns=80, NO_COLOR="1")).count("\n") < 24


@pytest.mark.parametrize("name", [*list(PAGES)[:-1], "refusal"])
@pytest.mark.parametrize("space", [" ", ""])
def test_an_interview_typed_on_a_keyboard_is_typeset(
    program: Program, tmp_path: Path, name: str, space: str
) -> None:
    """A page looks the same whether the file was typeset or typed on a keyboard."""
    path = tmp_path / "typed.toml"
    path.write_text(typed_interview(space), encoding="utf-8")
    arguments = PAGES.get(name, "ask quel salaire ?").split()
    for show in (program.pipe, program.screen):
        expected = show(*arguments, NO_COLOR="1")
        assert show(*arguments, NO_COLOR="1", CMGUIDE_DATA=str(path)) == expected


def test_json_keeps_the_text_of_the_file(program: Program, tmp_path: Path) -> None:
    """JSON has the text as typed in the file, and the spans refer to that text."""
    path = tmp_path / "typed.toml"
    path.write_text(SMALL.replace("Deux.", "L'heure... ou 5%?"), encoding="utf-8")
    out = program.pipe("search", "heure", "--json", CMGUIDE_DATA=str(path)).out
    [found] = json.loads(out)[0]["snippets"]
    assert "L'heure... ou 5%?" in found["text"]
    assert [found["text"][slice(*span)] for span in found["spans"]] == ["heure"]
    shown = program.pipe("search", "heure", CMGUIDE_DATA=str(path)).out
    assert "L’heure… ou 5\u00a0%\u00a0?" in shown


def test_laying_out_is_linear(monkeypatch: pytest.MonkeyPatch) -> None:
    """Laying out a paragraph four times as long takes about four times the work."""
    read: list[int] = []
    divide = Text.divide

    def counted(text: Text, offsets: Iterable[int]) -> Any:
        read.append(len(text))
        return divide(text, offsets)

    def work(size: int) -> int:
        read.clear()
        escapes(styled(Page((paragraph("un mot " * size),)), 40), colour=True)
        return sum(read)

    monkeypatch.setattr(Text, "divide", counted)
    assert 0 < work(4_000) <= 4.1 * work(1_000)


def test_page_in_colour(program: Program) -> None:
    """Colour adds escapes to the same text, and URLs become hyperlinks."""
    out = check(program.screen("read"))
    links = re.findall("\x1b]8;[^;]*;([^\x1b]+)\x1b\\\\", out)
    assert links == [
        "https://philippe-couzon.com/2016/03/11/cm-freelance",
        "https://www.blogdumoderateur.com",
    ]
    bare = uncoloured(out)
    assert bare == check(program.screen("read", NO_COLOR="1"))
    assert_golden("ask-80-colour.txt", check(program.screen("ask", "qualites")))


OTHERS = ["random", "random --question", "check", "list --help", "search --help"]
OTHERS += ["read --help", "random --help", "check --help", "new --help"]
# Above 80 columns, all widths give the same page.
WIDTHS = [*range(1, 90), 120, 9999]


def badly_set(text: str, columns: int) -> list[str]:
    """Return the lines of `text` that are too long or broken at a wrong place."""
    return [
        line
        for line in uncoloured(text).splitlines()
        if (len(line) > min(columns, 80) and not is_one_piece(line.strip(" •")))
        or line.strip(" •").startswith(tuple("?!:;»"))
        or line.rstrip(" ").endswith("«")
    ]


def is_one_piece(line: str) -> bool:
    """Return whether `line` is one URL, path or command, and so may be too long."""
    whole = (
        "(\\S*/\\S+(\u00a0:)?|\\(?«\u00a0cmguide [^»]*\u00a0»\\S*|cmguide --?[\\w-]+)"
    )
    return bool(re.fullmatch(whole, line))


def pages_of(line: str) -> list[Page]:
    """Return the pages that a command shows."""
    pages: list[Page] = []

    class Kept(Output):
        def page(self, page: Page, **_options: bool) -> None:
            pages.append(page)

    assert run(line.split(), Session(Kept(None, None, {}))) == 0
    return pages


@pytest.mark.parametrize("columns", [1, 10, 20, 23, 26, 32, 38, 44, 79, 80, 9999])
def test_messages_are_typeset_at_every_width(program: Program, columns: int) -> None:
    """At 20 columns or more, no line of a message is broken at a wrong place."""
    for arguments in MISTAKES:
        err = program.screen(*arguments, columns=columns).err
        assert err
        assert columns < 20 or badly_set(err, columns) == []


@pytest.mark.parametrize("line", [*PAGES.values(), *OTHERS])
def test_pages_are_typeset_at_every_width(line: str) -> None:
    """No word is lost; at 20 columns or more, no line is broken at a wrong place."""
    for page in pages_of(line):
        words = re.sub("\\W", "", plain(Page(page.blocks)))
        for columns in WIDTHS:
            text = styled(page, columns).plain
            assert re.sub("\\W", "", text) == words
            assert columns < 20 or badly_set(text, columns) == []


def test_a_command_in_a_message_stays_whole(program: Program) -> None:
    """A command in a message stays on one line, even on a narrow screen."""
    err = program.screen("list", "--jsn", columns=20).err
    assert "«\u00a0cmguide list --help\u00a0»" in err


def test_width_sets_a_piped_page_too(program: Program) -> None:
    """With --width, a page in a pipe has the same layout as on a screen."""
    piped = check(program.pipe("--width", "40", "ask", "2"))
    assert piped == check(program.screen("ask", "2", columns=40, NO_COLOR="1"))
