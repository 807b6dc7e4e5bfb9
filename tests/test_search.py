"""Search finds the topic that a student means, and stays silent where there is none."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmguide.content.loading import load_bundled, parse
from cmguide.content.model import Guide, Topic, Uncovered
from cmguide.errors import NothingFoundError
from cmguide.search import index
from cmguide.search.answering import answer
from cmguide.search.ranking import find, query_words

GUIDE = load_bundled()
QUERIES = [
    line.split("\t")
    for line in Path(__file__).with_name("queries.tsv").read_text("utf-8").splitlines()
]
ASCII = str.maketrans({"œ": "oe", "Œ": "OE", "æ": "ae", "’": "'"})


def ranking(guide: Guide, query: str) -> list[str]:
    """Return the ids found, best first; nothing for a subject that is left out."""
    results = find(index.Index(guide), query)
    return [] if results.uncovered else [hit.topic.id for hit in results.hits]


def answered(guide: Guide, arguments: list[str]) -> tuple[str, ...]:
    """Return the ids of the topics that `ask` shows for the arguments."""
    try:
        return tuple(topic.id for topic in answer(guide, arguments).topics)
    except NothingFoundError as error:
        return (str(error),)


def first(query: str) -> str:
    """Return the id of the best hit, or nothing."""
    return next(iter(ranking(GUIDE, query)), "")


def bare(text: str) -> str:
    """Return the text as a keyboard without accents types it."""
    decomposed = unicodedata.normalize("NFKD", text.translate(ASCII))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def test_most_questions_find_their_topic_first() -> None:
    """Of the questions that have an answer, 95 in 100 find it at once."""
    asked = [(query, slugs.split(",")) for query, slugs in QUERIES if slugs != "-"]
    right = [query for query, slugs in asked if first(query) in slugs]
    assert len(right) / len(asked) >= 0.95


def test_questions_without_an_answer_get_none() -> None:
    """Of the questions that the interview leaves out, 95 in 100 find nothing."""
    asked = [query for query, slugs in QUERIES if slugs == "-"]
    silent = [query for query in asked if not ranking(GUIDE, query)]
    assert len(silent) / len(asked) >= 0.95


@pytest.mark.parametrize(
    ("query", "slugs"),
    [
        ("apprendre", ["qualites", "attentes", "avantages"]),
        ("reseaux", ["evolution"]),
        ("l'empathie", ["qualites"]),
        ("chef", ["organigramme"]),
        ("vacances", ["avantages"]),
        ("stress", ["avantages"]),
        ("dembauche", ["entretien"]),
        ("une lidée", ["attentes"]),
        ("kalité", ["qualites"]),
        ("courir", ["journee"]),
        ("est-ce qu'on dort bien", ["avantages"]),
        ("métier", ["evolution"]),
        ("community manager", ["journee"]),
        ("que fait un community manager", ["journee"]),
        ("tu te vois où dans 10 ans", ["evolution"]),
        ("jsuis timide c grave ?", ["qualites"]),
        ("slt, j'ai un exposé, tu peux me raconter une journée ?", ["journee"]),
        ("france", []),
        ("paris", []),
        ("zzz", []),
        ("qui es-tu ?", []),
        ("", []),
    ],
)
def test_words_find_what_a_student_would_hope(
    guide: Guide, query: str, slugs: list[str]
) -> None:
    """Words of the text, words it never uses, typos, and the job's own name."""
    assert ranking(guide, query)[: len(slugs) or None] == slugs


@pytest.mark.parametrize(
    ("query", "label"),
    [
        ("salaire", "du salaire"),
        ("combien tu gagnes", "du salaire"),
        ("quel diplôme faut-il", "des études ni des diplômes"),
        ("télétravail", "du télétravail ni du lieu de travail"),
        ("prof", "des études ni des diplômes"),
        ("sallaire", "du salaire"),
        ("congés payés", "des congés ni de la protection sociale"),
    ],
)
def test_subjects_left_out_are_named(guide: Guide, query: str, label: str) -> None:
    """What students often ask and the interview does not say is known as such."""
    uncovered = find(index.Index(guide), query).uncovered
    assert uncovered
    assert uncovered.label == label


