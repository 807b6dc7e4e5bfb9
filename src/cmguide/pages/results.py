"""The results of a search as a page: each topic with the passage that matches."""

from collections.abc import Iterator

from cmguide.pages.blocks import Block, Label, Line, Page, Paragraph, Span, paragraph
from cmguide.search.ranking import Hit
from cmguide.search.snippets import Snippet, snippet
from cmguide.search.subjects import BY_ID


def results_page(hits: tuple[Hit, ...]) -> Page:
    """Return the results: title, passage, and the command that shows the rest."""
    found = [(hit, snippet(hit.topic, hit.matched)) for hit in hits]
    blocks: list[Block] = []
    for hit, passage in found:
        command = paragraph(hit.topic.command(), "command")
        blocks += [*_result(hit, passage), command]
    return Page(tuple(blocks), tuple(_record(hit, passage) for hit, passage in found))


def result_page(hit: Hit) -> Page:
    """Return one result of a search: title and passage."""
    return Page(tuple(_result(hit, snippet(hit.topic, hit.matched))))


def _record(hit: Hit, passage: Snippet) -> Line:
    topic = hit.topic
    name = (Span(topic.interview.name, "command"),) if topic.interview else ()
    text = _subject(hit, passage) + passage.text
    return (*name, Span(topic.id, "command"), Span(topic.title), Span(text))


def _result(hit: Hit, passage: Snippet) -> Iterator[Block]:
    topic = hit.topic
    whose = f" · {topic.interview.title}" if topic.interview else ""
    yield Label(f"{topic.number} · {topic.title}{whose}")
    yield Paragraph((Span(_subject(hit, passage), "muted"), *_highlighted(passage)))


def _subject(hit: Hit, passage: Snippet) -> str:
    """Return the subjects of a topic if its passage has none of the words."""
    if passage.spans or not hit.subjects:
        return ""
    return f"(parle {BY_ID[hit.subjects[0]].label.replace(' ni ', ' ou ')}) "


def _highlighted(passage: Snippet) -> Iterator[Span]:
    position = 0
    for start, end in passage.spans:
        yield Span(passage.text[position:start])
        yield Span(passage.text[start:end], "match")
        position = end
    yield Span(passage.text[position:])
