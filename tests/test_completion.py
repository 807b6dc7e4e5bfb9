"""Tab proposes the next words in real shells, and never prints an error."""

import os
import shlex
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmguide.content import library
from cmguide.content.model import Guide
from cmguide.text.typography import typeset
from tests.helpers.bad_files import SMALL, TWO_TOPICS
from tests.helpers.processes import await_on_screen, ended, on_terminal, process, script
from tests.helpers.program import Program

VARIABLE = "_CMGUIDE_COMPLETE"
SHELLS = ["bash", "zsh", "fish", "powershell", "pwsh"]
# A title with shell code and Rich markup.
HOSTILE = (
    r"""L'un "deux" $(touch a) `touch b` \$(touch c) \`touch d\` |; [bold] a:b {x}"""
)


def needs(shell: str) -> pytest.MarkDecorator:
    """Return a mark that skips a test if `shell` is not installed."""
    reason = f"{shell} is not installed: its completion is NOT tested here"
    return pytest.mark.skipif(not shutil.which(shell), reason=reason)


def proposed(line: str, shell: str = "fish", **environ: str) -> list[str]:
    """Return the lines that completion proposes for `line`; stderr must be empty."""
    result = Program().pipe(shell, **{VARIABLE: line, **environ})
    assert (result.err, result.code) == ("", 0)
    return result.out.splitlines()


def words(line: str, **environ: str) -> list[str]:
    """Return the proposed words without their explanations."""
    return [line.partition("\t")[0] for line in proposed(line, **environ)]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("cmguide l", "list"),
        ("cmguide r", "read random"),
        (".venv/bin/cmguide re", "read"),
        ("cmguide qua", "qualites"),
        ("cmguide --ent", ""),
        ("cmguide --i", "--install-completion"),
        ("cmguide --show-completion p", "powershell pwsh"),
        ("cmguide list --color ", "auto always never"),
        ("cmguide --color n", "never"),
        ("cmguide read --color=n", "--color=never"),
        ("cmguide ask 2 qual", "qualites"),
        ("cmguide browse Qual", "qualites"),
        ("cmguide ask COMP", "compétences"),
        ("cmguide read qual", ""),
        ("cmguide list --data ", ""),
        ("cmguide check e", ""),
        ("cmguide list --", "--json --data --color --width --no-pager --help --aide"),
    ],
)
def test_the_right_words_are_proposed(line: str, found: str) -> None:
    """Commands, options, values and topics are proposed; the shell proposes files.

    A topic is found by its slug, or else by an alias, ignoring case and accents.
    """
    assert words(line) == found.split()


def test_words_have_explanations(guide: Guide) -> None:
    """Commands and options come with their French help, topics with their titles."""
    assert proposed("cmguide re") == ["read\tLire toute l’interview."]
    assert "\tCouleurs\u00a0: auto" in proposed("cmguide list --col")[0]
    everything = [f"{topic.id}\t{topic.title}" for topic in guide.topics]
    assert proposed("cmguide ask ") == everything
    assert proposed("cmguide --color=never ask ") == everything


def test_fish_gets_the_accents_that_were_typed() -> None:
    """For « évo », fish gets an alias with the accent, and other shells get the slug.

    Fish drops a proposal that doesn't begin with the typed letters.
    """
    assert words("cmguide ask évo") == ["évolution"]
    assert proposed("cmguide ask évo", "zsh")[0].startswith("evolution\t")


