"""Every command works on other interviews, and prints nothing of the bundled one."""

import json
from pathlib import Path

import pytest
import typer.main

from cmguide.cli.commands import app
from cmguide.cli.session import Session
from cmguide.content.files import bundled
from cmguide.content.template import template
from cmguide.search.recognition import BY_ID
from cmguide.terminal.output import Output
from cmguide.text.folding import words
from tests.helpers.bad_files import SMALL
from tests.helpers.french import COMMANDS
from tests.helpers.program import Program

EVERY_COMMAND = [
    (),
    ("list",),
    ("list", "--json"),
    ("ask", "1"),
    ("ask", "nuit"),
    ("ask", "nuit", "1", "--json"),
    ("ask", "parle-moi de la nuit"),
    ("ask", "des nuits", "--json"),
    ("search", "nuit"),
    ("search", "nuit", "--json"),
    ("read",),
    ("read", "--json"),
    ("random",),
    ("random", "--question"),
    ("random", "--json"),
    ("check",),
    ("--version",),
    *(((*command.split(), "--help")) for command in COMMANDS),
]
MISTAKES = [
    ("ask", "zzz"),
    ("ask", "qualites"),
    ("search", "zzz"),
    ("search", "salaire"),
    ("search", "couzon"),
    ("ask", "combien gagne un community manager ?"),
    ("ask", "99"),
    ("lsit",),
    ("qualites",),
]
# Words that only the bundled interview has.
BUNDLED = {"community", "manager", "cm", "qualites", "couzon", "freelance", "journee"}


@pytest.fixture(params=["small", "template"])
def other(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return the path of a file with only the required keys, or with all keys."""
    path = tmp_path / "autre.toml"
    path.write_bytes(SMALL.encode() if request.param == "small" else template())
    return str(path)


@pytest.mark.parametrize("arguments", EVERY_COMMAND)
def test_every_command_reads_the_file(
    program: Program, other: str, arguments: tuple[str, ...]
) -> None:
    """Every command reads the file of --data or CMGUIDE_DATA, piped or on a screen."""
    for run in (program.pipe, program.screen):
        # In colour, hyperlinks have random ids.
        result = run("--data", other, *arguments, NO_COLOR="1")
        assert (result.err, result.code) == ("", 0)
        assert set(words(result.out)) & BUNDLED <= set(BY_ID)
        if "random" not in arguments:
            assert run(*arguments, "--data", other, NO_COLOR="1") == result
    if "random" not in arguments:
        # With CMGUIDE_DATA, the suggested commands need no --data.
        shown = program.pipe("--data", other, *arguments).out
        named = program.pipe(*arguments, CMGUIDE_DATA=other).out
        assert shown.replace(f"cmguide --data {other} ", "cmguide ") == named


@pytest.mark.parametrize("arguments", MISTAKES)
def test_no_message_shows_the_bundled_interview(
    program: Program, other: str, arguments: tuple[str, ...]
) -> None:
    """Messages never mention the bundled interview."""
    result = program.pipe(*arguments, CMGUIDE_DATA=other)
    assert result.code in (1, 2, 5)
    assert (set(words(result.err)) - set(words(" ".join(arguments)))) & BUNDLED == set()


def test_the_option_wins_over_the_variable(program: Program, other: str) -> None:
    """--data wins over CMGUIDE_DATA; only the variable may be empty."""
    shown = program.pipe("read", "--data", other)
    assert program.pipe("read", "--data", other, CMGUIDE_DATA="nulle-part") == shown
    assert program.pipe("read", CMGUIDE_DATA="") == program.pipe("read")
    result = program.pipe("read", "--data", "")
    assert result.err == "--data attend le nom d’un fichier ou d’un dossier.\n"
    assert result.code == 2


def test_data_before_and_after_the_command_add_up(
    program: Program, other: str, tmp_path: Path
) -> None:
    """With --data both before and after the command, both files are read, in order."""
    small = tmp_path / "petit.toml"
    small.write_text(SMALL, encoding="utf-8")
    shown = program.pipe("list", "--data", str(small), "--data", other)
    assert {line.split("\t")[0] for line in shown.out.splitlines()} == {
        "petit",
        Path(other).stem,
    }
    assert program.pipe("--data", str(small), "list", "--data", other) == shown


def test_help_works_without_a_file_that_can_be_read(program: Program) -> None:
    """If the file can't be read, no example in the help contains words of a topic."""
    out = program.pipe("ask", "--help", CMGUIDE_DATA="nulle-part").out
    assert out.endswith("Exemples\ncmguide ask THÈME\tlire une réponse\n")
    assert program.pipe("--help", CMGUIDE_DATA="nulle-part").code == 0
    assert program.pipe("--version", CMGUIDE_DATA="nulle-part").code == 0
    out = program.pipe("search", "--help", CMGUIDE_DATA="nulle-part").out
    assert "Options\n" in out
    assert "Exemples" not in out


def test_the_examples_of_help_work_with_the_file(program: Program, other: str) -> None:
    """Each example in the help of `ask` works with the file in use."""
    lines = program.pipe("ask", "--help", CMGUIDE_DATA=other).out.splitlines()
    examples = lines[lines.index("Exemples") + 1 :]
    assert examples
    for example in examples:
        names = example.partition("\t")[0].split()[2:]
        result = program.pipe("ask", *names, CMGUIDE_DATA=other)
        assert (result.err, result.code) == ("", 0)


def test_a_wrong_command_is_reported_before_a_wrong_file(program: Program) -> None:
    """With an unknown command and a bad file, only the command is reported."""
    result = program.pipe("lsit", CMGUIDE_DATA="nulle-part")
    assert result.err.startswith("Commande inconnue")
    assert result.code == 2


def test_the_variable_of_a_bad_file_is_named(program: Program, tmp_path: Path) -> None:
    """The message mentions CMGUIDE_DATA if that variable names the bad file."""
    path = str(tmp_path / "x.toml")
    said = f"{path} ne peut pas servir\u00a0: ce fichier n’existe pas."
    result = program.pipe("list", "--data", path)
    assert (result.out, result.err, result.code) == ("", f"{said}\n", 3)
    result = program.pipe("list", CMGUIDE_DATA=path)
    assert result.err == f"{said} CMGUIDE_DATA désigne ce fichier.\n"


def test_completion_knows_the_file(other: str) -> None:
    """During completion, the session uses the file given on the command line."""
    session = Session(Output(None, None, {}))
    command = typer.main.get_command(app)
    line = ["--data", other, "ask"]
    command.make_context("cmguide", line, obj=session, resilient_parsing=True)
    assert session.paths == [other]
    assert session.guides()[0].topics[0].id == "nuit"


def test_json_of_a_file_without_a_source(program: Program, tmp_path: Path) -> None:
    """In JSON, a missing source is null and missing lists are empty."""
    path = tmp_path / "x.toml"
    path.write_text(SMALL, encoding="utf-8")
    form = json.loads(program.pipe("read", "--json", "--data", str(path)).out)
    assert form["source"] is None
    assert form["introduction"] == form["further_reading"] == []


def test_the_bundled_words_are_those_of_the_bundled_interview() -> None:
    """The words in `BUNDLED` are in the bundled file, but not in the template."""
    assert set(words(bundled("answers.toml")[0].decode())) >= BUNDLED
    assert set(words(template().decode())) & BUNDLED - {"cm"} == set()
