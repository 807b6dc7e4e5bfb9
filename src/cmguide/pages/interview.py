"""The pages of an interview: welcome, topics, answers, the whole text."""

from collections.abc import Iterable, Iterator, Sequence

from cmguide.content.model import Guide, Interview, Reading, Topic
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
_MORE = Paragraph((Span("Toutes les commandes : "), Span("cmguide --help", "command")))


def welcome_page(guides: Sequence[Guide]) -> Page:
    """Return the answer to `cmguide` without a command: the topics, or the guides."""
    guide = guides[0]
    if guide.interview:
        return _library_page(guides)
    example = guide.topics[min(1, len(guide.topics) - 1)]
    return Page(
        (
            Heading(guide.title),
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
                    ("cmguide ask", "poser une question, avec vos mots"),
                    ("cmguide browse", "tout parcourir en plein écran"),
                    ("cmguide random", "tirer une question au hasard"),
                ]
            ),
            _MORE,
        )
    )


def _library_page(guides: Sequence[Guide]) -> Page:
    rows = []
    for guide in guides:
        count = len(guide.topics)
        questions = Span(f"{count} question{'s' if count > 1 else ''}", "muted")
        name = Span(guide.interview.name if guide.interview else "", "command")
        rows.append((name, questions, Span(guide.title)))
    first = guides[0].topics[0]
    word = first.interview.word if first.interview else ""
    return Page(
        (
            Heading("Les interviews"),
            Table(tuple(rows)),
            Label("Pour commencer"),
            command_table(
                [
                    ("cmguide ask salaire", "poser la même question à tous"),
                    (first.command(), "ou une autre à une seule personne"),
                    (f"cmguide read {word}", "lire une interview"),
                    ("cmguide list", "voir tous les thèmes"),
                ]
            ),
            _MORE,
        )
    )


def list_page(guides: Sequence[Guide]) -> Page:
    """Return the topics: number, id and question; for scripts, the id comes first.

    With several interviews, each has its title, and its short name first for scripts.
    """
    blocks: list[Block] = []
    records: list[Line] = []
    for guide in guides:
        rows = tuple(
            (Span(str(t.number), "muted"), Span(t.id, "command"), Span(t.question))
            for t in guide.topics
        )
        blocks += [*whose(guide.interview), Table(rows)]
        name = (Span(guide.interview.name, "command"),) if guide.interview else ()
        records += [(*name, slug, number, rest) for number, slug, rest in rows]
    return Page(tuple(blocks), tuple(records))


def answers_page(
    answers: Iterable[tuple[Guide, Sequence[Topic]]],
    others: Sequence[Topic] = (),
    silent: Sequence[Guide] = (),
) -> Page:
    """Return the sections of topics, and lines on the `others` and the `silent`.

    `answers` has the topics of each interview; the silent ones have no answer.
    """
    blocks: list[Block] = []
    for guide, topics in answers:
        blocks += whose(guide.interview)
        blocks += [block for topic in topics for block in section(guide, topic)]
    if silent:
        titles = ", ".join(f"« {guide.title} »" for guide in silent)
        blocks.append(paragraph(f"Sans réponse dans : {titles}.", "muted"))
    if others:
        spans = [Span(f"{closeness(others)} : ")]
        for topic in others:
            spans += [Span(topic.command(), "command"), Span(", ")]
        blocks.append(Paragraph(tuple(spans[:-1])))
    return Page(tuple(blocks))


def question_page(topic: Topic) -> Page:
    """Return the question of a topic, and the command that shows the answer.

    A script gets the question alone.
    """
    command = Span(topic.command(str(topic.number)), "command")
    answer = Paragraph((Span("La réponse : ", "muted"), command))
    question = paragraph(topic.question, "question")
    return Page((*whose(topic.interview), question, answer), (question.line,))


def interview_page(guides: Sequence[Guide]) -> Page:
    """Return whole interviews one after the other, from the title to the source."""
    return Page(tuple(block for guide in guides for block in _whole(guide)))


def _whole(guide: Guide) -> Iterator[Block]:
    yield from opening(guide)
    yield Label("Sommaire")
    yield Table(
        tuple((Span(str(t.number), "muted"), Span(t.title)) for t in guide.topics)
    )
    for topic in guide.topics:
        yield from section(guide, topic)
    yield from ending(guide)


def opening(guide: Guide) -> tuple[Block, ...]:
    """Return the blocks before the questions: title, summary, introduction."""
    return Heading(guide.title, level=1), *_texts(guide.summary, *guide.introduction)


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
            (other.command(), other.title) for other in guide.related(topic)
        )


def reply(topic: Topic) -> Iterator[Block]:
    """Yield the blocks of one answer: heading, question, paragraphs, key points."""
    yield Heading(topic.title, topic.number)
    yield paragraph(topic.question, "question")
    yield from _texts(*topic.answer)
    if topic.key_points:
        yield Label("À retenir")
        yield Bullets(tuple((Span(point),) for point in topic.key_points))


def whose(interview: Interview | None) -> tuple[Block, ...]:
    """Return the title of an interview if there are several, else nothing."""
    return (Heading(interview.title, level=1),) if interview else ()


def closeness(topics: Sequence[Topic]) -> str:
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
    link = (Span(" "), Span(url, url=url)) if url else ()
    return (Paragraph((Span(guide.source.sentence), *link)),)
