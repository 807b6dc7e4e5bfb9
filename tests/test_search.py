"""The search finds the topic that a student means, or none if no topic answers."""

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmguide.content.loading import load, load_bundled, parse
from cmguide.content.model import Guide, Topic, Uncovered
from cmguide.errors import NotCoveredError, NothingFoundError
from cmguide.search.answering import answer, hits
from cmguide.search.index import Index, index_words
from cmguide.search.ranking import find
from cmguide.search.recognition import recognised
from tests.scores import HERE, INTERVIEWS, Scores, outcome, scores

GUIDE = load_bundled()
INDEX = Index(GUIDE)
QUERIES = [
    line.split("\t")[0]
    for line in (HERE / "queries.tsv").read_text("utf-8").splitlines()
]
ASCII = str.maketrans({"œ": "oe", "Œ": "OE", "æ": "ae", "’": "'"})


def ranking(guide: Guide, query: str) -> list[str]:
    """Return the ids of the topics that answer `query`, best first."""
    index = INDEX if guide is GUIDE else Index(guide)
    return [hit.topic.id for hit in find(index, query).hits]


def message(guide: Guide, query: str) -> str:
    """Return the message for a query without an answer."""
    with pytest.raises(NothingFoundError) as caught:
        answer(guide, [query])
    return caught.value.sentence


def bare(text: str) -> str:
    """Return `text` as typed on a keyboard without accents."""
    decomposed = unicodedata.normalize("NFKD", text.translate(ASCII))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def test_most_questions_find_their_topic_first() -> None:
    """Most questions get a right topic first; most unanswerable ones get no answer."""
    found = scores(GUIDE, HERE / "queries.tsv")
    assert found.first / found.answerable >= 0.93
    assert found.proposed / found.answerable >= 0.97
    assert found.silent / found.unanswerable >= 0.91
    assert found.denied == 0


def test_interviews_without_any_vocabulary_are_understood() -> None:
    """Without aliases or keywords, most questions still get a right topic first."""
    found = sum(
        (scores(load(str(path)), path.with_suffix(".tsv")) for path in INTERVIEWS),
        Scores(),
    )
    assert found.answerable > 190
    assert found.first / found.answerable >= 0.85
    assert found.proposed / found.answerable >= 0.93
    assert found.silent / found.unanswerable >= 0.96
    assert found.denied <= 1


@pytest.mark.parametrize(
    ("query", "slugs"),
    [
        ("l'empathie", ["qualites"]),
        ("kalité", ["qualites"]),
        ("courir", ["journee"]),
        ("vous faites du sport ?", ["journee"]),
        ("est-ce qu'on dort bien", ["avantages"]),
        ("que fait un community manager", ["journee"]),
        ("c'est quoi un cm", ["journee"]),
        ("c'est quoi ton métier", ["journee"]),
        ("définition", ["journee"]),
        ("parle-moi de ton métier", ["journee"]),
        ("comment on devient cm", ["motivation"]),
        ("tu te vois où dans 10 ans", ["evolution"]),
        ("slt, j'ai un exposé, tu peux me raconter une journée ?", ["journee"]),
        ("je voudrais savoir si tu as un chef", ["organigramme"]),
        ("salut j'ai une question : tu as un patron ?", ["organigramme"]),
        ("pour mon stage : c'est stressant ?", ["avantages"]),
        ("mdr t'as un chef s'il te plaît ?", ["organigramme"]),
        ("bcp de stress", ["avantages"]),
        ("comment s'appelle ton chef", ["organigramme"]),
        ("horaires fixes", ["journee"]),
        ("zzz", []),
        ("aide-moi", []),
        ("macron", []),
        ("", []),
    ],
)
def test_words_find_the_topic_that_a_student_means(
    query: str, slugs: list[str]
) -> None:
    """Typos, synonyms, polite phrases and the name of the job are understood."""
    assert ranking(GUIDE, query)[: len(slugs) or None] == slugs


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("salaire", "L’interview ne parle pas du salaire."),
        ("sallaire", "L’interview ne parle pas du salaire."),
        ("combien tu gagnes", "L’interview ne parle pas du salaire."),
        ("retraite", "L’interview ne parle pas de la retraite."),
        ("facebook", "L’interview ne parle pas des réseaux sociaux un par un."),
    ],
)
def test_subjects_left_out_are_named(query: str, sentence: str) -> None:
    """If a common subject isn't covered, the message names the subject."""
    assert message(GUIDE, query).startswith(sentence)
    with pytest.raises(NotCoveredError):
        hits(GUIDE, query)


