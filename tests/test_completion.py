"""Tab proposes what may follow, in the shells themselves, and never complains."""

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from cmguide.content.model import Guide
from tests.helpers.bad_files import SMALL, TWO_TOPICS
from tests.helpers.processes import (
    await_on_screen,
    ended,
    on_terminal,
    process,
    script,
    settings,
)
from tests.helpers.program import Program

VARIABLE = "_CMGUIDE_COMPLETE"
SHELLS = ["bash", "zsh", "fish", "powershell", "pwsh"]
# A title in which a shell that ran it, or Rich, would find something to do.
HOSTILE = (
    r"""L'un "deux" $(touch a) `touch b` \$(touch c) \`touch d\` |; [bold] a:b {x}"""
)


def needs(shell: str) -> pytest.MarkDecorator:
    """Skip a test, and say so, where the shell is not installed."""
    reason = f"{shell} is not installed: its completion is NOT tested here"
    return pytest.mark.skipif(not shutil.which(shell), reason=reason)


def asked(shell: str, line: str) -> dict[str, str]:
    """Return what a shell sends when Tab is pressed at the end of a line."""
    words = shlex.split(line)
    if line.endswith(" "):
        words.append("")
    return {
        VARIABLE: f"complete_{shell}",
        "COMP_WORDS": "\n".join(words),
        "COMP_CWORD": str(len(words) - 1),
        "_TYPER_COMPLETE_ARGS": line,
        "_TYPER_COMPLETE_WORD_TO_COMPLETE": words[-1],
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
    }


def proposed(shell: str, line: str, **environ: str) -> list[str]:
    """Return the lines that the program proposes, without a word on stderr."""
    done = process(environ={**asked(shell, line), **environ})
    assert (done.stderr, done.returncode) == (b"", 0)
    return done.stdout.decode().splitlines()


def test_commands_are_proposed() -> None:
    """All of them, or those that begin as typed, with what they do."""
    everything = proposed("bash", "cmguide ")
    assert {"list", "ask", "search", "read", "random", "check", "new"} <= set(
        everything
    )
    assert proposed("bash", "cmguide r") == ["read", "random"]
    assert proposed("fish", "cmguide re") == ["read\tLire toute l’interview."]
    assert proposed("powershell", "cmguide re") == ["read:::Lire toute l’interview."]


def test_options_are_proposed() -> None:
    """Those of the command and the common ones, with their French help."""
    options = dict(line.split("\t") for line in proposed("fish", "cmguide list --"))
    assert set(options) == {
        "--json",
        "--data",
        "--color",
        "--width",
        "--no-pager",
        "--help",
    }
    assert options["--json"] == "Répondre en JSON."
    assert "Couleurs\u00a0: auto" in options["--color"]
    assert "--install-completion" in proposed("bash", "cmguide --i")
    assert proposed("bash", "cmguide --show-completion p") == ["powershell", "pwsh"]


@pytest.mark.parametrize("command", ["", "list", "read"])
def test_colours_are_proposed(command: str) -> None:
    """The three values of --color, after a space or an equals sign."""
    assert proposed("bash", f"cmguide {command} --color ") == [
        "auto",
        "always",
        "never",
    ]
    assert proposed("bash", f"cmguide {command} --color n") == ["never"]
    # Bash makes a word of the equals sign.
    assert proposed("bash", f"cmguide {command} --color = n") == ["never"]
    assert proposed("fish", f"cmguide {command} --color=n") == ["--color=never"]


@pytest.mark.parametrize("shell", SHELLS)
def test_topics_are_proposed_with_their_titles(shell: str, guide: Guide) -> None:
    """`ask` proposes every topic, with its title where the shell shows it."""
    text = "\n".join(proposed(shell, "cmguide ask "))
    form = {
        "bash": "{slug}",
        "zsh": '"{slug}":"{title}"',
        "fish": "{slug}\t{title}",
    }.get(shell, "{slug}:::{title}")
    expected = [form.format(slug=t.id, title=t.title) for t in guide.topics]
    assert [line for line in expected if line not in text] == []
    assert text.count("\n") == len(expected) - 1
    assert "qualites" in "\n".join(proposed(shell, "cmguide ask 2 qual"))


def test_only_topics_are_proposed_where_topics_are_meant() -> None:
    """`browse` proposes them too, `read` does not."""
    assert proposed("bash", "cmguide browse qual") == ["qualites"]
    assert proposed("bash", "cmguide read qual") == [""]


@pytest.mark.parametrize("how", ["variable", "option", "option=", "before"])
def test_another_interview_proposes_its_own(tmp_path: Path, how: str) -> None:
    """CMGUIDE_DATA and --data count here too, before or after the command."""
    path = tmp_path / "autre été.toml"
    path.write_text(SMALL, encoding="utf-8")
    name = shlex.quote(str(path))
    line = {
        "variable": "cmguide ask ",
        "option": f"cmguide ask --data {name} ",
        "option=": f"cmguide ask --data={name} ",
        "before": f"cmguide --data {name} ask ",
    }[how]
    environ = {"CMGUIDE_DATA": str(path)} if how == "variable" else {}
    assert proposed("fish", line, **environ) == ["nuit\tLa nuit"]