@pytest.mark.parametrize("topic", GUIDE.topics, ids=lambda topic: topic.id)
def test_every_word_of_a_question_finds_its_topic(guide: Guide, topic: Topic) -> None:
    """So does every word of a title, but for those that all topics share."""
    for word in query_words(f"{topic.title} {topic.question}"):
        assert ranking(guide, word)[0] == topic.id, word


@pytest.mark.parametrize("query", [query for query, _slugs in QUERIES])
def test_case_and_accents_do_not_change_the_ranking(query: str) -> None:
    """Upper case, no accents, typewriter or curly apostrophes: the same answer."""
    expected = ranking(GUIDE, query)
    for variant in (
        query.upper(),
        bare(query),
        query.replace("'", "’"),
        unicodedata.normalize("NFD", query),
        f"  {query} ?!",
    ):
        assert ranking(GUIDE, variant) == expected


WORDS = [word for topic in GUIDE.topics for word in query_words(topic.question)]


@given(st.lists(st.sampled_from(WORDS) | st.text()).map(" ".join))
def test_no_query_is_too_odd(query: str) -> None:
    """Whatever is typed, search answers, with scores from high to low."""
    scores = [hit.score for hit in find(index.Index(GUIDE), query).hits]
    assert scores == sorted(scores, reverse=True)
    assert all(score > 0 for score in scores)


@pytest.mark.parametrize(
    "query",
    ["a" * 1_000_000, "zut " * 100_000, "é" * 50_000, "e\u0301\u0316" * 500_000],
)
def test_a_huge_query_is_survived(guide: Guide, query: str) -> None:
    """A megabyte of words, of one word, or of marks: its beginning is looked for."""
    assert ranking(guide, query) == []
    assert answered(guide, [query]) == answered(guide, [query[:2_000]])


WEAK = b"""
title = "Garder les enfants"
[[topics]]
id = "garde"
title = "La garde"
question = "Que fais-tu ?"
answer = "Je garde des enfants, et mon manager aussi."
"""


@pytest.mark.parametrize("word", ["enfants", "enfant", "manager", "les enfants"])
def test_weak_words_are_looked_for_alone(word: str) -> None:
    """A word that says little is still found where a query has no other."""
    guide = parse(WEAK, "x")
    assert ranking(guide, word) == ["garde"]
    assert ranking(guide, "job") == []


@pytest.mark.parametrize("topic", GUIDE.topics, ids=lambda topic: topic.id)
def test_every_keyword_finds_its_topic(guide: Guide, topic: Topic) -> None:
    """No alias or keyword of a topic is lost to the search."""
    lost = [
        name
        for name in (*topic.aliases, *topic.keywords)
        if topic.id not in [hit.topic.id for hit in find(index.Index(guide), name).hits]
    ]
    assert lost == []


@pytest.mark.parametrize("subject", GUIDE.uncovered, ids=lambda subject: subject.label)
def test_every_word_of_a_subject_finds_something(
    guide: Guide, subject: Uncovered
) -> None:
    """No word of a subject that is left out is one that the search passes over."""
    lost = [word for word in subject.words if not query_words(word)]
    assert lost == []
    found = [find(index.Index(guide), word).uncovered for word in subject.words]
    labels = [uncovered.label for uncovered in found if uncovered]
    assert labels.count(subject.label) / len(found) >= 0.8


@pytest.mark.parametrize("query", [query for query, _slugs in QUERIES])
def test_quotes_do_not_change_what_a_question_means(guide: Guide, query: str) -> None:
    """Words that a shell has parted are answered as the question in quotes is."""
    assert answered(guide, query.split()) == answered(guide, [query])