def test_further_reading_is_named_for_its_subjects_only() -> None:
    """Further reading is suggested only for the subjects that it covers."""
    assert "blogdumoderateur" in message(GUIDE, "combien tu gagnes")
    assert "blogdumoderateur" not in message(GUIDE, "t'es marié ?")


def test_two_subjects_get_two_answers() -> None:
    """A query about two subjects gets an answer or a message for each subject."""
    both = answer(GUIDE, ["tes horaires et ton chef"])
    assert {topic.id for topic in both.topics} == {"journee", "organigramme"}
    found = answer(GUIDE, ["les qualités et le salaire"])
    assert [topic.id for topic in found.topics] == ["qualites"]
    assert found.notices == ("L’interview ne parle pas du salaire.",)


NURSE = load(str(HERE / "interviews" / "nurse.toml"))


def test_a_topic_on_a_related_subject_is_proposed() -> None:
    """If only a related subject has a topic, the topic is proposed, not shown."""
    guide = parse(
        b'title = "T"\n[[topics]]\nid = "un"\ntitle = "Le plus dur"\n'
        b'question = "Qu\'est-ce qui est difficile ?"\nsubjects = ["inconvenients"]\n'
        b'answer = "Du pain."\n',
        "x",
    )
    with pytest.raises(NothingFoundError) as caught:
        answer(guide, ["stress"])
    assert not isinstance(caught.value, NotCoveredError)
    assert [topic.id for topic in caught.value.topics] == ["un"]
    assert "«\u00a0cmguide ask un\u00a0»" in str(caught.value)


def test_a_word_of_another_phrase_names_no_subject() -> None:
    """« sage-femme » is not recognised as the subject of women's and men's equality."""
    topic = replace(GUIDE.topics[0], title="Les études de sage-femme", aliases=())
    assert "egalite" not in recognised(topic)
    assert "etudes" in recognised(topic)


def test_three_topics_are_proposed_at_most() -> None:
    """If many topics are related to a query, only the best three are proposed."""
    with pytest.raises(NothingFoundError) as caught:
        answer(GUIDE, ["collègues"])
    assert [t.id for t in caught.value.topics] == [
        "organigramme",
        "journee",
        "evolution",
    ]


def test_a_mention_is_not_denied() -> None:
    """If an answer only mentions the subject, the message gives the topic's title."""
    guide = parse(
        b'title = "T"\n[[topics]]\nid = "un"\ntitle = "Le four"\n'
        b'question = "Quel four ?"\nanswer = "Les handicap\xc3\xa9s aussi."\n',
        "x",
    )
    kind, ids = outcome(guide, "handicap")
    assert (kind, ids) == ("mentioned", ["un"])
    assert message(guide, "handicap") == (
        "Aucune réponse ne traite du handicap, mais « Le four » en dit un mot."
    )


@pytest.mark.parametrize("topic", GUIDE.topics, ids=lambda topic: topic.id)
def test_a_title_and_a_question_find_their_topic(topic: Topic) -> None:
    """The title or the question of a topic, as a query, finds the topic."""
    assert topic.id in ranking(GUIDE, topic.title)[:2]
    assert topic.id in ranking(GUIDE, topic.question)[:2]


@pytest.mark.parametrize("query", QUERIES)
def test_case_and_accents_do_not_change_the_ranking(query: str) -> None:
    """Case, accents, kind of apostrophe and spaces don't change the ranking."""
    expected = ranking(GUIDE, query)
    for variant in (
        query.upper(),
        bare(query),
        query.replace("'", "’"),
        unicodedata.normalize("NFD", query),
        f"  {query} !",
    ):
        assert ranking(GUIDE, variant) == expected


WORDS = [word for topic in GUIDE.topics for word in topic.question.split()]


@given(st.lists(st.sampled_from(WORDS) | st.text()).map(" ".join))
def test_any_query_is_answered(query: str) -> None:
    """Any query is answered, with results in descending order of score."""
    found = find(INDEX, query)
    scored = [hit.score for hit in found.hits[found.served :]]
    assert scored == sorted(scored, reverse=True)
    assert all(hit.score > 0 for hit in found.hits)


@pytest.mark.parametrize(
    "query",
    ["a" * 1_000_000, "zut " * 100_000, "é" * 50_000, "e\u0301\u0316" * 500_000],
)
def test_a_huge_query_is_cut(query: str) -> None:
    """Only the first 2,000 characters of a query count."""
    assert ranking(GUIDE, query) == []
    assert outcome(GUIDE, query) == outcome(GUIDE, query[:2_000])


