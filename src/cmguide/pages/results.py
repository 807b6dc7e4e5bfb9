"""What a search found, as a page: each topic with the passage that matches."""

from collections.abc import Iterator

from cmguide.content.model import Topic
from cmguide.pages.blocks import Block, Label, Page, Paragraph, Span, paragraph
from cmguide.search.ranking import Hit
from cmguide.search.snippets import Snippet, snippet


def results_page(hits: tuple[Hit, ...]) -> Page:
    """Return what a search found: title, passage, and the command to read the rest."""
    found = [(hit.topic, snippet(hit.topic, hit.matched)) for hit in hits]
    blocks: list[Block] = []
    for topic, passage in found:
        command = paragraph(topic.command(), "command")
        blocks += [*_result(topic, passage), command]
    return Page(
        tuple(blocks),
        tuple(
            (Span(topic.id, "command"), Span(topic.title), Span(passage.text))
            for topic, passage in found
        ),
    )


def result_page(hit: Hit) -> Page:
    """Return one result of a search: title and passage."""
    return Page(tuple(_result(hit.topic, snippet(hit.topic, hit.matched))))


def _result(topic: Topic, passage: Snippet) -> Iterator[Block]:
    yield Label(f"{topic.number} · {topic.title}")
    yield Paragraph(tuple(_highlighted(passage)))


def _highlighted(passage: Snippet) -> Iterator[Span]:
    position = 0
    for start, end in passage.spans:
        yield Span(passage.text[position:start])
        yield Span(passage.text[start:end], "match")
        position = end
    yield Span(passage.text[position:])
