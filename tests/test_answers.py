"""The bundled interview has all facts of the original, in French typography."""

import re
import tomllib
from pathlib import Path

import pytest

from cmguide.content.model import Guide

SLUGS = [
    "journee",
    "qualites",
    "avantages",
    "evolution",
    "motivation",
    "attentes",
    "emploi",
    "entretien",
    "organigramme",
]

# The facts that each answer must mention, separated by |.
FACTS = {
    "journee": (
        "type est une légende|Debout|au lit|un peu de tout|marche|vélo|course à pied"
        "|plus tard|actualité générale|médias sociaux|plusieurs fois par jour|trajets"
        "|s’apprennent plus facilement|clients|rendez-vous|programme|sur le moment"
        "|2016|smartphone|en ligne|jamais|batterie"
    ),
    "qualites": (
        "curiosité|empathie|enthousiasme|proche|distance|savoir-être|avant tout"
        "|techniques|plus facilement"
    ),
    "avantages": (
        "Rien ne reste|jamais fini d’apprendre|repos est hors d’atteinte|urgence"
        "|personne n’avait vue venir|souffler|autre tâche|autre client|adrénaline"
        "|repartir|nuits sont courtes|intérêt du métier"
    ),
    "evolution": (
        "s’améliorer|consultant|équipe de CM|chef de projet|stratégiste"
        "|data scientist|campagnes de publicité|médias sociaux|rédacteur web"
        "|beaucoup|protéiformes|en train de changer|Personne|réseaux sociaux|cinq ans"
        "|années à venir"
    ),
    "motivation": (
        "quelques années|service client|animation socio-culturelle|web"
        "|bien avant|les trois|community management"
    ),
    "attentes": (
        "attentes|je crois|inventé|façon de l’exercer|sur le tas|discussions|gens"
        "|organisations|Alexandra|Stéphane|regardé|lu|Gary Vaynerchuk|un peu"
        "|Seth Godin|Barbara Chazelle|Frankie Greek|très intéressant|six ans|2016"
    ),
    "emploi": (
        "freelance|missions|en ligne|IRL|vraie vie|N’importe quel freelance|nombreux"
        "|mois à venir"
    ),
    "entretien": (
        "coup de téléphone|premier|à pied|Lyon|notes|rebord|fenêtre|urgence|tarifs"
        "|appel|quelques jours"
    ),
    "organigramme": "nulle part",
}


def texts(guide: Guide) -> list[str]:
    """Return every string of `guide` that a user sees."""
    assert guide.source
    found = [guide.title, guide.summary, *guide.introduction, *guide.conclusion]
    found += [guide.source.notice]
    found += [f"{r.title}, {r.description}" for r in guide.further_reading]
    for topic in guide.topics:
        found += [topic.title, topic.question, *topic.answer, *topic.key_points]
    return found


def test_topics_keep_their_slugs_and_order(guide: Guide) -> None:
    """The nine slugs and their order never change, because scripts rely on them."""
    assert [topic.id for topic in guide.topics] == SLUGS
    assert [topic.number for topic in guide.topics] == list(range(1, 10))


@pytest.mark.parametrize("slug", SLUGS)
def test_every_fact_is_in_the_answer_of_its_topic(guide: Guide, slug: str) -> None:
    """Each answer has all the facts of the original answer."""
    answer = " ".join(guide.topic(slug).answer).casefold()
    missing = [f for f in FACTS[slug].split("|") if f.casefold() not in answer]
    assert not missing


def test_introduction_says_why_the_answers_are_public(guide: Guide) -> None:
    """The introduction mentions the student, the many questions and the blog."""
    introduction = " ".join(guide.introduction)
    for fact in ("étudiante", "beaucoup", "plus simple", "blog", "d’autres"):
        assert fact in introduction


def test_source_is_cited(guide: Guide) -> None:
    """The source has an author, a date and a URL; the notice says « reformulées »."""
    source = guide.source
    assert source
    assert (source.author, source.date) == ("Philippe Couzon", "2016-03-11")
    assert source.url == "https://philippe-couzon.com/2016/03/11/cm-freelance"
    for word in ("reformulées", "Philippe Couzon", "11 mars 2016"):
        assert word in source.notice
    assert [r.url for r in guide.further_reading] == [
        "https://www.blogdumoderateur.com"
    ]
    assert "Tous les ans" in guide.conclusion[0]


@pytest.mark.parametrize("slug", SLUGS)
def test_each_topic_has_key_points_related_topics_and_aliases(
    guide: Guide, slug: str
) -> None:
    """Every topic has related topics and aliases; a long answer also has key points."""
    topic = guide.topic(slug)
    assert len(topic.key_points) in {0, 2, 3, 4}
    assert topic.key_points or len(topic.answer) <= 2
    assert slug not in topic.related
    assert topic.related
    assert 5 <= len(topic.aliases) <= 8
    assert len(topic.keywords) <= 10
    assert topic.question.endswith("\u00a0?")


def test_texts_are_typeset(guide: Guide) -> None:
    """A no-break space precedes ? ! : ; % and », and apostrophes are curly."""
    for text in texts(guide):
        assert not re.search(r"['\"]|\.\.\.|  ", text), text
        assert not re.search(r"[^\u00a0][?!:;%»]", text), text
        assert not re.search("«[^\u00a0]", text), text
        assert text[0].isupper() or text[0] == "«", text


def test_file_is_toml_that_other_tools_read() -> None:
    """The file is TOML in UTF-8 without a byte order mark."""
    path = Path(__file__).parents[1] / "data" / "answers.toml"
    text = path.read_bytes().decode()
    assert text.startswith("#")
    assert len(tomllib.loads(text)["topics"]) == 9
