"""Words are compared ignoring case, accents, ligatures and apostrophes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmguide.text.folding import fold, name_key, words


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("QUALITÉS", "qualites"),
        ("l'OEUVRE", "l oeuvre"),
        ("l\u02bcœuvre", "l oeuvre"),
        ("l´œuvre", "l oeuvre"),
        ("savoir-être", "savoir etre"),
        ("ex æquo", "ex aequo"),
        ("  un\tdeux\n", "un deux"),
        ("e\u0301te\u0301", "ete"),
        ("…?!", ""),
    ],
)
def test_names_are_compared_by_their_words(typed: str, key: str) -> None:
    """All characters except letters and digits separate words."""
    assert name_key(typed) == key


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    """Folding a folded string returns the same string."""
    assert words(" ".join(words(text))) == words(text)


@given(st.text(alphabet="aàâäcçeéèêëiîïoôöuùûüœæ'’ -"))
def test_case_does_not_count(text: str) -> None:
    """Upper and lower case fold to the same string."""
    assert fold(text.upper()) == fold(text)
