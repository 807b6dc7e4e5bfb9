"""French typography: what is noticed in a text, and what is left in peace."""

import pytest

from cmguide.content.bundled import bundled
from cmguide.content.checking import examine
from cmguide.content.proofreading import warnings


def noticed(text: str) -> list[str]:
    """Return the messages on a title, with ordinary spaces."""
    return [
        problem.message.replace("\u00a0", " ") for problem in warnings({"title": text})
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "Comment ça va ?",
            (
                "l’espace avant « ? » doit être insécable (U+00A0),"
                " près de « Comment ça va ? »"
            ),
        ),
        (
            "Comment ça va?",
            (
                "il manque une espace insécable (U+00A0) avant « ? »,"
                " près de « Comment ça va? »"
            ),
        ),
        (
            "Oui: non, et peut-être: on verra",
            (
                "il manque une espace insécable (U+00A0) avant « : » (2 fois dans ce"
                " texte), près de « Oui: non, et peut-être… »"
            ),
        ),
        (
            "Oui ; non",
            "l’espace avant « ; » doit être insécable (U+00A0), près de « Oui ; non »",
        ),
        (
            "L'entretien",
            "l’apostrophe doit être courbe : ’ (U+2019), près de « L'entretien »",
        ),
        (
            'Le "guide"',
            (
                "les guillemets doivent être « et » (2 fois dans ce texte),"
                ' près de « Le "guide" »'
            ),
        ),
        (
            "Le « guide »",
            (
                "il faut une espace insécable (U+00A0) à l’intérieur des guillemets « »"
                " (2 fois dans ce texte), près de « Le « guide » »"
            ),
        ),
        (
            "Peut-être...",
            (
                "les trois points sont un seul signe : … (U+2026),"
                " près de « Peut-être... »"
            ),
        ),
        (
            "50 % de plus",
            (
                "il faut une espace insécable (U+00A0) avant « % »,"
                " près de « 50 % de plus »"
            ),
        ),
    ],
)
def test_what_is_not_french_is_noticed(text: str, message: str) -> None:
    """The message names the sign, the remedy and the words around."""
    assert noticed(text) == [message]


@pytest.mark.parametrize(
    "text",
    [
        "Comment ça va\u00a0?",
        "Comment\u202f? Ah\u00a0!… Eh bien\u00a0?!",
        "De 10:30 à 12:45:00",
        "Un :rocket: part",
        "Voir https://example.org/?a=b;c:d et www.example.org/x?y=z",
        "Écrire à a@b.fr?subject=x ou sur example.org/page?n=1",
        "C’est «\u00a0dit\u00a0», 50\u00a0% du temps",
        "Voilà :-) et ;)",
        "Vraiment (?) oui",
        "a::b et C:rien",
    ],
)
def test_what_is_french_is_left_in_peace(text: str) -> None:
    """Addresses, times, names between colons and smileys are no punctuation."""
    assert noticed(text) == []


@pytest.mark.parametrize("part", ["a", "a-", "a.", "a:", "1:", ":/", "www.", "a@ "])
def test_one_endless_word_is_read_once(part: str) -> None:
    """A text without a space is a text like another, however long."""
    assert len(noticed(part * 200_000)) <= 1


def test_signs_without_end_are_counted() -> None:
    """As many as there are, without being kept."""
    assert "(200000 fois dans ce texte)" in noticed("'" * 200_000)[0]
    assert noticed("!" * 200_000) == []


def test_only_what_a_reader_sees_is_read_again() -> None:
    """Names to type and addresses are as they are typed."""
    topic = {
        "id": "a?",
        "aliases": ["l'alias ?"],
        "keywords": ["l'été"],
        "related": ["b'"],
        "key_points": ["L'été."],
        "answer": "Oui?",
    }
    uncovered = {"label": "d'autre", "words": ["l'eau"]}
    document = {
        "topics": [topic],
        "uncovered": [uncovered],
        "source": {"url": "http://a/'", "notice": "D'où?"},
    }
    assert [problem.where for problem in warnings(document)] == [
        "[source], notice",
        "[source], notice",
        "[[topics]] n° 1 (a?), answer",
        "[[topics]] n° 1 (a?), key_points, n° 1",
        "[[uncovered]] n° 1, label",
    ]


@pytest.mark.parametrize("name", ["answers.toml", "template.toml"])
def test_our_own_files_are_clean(name: str) -> None:
    """The interview and the model have no problem and no warning."""
    assert examine(*bundled(name))[1:] == ((), ())