@pytest.mark.parametrize("topic", GUIDE.topics, ids=lambda topic: topic.id)
def test_no_word_of_an_answer_is_said_to_be_absent(guide: Guide, topic: Topic) -> None:
    """But for the words that a subject that is left out claims by themselves."""
    for word in query_words(" ".join((*topic.answer, *topic.key_points))):
        subject = find(index.Index(guide), word).uncovered
        alone = [name for name in subject.words if " " not in name] if subject else []
        assert not subject or word in query_words(" ".join(alone))


BREAD = b"""
title = "Le pain"
[[topics]]
id = "four"
title = "Le four"
question = "Quel four ?"
answer = "Un four br\xc3\xbblant."
[[topics]]
id = "nuit"
title = "La nuit"
question = "Quelle nuit ?"
answer = "Une nuit blanche."
[[uncovered]]
label = "des r\xc3\xa9ussites"
words = ["tr\xc3\xa8s br\xc3\xbblant", "toute une nuit", "trop chaude"]
"""


@pytest.mark.parametrize(
    ("query", "slugs"),
    [
        ("brûlant", ["four"]),
        ("nuit", ["nuit"]),
        ("toute une nuit", []),
        ("chaude", []),
    ],
)
def test_a_refusal_rests_on_more_than_part_of_a_phrase(
    query: str, slugs: list[str]
) -> None:
    """One word out of a phrase says what is left out only where no topic has it."""
    assert ranking(parse(BREAD, "x"), query) == slugs


def test_a_small_guide_can_be_searched() -> None:
    """One topic with nothing optional is enough."""
    guide = parse(
        b'title = "T"\n[[topics]]\nid = "un"\ntitle = "Un"\n'
        b'question = "Quoi ?"\nanswer = "Du pain."\n',
        "x",
    )
    assert ranking(guide, "pains") == ["un"]
    assert ranking(guide, "eau") == []


PHRASES = b"""
title = "Le pain"
[[topics]]
id = "four"
title = "Le four"
question = "Quel four ?"
keywords = ["coup de feu"]
answer = "Un feu vif. Puis un autre coup, et la fournil tourne."
[[topics]]
id = "sueur"
title = "La sueur"
question = "Quelle sueur ?"
keywords = ["feu", "coup", "farine"]
answer = "De la farine."
[[topics]]
id = "nuit"
title = "La nuit"
question = "Quelle nuit ?"
answer = '''
On y voit peu : la lune, la farine, le chat, la pluie, un bruit, le froid, des pas, une
porte, un volet, la rue, un arbre, le vent, une branche, un toit, la gare, un pont,
le canal, une barque, un quai, des feuilles, une affiche, un banc, une grille.
'''
"""


@pytest.mark.parametrize(
    ("query", "slugs"),
    [
        ("le coup de feu", ["four", "sueur"]),
        ("feu, coup", ["sueur", "four"]),
        ("farine", ["sueur", "nuit"]),
        ("farine lune", ["nuit"]),
        ("raconte la lune", ["nuit"]),
        ("la lune des martiens", []),
        ("la lune et la farine des martiens gallois verts", ["nuit"]),
    ],
)
def test_what_a_query_weighs(query: str, slugs: list[str]) -> None:
    """A phrase counts more than its words, and words that nothing has count against.

    Words of any subject don't; a rare word and another are enough in any case.
    """
    assert ranking(parse(PHRASES, "x"), query) == slugs


def test_the_first_words_are_looked_for() -> None:
    """After sixty words, a query is what they say."""
    words = [word for topic in GUIDE.topics for word in query_words(topic.question)]
    words += [word for topic in GUIDE.topics for word in query_words(topic.title)]
    words += query_words(" ".join(p for topic in GUIDE.topics for p in topic.answer))
    sixty = " ".join(list(dict.fromkeys(words))[:60])
    assert find(index.Index(GUIDE), f"{sixty} curiosité") == find(
        index.Index(GUIDE), sixty
    )
    assert find(index.Index(GUIDE), "curiosité").hits