@pytest.mark.parametrize("topic", GUIDE.topics, ids=lambda topic: topic.id)
def test_every_keyword_finds_its_topic(topic: Topic) -> None:
    """Every alias and keyword of a topic finds that topic."""
    names = (*topic.aliases, *topic.keywords)
    assert [name for name in names if topic.id not in ranking(GUIDE, name)] == []


@pytest.mark.parametrize("subject", GUIDE.uncovered, ids=lambda subject: subject.label)
def test_every_word_of_a_subject_is_known(subject: Uncovered) -> None:
    """Every word of an uncovered subject finds a topic or is reported as uncovered."""
    for word in subject.words:
        found = find(INDEX, word)
        assert found.hits or subject in [absent.subject for absent in found.missing]


@pytest.mark.parametrize("query", QUERIES)
def test_quotes_do_not_change_what_a_question_means(query: str) -> None:
    """A question gets the same answer with and without quotes."""
    assert outcome(GUIDE, *query.split()) == outcome(GUIDE, query)


@pytest.mark.parametrize("guide", [GUIDE, NURSE], ids=["bundled", "nurse"])
def test_no_word_of_an_answer_is_reported_as_absent(guide: Guide) -> None:
    """A word of an answer is never reported as a subject that isn't covered."""
    for topic in guide.topics:
        for word in index_words(" ".join((*topic.answer, *topic.key_points))):
            assert outcome(guide, word)[0] != "denied", word


BREAD = """
title = "Le pain"
[[topics]]
id = "four"
title = "Le four"
question = "Quel four ?"
keywords = ["coup de feu"]
answer = "Un four brûlant, et le fournil tourne. Voici une pelle."
[[topics]]
id = "nuit"
title = "La nuit"
question = "Quelle nuit ?"
keywords = ["feu", "farine"]
answer = "Une nuit blanche, la lune, la pelle."
[[uncovered]]
label = "des gâteaux"
words = ["gâteau", "toute une pelle", "salaire du pâtissier"]
""".encode()


@pytest.mark.parametrize(
    ("query", "slugs"),
    [
        ("fournil", ["four"]),
        ("le coup de feu", ["four"]),
        ("farine", ["nuit"]),
        ("raconte la lune", ["nuit"]),
        ("la lune des martiens gallois", []),
        ("la farine des martiens", ["nuit"]),
        ("gâteau", []),
        ("toute une pelle", []),
        ("pâtissier", []),
        ("le pain", []),
    ],
)
def test_phrases_and_names_have_more_weight(query: str, slugs: list[str]) -> None:
    """A phrase counts more than its words, and a keyword more than a word of an answer.

    An uncovered subject is not recognised by a single word of one of its phrases.
    """
    assert ranking(parse(BREAD, "x"), query) == slugs


@pytest.mark.parametrize("word", ["enfants", "les enfants", "fille"])
def test_a_common_word_can_be_a_subject(word: str) -> None:
    """A word that is common in one interview can be the subject of another."""
    guide = parse(
        b'title = "La cr\xc3\xa8che"\n[[topics]]\nid = "garde"\ntitle = "La garde"\n'
        b'question = "Que fais-tu ?"\nanswer = "Je garde des enfants, une fille."\n',
        "x",
    )
    assert outcome(guide, word)[1] == ["garde"]


def test_the_words_come_before_the_subject_in_a_search() -> None:
    """Topics that contain the word come before topics that only share its subject."""
    found = hits(NURSE, "peur")
    with_word = [bool(hit.matched) for hit in found]
    assert with_word == sorted(with_word, reverse=True)
    assert [hit.topic.id for hit in hits(parse(BREAD, "x"), "brûlant")] == ["four"]


def test_a_small_guide_can_be_searched() -> None:
    """A guide of one topic without optional keys can be searched."""
    guide = parse(
        b'title = "T"\n[[topics]]\nid = "un"\ntitle = "Un"\n'
        b'question = "Quoi ?"\nanswer = "Du pain."\n',
        "x",
    )
    assert ranking(guide, "pains") == ["un"]
    assert ranking(guide, "eau") == []


def test_the_first_words_are_looked_for() -> None:
    """Only the first sixty words of a query count."""
    sixty = " ".join(f"mot{number}" for number in range(60))
    assert find(INDEX, f"{sixty} curiosité") == find(INDEX, sixty)
    assert find(INDEX, "curiosité").hits


@pytest.mark.parametrize("greeting", ["salut", "merci beaucoup", "Bonjour !"])
def test_a_greeting_is_not_a_question(greeting: str) -> None:
    """A greeting is reported as not being a question."""
    assert "ne demande rien de précis" in message(load_bundled(), greeting)
