"""On a terminal, `cmguide browse` opens the full-screen reader at a topic."""

import asyncio
import gc
import os
import signal
import subprocess
import sys
import time
import tomllib
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from rich.style import Style

from cmguide.browser import address, start
from cmguide.browser.address import open_address
from cmguide.content.loading import load
from cmguide.content.model import Guide
from tests.helpers.french import english
from tests.helpers.processes import script
from tests.helpers.program import Program, Screen
from tests.helpers.reader import opened

NOWHERE = "«\u00a0cmguide read\u00a0» montre toute l’interview, sans rien de plus.\n"

not_windows = pytest.mark.skipif(
    os.name == "nt", reason="a script can't be a browser there"
)


class Opening:
    """A stand-in for `ReaderApp` that records its arguments."""

    opened: list[tuple[Any, ...]]

    def __init__(self, *arguments: object) -> None:
        """Record the arguments."""
        self.opened.append(arguments)

    return_code = 0

    def run(self) -> None:
        """Return at once."""


@pytest.fixture
def openings(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, ...]]:
    """Return the list of each opened reader's arguments, and make stdin a terminal."""
    Opening.opened = []
    monkeypatch.setattr("cmguide.browser.app.ReaderApp", Opening)
    monkeypatch.setattr(start.sys, "stdin", Screen())  # type: ignore[attr-defined]
    monkeypatch.setenv("NO_COLOR", "before")
    return Opening.opened


@pytest.mark.parametrize(
    ("made_by", "command"),
    [
        ("venv", "'{prefix}/bin/python' -m pip install {extra}"),
        ("pipx", "pipx inject cmguide-2 {extra}"),
        ("uv", "uv pip install --python '{prefix}/bin/python' {extra}"),
    ],
)
def test_without_the_extra(
    program: Program,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    made_by: str,
    command: str,
) -> None:
    """Without Textual, `browse` prints a command that installs it, with exit code 2.

    The command installs Textual in the program's environment and is never wrapped.
    """
    prefix = tmp_path / "mes outils" / "cmguide-2"
    prefix.mkdir(parents=True)
    if made_by == "pipx":
        (prefix / "pipx_metadata.json").touch()
    monkeypatch.setattr("sys.prefix", str(prefix))
    monkeypatch.setattr("sys.executable", f"{prefix}/bin/python")
    monkeypatch.setitem(sys.modules, "textual", None)
    for name in [name for name in sys.modules if name.startswith("cmguide.browser.")]:
        monkeypatch.delitem(sys.modules, name)
    if made_by == "uv":
        monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    line = command.format(prefix=prefix, extra='"textual>=8.2,<9"')
    for result in (program.screen("browse", columns=40), program.pipe("browse", "2")):
        assert line in result.err.splitlines()
        text = " ".join(result.err.replace(line, "").split())
        assert text.startswith("Le lecteur plein écran demande un complément, que")
        assert text.endswith("Sans lui, " + " ".join(NOWHERE.split()))
        assert english(text) == set()
        assert (result.out, result.code) == ("", 2)


def test_the_extra_is_the_one_that_the_package_declares() -> None:
    """The printed command installs the Textual version that pyproject.toml requires."""
    file = Path(__file__).parents[1] / "pyproject.toml"
    project = tomllib.loads(file.read_text(encoding="utf-8"))
    (extra,) = project["project"]["optional-dependencies"]["browse"]
    assert start._install_command().endswith(f'"{extra}"')  # noqa: SLF001


