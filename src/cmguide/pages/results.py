"""The results of a search as a page: each topic with the passage that matches."""

from collections.abc import Iterable, Iterator

from cmguide.pages.blocks import Block, Label, Line, Page, Paragraph, Span, paragraph
from cmguide.search.ranking import Hit
from cmguide.search.recognition import BY_ID
from cmguide.search.snippets import Snippet, snippet


def results_page(hits: Iterable[Hit]) -> Page:
    """Return the results: title, passage, and the command that shows the rest."""
    blocks: list[Block] = []
    records: list[Line] = []
    for hit in hits:
        label, passage = result(hit)
        blocks += [label, passage, paragraph(hit.topic.command(), "command")]
        topic = hit.topic
        name = (Span(topic.interview.name, "command"),) if topic.interview else ()
        text = Span("".join(span.text for span in passage.line))
        records.append((*name, Span(topic.id, "command"), Span(topic.title), text))
    return Page(tuple(blocks), tuple(records))


def result(hit: Hit) -> tuple[Label, Paragraph]:
    """Return one result of a search: title and passage."""
    topic = hit.topic
    passage = snippet(topic, hit.matched)
    whose = f" · {topic.interview.title}" if topic.interview else ""
    subject = ""
    if hit.subjects and not passage.spans:
        # The passage has none of the words: say what they have to do with the topic.
        label = BY_ID[hit.subjects[0]].label.replace(" ni ", " ou ")
        subject = f"(parle {label}) "
    line = Span(subject, "muted"), *_highlighted(passage)
    return Label(f"{topic.number} · {topic.title}{whose}"), Paragraph(line)


def _highlighted(passage: Snippet) -> Iterator[Span]:
    position = 0
    for start, end in passage.spans:
        yield Span(passage.text[position:start])
        yield Span(passage.text[start:end], "match")
        position = end
    yield Span(passage.text[position:])
