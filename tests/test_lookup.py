"""A topic is found by any of its names, even misspelt or incomplete."""

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
        ("QUALITÉS", "qualites"),
        ("02", "qualites"),
        ("n°2", "qualites"),
        ("№ 2", "qualites"),
        ("compétences", "qualites"),
        ("Entretien d’embauche", "entretien"),
        ("l'entretien d'embauche", ""),
        ("N+1", ""),
        ("10", ""),
        ("9" * 5000, ""),
        ("", ""),
    ],
)
def test_a_name_finds_its_topic(guide: Guide, name: str, slug: str) -> None:
    """A slug, number, alias or title finds its topic, ignoring case and accents."""
    found = [topic.id for topic in match_exact(guide, name).topics]
    assert found == slug.split()


@pytest.mark.parametrize(
    ("start", "slugs"),
    [("j", "journee"), ("Em", "emploi"), ("", ""), ("e", "evolution emploi entretien")],
)
def test_the_start_of_a_name_is_enough(guide: Guide, start: str, slugs: str) -> None:
    """The start of a slug, or else of another name, finds all topics that match."""
    found = [topic.id for topic in match_prefix(guide, start).topics]
    assert found == slugs.split()


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("jounrée", "journee"),
        ("frelance", "emploi"),
        ("entreprise", ""),
        ("x" * 100_000, ""),
    ],
)
def test_a_near_miss_finds_the_topic_meant(guide: Guide, name: str, slug: str) -> None:
    """A misspelt name finds its topic if at most one letter in five is wrong."""
    found = [topic.id for topic in match_fuzzy(guide, name).topics]
    assert found == slug.split()


@given(st.text())
def test_any_string_can_be_looked_up(name: str) -> None:
    """Looking up a string never raises an exception."""
    guide = load_bundled()
    match_exact(guide, name)
    match_fuzzy(guide, name)
