"""The commands for readers: each finds topics, makes a page of them and prints it."""

from functools import partial
from typing import Annotated

import typer

from cmguide.cli import authoring
from cmguide.cli.conversation import converse, names_in
from cmguide.cli.parsing import AppCommand, AppGroup
from cmguide.cli.session import Session
from cmguide.errors import NothingFoundError
from cmguide.pages import as_json
from cmguide.pages import interview as pages
from cmguide.search.several import answer_all, hits_in_all
from cmguide.text.safety import as_typed

app = typer.Typer(
    cls=AppGroup,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

command = partial(app.command, cls=AppCommand)
Json = Annotated[bool, typer.Option("--json", help="Répondre en JSON.")]
Markdown = Annotated[
    bool, typer.Option("--markdown", help="Répondre en Markdown (CommonMark).")
]
Question = Annotated[
    bool, typer.Option("--question", help="Montrer la question sans la réponse.")
]

app.add_typer(authoring.app)


@app.callback(
    invoke_without_command=True,
    help="Un guide des métiers dans le terminal : une interview, ses questions, ses"
    " réponses.",
    epilog="cmguide ask {slug}  # lire une réponse\n"
    "cmguide read  # lire toute l’interview\n"
    "cmguide random --question  # s’entraîner avec une question au hasard",
)
def welcome(context: typer.Context) -> None:
    """Show the welcome page if no command is given."""
    session: Session = context.obj
    if context.invoked_subcommand is None:
        session.output.page(pages.welcome_page(session.guides()))


@command(
    "list",
    help="Lister les thèmes.\n\nChacun a un numéro, un mot à taper et une question.",
    epilog="cmguide list  # tous les thèmes\n"
    "cmguide list | cut -f1  # les mots à taper, et rien d’autre",
)
def list_topics(context: typer.Context, *, json: Json = False) -> None:
    """Show the topics."""
    session: Session = context.obj
    guides = session.guides()
    topics = [topic for guide in guides for topic in guide.topics]
    session.show(pages.list_page(guides), as_json.topic_dicts(topics), json=json)


@command(
    help="Lire la réponse d’un thème, ou celle d’une question libre.\n\n"
    "Un thème se désigne par son mot, son numéro, un autre de ses noms ou le début"
    " d’un nom ; ni la casse ni les accents ne comptent. Les réponses de plusieurs"
    " thèmes se suivent. D’autres mots forment une question libre.",
    epilog="cmguide ask {slug}  # lire une réponse\n"
    "cmguide ask {number} {alias}  # deux réponses, par numéro et par autre nom\n"
    "cmguide ask {start}  # le début d’un nom suffit\n"
    'cmguide ask "{question}"  # une question, avec vos mots',
)
def ask(
    context: typer.Context,
    topics: Annotated[list[str], typer.Argument(metavar="THÈME…")],
    *,
    json: Json = False,
    markdown: Markdown = False,
) -> None:
    """Show the answers to one or more questions."""
    session: Session = context.obj

    def reply(words: list[str]) -> None:
        guides, names = session.addressed(words)
        try:
            found = answer_all(guides, names)
        except NothingFoundError as error:
            if json:
                session.output.json(as_json.no_answer_dict(error))
            raise
        for notice in found.notices:
            session.output.message(notice)
        page = pages.answers_page(found.answers, found.others, found.silent)
        value = as_json.topic_dicts(found.topics)
        session.show(page, value, json=json, as_markdown=markdown)

    converse(session, topics, reply)


@command(
    help="Chercher des mots dans l’interview.\n\n"
    "Les thèmes qui en parlent le mieux viennent d’abord, avec le passage. Les accents,"
    " le pluriel et les fautes de frappe ne gênent pas.",
    epilog="cmguide search {alias}  # un mot\n"
    "cmguide search {alias} {slug}  # plusieurs mots\n"
    "cmguide search {alias} | cut -f1  # les thèmes, et rien d’autre",
)
def search(
    context: typer.Context,
    words: Annotated[list[str], typer.Argument(metavar="MOT…")],
    *,
    json: Json = False,
) -> None:
    """Show the topics that match best, each with a passage."""
    from cmguide.pages.results import results_page

    session: Session = context.obj

    def reply(words: list[str]) -> None:
        guides, rest = session.addressed(words)
        try:
            found = hits_in_all(guides, " ".join(rest))
        except NothingFoundError:
            if json:
                session.output.json([])
            raise
        session.show(results_page(found), as_json.hit_dicts(found), json=json)

    converse(session, words, reply)


@command(
    help="Lire toute l’interview.\n\n"
    "Dans un terminal trop petit pour elle, elle s’ouvre dans la visionneuse (PAGER,"
    " sinon less).",
    epilog="cmguide read  # espace pour avancer, q pour quitter\n"
    "cmguide read > interview.txt  # un texte simple, un paragraphe par ligne\n"
    "cmguide read --markdown > interview.md  # pour un traitement de texte",
)
def read(
    context: typer.Context,
    names: Annotated[list[str] | None, typer.Argument(metavar="[INTERVIEW…]")] = None,
    *,
    json: Json = False,
    markdown: Markdown = False,
) -> None:
    """Show the whole interview, or all of them."""
    session: Session = context.obj
    guides = session.guides(as_typed(name) for name in names or [])
    values = [as_json.guide_dict(guide) for guide in guides]
    value = values if len(values) > 1 else values[0]
    page = pages.interview_page(guides)
    session.show(page, value, json=json, as_markdown=markdown, long=True)


@command(
    help="Parcourir l’interview en plein écran.\n\n"
    "On y trouve le sommaire, les réponses et une recherche ; « ? » y montre les"
    " touches. Un thème se désigne comme pour « cmguide ask ». Il faut un complément ;"
    " s’il manque, la commande qui l’installe est affichée.",
    epilog="cmguide browse  # depuis l’introduction\n"
    "cmguide browse {slug}  # à partir d’une réponse\n"
    'cmguide browse "{question}"  # à partir d’une question, avec vos mots',
)
def browse(
    context: typer.Context,
    topics: Annotated[list[str] | None, typer.Argument(metavar="[THÈME…]")] = None,
) -> None:
    """Open the full-screen reader."""
    from cmguide.browser.start import open_reader

    open_reader(context.obj, names_in(topics or []))


@command(
    help="Tirer une question au hasard, avec sa réponse.",
    epilog="cmguide random  # une question et sa réponse\n"
    "cmguide random --question  # la question seule, pour s’entraîner",
)
def random(
    context: typer.Context,
    *,
    question: Question = False,
    json: Json = False,
    markdown: Markdown = False,
) -> None:
    """Show one topic, each as likely as the others."""
    session: Session = context.obj
    guides = session.guides()
    topic = session.choose([topic for guide in guides for topic in guide.topics])
    guide = next(guide for guide in guides if topic in guide.topics)
    page = pages.answers_page([(guide, [topic])])
    if question:
        page = pages.question_page(topic)
    session.show(page, as_json.topic_dict(topic), json=json, as_markdown=markdown)
