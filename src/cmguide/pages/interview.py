"""The pages that the commands show, made of blocks from a guide."""

from collections.abc import Iterator

from cmguide.content.model import Guide, Reading, Topic
from cmguide.pages.blocks import (
    Block,
    Bullets,
    Heading,
    Label,
    Line,
    Page,
    Paragraph,
    Span,
    Table,
    paragraph,
)
from cmguide.text.typography import typeset

SEE_ALSO = "Voir aussi"


def welcome_page(guide: Guide) -> Page:
    """Return what the program says when it is called without a command."""
    topics = tuple(
        (Span(str(topic.number), "muted"), Span(topic.id, "command"), Span(topic.title))
        for topic in guide.topics
    )
    example = guide.topics[min(1, len(guide.topics) - 1)]
    commands = (
        (f"cmguide ask {example.id}", "lire une réponse"),
        ("cmguide read", "lire toute l’interview"),
        ("cmguide random", "tirer une question au hasard"),
    )
    return Page(
        (
            Heading(guide.title),
            *_texts((guide.summary,)),
            Label("Les thèmes"),
            Table(topics),
            Label("Pour commencer"),
            Table(tuple((Span(c, "command"), Span(text)) for c, text in commands)),
            *_source(guide),
            Paragraph(
                (
                    Span(typeset("Toutes les commandes : ")),
                    Span("cmguide --help", "command"),
                )
            ),
        )
    )


def list_page(guide: Guide) -> Page:
    """Return the topics: number, slug and question; the slug first for scripts."""
    rows = tuple(
        (Span(str(t.number), "muted"), Span(t.id, "command"), Span(t.question))
        for t in guide.topics
    )
    records = tuple((t.id, str(t.number), t.question) for t in guide.topics)
    return Page((Table(rows),), records)


def answers_page(
    guide: Guide, topics: tuple[Topic, ...], others: tuple[Topic, ...] = ()
) -> Page:
    """Return the sections of `topics`, and a line that names the `others`."""
    blocks = [block for topic in topics for block in section(guide, topic)]
    if others:
        blocks.append(_others(others))
    return Page(tuple(blocks))


def question_page(topic: Topic) -> Page:
    """Return the question of a topic, alone."""
    return Page((paragraph(topic.question, "question"),))


def interview_page(guide: Guide) -> Page:
    """Return the whole interview, from its title to its source."""
    contents = tuple(
        (Span(str(topic.number), "muted"), Span(topic.title)) for topic in guide.topics
    )
    return Page(
        (
            *opening(guide),
            Label("Sommaire"),
            Table(contents),
            *(block for topic in guide.topics for block in section(guide, topic)),
            *ending(guide),
        )
    )


def opening(guide: Guide) -> tuple[Block, ...]:
    """Return what comes before the questions: title, summary, introduction."""
    return Heading(guide.title), *_texts((guide.summary, *guide.introduction))


def ending(guide: Guide) -> tuple[Block, ...]:
    """Return what follows the answers: conclusion, source, addresses; maybe nothing."""
    return (
        *_titled("Conclusion", _texts(guide.conclusion)),
        *_titled("Source", _source(guide)),
        *_titled("Pour aller plus loin", _readings(guide.further_reading)),
    )


def section(guide: Guide, topic: Topic) -> Iterator[Block]:
    """Yield one answer, and the commands that lead to the related topics."""
    yield from reply(topic)
    if topic.related:
        yield Label(SEE_ALSO)
        yield Table(
            tuple(
                (Span(f"cmguide ask {other.id}", "command"), Span(other.title))
                for other in guide.related(topic)
            )
        )


def reply(topic: Topic) -> Iterator[Block]:
    """Yield one answer: heading, question, paragraphs, key points."""
    yield Heading(topic.title, topic.number)
    yield paragraph(topic.question, "question")
    yield from _texts(topic.answer)
    if topic.key_points:
        yield Label("À retenir")
        yield Bullets(tuple((Span(point),) for point in topic.key_points))


def closeness(topics: tuple[Topic, ...]) -> str:
    """Return what `topics` are where they answer a question nearly as well."""
    return f"Proche{'s' if len(topics) > 1 else ''} de votre question"


def _others(topics: tuple[Topic, ...]) -> Paragraph:
    spans = [Span(typeset(f"{closeness(topics)} : "))]
    for number, topic in enumerate(topics):
        spans += [Span(", ")] if number else []
        spans.append(Span(f"cmguide ask {topic.id}", "command"))
    return Paragraph(tuple(spans))


def _texts(paragraphs: tuple[str, ...]) -> tuple[Block, ...]:
    return tuple(paragraph(text) for text in paragraphs if text)


def _titled(title: str, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    return (Heading(title), *blocks) if blocks else ()


def _source(guide: Guide) -> tuple[Block, ...]:
    if not guide.source:
        return ()
    url = guide.source.url
    return (Paragraph((Span(f"{guide.source.notice} "), Span(url, url=url))),)


def _readings(readings: tuple[Reading, ...]) -> tuple[Block, ...]:
    if not readings:
        return ()
    return (Bullets(tuple(_reading(reading) for reading in readings)),)


def _reading(reading: Reading) -> Line:
    described = f" ({reading.description})" if reading.description else ""
    return (
        Span(typeset(f"{reading.title}{described} : ")),
        Span(reading.url, url=reading.url),
    )
