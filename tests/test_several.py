"""Each command works on several interviews at once: here, on a folder of five."""

import json
import operator
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from cmguide.content.files import bundled
from tests.helpers.golden import assert_golden
from tests.helpers.program import Program, Result

INTERVIEWS = Path(__file__).parent / "interviews"
PAGES = {
    "welcome": (),
    "list": ("list",),
    "ask": ("ask", "salaire"),
    "search": ("search", "enfants"),
}
Run = Callable[..., Result]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder of five interviews: the bundled one and four others."""
    path = tmp_path_factory.mktemp("interviews")
    for file in INTERVIEWS.glob("*.toml"):
        shutil.copy(file, path)
    (path / "cm.toml").write_bytes(bundled("answers.toml")[0])
    return path


@pytest.fixture
def run(folder: Path, program: Program) -> Run:
    """Return a function that runs a command on the folder, in a pipe."""
    return lambda *words: program.pipe("--data", str(folder), *words)


def shown(result: Result, folder: Path) -> str:
    """Return the output of a successful run, with `folder` replaced by a fixed name."""
    assert (result.err, result.code) == ("", 0)
    return result.out.replace(str(folder), "interviews")


@pytest.mark.parametrize("name", PAGES)
def test_a_page_in_a_pipe(name: str, run: Run, folder: Path) -> None:
    """In a pipe, each row begins with the short name of an interview."""
    assert_golden(f"several-{name}-pipe.txt", shown(run(*PAGES[name]), folder))


@pytest.mark.parametrize("columns", [40, 80, 120])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_on_a_screen(
    name: str,
    columns: int,
    folder: Path,
    program: Program,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Pages have the titles of interviews; commands have the --data that they need."""
    monkeypatch.chdir(folder.parent)
    where = ("--data", folder.name)
    result = program.screen(*where, *PAGES[name], columns=columns, NO_COLOR="1")
    assert (result.err, result.code) == ("", 0)
    text = result.out.replace(folder.name, "interviews0")
    assert_golden(f"several-{name}-{columns}.txt", text)


def titles(result: Result) -> list[str]:
    """Return the short names of the interviews in a JSON answer, in order."""
    return list(dict.fromkeys(topic["interview"] for topic in json.loads(result.out)))


def test_a_question_goes_to_all_interviews(run: Run) -> None:
    """All interviews are asked, and one line lists those without an answer."""
    result = run("ask", "salaire")
    assert "Sans réponse dans" in result.out
    assert titles(run("ask", "salaire", "--json")) == ["baker", "nurse", "teacher"]


@pytest.mark.parametrize(
    "words",
    [
        ("baker", "salaire"),
        ("Bak", "salaire"),
        ("baker salaire",),
        ("et la baker, elle gagne combien ?",),
        ("--", "baker", "6"),
        ("combien gagne la boulangère ?",),
        ("que gagnent les BOULANGERES",),
        ("baker boulangère salaire",),
    ],
)
def test_one_interview_is_asked_by_its_name(run: Run, words: tuple[str, ...]) -> None:
    """A short name, its start or a word of the title selects one interview."""
    (topic,) = json.loads(run("ask", "--json", *words).out)
    assert (topic["interview"], topic["id"]) == ("baker", "revenus")


def test_near_topics_of_the_others_are_named(run: Run) -> None:
    """For an interview without a sure answer, the nearest topic is suggested."""
    result = run("ask", "horaires")
    assert "ask carpenter metier" in result.out
    assert "Sans réponse dans" not in result.out


def test_a_short_name_is_not_a_misspelt_topic(run: Run) -> None:
    """« teacher » is an interview without a topic, not a misspelling of « tâches »."""
    assert "Il manque un thème" in run("ask", "teacher").err


def test_two_interviews_are_compared(run: Run) -> None:
    """A question that names two interviews is answered by both."""
    assert titles(run("ask", "nurse", "baker", "salaire", "--json")) == [
        "nurse",
        "baker",
    ]


def test_only_the_named_interview_is_read(run: Run, folder: Path) -> None:
    """A bad file next to the named interview is neither read nor reported."""
    bad = folder / "mauvais.toml"
    bad.write_text("title =", encoding="utf-8")
    try:
        assert run("ask", "baker", "salaire").err == ""
        result = run("ask", "salaire")
        assert result.err.startswith(f"{bad} ne peut pas servir")
        assert f"«\u00a0cmguide check {bad}\u00a0»" in result.err
        assert result.err.count("\n") == 1
        assert result.code == 0
        assert run("check").code == 3
    finally:
        bad.unlink()


@pytest.mark.parametrize(
    "words", [("ask", "baker"), ("boulangère",), ("Boulanger",), ("la boulangère ?",)]
)
def test_a_name_without_a_topic_is_an_error(run: Run, words: tuple[str, ...]) -> None:
    """A name without a topic is an error that suggests a topic and a command."""
    result = run(*words)
    assert f"après «\u00a0{words[-1]}\u00a0»" in result.err.replace("\u00a0?", " ?")
    assert "baker qui" in result.err
    assert (result.out, result.code) == ("", 2)