@pytest.mark.parametrize(
    "line", ["cmguide list --data ", "cmguide check e", "cmguide new e"]
)
def test_file_names_are_left_to_the_shell(line: str) -> None:
    """Where a file is meant, nothing is proposed: the shell then proposes files."""
    assert proposed("bash", line) == [""]
    assert proposed("zsh", line) == ["_files"]
    fish = {**asked("fish", line), "_TYPER_COMPLETE_FISH_ACTION": "is-args"}
    assert process(environ=fish).returncode == 1


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize("data", ["title = 1", None])
def test_a_broken_guide_is_silent(tmp_path: Path, shell: str, data: str | None) -> None:
    """Nothing on stderr, and commands are still proposed."""
    path = tmp_path / "broken.toml"
    if data is not None:
        path.write_text(data, encoding="utf-8")
    environ = {"CMGUIDE_DATA": str(path)}
    done = process(environ={**asked(shell, "cmguide ask "), **environ})
    assert done.stderr == b""
    assert done.returncode in (0, 1)
    assert "read" in "\n".join(proposed(shell, "cmguide re", **environ))


@pytest.mark.parametrize(
    "instruction",
    [
        "garbage",
        "_",
        "complete",
        "complete_",
        "_bash",
        "complete_tcsh",
        "source_",
        "complete_complete",
        "run_bash",
        "bash_bash",
        "complete_bash",
        "complete_zsh",
        "complete_fish",
        "complete_powershell",
        "bash_complete",
        "é",
        "complete_\u202e",
    ],
)
def test_nonsense_is_silent(instruction: str) -> None:
    """Whatever the variable holds, and without the others: no word, no traceback."""
    done = process("list", environ={VARIABLE: instruction})
    assert done.stderr == b""
    assert done.returncode in (0, 1)
    assert "Une journée type" not in done.stdout.decode()