def test_no_title_controls_the_terminal(
    guide: Guide, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Control characters in ids and titles are replaced by U+FFFD."""
    unsafe = replace(guide.topics[0], id="\x1b[2J", title="\x9b1m\u202eTitre")
    monkeypatch.setattr(
        library, "load_bundled", lambda: replace(guide, topics=(unsafe,))
    )
    assert "\ufffd[2J\t\ufffd1m\ufffdTitre" in proposed("cmguide ask ")


@pytest.mark.parametrize(
    "line",
    [
        "cmguide ask ",
        "cmguide ask --data {} ",
        "cmguide ask --data={} ",
        "cmguide --data {} ask ",
        "cmguide ask --data ~/autre\\ été.toml ",
        'cmguide ask --data "$HOME/autre été.toml" ',
    ],
)
def test_topics_of_the_given_file_are_proposed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    """The proposed topics are from the file that CMGUIDE_DATA or --data names."""
    path = tmp_path / "autre été.toml"
    path.write_text(SMALL, encoding="utf-8")
    environ = {} if "--data" in line else {"CMGUIDE_DATA": str(path)}
    monkeypatch.setenv("HOME", str(tmp_path))
    line = line.format(shlex.quote(str(path)))
    assert proposed(line, **environ) == ["nuit\tLa nuit"]


def test_several_interviews_are_proposed_by_name(tmp_path: Path) -> None:
    """Interview names are proposed with titles; a slug in several interviews, once."""
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
    """If the interview can't be read, stderr is empty; commands are still proposed."""
    path = tmp_path / "broken.toml"
    if data is not None:
        path.write_text(data, encoding="utf-8")
    assert proposed("cmguide ask ", CMGUIDE_DATA=str(path)) == []
    assert words("cmguide re", CMGUIDE_DATA=str(path)) == ["read"]


TYPED = """cmguide ask list -- - = ' " \\ é \u202e x --width --color= --zzz --json=1
    --data $HOME ~""".split()


@given(st.lists(st.sampled_from(["", *TYPED]), min_size=1).map(" ".join))
def test_nonsense_is_silent(line: str) -> None:
    """Completing a nonsensical line causes no error and no traceback."""
    proposed(line or " ")


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_is_shown(program: Program, shell: str) -> None:
    """The completion script for the given shell, or for SHELL, is printed unchanged."""
    result = program.pipe("--show-completion", shell)
    assert VARIABLE in result.out
    assert (result.err, result.code) == ("", 0)
    assert program.screen("--show-completion", shell, columns=20) == result
    assert program.pipe("--show-completion", SHELL=f"/usr/bin/{shell}") == result
    unknown = program.pipe("--show-completion", SHELL="/bin/tcsh")
    assert unknown == program.pipe("--show-completion", "tcsh")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Return a home folder with the program in its bin folder."""
    folder = tmp_path / "ma maison"
    (folder / "bin").mkdir(parents=True)
    program = f'exec "{sys.executable}" -m cmguide "$@"'
    script(folder / "bin" / "cmguide", program)
    return folder


def at_home(home: Path, **environ: str) -> dict[str, str]:
    """Return the environment of a shell whose home folder is `home`."""
    path = f"{home / 'bin'}:{os.environ['PATH']}"
    return {"HOME": str(home), "PATH": path, "LANG": "C.UTF-8", **environ}


def installed(home: Path, shell: str) -> str:
    """Install the completion for `shell`, and return the message."""
    result = Program().pipe("--install-completion", shell, HOME=str(home))
    assert (result.err, result.code) == ("", 0)
    return result.out


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_installing_keeps_the_start_files(home: Path, shell: str) -> None:
    """Installing keeps a start file's contents; installing again changes nothing."""
    starts = [home / ".bashrc", home / ".zshrc"]
    for start in starts:
        start.write_bytes(b"echo \xff # no newline")
    for _ in range(2):
        assert "Pour la désinstaller, supprimez ce fichier" in installed(home, shell)
    for start in starts:
        lines = start.read_bytes().splitlines()
        assert lines[0] == b"echo \xff # no newline"
        assert len(lines) == (2 if start.name == f".{shell}rc" else 1)


def test_a_failed_installation_is_reported(program: Program, home: Path) -> None:
    """If installing fails, a message says how to do it by hand; the exit code is 4."""
    (home / ".local").write_text("a file", encoding="utf-8")
    result = program.pipe("--install-completion", "bash", HOME=str(home))
    assert "«\u00a0cmguide --show-completion bash\u00a0»" in result.err
    assert (result.out, result.code) == ("", 4)


INTERACTIVE = {
    "bash": ["bash", "--noprofile", "-i"],
    "zsh": ["zsh", "-d", "-i"],
    "fish": ["fish", "--private", "-i"],
}


@contextmanager
def interactive(
    shell: str, home: Path, **environ: str
) -> Iterator[Callable[[str, str], None]]:
    """Yield a function that types keys in a shell and waits until `text` is shown."""
    installed(home, shell)
    screen = pytest.importorskip("pyte").Screen(100, 40)
    with on_terminal(
        command=INTERACTIVE[shell],
        rows=40,
        columns=100,
        cwd=home,
        environ=at_home(home, **environ),
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
    """In a real shell, Tab completes a word, however the program is called.

    The line may have paths, ~, $HOME, « = » and accents; if the program or the file is
    missing, nothing is printed.
    """
    (home / "nuit.toml").write_text(SMALL, encoding="utf-8")
    (home / ".zshrc").write_text("setopt ksharrays\n", encoding="utf-8")
    with interactive(shell, home) as see:
        for typed, completed in {
            "bin/cmguide ask qua\t": "bin/cmguide ask qualites ",
            "~/bin/cmguide ask emp\t": "~/bin/cmguide ask emploi ",
            "$HOME/bin/cmguide ask emp\t": "HOME/bin/cmguide ask emploi ",
            "cmguide --color=alw\t": "--color=always ",
            "cmguide --data ~/nuit.toml ask nu\t": "nuit.toml ask nuit ",
            "cmguide --data=$HOME/nuit.toml ask nu\t": "$HOME/nuit.toml ask nuit ",
            "cmguide ask évo\t": "olution ",
            "cmguide ask soft\t": "skills",
            "cmguide ask e\t\t": "entretien",
            "lost/cmguide ask qu\tX": "lost/cmguide ask quX",
            "cmguide --data lost ask qu\tX": "--data lost ask quX",
            "cmguide --color=never as\t": "cmguide --color=never ask ",
        }.items():
            see(f"\x15{typed}", completed)
        see("Qual\t", "never ask qualites ")
        see("--no-p\t\r", "ne peut-il pas se passer\u00a0?")


@EVERY_SHELL
def test_a_removed_script_causes_no_error(home: Path, shell: str) -> None:
    """Once the script is deleted, the line in the shell's start file does nothing."""
    out = installed(home, shell)
    (file,) = (word for word in home.glob(".*/**/*") if word.is_file())
    assert str(file) in out.replace("\u00a0", " ")
    file.unlink()
    command = [*INTERACTIVE[shell], "-c", "pwd"]
    done = process(command=command, environ=at_home(home), cwd=home)
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
def test_zsh_runs_no_code_in_titles(home: Path) -> None:
    """Shell code in a title is shown and never run."""
    data = TWO_TOPICS.replace('"La nuit"', f"'''{HOSTILE}'''")
    path = home / "hostile.toml"
    path.write_text(data, encoding="utf-8")
    with interactive("zsh", home, CMGUIDE_DATA=str(path)) as see:
        see("cmguide ask \t\t", "Les études")
        # Zsh shows a title without its backslashes.
        see("", typeset(HOSTILE).replace("\\", ""))
    assert not any((home / name).exists() for name in "abcd")
