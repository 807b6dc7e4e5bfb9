"""Tab proposes the next words in real shells, and never prints an error."""

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from cmguide.content import library
from cmguide.content.model import Guide
from cmguide.text.typography import typeset
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
# A title with code for a shell and markup for Rich.
HOSTILE = (
    r"""L'un "deux" $(touch a) `touch b` \$(touch c) \`touch d\` |; [bold] a:b {x}"""
)


def needs(shell: str) -> pytest.MarkDecorator:
    """Skip a test, with a reason, if the shell is not installed."""
    reason = f"{shell} is not installed: its completion is NOT tested here"
    return pytest.mark.skipif(not shutil.which(shell), reason=reason)


def proposed(line: str, shell: str = "fish", **environ: str) -> list[str]:
    """Return the lines that the program proposes, without a word on stderr."""
    result = Program().pipe(shell, **{VARIABLE: line, **environ})
    assert (result.err, result.code) == ("", 0)
    return result.out.splitlines()


def words(line: str, **environ: str) -> list[str]:
    """Return the proposed words without their explanations."""
    return [line.partition("\t")[0] for line in proposed(line, **environ)]


def test_commands_are_proposed() -> None:
    """All of them, with their explanations."""
    assert {"list", "ask", "search", "read", "random", "check"} <= set(
        words("cmguide ")
    )
    assert proposed(".venv/bin/cmguide re") == ["read\tLire toute l’interview."]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("cmguide r", ["read", "random"]),
        ("cmguide qua", ["qualites"]),
        ("cmguide --ent", []),
        ("cmguide --i", ["--install-completion"]),
        ("cmguide --show-completion p", ["powershell", "pwsh"]),
        ("cmguide --color ", ["auto", "always", "never"]),
        ("cmguide list --color ", ["auto", "always", "never"]),
        ("cmguide list --color n", ["never"]),
        ("cmguide --color=n", ["--color=never"]),
        ("cmguide read --color=n", ["--color=never"]),
        ("cmguide ask 2 qual", ["qualites"]),
        ("cmguide browse qual", ["qualites"]),
        ("cmguide read qual", []),
        ("cmguide list --data ", []),
        ("cmguide check e", []),
        ("cmguide new e", []),
    ],
)
def test_the_right_words_are_proposed(line: str, found: list[str]) -> None:
    """Commands, options, values or topics; none for a file, which the shell knows."""
    assert words(line) == found


def test_options_are_proposed() -> None:
    """A command's own options and the shared ones, with their French help."""
    options = dict(line.split("\t") for line in proposed("cmguide list --"))
    assert set(options) == {
        "--json",
        "--data",
        "--color",
        "--width",
        "--no-pager",
        "--help",
        "--aide",
    }
    assert options["--json"] == "Répondre en JSON."
    assert "Couleurs\u00a0: auto" in options["--color"]


def test_topics_are_proposed_with_their_titles(guide: Guide) -> None:
    """`ask` proposes every topic, as often as one is wanted."""
    everything = [f"{topic.id}\t{topic.title}" for topic in guide.topics]
    assert proposed("cmguide ask ") == everything
    assert proposed("cmguide --color=never ask ") == everything


