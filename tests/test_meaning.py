"""A typed word may mean another word: one of its family, or its correct spelling."""

import pytest

from cmguide.search.expansion import expand, is_trusted

KNOWN = ["dormir", "empathie", "horaire", "idee", "organise", "qualite", "salaire"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("dormir", ["dormir"]),
        ("organiser", ["organise"]),
        ("organisation", []),
        ("horairess", ["horaire"]),
        ("salair", ["salaire"]),
        ("enpathie", ["empathie"]),
        ("lidee", ["idee"]),
        ("kalite", ["qualite"]),
        ("kkkkk", []),
        ("idees" * 9, []),
        ("zzz", []),
    ],
)
def test_a_word_means_what_is_like_it(typed: str, meant: list[str]) -> None:
    """An ending, a typo, an elided article and SMS spelling don't hide a word."""
    assert list(expand(KNOWN, typed)) == meant


def test_the_word_itself_is_the_surest() -> None:
    """Then the same word with another ending, its family, and a correction."""
    sure = [
        expand(["stress", "stressante"], "stress")["stress"],
        expand(["stressant"], "stressante")["stressant"],
        expand(["stresser"], "stressa")["stresser"],
        expand(["stress"], "stess")["stress"],
        expand(["stress", "stressa"], "stress")["stressa"],
    ]
    assert sure == sorted(set(sure), reverse=True)
    assert sure[0] == 1


@pytest.mark.parametrize(
    ("known", "typed", "is_sure"),
    [
        (["salaire"], "salaire", True),
        (["salaire"], "salair", True),
        (["salaire"], "sallaire", True),
        (["foot"], "foots", False),
        (["coiffeuse"], "coiffeurs", False),
    ],
)
def test_a_refusal_rests_on_more_than_a_family(
    known: list[str], typed: str, *, is_sure: bool
) -> None:
    """Only the word itself, or its like in spelling if long, says what is left out."""
    ((meant, sure),) = expand(known, typed).items()
    assert is_trusted(meant, sure) is is_sure
