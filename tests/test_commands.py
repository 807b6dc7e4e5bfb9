"""What each command answers, where it says it, and the code it leaves with."""

import json
from collections import Counter
from operator import itemgetter

import pytest

from cmguide import __version__
from cmguide.model import Guide
from cmguide.session import choose
from tests.conftest import Program

TOPIC_KEYS = {
    "id",
    "number",
    "title",
    "question",
    "aliases",
    "answer",
    "key_points",
    "related",
}


def test_list_is_made_for_scripts(program: Program, guide: Guide) -> None:
    """In a pipe: one topic a line, tab-separated, slug first."""
    lines = program.pipe("list").out.splitlines()
    assert [line.split("\t") for line in lines] == [
        [topic.id, str(topic.number), topic.question] for topic in guide.topics
    ]


def test_ask_answers_several_topics_in_the_order_given(program: Program) -> None:
    """Each section is printed once, as the names come."""
    out = program.pipe("ask", "9", "qual", "organigramme").out
    headings = [line for line in out.splitlines() if line[:2] in ("9.", "2.")]
    assert headings == [
        "9. Ma place dans l’organigramme",
        "2. Les qualités indispensables",
    ]


def test_a_near_miss_is_answered_and_said(program: Program) -> None:
    """The answer is on stdout, the guess on stderr."""
    result = program.pipe("ask", "qualitées")
    assert result.out == program.pipe("ask", "qualites").out
    assert result.err == (
        "«\u00a0qualitées\u00a0» n’est pas un thème\u00a0;"
        " voici «\u00a0qualites\u00a0».\n"
    )
    assert result.code == 0


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("ask", "e"), 1, "« evolution », « emploi » ou « entretien »"),
        (("ask", "zzz"), 1, "« cmguide list »"),
        (("ask", "12"), 1, "elles vont de 1 à 9"),
        (("ask", "0"), 1, "elles vont de 1 à 9"),
        (("ask", "carrossier"), 1, "« evolution »"),
        (("ask",), 2, "Il manque un argument : THÈME."),
        (("ask", ""), 2, "Il manque un thème."),
        (("ask", " ", "\t"), 2, "Il manque un thème."),
        (("ask", "-1"), 2, "Option inconnue : « -1 »."),
        (("aks",), 2, "Commande inconnue : « aks ». Vouliez-vous écrire « ask » ?"),
        (("qualités",), 2, "Vouliez-vous écrire « cmguide ask qualites » ?"),
        (("zzz",), 2, "Commande inconnue : « zzz »."),
        (("",), 2, "Commande inconnue : «  »."),
        (("list", "un"), 2, "« cmguide list » ne sait que faire de « un »."),
        (("list", "--jsno"), 2, "« --jsno ». Vouliez-vous écrire « --json » ?"),
        (("--colour",), 2, "Vouliez-vous écrire « --color » ?"),
        (("list", "--json=1"), 2, "L’option --json ne prend pas de valeur."),
        (("list", "--width"), 2, "L’option --width attend une valeur."),
        (("list", "--width", "0"), 2, "--width attend un nombre de colonnes"),
        (("list", "--width", ""), 2, "--width attend un nombre de colonnes"),
        (("--color", "rouge", "list"), 2, "et non « rouge »."),
    ],
)
def test_what_cannot_be_answered_is_said(
    program: Program, arguments: tuple[str, ...], code: int, said: str
) -> None:
    """One French sentence on stderr says what is wrong; stdout stays empty."""
    result = program.pipe(*arguments)
    assert said in result.err.replace("\u00a0", " ")
    assert result.err.count("\n") == 1
    assert (result.out, result.code) == ("", code)


def test_random_shows_any_topic(program: Program, guide: Guide) -> None:
    """The topic drawn is the one shown; with --question, its question alone."""
    for topic in guide.topics:
        program.choose = itemgetter(topic.number - 1)
        assert program.pipe("random").out == program.pipe("ask", topic.id).out
        assert program.pipe("random", "--question").out == f"{topic.question}\n"


def test_random_is_even(guide: Guide) -> None:
    """Over 9,000 draws, each topic comes up about 1,000 times (10 sigma of room)."""
    drawn = Counter(choose(guide.topics).id for _ in range(9000))
    assert all(700 < drawn[topic.id] < 1300 for topic in guide.topics)


def test_json_holds_all_of_a_topic(program: Program, guide: Guide) -> None:
    """`list`, `ask` and `random` give the same form of a topic."""
    listed = json.loads(program.pipe("list", "--json").out)
    asked = json.loads(program.pipe("ask", *(t.id for t in guide.topics), "--json").out)
    program.choose = itemgetter(1)
    drawn = json.loads(program.pipe("random", "--json").out)
    assert listed == asked
    assert drawn == listed[1]
    assert all(set(form) == TOPIC_KEYS for form in listed)
    assert drawn["answer"] == list(guide.topics[1].answer)


def test_json_of_read_holds_the_whole_interview(program: Program, guide: Guide) -> None:
    """Introduction, topics, conclusion, source and further reading."""
    form = json.loads(program.pipe("read", "--json").out)
    assert form["introduction"] == list(guide.introduction)
    assert form["conclusion"] == list(guide.conclusion)
    assert form["source"]["url"].startswith("https://philippe-couzon.com/")
    assert form["source"]["date"] == "2016-03-11"
    assert form["further_reading"][0]["url"] == "https://www.blogdumoderateur.com"
    assert [topic["id"] for topic in form["topics"]] == [t.id for t in guide.topics]
    assert set(form["topics"][0]) == TOPIC_KEYS


def test_json_is_the_same_on_a_screen(program: Program) -> None:
    """JSON has no colour and no margin, wherever it goes."""
    assert program.screen("list", "--json").out == program.pipe("list", "--json").out


@pytest.mark.parametrize("arguments", [("--version",), ("--version", "list")])
def test_version(program: Program, arguments: tuple[str, ...]) -> None:
    """The version is printed, whatever follows."""
    assert program.pipe(*arguments).out.startswith(f"cmguide {__version__}\n")


def test_options_go_before_or_after_the_command(program: Program) -> None:
    """`--width 40 ask 2` and `ask 2 --width 40` are the same."""
    before = program.pipe("--width", "40", "ask", "2")
    assert before.out == program.pipe("ask", "2", "--width", "40").out
    assert before.out == program.pipe("ask", "--width", "40", "2").out
