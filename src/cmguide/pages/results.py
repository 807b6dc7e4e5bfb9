"""Build the page of search results: each topic with a matching passage."""

from collections.abc import Iterable, Iterator
from typing import Any

from cmguide.pages.as_json import hit_dict
from cmguide.pages.blocks import Block, Line, Page, Paragraph, Span, label, paragraph
from cmguide.pages.interview import cells, short_name
from cmguide.search.ranking import Hit
from cmguide.search.recognition import BY_ID
from cmguide.search.snippets import Snippet, snippet


def results_page(hits: Iterable[Hit]) -> Page:
    """Return the page of all results, each with a title, a passage and a command."""
    blocks: list[Block] = []
    records: list[Line] = []
    data: list[Any] = []
    for hit in hits:
        result = result_page(hit)
        blocks += [*result.blocks, paragraph(hit.topic.command(), "command")]
        records += result.records
        data.append(result.data)
    return Page(tuple(blocks), tuple(records), data)


def result_page(hit: Hit) -> Page:
    """Return the page of one search result: title and passage."""
    topic = hit.topic
    passage = snippet(topic, hit.matched)
    whose = f" · {topic.interview.title}" if topic.interview else ""
    subject = ""
    # If no word of the query is in the passage, explain why the topic was found.
    if hit.subjects and not passage.spans:
        about = BY_ID[hit.subjects[0]].label.replace(" ni ", " ou ")
        subject = f"(parle {about}) "
    elif not hit.matched:
        subject = "(sujet proche) "
    line = Span(subject, "muted"), *_highlighted(passage)
    title = label(f"{topic.number} · {topic.title}{whose}")
    named = short_name(topic.interview) + cells(topic, "id title")
    record = *named, Span(subject + passage.text)
    return Page((title, Paragraph(line)), (record,), hit_dict(hit, passage))


def _highlighted(passage: Snippet) -> Iterator[Span]:
    position = 0
    for start, end in passage.spans:
        yield Span(passage.text[position:start])
        yield Span(passage.text[start:end], "match")
        position = end
    yield Span(passage.text[position:])
