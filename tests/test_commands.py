"""The answer of each command, the stream it goes to, and the exit code."""

import json
import shlex
from collections import Counter
from operator import itemgetter
from pathlib import Path

import pytest

from cmguide import __version__
from cmguide.cli.session import choose
from cmguide.content.model import Guide
from tests.helpers.bad_files import SMALL
from tests.helpers.french import english
from tests.helpers.golden import assert_golden
from tests.helpers.processes import PROGRAM, ended, on_terminal
from tests.helpers.program import Program


def test_list_is_made_for_scripts(program: Program, guide: Guide) -> None:
    """In a pipe: one topic a line, its slug first; tabs separate the cells."""
    lines = program.pipe("list").out.splitlines()
    assert [line.split("\t") for line in lines] == [
        [topic.id, str(topic.number), topic.question] for topic in guide.topics
    ]


def test_ask_answers_several_topics_in_the_order_given(program: Program) -> None:
    """Each section is printed once, in the order of the names."""
    out = program.pipe("ask", "9", "qual", "organigramme").out
    headings = [line for line in out.splitlines() if line[:2] in ("9.", "2.")]
    assert headings == [
        "9. L’organigramme et moi",
        "2. Les qualités à avoir",
    ]


@pytest.mark.parametrize(
    ("names", "slugs"),
    [
        (("9", "journee"), ["organigramme", "journee"]),
        (("soft", "skils"), ["qualites"]),
        (("entretien", "d'embuche"), ["entretien"]),
        (("qualitées", "organigrame"), ["qualites", "organigramme"]),
        (("question", "2"), ["qualites"]),
        (("la", "hierarchie"), ["organigramme"]),
        (("Comment s'est passé ton entretien d'embauche ?",), ["entretien"]),
    ],
)
def test_several_words_are_one_name_or_several(
    program: Program, names: tuple[str, ...], slugs: list[str]
) -> None:
    """Words are read as one name, else as several names, else as a question."""
    answers = json.loads(program.pipe("ask", *names, "--json").out)
    assert [answer["id"] for answer in answers] == slugs


def test_a_near_miss_is_answered_and_said(program: Program) -> None:
    """The answer is on stdout, the guess on stderr."""
    result = program.pipe("ask", "qualitées")
    assert result.out == program.pipe("ask", "qualites").out
    assert result.err == (
        "«\u00a0qualitées\u00a0» n’est pas un thème\u00a0;"
        " voici «\u00a0qualites\u00a0».\n"
    )
    assert result.code == 0


MISTAKES: list[tuple[tuple[str, ...], int, str]] = [
    (("ask", "e"), 1, "« evolution », « emploi » ou « entretien »"),
    (("ask", "zzz"), 1, "L’interview ne dit rien sur « zzz »."),
    (("ask", "zzz", "zzz"), 1, "« cmguide list »"),
    (("ask", "quel salaire ?"), 5, "L’interview ne parle pas du salaire."),
    (("search", "salaire"), 5, "sur https://www.blogdumoderateur.com."),
    (("search", "zzz"), 1, "L’interview ne dit rien sur « zzz »."),
    (("ask", "diplôme"), 1, "Pas de réponse sûre pour « diplôme »."),
    (("search", "Couzon"), 1, "mais l’interview en parle. « cmguide read »"),
    (("ask", "une enquête ?"), 1, "mais l’interview en parle."),
    (("search", "zzz Couzon"), 1, "L’interview ne dit rien sur « zzz Couzon »."),
    (("search",), 2, "Il manque un argument : MOT."),
    (("search", ""), 2, "« cmguide search travail »"),
    (("search", " ", " "), 2, "« cmguide search travail »"),
    (("ask", "e", "2"), 1, "« e » peut désigner"),
    (("ask", "12"), 1, "elles vont de 1 à 9"),
    (("ask", "1", "n° 12", "2"), 1, "pas de question « n° 12 »"),
    (("ask", "0"), 1, "elles vont de 1 à 9"),
    (("ask",), 2, "Il manque un argument : THÈME."),
    (("ask", ""), 2, "Il manque un thème."),
    (("ask", " ", "\t"), 2, "Il manque un thème."),
    (("ask", "-1"), 2, "Option inconnue : « -1 »."),
    (("aks",), 2, "Commande inconnue : « aks ». Vouliez-vous écrire « ask » ?"),
    (("serach", "stress"), 2, "« serach ». Vouliez-vous écrire « search » ?"),
    (("brwose",), 2, "Vouliez-vous écrire « browse » ?"),
    (("zzz",), 1, "L’interview ne dit rien sur « zzz »."),
    (("basket",), 1, "L’interview ne dit rien sur « basket »."),
    (("salaire",), 5, "L’interview ne parle pas du salaire."),
    (("",), 2, "Il manque un thème."),
    (("new", "a", ""), 2, "« cmguide new » ne sait que faire de « » (vide)."),
    (("--color", "", "list"), 2, "et non « » (vide)."),
    (("LIST",), 2, "« LIST ». Vouliez-vous écrire « list » ?"),
    (("list", "--JSON"), 2, "« --JSON ». Vouliez-vous écrire « --json » ?"),
    (("ask", "-h=1"), 2, "Option inconnue : « -h=1 »."),
    (("ask", "-zh"), 2, "Option inconnue : « -zh »."),
    (("ask", "--=x"), 2, "Option inconnue : « --=x »."),
    (("read", "qualites"), 2, "« cmguide ask qualites » donne une réponse seule"),
    (("list", "un"), 2, "« un » ne désigne aucune interview."),
    (("list", "--jsno"), 2, "« --jsno ». Vouliez-vous écrire « --json » ?"),
    (("--colour",), 2, "Vouliez-vous écrire « --color » ?"),
    (("list", "--json=1"), 2, "L’option --json ne prend pas de valeur."),
    (("list", "--width"), 2, "L’option --width attend une valeur."),
    (("list", "--width", "0"), 2, "--width attend un nombre de colonnes"),
    (("list", "--width", ""), 2, "--width attend un nombre de colonnes"),
    (("--color", "rouge", "list"), 2, "et non « rouge »."),
]