def test_fish_asks_whether_to_propose(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It reads the exit code: 0 where something may follow, 1 for files."""
    for line, code in (("cmguide ask ", 0), ("cmguide check ", 1)):
        environ = {**asked("fish", line), "_TYPER_COMPLETE_FISH_ACTION": "is-args"}
        for name, value in environ.items():
            monkeypatch.setenv(name, value)
        assert program.pipe(**environ) == ("", "", code)


@pytest.mark.parametrize("number", ["", "x", "-9", "99", "9" * 5000])
def test_odd_positions_are_survived(number: str) -> None:
    """COMP_CWORD may be anything."""
    environ = {**asked("bash", "cmguide ask "), "COMP_CWORD": number}
    done = process(environ=environ)
    assert done.stderr == b""
    assert done.returncode in (0, 1)


def test_clicks_own_order_is_understood() -> None:
    """Scripts made by Click itself ask with bash_complete and bash_source."""
    usual = process(environ=asked("bash", "cmguide ask "))
    other = {**asked("bash", "cmguide ask "), VARIABLE: "bash_complete"}
    assert process(environ=other).stdout == usual.stdout
    source = process(environ={VARIABLE: "bash_source"}).stdout
    assert source == process(environ={VARIABLE: "source_bash"}).stdout
    assert source == process("--show-completion", "bash").stdout


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_is_shown(program: Program, shell: str) -> None:
    """As it is, on a screen or not: by name, or for the shell that SHELL names."""
    result = program.pipe("--show-completion", shell)
    assert VARIABLE in result.out
    assert (result.err, result.code) == ("", 0)
    assert program.screen("--show-completion", shell, columns=20) == result
    assert program.pipe("--show-completion", SHELL=f"/usr/bin/{shell}") == result


@pytest.mark.parametrize("option", ["--show-completion", "--install-completion"])
def test_an_unknown_shell_is_told(program: Program, option: str) -> None:
    """The sentence names the shells that can complete."""
    for result in (
        program.pipe(option, "tcsh"),
        program.pipe(option),
        program.pipe(option, SHELL="/bin/tcsh"),
        program.pipe(option, "list"),
    ):
        assert "bash, zsh, fish ou powershell" in result.err
        assert (result.out, result.code) == ("", 2)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Give a home whose bin holds the program."""
    folder = tmp_path / "ma maison"
    (folder / "bin").mkdir(parents=True)
    program = f'exec "{sys.executable}" -m cmguide "$@"'
    script(folder / "bin" / "cmguide", program)
    return folder


def at_home(home: Path, **environ: str) -> dict[str, str]:
    """Return the environment of a shell whose user lives there."""
    path = f"{home / 'bin'}:{os.environ['PATH']}"
    return {"HOME": str(home), "PATH": path, "LANG": "C.UTF-8", **environ}


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_installing_adds_and_never_takes_away(home: Path, shell: str) -> None:
    """What the user's files hold stays, and a second time changes nothing."""
    starts = [home / ".bashrc", home / ".zshrc"]
    for start in starts:
        start.write_bytes(b"echo \xff # no newline")
    for _ in range(2):
        done = process("--install-completion", shell, environ=at_home(home))
        assert done.stderr == b""
        assert "est écrit" in done.stdout.decode()
        assert done.returncode == 0
    for start in starts:
        lines = start.read_bytes().splitlines()
        assert lines[0] == b"echo \xff # no newline"
        assert len(lines) == (2 if start.name == f".{shell}rc" else 1)


def test_what_cannot_be_installed_is_told(home: Path) -> None:
    """A sentence and code 4; for PowerShell, what to do by hand."""
    (home / ".local").write_text("a file", encoding="utf-8")
    done = process("--install-completion", "bash", environ=at_home(home))
    assert "« cmguide --show-completion bash »" in plain_spaces(done.stderr)
    assert (done.stdout, done.returncode) == (b"", 4)
    done = process("--install-completion", "pwsh", environ=at_home(home))
    assert "« cmguide --show-completion pwsh »" in plain_spaces(done.stderr)
    assert (done.stdout, done.returncode) == (b"", 2)


def plain_spaces(text: bytes) -> str:
    """Return a message with ordinary spaces."""
    return text.decode().replace("\u00a0", " ")


INTERACTIVE = {
    "bash": ["bash", "--noprofile", "-i"],
    "zsh": ["zsh", "-d", "-i"],
    "fish": ["fish", "--private", "-i"],
}


@contextmanager
def interactive(
    shell: str, home: Path, environ: dict[str, str]
) -> Iterator[Callable[[str, str], None]]:
    """Start a shell, and give what types in it and waits for a text on its screen."""
    pyte = pytest.importorskip("pyte")
    screen = pyte.Screen(100, 40)
    with on_terminal(
        command=INTERACTIVE[shell], rows=40, columns=100, cwd=home, environ=environ
    ) as child:

        def see(keys: str, text: str) -> None:
            child.send(keys)
            await_on_screen(child, screen, text)

        see("echo re''ady\r", "\nready")
        yield see


@pytest.mark.parametrize(
    "shell", [pytest.param(name, marks=needs(name)) for name in INTERACTIVE]
)
def test_tab_completes_once_installed(home: Path, shell: str) -> None:
    """In the shell itself: command, option, value and topic, each after a Tab."""
    environ = at_home(home, SHELL=f"/bin/{shell}")
    assert process("--install-completion", environ=environ).returncode == 0
    with interactive(shell, home, environ) as see:
        see("cmguide as\t", "cmguide ask ")
        see("qual\t", "cmguide ask qualites ")
        see("--col\t", "qualites --color ")
        see("nev\t", "--color never")
        see(" --no-p\t\r", "faire ce métier\u00a0?")


@needs("fish")
def test_fish_shows_the_titles(home: Path, guide: Guide) -> None:
    """Each topic with its title, as `complete -C` prints them."""
    line = 'cmguide --show-completion fish | source; complete -C "cmguide ask "'
    fish = ["fish", "--no-config", "-c", line]
    with on_terminal(command=fish, environ=at_home(home)) as child:
        out, _ = ended(child)
    shown = [line.split("\t") for line in out.splitlines()]
    assert sorted(shown) == sorted([t.id, t.title] for t in guide.topics)


@needs("zsh")
def test_zsh_shows_the_titles_and_runs_none(home: Path) -> None:
    """A title that holds quotes and commands is shown as it is, and nothing is run."""
    data = TWO_TOPICS.replace('"La nuit"', f"'''{HOSTILE}'''")
    (home / "hostile.toml").write_text(data, encoding="utf-8")
    environ = at_home(home, CMGUIDE_DATA=str(home / "hostile.toml"), SHELL="/bin/zsh")
    assert HOSTILE in process("read", environ=environ).stdout.decode()
    process("--install-completion", environ=environ)
    with interactive("zsh", home, environ) as see:
        see("cmguide ask \t\t", "Les études")
        # Zsh itself drops the backslashes of what it shows.
        see("", HOSTILE.replace("\\", ""))
    assert not any((home / name).exists() for name in "abcd")


@needs("bash")
def test_bash_lists_the_topics(home: Path, guide: Guide) -> None:
    """With nothing typed yet, two Tabs list them all."""
    environ = at_home(home, SHELL="/bin/bash")
    process("--install-completion", environ=environ)
    with interactive("bash", home, environ) as see:
        see("cmguide ask \t\t", "evolution")
        for topic in guide.topics:
            see("", topic.id)


def test_completion_costs_nothing_otherwise() -> None:
    """A run that completes nothing reads none of its code."""
    probe = (
        "import sys, cmguide.cli.run\nfrom cmguide.cli.session import Session\n"
        "from cmguide.terminal.output import Output\n"
        "from io import StringIO\n"
        "output = Output(StringIO(), StringIO(), {})\n"
        "assert cmguide.cli.run.run(['list'], Session(output)) == 0\n"
        "for name in ('completion', 'shells'):\n"
        "    print(f'cmguide.cli.{name}' in sys.modules, end=' ')\n"
    )
    run = [sys.executable, "-c", probe]
    out = subprocess.run(run, capture_output=True, check=True, env=settings()).stdout
    assert out.split() == [b"False", b"False"]