def test_no_title_drives_the_terminal(
    guide: Guide, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ids and titles are made safe for the shell, whatever the file."""
    unsafe = replace(guide.topics[0], id="\x1b[2J", title="\x9b1m\u202eTitre")
    monkeypatch.setattr(
        library, "load_bundled", lambda: replace(guide, topics=(unsafe,))
    )
    assert "\ufffd[2J\t\ufffd1m\ufffdTitre" in proposed("cmguide ask ")


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize(
    ("start", "found"),
    [
        ("Qua", ["qualites"]),
        ("évo", ["evolution"]),
        ("comp", ["compétences"]),
        ("SOFT", ["soft skills"]),
        ("zzz", []),
    ],
)
def test_case_and_accents_do_not_count(
    shell: str, start: str, found: list[str]
) -> None:
    """A topic is found by its slug, or else by another of its names."""
    lines = proposed(f"cmguide ask {start}", shell)
    # Fish shows a word only if it begins with the accents that were typed.
    expected = ["évolution"] if (shell, start) == ("fish", "évo") else found
    assert [line.partition("\t")[0] for line in lines] == expected


@pytest.mark.parametrize("how", ["variable", "option", "option=", "before", "~", "$"])
def test_another_interview_proposes_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    """CMGUIDE_DATA and --data count, before or after the command."""
    path = tmp_path / "autre été.toml"
    path.write_text(SMALL, encoding="utf-8")
    name = shlex.quote(str(path))
    line = {
        "variable": "cmguide ask ",
        "option": f"cmguide ask --data {name} ",
        "option=": f"cmguide ask --data={name} ",
        "before": f"cmguide --data {name} ask ",
        "~": "cmguide ask --data ~/autre\\ été.toml ",
        "$": 'cmguide ask --data "$HOME/autre été.toml" ',
    }[how]
    environ = {"CMGUIDE_DATA": str(path)} if how == "variable" else {}
    monkeypatch.setenv("HOME", str(tmp_path))
    assert proposed(line, **environ) == ["nuit\tLa nuit"]


def test_several_interviews_are_proposed_by_name(tmp_path: Path) -> None:
    """Interviews come with their titles, and each slug comes once."""
    for name, title in (("boulanger", "Le pain"), ("infirmier", "Le soin")):
        text = SMALL.replace('title = "Guide"', f'title = "{title}"')
        (tmp_path / f"{name}.toml").write_text(text, encoding="utf-8")
    folder = shlex.quote(str(tmp_path))
    interviews = ["boulanger\tLe pain", "infirmier\tLe soin"]
    assert proposed(f"cmguide ask --data {folder} ") == [*interviews, "nuit\tLa nuit"]
    assert proposed(f"cmguide --data {folder} read ") == interviews
    assert words(f"cmguide --data {folder} ask BOU") == ["boulanger"]


@pytest.mark.parametrize("data", ["title = 1", None])
def test_a_broken_guide_is_silent(tmp_path: Path, data: str | None) -> None:
    """Nothing on stderr, and commands are still proposed."""
    path = tmp_path / "broken.toml"
    if data is not None:
        path.write_text(data, encoding="utf-8")
    assert proposed("cmguide ask ", CMGUIDE_DATA=str(path)) == []
    assert words("cmguide re", CMGUIDE_DATA=str(path)) == ["read"]


@pytest.mark.parametrize(
    "line",
    [
        "é",
        "\u202e",
        "'",
        "cmguide '",
        "cmguide ask \\",
        "cmguide --width",
        "cmguide --width x ask ",
        "cmguide --color= ask --color=",
        "cmguide --zzz ask --zzz ",
        "cmguide list --json=1 ",
        "cmguide zzz zzz",
        "cmguide -- -",
        "cmguide ask -- ",
        "cmguide = =",
    ],
)
def test_nonsense_is_silent(line: str) -> None:
    """No line causes an error or a traceback."""
    proposed(line)


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_is_shown(program: Program, shell: str) -> None:
    """The script is printed unchanged, for the named shell or the one in SHELL."""
    result = program.pipe("--show-completion", shell)
    assert VARIABLE in result.out
    assert (result.err, result.code) == ("", 0)
    assert program.screen("--show-completion", shell, columns=20) == result
    assert program.pipe("--show-completion", SHELL=f"/usr/bin/{shell}") == result


@pytest.mark.parametrize("option", ["--show-completion", "--install-completion"])
def test_an_unknown_shell_is_reported(program: Program, option: str) -> None:
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
    """Return a home folder with the program in its bin."""
    folder = tmp_path / "ma maison"
    (folder / "bin").mkdir(parents=True)
    program = f'exec "{sys.executable}" -m cmguide "$@"'
    script(folder / "bin" / "cmguide", program)
    return folder


def at_home(home: Path, **environ: str) -> dict[str, str]:
    """Return the environment of a shell in that home folder."""
    path = f"{home / 'bin'}:{os.environ['PATH']}"
    return {"HOME": str(home), "PATH": path, "LANG": "C.UTF-8", **environ}


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_installing_adds_and_never_takes_away(home: Path, shell: str) -> None:
    """The user's files keep their contents, and a second time changes nothing."""
    starts = [home / ".bashrc", home / ".zshrc"]
    for start in starts:
        start.write_bytes(b"echo \xff # no newline")
    for _ in range(2):
        done = process("--install-completion", shell, environ=at_home(home))
        assert done.stderr == b""
        assert "Pour la désinstaller, supprimez ce fichier" in done.stdout.decode()
        assert done.returncode == 0
    for start in starts:
        lines = start.read_bytes().splitlines()
        assert lines[0] == b"echo \xff # no newline"
        assert len(lines) == (2 if start.name == f".{shell}rc" else 1)


def test_a_failed_installation_is_reported(home: Path) -> None:
    """A sentence and code 4; for PowerShell, the steps to take by hand."""
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
    """Yield a function that types in a shell and waits for a text on its screen."""
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


EVERY_SHELL = pytest.mark.parametrize(
    "shell", [pytest.param(name, marks=needs(name)) for name in INTERACTIVE]
)


@EVERY_SHELL
def test_tab_completes_once_installed(home: Path, shell: str) -> None:
    """In the shell itself: command, option, value and topic, each after a Tab."""
    environ = at_home(home, SHELL=f"/bin/{shell}")
    assert process("--install-completion", environ=environ).returncode == 0
    with interactive(shell, home, environ) as see:
        see("cmguide as\t", "cmguide ask ")
        see("qual\t", "cmguide ask qualites ")
        see("--col\t", "qualites --color ")
        see("nev\t", "--color never")
        see(" --no-p\t\r", "ne peut-il pas se passer\u00a0?")


@EVERY_SHELL
def test_tab_completes_however_the_program_is_called(home: Path, shell: str) -> None:
    """By its path, after « = », with ~, without accents; a lost program is silent."""
    (home / "nuit.toml").write_text(SMALL, encoding="utf-8")
    (home / ".zshrc").write_text("setopt ksharrays\n", encoding="utf-8")
    environ = at_home(home, SHELL=f"/bin/{shell}")
    process("--install-completion", environ=environ)
    again = "\x15"
    with interactive(shell, home, environ) as see:
        see("bin/cmguide ask qua\t", "bin/cmguide ask qualites ")
        see(f"{again}~/bin/cmguide ask emp\t", "~/bin/cmguide ask emploi ")
        see(f"{again}$HOME/bin/cmguide ask emp\t", "HOME/bin/cmguide ask emploi ")
        see(f"{again}cmguide --color=never ask jou\t", "never ask journee ")
        see(f"{again}cmguide --color=alw\t", "--color=always ")
        see(f"{again}cmguide --data ~/nuit.toml ask nu\t", "nuit.toml ask nuit ")
        see(
            f"{again}cmguide --data=$HOME/nuit.toml ask nu\t",
            "$HOME/nuit.toml ask nuit ",
        )
        see(f"{again}cmguide ask Ava\t", "cmguide ask avantages ")
        see(f"{again}cmguide ask évo\t", "olution ")
        see(f"{again}cmguide ask soft\t", "skills")
        see(f"{again}lost/cmguide ask qu\tX", "lost/cmguide ask quX")
        see(f"{again}cmguide --data lost ask qu\tX", "--data lost ask quX")


@EVERY_SHELL
def test_a_removed_script_is_not_missed(home: Path, shell: str) -> None:
    """The line in the start file does nothing once the script is gone."""
    environ = at_home(home, SHELL=f"/bin/{shell}")
    out = process("--install-completion", environ=environ).stdout.decode()
    (file,) = (word for word in home.glob(".*/**/*") if word.is_file())
    assert str(file) in out.replace("\u00a0", " ")
    file.unlink()
    command = [*INTERACTIVE[shell], "-c", "pwd"]
    done = subprocess.run(
        command,
        env=environ,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=True,
        cwd=home,
    )
    assert done.stdout.decode() == f"{home}\n"
    assert str(file) not in done.stderr.decode()


@needs("fish")
def test_fish_shows_the_titles(home: Path, guide: Guide) -> None:
    """`complete -C` prints each topic with its title."""
    line = 'cmguide --show-completion fish | source; complete -C "cmguide ask "'
    fish = ["fish", "--no-config", "-c", line]
    with on_terminal(command=fish, environ=at_home(home)) as child:
        out, _ = ended(child)
    shown = [line.split("\t") for line in out.splitlines()]
    assert sorted(shown) == sorted([t.id, t.title] for t in guide.topics)


@needs("zsh")
def test_zsh_shows_the_titles_and_runs_none(home: Path) -> None:
    """Quotes and commands in a title are shown unchanged, and never run."""
    data = TWO_TOPICS.replace('"La nuit"', f"'''{HOSTILE}'''")
    (home / "hostile.toml").write_text(data, encoding="utf-8")
    environ = at_home(home, CMGUIDE_DATA=str(home / "hostile.toml"), SHELL="/bin/zsh")
    shown = typeset(HOSTILE)
    assert shown in process("read", environ=environ).stdout.decode()
    process("--install-completion", environ=environ)
    with interactive("zsh", home, environ) as see:
        see("cmguide ask \t\t", "Les études")
        # Zsh itself drops the backslashes of what it shows.
        see("", shown.replace("\\", ""))
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
    """A run without completion imports none of its modules."""
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