@pytest.mark.parametrize(("arguments", "code", "said"), MISTAKES)
def test_what_cannot_be_answered_is_said(
    program: Program, arguments: tuple[str, ...], code: int, said: str
) -> None:
    """One French sentence on stderr explains the mistake; stdout stays empty."""
    result = program.pipe(*arguments)
    assert said in result.err.replace("\u00a0", " ")
    assert result.err.count("\n") == 1
    assert english(result.err.replace(" ".join(arguments), "")) == set()
    assert (result.out, result.code) == ("", code)


def test_each_mistake_has_its_message(program: Program) -> None:
    """The whole messages are those of tests/golden/mistakes.txt."""
    assert_golden(
        "mistakes.txt",
        "".join(
            f"$ {shlex.join(('cmguide', *arguments))}\n{program.pipe(*arguments).err}"
            for arguments, _code, _said in MISTAKES
        ),
    )


@pytest.mark.parametrize(
    ("arguments", "slug"),
    [
        (("tu as un chef ?",), "organigramme"),
        (("tu", "as", "un", "chef", "?"), "organigramme"),
        (("est-ce qu'on dort bien",), "avantages"),
        (("est-ce", "qu'on", "dort", "bien"), "avantages"),
        (("le", "chef"), "organigramme"),
        (("tu", "te", "vois", "où", "dans", "10", "ans"), "evolution"),
        (("dimanche",), "journee"),
    ],
)
def test_a_free_question_gets_the_best_section(
    program: Program, guide: Guide, arguments: tuple[str, ...], slug: str
) -> None:
    """Quoted or not; the heading shows the question that is answered."""
    result = program.pipe("ask", *arguments)
    topic = guide.topic(slug)
    heading = f"{topic.number}. {topic.title}\n{topic.question}\n"
    assert result.out.startswith(heading)
    assert (result.err, result.code) == ("", 0)


def test_a_free_question_names_what_comes_close(program: Program) -> None:
    """One line gives the commands of answers that are nearly as good."""
    last = program.pipe("ask", "le travail en ligne").out.splitlines()[-1]
    assert last == "Proche de votre question\u00a0: cmguide ask emploi"


def test_search_is_made_for_scripts(program: Program) -> None:
    """In a pipe: one result a line, the best first; tabs separate its cells."""
    lines = program.pipe("search", "apprendre").out.splitlines()
    rows = [line.split("\t") for line in lines]
    assert [row[0] for row in rows] == [
        "avantages",
        "journee",
        "qualites",
        "attentes",
    ]
    assert rows[0][1] == "Le bon et le moins bon"
    assert "jamais fini d’apprendre" in rows[0][2]


def test_search_marks_the_words_on_a_screen(program: Program) -> None:
    """The word is marked in the passage as it is spelt there."""
    out = program.screen("search", "ADRENALINE").out
    assert "l’\x1b[30;103madrénaline\x1b[0m" in out
    assert "cmguide ask avantages" in out


def test_search_as_json(program: Program) -> None:
    """Best first, with the score and the spans of the marked words."""
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
    """An empty array on stdout, the sentence on stderr, the code of `ask`."""
    result = program.pipe("search", query, "--json")
    assert (result.out, result.code) == ("[]\n", program.pipe("ask", query).code)
    assert result.err.startswith("L’interview ne ")


def test_random_shows_any_topic(program: Program, guide: Guide) -> None:
    """The topic drawn is the one shown; with --question, its question alone."""
    for topic in guide.topics:
        program.choose = itemgetter(topic.number - 1)
        assert program.pipe("random").out == program.pipe("ask", topic.id).out
        assert program.pipe("random", "--question").out == f"{topic.question}\n"
        shown = program.screen("random", "--question", NO_COLOR="1").out
        assert shown.endswith(f"La réponse\u00a0: cmguide ask {topic.number}\n\n")