@pytest.mark.parametrize("name", ["boulangère", "BAK", "l’Boulanger"])
@pytest.mark.parametrize("command", ["list", "read", "random"])
def test_every_command_accepts_short_names(
    command: str, name: str, run: Run, program: Program
) -> None:
    """Commands accept the start of an interview's name, or a word of its title."""
    program.choose = operator.itemgetter(-1)
    result = run(command, name)
    assert result == run(command, "baker")
    assert result.code == 0
    assert result != run(command)


def test_a_question_is_quoted_whole(run: Run) -> None:
    """The message quotes the whole question, including the interview's name."""
    message = run("ask", "et la boulangère, elle xyz ?").err
    assert "«\u00a0et la boulangère, elle xyz\u00a0?\u00a0»" in message


def test_a_search_lists_every_topic_that_has_the_word(run: Run) -> None:
    """A search finds every answer with the word, before answers without the word."""
    found = json.loads(run("search", "stage", "--json").out)
    has_word = ["stage" in hit["snippets"][0]["text"].lower() for hit in found]
    assert has_word == sorted(has_word, reverse=True)
    files = INTERVIEWS.glob("*.toml")
    assert sum(has_word) >= sum("stage" in file.read_text("utf-8") for file in files)


@pytest.mark.parametrize("words", ["zzz", "et la"])
def test_no_interview_answers(words: str, run: Run) -> None:
    """If no interview answers, there is one message, with exit code 1."""
    result = run("ask", words)
    assert result.err.startswith(
        f"Aucune de ces interviews ne répond à «\u00a0{words}\u00a0»."
    )
    assert (result.out, result.code) == ("", 1)
    assert run("search", words) == result


def test_names_may_clash_with_topics_and_commands(
    program: Program, tmp_path: Path
) -> None:
    """A single word means a topic or a command, even if an interview has that name."""
    for name in ("list", "1", "salaire"):
        shutil.copy(INTERVIEWS / "baker.toml", tmp_path / f"{name}.toml")
    data = ("--data", str(tmp_path))
    assert program.pipe(*data, "list").code == 0
    assert titles(program.pipe(*data, "ask", "salaire", "--json")) == [
        "1",
        "list",
        "salaire",
    ]
    assert titles(program.pipe(*data, "ask", "1", "salaire", "--json")) == ["1"]
    assert titles(program.pipe(*data, "ask", "list", "1", "--json")) == ["list"]
    assert program.pipe(*data, "read", "1").code == 0


def test_one_ranking_over_all(run: Run) -> None:
    """The results of all interviews are sorted together by score."""
    found = json.loads(run("search", "enfants", "--json").out)
    assert len({hit["interview"] for hit in found}) > 1
    scores = [hit["score"] for hit in found]
    assert scores == sorted(scores, reverse=True)


def test_whole_interviews(run: Run) -> None:
    """`read` shows one interview by name, or all; an unknown name is reported."""
    every, one = run("read"), run("read", "bak")
    assert one.out in every.out
    assert json.loads(run("read", "baker", "--json").out)["interview"] == "baker"
    assert len(json.loads(run("read", "--json").out)) == 5
    assert "baker, carpenter, cm, nurse, teacher" in run("read", "zzz").err


def test_a_question_is_drawn_from_all(program: Program, folder: Path) -> None:
    """`random` draws from all interviews, and shows the title of the interview."""
    program.choose = operator.itemgetter(9 * 5 - 1)
    result = program.pipe("--data", str(folder), "random")
    assert result.out.startswith("Professeur des écoles\u00a0: rencontre avec Julien\n")


def test_five_hundred_interviews(program: Program, tmp_path: Path) -> None:
    """All interviews in a folder of 500 are listed, and the last one can be asked."""
    text = (INTERVIEWS / "baker.toml").read_text(encoding="utf-8")
    for number in range(500):
        (tmp_path / f"{number:03}.toml").write_text(text, encoding="utf-8")
    out = program.pipe("--data", str(tmp_path), "list").out
    assert out.count("\n") == 500 * 9
    assert program.pipe("--data", str(tmp_path), "ask", "499", "salaire").code == 0


def test_a_folder_may_be_named_first(
    program: Program, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder with interviews needs no --data; any other folder's name is a word."""
    monkeypatch.chdir(folder.parent)
    given = program.pipe("--data", folder.name, "ask", "baker", "salaire")
    assert program.pipe(folder.name, "baker", "salaire") == given
    # « teacher » must not be corrected to « search ».
    given = program.pipe("--data", folder.name, "ask", "teacher", "salaire")
    assert given.code == 0
    assert program.pipe(folder.name, "teacher", "salaire") == given
    other = shutil.copytree(folder, folder.parent / "autres", dirs_exist_ok=True)
    given = program.pipe("--data", folder.name, "--data", other.name, "list")
    assert program.pipe(folder.name, other.name, "list") == given
    given = program.pipe("--data", folder.name, "read", "baker", "--json")
    assert program.pipe(folder.name, "bak", "read", "--json") == given
    assert program.pipe(
        "--width", "80", folder.name, "boulangère", "lire", "--json"
    ) == (
        program.pipe(
            "--width", "80", *("--data", folder.name), "read", "baker", "--json"
        )
    )
    # Every command that the program shows finds its topic.
    assert program.pipe(folder.name, "ask", "baker", "qui").code == 0
    (folder.parent / "qualites").mkdir(exist_ok=True)
    assert program.pipe("qualites") == program.pipe("ask", "qualites")
