"""Each command prints the right answer to the right stream, with its exit code."""

import json
import re
import shlex
from collections import Counter
from operator import itemgetter
from pathlib import Path

import pytest

from cmguide import __version__
from cmguide.cli.session import choose
from cmguide.content.model import Guide
from tests.helpers.bad_files import SMALL
from tests.helpers.french import MISTAKES, english
from tests.helpers.golden import assert_golden
from tests.helpers.processes import PROGRAM, ended, on_terminal
from tests.helpers.program import Program


@pytest.mark.parametrize(
    ("line", "slugs"),
    [
        ("9 qual organigramme", "organigramme qualites"),
        ('entretien "d\'embuche"', "entretien"),
        ("qualitées organigrame", "qualites organigramme"),
        ("question 2", "qualites"),
        ("le chef", "organigramme"),
        ("'tu as un chef ?'", "organigramme"),
        ("tu as un chef ?", "organigramme"),
        ('"est-ce qu\'on dort bien"', "avantages"),
        ('est-ce "qu\'on" dort bien', "avantages"),
        ("tu te vois où dans 10 ans", "evolution"),
    ],
)
def test_several_words_are_names_or_a_question(
    program: Program, line: str, slugs: str
) -> None:
    """Words are read as the name of a topic, else as several names, else as a question.

    A question may be quoted, and each topic is answered once.
    """
    answers = json.loads(program.pipe("ask", *shlex.split(line), "--json").out)
    assert [answer["id"] for answer in answers] == slugs.split()


def test_a_near_miss_is_answered_and_reported(program: Program) -> None:
    """For a misspelt name, stdout has the answer and stderr the corrected name."""
    result = program.pipe("ask", "qualitées")
    assert result.out == program.pipe("ask", "qualites").out
    assert result.err == (
        "«\u00a0qualitées\u00a0» n’est pas un thème\u00a0;"
        " voici «\u00a0qualites\u00a0».\n"
    )
    assert result.code == 0


@pytest.mark.parametrize("arguments", MISTAKES, ids=" ".join)
def test_a_mistake_gets_one_sentence(program: Program, arguments: list[str]) -> None:
    """A mistake gets one French sentence on stderr, and nothing on stdout."""
    result = program.pipe(*arguments)
    assert result.out == ""
    assert re.fullmatch(r".*\.\n", result.err)
    assert english(result.err) == set()
    # The program always says « interview », never « entretien ».
    assert not re.search("[dl]’entretien", result.err)


def test_messages_and_exit_codes(program: Program) -> None:
    """Messages and exit codes are the same as in tests/golden/mistakes.txt.

    To add a case, add a line « $ cmguide … »; UPDATE_GOLDEN=1 adds its output.
    """
    said = ""
    for arguments in MISTAKES:
        result = program.pipe(*arguments)
        line = shlex.join(["cmguide", *arguments])
        said += f"$ {line}\n[{result.code}] {result.err}"
    assert_golden("mistakes.txt", said)


def test_similar_topics_follow_an_answer(program: Program) -> None:
    """The last line after an answer gives commands for topics close to the question."""
    last = program.pipe("ask", "le travail en ligne").out.splitlines()[-1]
    assert last == "Proche de votre question\u00a0: cmguide ask emploi"


def test_search_marks_the_words_on_a_screen(program: Program) -> None:
    """`search` marks a word as spelt in the interview, ignoring case and accents."""
    out = program.screen("search", "ADRENALINE").out
    assert "l’\x1b[30;103madrénaline\x1b[0m" in out
    assert "cmguide ask avantages" in out


def test_search_as_json(program: Program) -> None:
    """In JSON, results are sorted by score and have the spans of the marked words."""
    found = json.loads(program.pipe("search", "apprendre", "--json").out)
    assert [set(hit) for hit in found] == [
        {"id", "title", "question", "score", "subjects", "snippets"} for _hit in found
    ]
    assert found[0]["score"] > found[1]["score"]
    (passage,) = found[0]["snippets"]
    words = [passage["text"][start:end] for start, end in passage["spans"]]
    assert "apprendre" in words


@pytest.mark.parametrize("query", ["zzz", "salaire"])
def test_search_as_json_without_a_result(program: Program, query: str) -> None:
    """Without a result, `search --json` prints [] and has the exit code of `ask`."""
    result = program.pipe("search", query, "--json")
    assert (result.out, result.code) == ("[]\n", program.pipe("ask", query).code)
    assert result.err.startswith("L’interview ne ")


