"""A search result shows the matching passage, with the matching words marked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmguide.content.loading import load_bundled
from cmguide.content.model import Guide, Topic
from cmguide.search.index import Index
from cmguide.search.ranking import find
from cmguide.search.snippets import highlights, snippet

GUIDE = load_bundled()


def marked(guide: Guide, query: str) -> tuple[str, list[str]]:
    """Return the passage of the best hit, and its marked words."""
    hit = find(Index(guide), query).hits[0]
    text, spans = snippet(hit.topic, hit.matched)
    return text, [text[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("query", "beginning", "words"),
    [
        ("l'empathie", "Pas de bon CM sans curiosité", ["empathie"]),
        ("reseaux sociaux", "Plus important encore", ["réseaux", "sociaux"]),
        ("adrénaline", "Pour repartir", ["adrénaline"]),
        ("fatigue", "Tout change sans arrêt", []),
    ],
)
def test_the_passage_contains_the_words(
    guide: Guide, query: str, beginning: str, words: list[str]
) -> None:
    """The passage with the words is shown, or the key points if no passage has them."""
    text, found = marked(guide, query)
    assert text.startswith(beginning)
    assert found == words


def test_decomposed_text_is_marked_whole() -> None:
    """A letter and its combining marks are marked together."""
    text = "un e\u0301te\u0301 chaud"
    assert [text[a:b] for a, b in highlights(text, {"anne"})] == []
    assert [text[a:b] for a, b in highlights(text, {"chaud"})] == ["chaud"]
    text = "une anne\u0301e"
    assert [text[a:b] for a, b in highlights(text, {"an"})] == ["anne\u0301e"]


@given(
    st.sampled_from(GUIDE.topics),
    st.lists(st.sampled_from(["été", "L’œuvre", "mot", "«", " ", "\u0301", "!"])).map(
        "".join
    ),
    st.sets(st.sampled_from(["oeuvr", "mot", "meti", "travail", "question"])),
)
def test_marking_never_alters_the_text(
    topic: Topic, text: str, matched: set[str]
) -> None:
    """Spans are in order, inside the text, and never empty or overlapping."""
    position = 0
    for start, end in highlights(text, matched):
        assert position <= start < end <= len(text)
        position = end
    shown = snippet(topic, matched).text
    texts = [*topic.answer, " ".join(topic.key_points), topic.question]
    assert any(shown in whole for whole in texts)
