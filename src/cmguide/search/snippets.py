"""Choose the passage of an answer that matches a search, and highlight the words."""

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from cmguide.content.model import Topic
from cmguide.search.index import index_words

# A word, with the combining marks that follow its letters in decomposed Unicode.
_WORD = "(?:[^\\W_]|[\u0300-\u036f])+"
# An ordinary space after . ! ? … ends a sentence; a no-break space doesn't.
_SENTENCE_END = "(?<=[.!?…]) +"
# A shorter sentence is shown with the next one.
_SHORT = 70


class Snippet(NamedTuple):
    """A passage of an answer; `spans` are the (start, end) offsets of matched words."""

    text: str
    spans: tuple[tuple[int, int], ...]


def snippet(topic: Topic, matched: Collection[str]) -> Snippet:
    """Return the one or two sentences of `topic` that have the most `matched` words.

    If no passage has a matched word (the topic was found by its keywords), return all
    key points, one of which is probably about the words.
    """
    passages = [*_passages(topic), *topic.key_points, topic.question]
    best = max(passages, key=lambda text: _count(text, matched))
    if not _count(best, matched) and topic.key_points:
        best = " ".join(topic.key_points)
    return Snippet(best, tuple(highlights(best, matched)))


def highlights(text: str, matched: Collection[str]) -> Iterator[tuple[int, int]]:
    """Yield the (start, end) offsets of words of `text` with a stem in `matched`."""
    for word in re.finditer(_WORD, text):
        if any(meant in matched for meant in index_words(word[0])):
            yield word.span()


def _passages(topic: Topic) -> Iterator[str]:
    for paragraph in topic.answer:
        sentences = re.split(_SENTENCE_END, paragraph)
        for number, sentence in enumerate(sentences):
            short = len(sentence) < _SHORT
            yield " ".join(sentences[number : number + 1 + short])


def _count(text: str, matched: Collection[str]) -> int:
    return len({word for word in index_words(text) if word in matched})
