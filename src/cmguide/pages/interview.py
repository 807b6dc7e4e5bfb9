"""The pages of an interview: welcome, topics, answers, the whole text."""

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
    command_table,
    paragraph,
)

SEE_ALSO = "Voir aussi"


def welcome_page(guide: Guide) -> Page:
    """Return the answer to `cmguide` without a command."""
    example = guide.topics[min(1, len(guide.topics) - 1)]
    return Page(
        (
            Heading(guide.title),
            *_texts(guide.summary),
            Label("Les thèmes"),
            Table(
                tuple(
                    (Span(str(t.number), "muted"), Span(t.id, "command"), Span(t.title))
                    for t in guide.topics
                )
            ),
            Label("Pour commencer"),
            command_table(
                [
                    (f"cmguide ask {example.id}", "lire une réponse"),
                    ("cmguide read", "lire toute l’interview"),
                    ("cmguide random", "tirer une question au hasard"),
                ]
            ),
            *_source(guide),
            Paragraph(
                (Span("Toutes les commandes : "), Span("cmguide --help", "command"))
            ),
        )
    )


def list_page(guide: Guide) -> Page:
    """Return the topics: number, id and question; for scripts, the id comes first."""
    records = tuple((t.id, str(t.number), t.question) for t in guide.topics)
    rows = ((Span(n, "muted"), Span(i, "command"), Span(q)) for i, n, q in records)
    return Page((Table(tuple(rows)),), records)


def answers_page(
    guide: Guide, topics: tuple[Topic, ...], others: tuple[Topic, ...] = ()
) -> Page:
    """Return the sections of `topics`, and a line that names the `others`."""
    blocks = [block for topic in topics for block in section(guide, topic)]
    if others:
        spans = [Span(f"{closeness(others)} : ")]
        for topic in others:
            spans += [Span(f"cmguide ask {topic.id}", "command"), Span(", ")]
        blocks.append(Paragraph(tuple(spans[:-1])))
    return Page(tuple(blocks))


def question_page(topic: Topic) -> Page:
    """Return the question of a topic, and the command that shows the answer.

    A script gets the question alone.
    """
    command = Span(f"cmguide ask {topic.number}", "command")
    answer = Paragraph((Span("La réponse : ", "muted"), command))
    return Page((paragraph(topic.question, "question"), answer), ((topic.question,),))


def interview_page(guide: Guide) -> Page:
    """Return the whole interview, from its title to its source."""
    contents = tuple(
        (Span(str(t.number), "muted"), Span(t.title)) for t in guide.topics
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
    """Return the blocks before the questions: title, summary, introduction."""
    return Heading(guide.title), *_texts(guide.summary, *guide.introduction)


def ending(guide: Guide) -> Iterator[Block]:
    """Yield the blocks after the answers: conclusion, source, addresses, if any."""
    if guide.conclusion:
        yield Heading("Conclusion")
        yield from _texts(*guide.conclusion)
    if guide.source:
        yield Heading("Source")
        yield from _source(guide)
    if guide.further_reading:
        yield Heading("Pour aller plus loin")
        yield Bullets(tuple(map(_reading, guide.further_reading)))


def section(guide: Guide, topic: Topic) -> Iterator[Block]:
    """Yield the blocks of one answer, and the commands for the related topics."""
    yield from reply(topic)
    if topic.related:
        yield Label(SEE_ALSO)
        yield command_table(
            (f"cmguide ask {other.id}", other.title) for other in guide.related(topic)
        )


def reply(topic: Topic) -> Iterator[Block]:
    """Yield the blocks of one answer: heading, question, paragraphs, key points."""
    yield Heading(topic.title, topic.number)
    yield paragraph(topic.question, "question")
    yield from _texts(*topic.answer)
    if topic.key_points:
        yield Label("À retenir")
        yield Bullets(tuple((Span(point),) for point in topic.key_points))


def closeness(topics: tuple[Topic, ...]) -> str:
    """Return the French words for topics that answer a question nearly as well."""
    return f"Proche{'s' if len(topics) > 1 else ''} de votre question"


def _texts(*paragraphs: str) -> tuple[Block, ...]:
    return tuple(paragraph(text) for text in paragraphs if text)


def _reading(reading: Reading) -> Line:
    described = f" ({reading.description})" if reading.description else ""
    return Span(f"{reading.title}{described} : "), Span(reading.url, url=reading.url)


def _source(guide: Guide) -> tuple[Block, ...]:
    if not guide.source:
        return ()
    url = guide.source.url
    return (Paragraph((Span(f"{guide.source.notice} "), Span(url, url=url))),)
