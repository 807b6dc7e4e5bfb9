"""Forms of a word have the same stem, and words of a family have the same root."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmguide.search.expansion import known_form
from cmguide.search.stemming import family, stem
from cmguide.text.folding import words


def roots(text: str) -> list[str]:
    """Return the root of each word in `text`."""
    return [family(stem(word)) for word in words(text)]


@pytest.mark.parametrize(
    "forms",
    [
        "gagne gagner gagnez gagnais gagnait gagnera",
        "qualité qualités",
        "premier première premiers premières",
        "journal journaux",
        "infirmier infirmière infirmières",
        "fatigue fatigues fatigué fatigant fatigants fatigante",
        "travail travaille travailler boulot taf bosses travaux",
        "payé payée payer paie paye",
        "apprendre apprends appris",
        "choisi choisir choix",
        "dors dormir dort",
        "ton ta tes votre vos",
    ],
)
def test_number_gender_and_tense_do_not_matter(forms: str) -> None:
    """Forms that differ in number, gender or tense have the same stem."""
    assert len({stem(word) for word in words(forms)}) == 1


@pytest.mark.parametrize(
    "forms",
    [
        "stage stagiaires",
        "enseigner enseignement enseignante",
        "organiser organisation",
        "évoluer évolution",
        "réussir réussite",
        "étude étudier étudiante",
        "apprenti apprentissage",
        "boulanger boulangère boulangerie",
        "curieux curieuse curiosité",
        "serveur serveuse",
        "gagne gagnent",
    ],
)
def test_a_family_is_recognised(forms: str) -> None:
    """Words of the same family have the same root."""
    assert len(set(roots(forms))) == 1


@pytest.mark.parametrize(
    "different",
    [
        "journal journée jour",
        "patient patience",
        "collègue collège",
        "dur durée",
        "courage cours",
        "loi loyer",
        "enfant enfer",
        "entretien entreprise",
    ],
)
def test_words_that_look_alike_stay_apart(different: str) -> None:
    """Words that look alike but differ in meaning have different roots."""
    for one, other in combinations(roots(different), 2):
        assert one != other


KNOWN = {
    stem(word) for word in "empathie horaire idee organise qualite salaire".split()
}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("empathie", "empathie"),
        ("organisation", "organise"),
        ("sallaire", "salaire"),
        ("enpathie", "empathie"),
        ("kalité", "qualite"),
        ("vacances", "vacances"),
        ("notaire", "notaire"),
        ("lempathie", "empathie"),
        ("idem", "idem"),
        ("x" * 1000, "x" * 1000),
    ],
)
def test_an_unknown_word_becomes_a_similar_known_word(typed: str, meant: str) -> None:
    """An unknown word becomes a related or similar known word, or stays unchanged."""
    (word,) = words(typed)
    assert known_form(KNOWN, stem(word)) == stem(meant)


@given(st.text())
def test_no_stem_is_empty(text: str) -> None:
    """The stem and the root of a word are never empty."""
    for word in words(text):
        assert stem(word)
        assert family(stem(word))