def test_random_is_even(guide: Guide) -> None:
    """Over 9,000 draws, each topic comes up about 1,000 times (10 sigma of room)."""
    drawn = Counter(choose(guide.topics).id for _ in range(9000))
    assert all(700 < drawn[topic.id] < 1300 for topic in guide.topics)


def test_json_is_the_same_on_a_screen(program: Program) -> None:
    """JSON has no colour and no margin, wherever it goes."""
    assert program.screen("list", "--json").out == program.pipe("list", "--json").out


@pytest.mark.parametrize(
    "line",
    ["", " list", " zzz", " --width x"],
)
def test_version(program: Program, line: str) -> None:
    """Only the version is printed, whatever the other arguments are."""
    result = (f"cmguide {__version__}\n", "", 0)
    assert program.pipe("--version", *line.split()) == result
    assert program.pipe(*line.split(), "--version") == result


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("qualites", "ask qualites"),
        ("qualités", "ask qualites"),
        ("9", "ask 9"),
        ("e", "ask e"),
        ("tu as un chef ?", "ask tu as un chef ?"),
        ("qualites --json", "ask qualites --json"),
        ("chef", "ask chef"),
        ("ask 1,2", "ask 1 2"),
        ("ask 9, 2", "ask 9 2"),
        ("ask 1,12", "ask 1 12"),
        ("liste", "list"),
        ("Lire", "read"),
        ("chercher travail", "search travail"),
        ("hasard --question", "random --question"),
        ("help", "--help"),
        ("aide", "--help"),
        ("--aide", "--help"),
        ("help ask", "ask --help"),
        ("aide lire", "read --help"),
        ("help zzz", "ask --help"),
        ("ask --aide", "ask --help"),
        ("--width 40 ask 2", "ask 2 --width 40"),
        ("ask --width 40 2", "ask 2 --width 40"),
    ],
)
def test_a_beginners_words_are_understood(
    program: Program, typed: str, meant: str
) -> None:
    """Questions need no command, commands have French names, options come anywhere."""
    program.choose = itemgetter(0)
    assert program.pipe(*typed.split()) == program.pipe(*meant.split())


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("nuit.toml", "--data nuit.toml"),
        ("nuit.toml ask 1", "--data nuit.toml ask 1"),
        ("--width 40 nuit.toml list", "--width 40 --data nuit.toml list"),
        ("--data nuit.toml list", "list --data nuit.toml"),
        ("read nuit.toml", "read --data nuit.toml"),
        ("lire nuit.toml", "read --data nuit.toml"),
        ("ask nuit nuit.toml", "ask nuit --data nuit.toml"),
        ("nuit nuit.toml", "ask nuit --data nuit.toml"),
        ("lost.toml", "--data lost.toml"),
        ("check nuit.toml", "check ./nuit.toml"),
    ],
)
def test_a_file_name_is_the_interview_to_read(
    program: Program,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    typed: str,
    meant: str,
) -> None:
    """A name that ends with « .toml » needs no --data, nor do the commands shown."""
    monkeypatch.chdir(tmp_path)
    Path("nuit.toml").write_text(SMALL, encoding="utf-8")
    result, expected = program.pipe(*typed.split()), program.pipe(*meant.split())
    out = expected.out.replace("./", "")
    assert "--data" not in result.out
    assert result == (out.replace("--data ", ""), expected.err, expected.code)


@pytest.mark.parametrize(
    ("command", "shown"),
    [
        ("ask", "L’organigramme et moi"),
        ("search", "cmguide ask organigramme"),
    ],
)
def test_a_command_without_words_asks_for_them(command: str, shown: str) -> None:
    """On a terminal, questions are answered until an empty line or Ctrl-D."""
    for last in ("\r", "\x04", "q\r"):
        with on_terminal(command) as child:
            child.expect("Votre question\u00a0: ")
            child.send("qu'est-ce que zzz ?\r")
            child.expect("ne dit rien sur")
            child.expect("Votre question\u00a0: ")
            child.sendline("t'as un chef ?")
            child.expect(shown)
            child.expect("Votre question\u00a0: ")
            child.send(last)
            assert ended(child)[1] == 0


@pytest.mark.parametrize("stream", ["stdin", "stdout"])
def test_nothing_is_asked_away_from_a_terminal(stream: str) -> None:
    """If stdin or stdout isn't a terminal, a missing word is an error."""
    run = shlex.join(PROGRAM)
    line = {"stdin": f"{run} ask < /dev/null", "stdout": f"{run} ask | cat"}[stream]
    with on_terminal(command=["/bin/sh", "-c", line]) as child:
        assert "Il manque un argument" in ended(child)[0]


def test_ctrl_c_leaves_the_questions() -> None:
    """Ctrl-C ends the run with code 130 and no traceback."""
    with on_terminal("ask") as child:
        child.expect("Votre question\u00a0: ")
        child.send("\x03")
        out, code = ended(child)
    assert (out.strip("^C\r\n"), code) == ("", 130)