def test_random_shows_any_topic(program: Program, guide: Guide) -> None:
    """`random` shows the drawn topic; with --question, only its question."""
    for topic in guide.topics:
        program.choose = itemgetter(topic.number - 1)
        assert program.pipe("random").out == program.pipe("ask", topic.id).out
        assert program.pipe("random", "--question").out == f"{topic.question}\n"
        shown = program.screen("random", "--question", NO_COLOR="1").out
        assert shown.endswith(f"La réponse\u00a0: cmguide ask {topic.number}\n\n")


def test_random_is_uniform(guide: Guide) -> None:
    """In 9,000 draws, each of the nine topics is drawn about 1,000 times (10 sigma)."""
    drawn = Counter(choose(guide.topics).id for _ in range(9000))
    assert all(700 < drawn[topic.id] < 1300 for topic in guide.topics)


def test_json_is_the_same_on_a_screen(program: Program) -> None:
    """JSON has no colour and no margin, even on a terminal."""
    assert program.screen("list", "--json").out == program.pipe("list", "--json").out


def test_version(program: Program) -> None:
    """--version prints only the version, whatever the other arguments."""
    for line in ("--version", "--version zzz", "list --version", "--width x --version"):
        assert program.pipe(*line.split()) == (f"cmguide {__version__}\n", "", 0)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("qualités", "ask qualites"),
        ("tu as un chef ?", "ask tu as un chef ?"),
        ("qualites --json", "ask qualites --json"),
        ("ask 1,2", "ask 1 2"),
        ("ask 1,12", "ask 1 12"),
        ("liste", "list"),
        ("chercher travail", "search travail"),
        ("hasard --question", "random --question"),
        ("help", "--help"),
        ("--aide", "--help"),
        ("help ask", "ask --help"),
        ("aide lire", "read --help"),
        ("help zzz", "ask --help"),
        ("ask --width 40 2", "ask 2 --width 40"),
        ("nuit.toml", "--data nuit.toml"),
        ("nuit.toml ask 1", "--data nuit.toml ask 1"),
        ("--width 40 nuit.toml list", "list --width 40 --data nuit.toml"),
        ("read nuit.toml", "read --data nuit.toml"),
        ("nuit nuit.toml", "ask nuit --data nuit.toml"),
        ("lost.toml", "--data lost.toml"),
        ("check nuit.toml", "check ./nuit.toml"),
    ],
)
def test_a_beginners_words_are_understood(
    program: Program,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    typed: str,
    meant: str,
) -> None:
    """Questions need no command, commands have French names, and options any place.

    A file name that ends in .toml needs no --data, not even in suggested commands.
    """
    monkeypatch.chdir(tmp_path)
    Path("nuit.toml").write_text(SMALL, encoding="utf-8")
    program.choose = itemgetter(0)
    result, expected = program.pipe(*typed.split()), program.pipe(*meant.split())
    out = expected.out
    if "nuit.toml" in typed:
        out = out.replace("--data ", "").replace("./", "")
    assert result == (out, expected.err, expected.code)


@pytest.mark.parametrize(
    ("command", "shown", "last", "code"),
    [
        ("ask", "L’organigramme et moi", "\r", 0),
        ("search", "cmguide ask organigramme", "\x04", 0),
        ("ask", "L’organigramme et moi", "q\r", 0),
        ("search", "cmguide ask organigramme", "\x03", 130),
    ],
)
def test_a_command_without_words_asks_for_them(
    command: str, shown: str, last: str, code: int
) -> None:
    """Without words, `ask` and `search` prompt until an empty line, q, ^D or ^C."""
    with on_terminal(command) as child:
        child.expect("Votre question\u00a0: ")
        child.send("qu'est-ce que zzz ?\r")
        child.expect("ne dit rien sur")
        child.expect("Votre question\u00a0: ")
        child.sendline("t'as un chef ?")
        child.expect(shown)
        child.expect("Votre question\u00a0: ")
        child.send(last)
        out, ended_with = ended(child)
    assert (out.strip("^DCq\r\n"), ended_with) == ("", code)


@pytest.mark.parametrize("stream", ["stdin", "stdout"])
def test_missing_words_are_an_error_without_a_terminal(stream: str) -> None:
    """If stdin or stdout isn't a terminal, a missing word is an error."""
    run = shlex.join(PROGRAM)
    line = {"stdin": f"{run} ask < /dev/null", "stdout": f"{run} ask | cat"}[stream]
    with on_terminal(command=["/bin/sh", "-c", line]) as child:
        assert "Il manque un argument" in ended(child)[0]