def test_only_a_missing_textual_is_explained(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only a missing Textual is explained; any other import error is raised."""
    monkeypatch.setitem(sys.modules, "cmguide.browser.app", None)
    with pytest.raises(ModuleNotFoundError):
        program.screen("browse")


@pytest.mark.usefixtures("openings")
def test_not_on_a_terminal(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    """`browse` needs a UTF-8 terminal, not a dumb one, as stdin, stdout and stderr."""
    results = [program.pipe("browse"), program.screen("browse", TERM="dumb")]
    for stdin in (None, StringIO()):
        monkeypatch.setattr(start.sys, "stdin", stdin)  # type: ignore[attr-defined]
        results.append(program.screen("browse"))
    for result in results:
        text = " ".join(result.err.split())
        assert text.startswith("Le lecteur plein écran a besoin d’un terminal")
        assert text.endswith(" ".join(NOWHERE.split()))
        assert (result.out, result.code) == ("", 2)
    # Textual writes only UTF-8, which is unreadable on a terminal in another encoding.
    monkeypatch.setattr(start.sys, "stdin", Screen())  # type: ignore[attr-defined]
    monkeypatch.setattr(Screen, "encoding", "iso-8859-1", raising=False)
    result = program.screen("browse")
    text = " ".join(result.err.split())
    assert text.startswith("Le lecteur plein écran a besoin d'un terminal réglé sur UT")
    assert "cmguide read" in text
    assert (result.out, result.code) == ("", 2)
    assert Opening.opened == []


def test_an_internal_error_of_the_reader_sets_the_exit_code(
    program: Program,
    openings: list[tuple[Any, ...]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Textual's exit code for an internal error becomes that of the program."""
    monkeypatch.setattr(Opening, "return_code", 1)
    with pytest.raises(SystemExit, match="1"):
        program.screen("browse")
    assert openings


def test_browse_opens_the_topic_that_ask_would_show(
    program: Program, openings: list[tuple[Any, ...]], guide: Guide
) -> None:
    """`browse` opens the topic that `ask` would show, or else the introduction."""
    several = "Voici le premier de ces thèmes ; le sommaire mène aux autres."
    near = "«\u00a0qualitées\u00a0» n’est pas un thème ; voici « qualites »."
    close = "Proche de votre question : « Trouver du travail »."
    for words, slug, notice in [
        ((), None, ""),
        (("le travail en ligne",), "evolution", close),
        (("emploi",), "emploi", ""),
        (("2",), "qualites", ""),
        (("qualitées",), "qualites", near),
        (("comment", "trouver", "un", "emploi", "?"), "emploi", ""),
        (("emploi", "2", "qualitées"), "emploi", several),
    ]:
        result = program.screen("browse", *words)
        assert (result.out, result.err, result.code) == ("", "", 0)
        guides, _choose, topic, notices, _columns = openings[-1]
        assert [opened.title for opened in guides] == [guide.title]
        assert getattr(topic, "id", None) == slug
        assert notices == ((notice,) if notice else ())


@pytest.mark.parametrize(
    ("words", "code"), [(["salaire"], 5), (["99"], 1), (["  "], 2), (["--zzz"], 2)]
)
def test_a_query_without_an_answer_opens_no_reader(
    program: Program, openings: list[tuple[Any, ...]], words: list[str], code: int
) -> None:
    """A query without an answer opens no reader; the error is the same as for `ask`."""
    result = program.screen("browse", *words)
    assert result.code == code
    asked = program.screen("ask", *words)
    assert result.err.replace("browse", "ask") == asked.err
    assert openings == []


def test_it_reads_another_interview(
    program: Program, openings: list[tuple[Any, ...]], tmp_path: Path
) -> None:
    """`browse` accepts --data and --width; a bad file opens no reader."""
    file = tmp_path / "entretien.toml"
    program.pipe("new", str(file))
    program.screen("browse", "--data", str(file), "--width", "60")
    guides, *_rest, columns = openings.pop()
    assert [opened.title for opened in guides] == [load(str(file)).title]
    assert columns == 60
    result = program.screen("browse", "--data", str(tmp_path / "rien.toml"))
    assert (result.code, openings) == (3, [])


def test_a_bad_file_is_reported_in_the_reader(
    program: Program, openings: list[tuple[Any, ...]], tmp_path: Path
) -> None:
    """The message about a bad file is also shown in the reader, which hides stderr."""
    for name in ("a", "b"):
        program.pipe("new", str(tmp_path / f"{name}.toml"))
    (tmp_path / "c.toml").write_text("title =", encoding="utf-8")
    result = program.screen("browse", "--data", str(tmp_path), "a", "1")
    _guides, _choose, _topic, (notice, *others), _columns = openings.pop()
    assert "c.toml" in notice
    assert "c.toml" in result.err
    assert others == []


def test_it_opens_at_an_interview_or_a_topic(
    program: Program, openings: list[tuple[Any, ...]]
) -> None:
    """`browse` opens a named interview, a topic in it, or the first matching topic."""
    folder = Path(__file__).parent / "interviews"
    for names, title, number in [
        ([], None, 0),
        (["teach"], "Professeur", 0),
        (["infirmières", "3"], "Infirmière", 3),
        (["patients"], "Infirmière", 5),
    ]:
        result = program.screen("--data", str(folder), "browse", *names)
        assert (result.out, result.err, result.code) == ("", "", 0)
        guides, _choose, first, *_rest = openings.pop()
        if number:
            (guide,) = (guide for guide in guides if first in guide.topics)
            assert (guide.title.split()[0], first.number) == (title, number)
        else:
            assert (first and first.title.split()[0]) == title


@pytest.mark.parametrize(
    ("arguments", "asked", "told"),
    [
        ((), "", None),
        ((), "1", "1"),
        (("--color", "always"), "1", None),
        (("--color", "never"), "", "1"),
    ],
)
@pytest.mark.usefixtures("openings")
def test_no_color_is_set_for_textual(
    program: Program, arguments: tuple[str, ...], asked: str, told: str | None
) -> None:
    """NO_COLOR is set for Textual exactly when other commands would print no colour."""
    program.screen("browse", *arguments, NO_COLOR=asked)
    assert os.environ.get("NO_COLOR") == told


def test_a_new_interview_is_read_through(program: Program, tmp_path: Path) -> None:
    """The interview that `new` writes can be browsed from end to end.

    The reader turns on the garbage collector, which is off in short commands.
    """
    file = tmp_path / "entretien.toml"
    program.pipe("new", str(file))
    guide = load(str(file))
    gc.disable()
    with opened(guide) as reader:
        assert gc.isenabled()
        reader.press(*["n"] * 20)
        for reading in guide.further_reading:
            assert reading.url in reader.text
        reader.press("9", "1")
        assert reader.number == 1


def test_everything_on_the_screen_is_in_french(guide: Guide) -> None:
    """No English word is ever on the screen, not even one that Textual adds."""
    with opened(guide, size=(120, 50)) as reader:
        for keys in (
            "",
            "tab",
            "3 end",
            "slash",
            "slash a p p r e n d r e",
            "slash s a l a i r e",
            "slash x y z",
            "slash a p p r e n d r e enter n",
            "question_mark",
            "ctrl+p",
            "f1",
            "c",
        ):
            reader.press(*keys.split())
            assert english(reader.everything) == set(), keys
            assert "Palette" not in reader.everything
            if keys == "question_mark":
                reader.press("escape")
            reader.restart()
        for widget in reader.app.screen.query("*"):
            assert not widget.tooltip


def test_it_can_be_used_without_colour(
    guide: Guide, monkeypatch: pytest.MonkeyPatch
) -> None:
    """NO_COLOR removes all colours; the current item is still visible."""
    monkeypatch.setenv("NO_COLOR", "1")
    with opened(guide, size=(80, 36)) as reader:
        reader.type("apprendre")
        assert "3 · Le bon et le moins bon" in reader.painted(reverse=True)
        reader.press("down")
        assert "1 · Mes journées" in reader.painted(reverse=True)
        reader.press("up", "enter")
        assert reader.painted(reverse=True)[0] == "apprendre"
        assert "apprendre" in reader.painted(underline=True)
        reader.press("end")
        assert guide.topic("journee").title in reader.painted(reverse=True)
        reader.select((30, 14), (40, 14))
        assert reader.page.selected in reader.painted(reverse=True)
        reader.press("tab", "down")
        assert "Évoluer, mais vers" in reader.painted(reverse=True)
        for row in reader.rows:
            for segment in row:
                style = segment.style or Style()
                for colour in (style.color, style.bgcolor):
                    assert colour is None or colour.is_default


@not_windows
@pytest.mark.parametrize(("body", "opens"), [("exit 0", True), ("exit 1", False)])
def test_a_url_is_opened_in_the_browser(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, body: str, *, opens: bool
) -> None:
    """The user's browser opens the URL, and its output is hidden."""
    browser = script(tmp_path / "browser", f'echo "$1" | tee {tmp_path}/visited', body)
    monkeypatch.setenv("BROWSER", browser)
    monkeypatch.setenv("PATH", "/usr/bin:/bin")
    assert asyncio.run(open_address("https://example.org/a?b=c&d")) is opens
    visited = (tmp_path / "visited").read_text()
    assert visited.splitlines()[0] == "https://example.org/a?b=c&d"


@not_windows
def test_a_browser_that_stays_open_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The browser runs in a separate process session, and the program doesn't wait."""
    pid, session = tmp_path / "pid", tmp_path / "session"
    browser = tmp_path / "browser"
    browser.write_text(
        f"#!{sys.executable}\nimport os, signal\n"
        f"print(os.getsid(0), file=open({str(session)!r}, 'w'), flush=True)\n"
        f"print(os.getpid(), file=open({str(pid)!r}, 'w'), flush=True)\n"
        "signal.alarm(60)\nsignal.pause()\n"
    )
    browser.chmod(0o755)
    monkeypatch.setenv("BROWSER", str(browser))
    monkeypatch.setattr(address, "_SECONDS", 1)
    start = asyncio.create_subprocess_exec
    started = []

    async def note(*arguments: Any, **how: Any) -> Any:
        started.append(await start(*arguments, **how))
        return started[-1]

    monkeypatch.setattr(asyncio, "create_subprocess_exec", note)

    async def visit() -> bool:
        opened = await open_address("https://example.org")
        while not (pid.exists() and pid.read_text()):
            time.sleep(0.05)  # noqa: ASYNC251 - nothing else runs here
        os.kill(int(pid.read_text()), signal.SIGKILL)
        await started[0].wait()
        return opened

    assert asyncio.run(visit())
    assert int(session.read_text()) != os.getsid(0)


@not_windows
def test_a_text_browser_is_not_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A text browser such as Lynx isn't started: the terminal is already in use."""
    browser = script(tmp_path / "lynx", f"touch {tmp_path}/visited")
    monkeypatch.setenv("BROWSER", browser)
    assert asyncio.run(open_address("https://example.org")) is False
    assert not (tmp_path / "visited").exists()


def test_textual_is_imported_by_browse_alone() -> None:
    """A command other than `browse` imports neither Textual nor cmguide.browser."""
    script = (
        "import sys; from cmguide.terminal.output import Output;"
        " from cmguide.cli.run import run;"
        " from cmguide.cli.session import Session;"
        " run(['list'], Session(Output(sys.stdout, sys.stderr, {})));"
        " assert not [m for m in sys.modules if 'textual' in m or 'browser' in m]"
    )
    subprocess.run([sys.executable, "-c", script], check=True, capture_output=True)
