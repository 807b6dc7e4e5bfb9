"""Build the pages of an interview: welcome, topics, answers, and the whole text."""

from collections.abc import Iterator, Sequence

from cmguide.content.model import Guide, Interview, Reading, Topic
from cmguide.content.problem import count_phrase
from cmguide.pages.as_json import guide_dict, topic_dict
from cmguide.pages.blocks import (
    Block,
    Bullets,
    Heading,
    Line,
    Page,
    Paragraph,
    Role,
    Span,
    Table,
    command_table,
    label,
    paragraph,
)
from cmguide.search.several import Replies

SEE_ALSO = "Voir aussi"
_ROLES: dict[str, Role] = {"number": "muted", "id": "command"}


def welcome_page(guides: Sequence[Guide]) -> Page:
    """Return the page shown without a command, which lists the topics or interviews."""
    guide = guides[0]
    blocks: list[Block] = []
    if guide.interview:
        blocks += [Heading("Les interviews"), Table(tuple(map(_interview_row, guides)))]
        first_steps = [
            ("cmguide ask salaire", "poser la même question à tous"),
            (guide.topics[0].command(), "ou une autre à une seule personne"),
            (f"cmguide read {guide.interview.word}", "lire une interview"),
            ("cmguide list", "voir tous les thèmes"),
        ]
    else:
        table = _table(guide, "number id title")
        blocks += [Heading(guide.title), label("Les thèmes"), table]
        first_steps = [
            (guide.topics[:2][-1].command(), "lire une réponse"),
            ("cmguide ask", "poser une question, avec vos mots"),
            ("cmguide browse", "tout parcourir en plein écran"),
            ("cmguide random", "tirer une question au hasard"),
        ]
    more = Span("Toutes les commandes : "), Span("cmguide --help", "command")
    blocks += [label("Pour commencer"), command_table(first_steps), Paragraph(more)]
    return Page(tuple(blocks))


def list_page(guides: Sequence[Guide]) -> Page:
    """Return the page of all topics, each with its number, id and question.

    In the records, the id comes first. With several interviews, the title of each
    interview precedes its topics, and each record begins with the interview's name.
    """
    blocks: list[Block] = []
    records: list[Line] = []
    for guide in guides:
        blocks += [*whose(guide.interview), _table(guide, "number id question")]
        name = short_name(guide.interview)
        records += [name + cells(topic, "id number question") for topic in guide.topics]
    data = [topic_dict(topic) for guide in guides for topic in guide.topics]
    return Page(tuple(blocks), tuple(records), data)


def answers_page(replies: Replies) -> Page:
    """Return the page of the answers in `replies`.

    The page ends with the titles of the interviews without an answer, and the commands
    for other topics that are close to the question.
    """
    blocks: list[Block] = []
    for guide, topics in replies.answers:
        blocks += whose(guide.interview)
        blocks += [block for topic in topics for block in section(guide, topic)]
    if replies.silent:
        titles = ", ".join(f"« {guide.title} »" for guide in replies.silent)
        blocks.append(paragraph(f"Sans réponse dans : {titles}.", "muted"))
    if replies.others:
        spans = [Span(f"{closeness(replies.others)} : ")]
        for topic in replies.others:
            spans += [Span(topic.command(), "command"), Span(", ")]
        blocks.append(Paragraph(tuple(spans[:-1])))
    data = list(map(topic_dict, replies.topics))
    return Page(tuple(blocks), data=data, long=len(replies.answers) > 1)


def question_page(topic: Topic) -> Page:
    """Return the page of a question, with the command that shows the answer.

    In a pipe, the command is left out.
    """
    command = Span(topic.command(str(topic.number)), "command")
    answer = Paragraph((Span("La réponse : ", "muted"), command))
    question = paragraph(topic.question, "question")
    record = *short_name(topic.interview), *question.line
    return Page((*whose(topic.interview), question, answer), (record,))


def interview_page(guides: Sequence[Guide]) -> Page:
    """Return the page of one or more complete interviews."""
    blocks: list[Block] = []
    for guide in guides:
        contents = Heading("Sommaire", role="label"), _table(guide, "number title")
        blocks += [*opening(guide), *contents]
        blocks += [block for topic in guide.topics for block in section(guide, topic)]
        blocks += ending(guide)
    first, *others = map(guide_dict, guides)
    data = [first, *others] if others else first
    return Page(tuple(blocks), data=data, long=True)


def opening(guide: Guide) -> tuple[Block, ...]:
    """Return the blocks before the questions: title, summary and introduction."""
    return Heading(guide.title, level=1), *_texts(guide.summary, *guide.introduction)


def ending(guide: Guide) -> Iterator[Block]:
    """Yield the blocks after the answers: conclusion, source and further reading."""
    if guide.conclusion:
        yield Heading("Conclusion")
        yield from _texts(*guide.conclusion)
    if source := guide.source:
        link = (Span(" "), Span(source.url, url=source.url)) if source.url else ()
        yield Heading("Source")
        yield Paragraph((Span(source.sentence), *link))
    if guide.further_reading:
        yield Heading("Pour aller plus loin")
        yield Bullets(tuple(map(_reading, guide.further_reading)))


def section(guide: Guide, topic: Topic) -> Iterator[Block]:
    """Yield the blocks of an answer, then the commands for the related topics."""
    yield from reply(topic)
    if topic.related:
        yield label(SEE_ALSO)
        yield command_table((t.command(), t.title) for t in guide.related(topic))


def reply(topic: Topic) -> Iterator[Block]:
    """Yield the blocks of an answer: heading, question, paragraphs and key points."""
    yield Heading(topic.title, topic.number)
    yield paragraph(topic.question, "question")
    yield from _texts(*topic.answer)
    if topic.key_points:
        yield label("À retenir")
        yield Bullets(tuple((Span(point),) for point in topic.key_points))


def whose(interview: Interview | None) -> tuple[Block, ...]:
    """Return the title of `interview` as a tuple of blocks, empty for None."""
    return (Heading(interview.title, level=1),) if interview else ()


def short_name(interview: Interview | None) -> Line:
    """Return the name of `interview` as a tuple of cells, empty for None."""
    return (Span(interview.name, "command"),) if interview else ()


def cells(topic: Topic, names: str) -> Line:
    """Return the attributes of `topic` listed in `names` as the cells of a row."""
    roles = (_ROLES.get(name, "text") for name in names.split())
    texts = (str(getattr(topic, name)) for name in names.split())
    return tuple(map(Span, texts, roles))


def closeness(topics: Sequence[Topic]) -> str:
    """Return the French phrase that introduces topics close to the question."""
    return f"Proche{'s' if len(topics) > 1 else ''} de votre question"


def _texts(*paragraphs: str) -> tuple[Block, ...]:
    return tuple(paragraph(text) for text in paragraphs if text)


def _reading(reading: Reading) -> Line:
    described = f" ({reading.description})" if reading.description else ""
    return Span(f"{reading.title}{described} : "), Span(reading.url, url=reading.url)


def _table(guide: Guide, names: str) -> Table:
    return Table(tuple(cells(topic, names) for topic in guide.topics))


def _interview_row(guide: Guide) -> Line:
    questions = Span(count_phrase(len(guide.topics), "question"), "muted")
    return *short_name(guide.interview), questions, Span(guide.title)
