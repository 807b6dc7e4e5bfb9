"""A topic is found by any of its names, misspelt or incomplete."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmguide.content.loading import load_bundled
from cmguide.content.model import Guide
from cmguide.search.lookup import match_exact, match_fuzzy, match_prefix


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("qualites", "qualites"),
        ("Qualités", "qualites"),
        ("QUALITES", "qualites"),
        ("2", "qualites"),
        ("02", "qualites"),
        ("n°2", "qualites"),
        ("compétences", "qualites"),
        ("inconvénients", "avantages"),
        ("horaires", "journee"),
        ("hiérarchie", "organigramme"),
        ("Freelance", "emploi"),
        ("l'entretien d'embauche", None),
        ("entretien d'embauche", "entretien"),
        ("Entretien d’embauche", "entretien"),
        ("mes journees", "journee"),
        ("n° 2", "qualites"),
        ("№ 2", "qualites"),
        ("N+1", None),
        ("le", None),
        ("0", None),
        ("10", None),
        ("9" * 5000, None),
        ("", None),
        ("?", None),
    ],
)
def test_a_name_finds_its_topic(guide: Guide, name: str, slug: str | None) -> None:
    """Slug, number, alias or title, whatever the case and the accents."""
    found = [topic.id for topic in match_exact(guide, name).topics]
    assert found == ([slug] if slug else [])


def test_an_ambiguous_start_gives_every_candidate(guide: Guide) -> None:
    """The candidates come in the order of the guide."""
    found = [topic.id for topic in match_prefix(guide, "e").topics]
    assert found == ["evolution", "emploi", "entretien"]


@pytest.mark.parametrize(
    ("start", "slug"),
    [("qual", "qualites"), ("j", "journee"), ("Em", "emploi"), ("", None)],
)
def test_the_start_of_a_name_is_enough(
    guide: Guide, start: str, slug: str | None
) -> None:
    """The start of a slug wins over the start of an alias."""
    found = [topic.id for topic in match_prefix(guide, start).topics]
    assert found == ([slug] if slug else [])


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("qualitées", "qualites"),
        ("organigrame", "organigramme"),
        ("jounrée", "journee"),
        ("evolusion", "evolution"),
        ("frelance", "emploi"),
        ("entreprise", None),
        ("zzz", None),
        ("x" * 100_000, None),
    ],
)
def test_a_near_miss_finds_the_topic_meant(
    guide: Guide, name: str, slug: str | None
) -> None:
    """One wrong letter in five is forgiven, and no more."""
    found = [topic.id for topic in match_fuzzy(guide, name).topics]
    assert found == ([slug] if slug else [])


@given(st.text())
def test_no_name_is_too_odd(name: str) -> None:
    """Any text is looked up without a failure."""
    guide = load_bundled()
    match_exact(guide, name)
    match_fuzzy(guide, name)
