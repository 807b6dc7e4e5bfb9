"""The commands: each one loads the guide, finds, makes a page and prints it."""

from typing import Annotated

import typer

from cmguide import as_json, pages
from cmguide.asking import answer, hits
from cmguide.errors import NothingFoundError
from cmguide.interface import Command, Group
from cmguide.session import Session

app = typer.Typer(
    cls=Group,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

Json = Annotated[bool, typer.Option("--json", help="Répondre en JSON.")]


@app.callback(
    invoke_without_command=True,
    help="Un guide des métiers dans le terminal : une interview, ses questions, ses"
    " réponses.",
    epilog="cmguide ask qualites  # lire une réponse\n"
    "cmguide read  # lire toute l’interview\n"
    "cmguide random --question  # s’entraîner avec une question au hasard",
)
def welcome(
    context: typer.Context,
    *,
    version: Annotated[
        bool, typer.Option("--version", help="Afficher le numéro de version.")
    ] = False,
) -> None:
    """Greet whoever calls the program without a command."""
    session: Session = context.obj
    if version:
        session.output.page(pages.version_page())
    elif context.invoked_subcommand is None:
        session.output.page(pages.welcome_page(session.guide()))


@app.command(
    "list",
    cls=Command,
    short_help="Lister les thèmes.",
    help="Lister les thèmes de l’interview : numéro, mot à taper, question.",
    epilog="cmguide list  # tous les thèmes\n"
    "cmguide list | cut -f1  # les mots à taper, et rien d’autre",
)
def list_topics(context: typer.Context, *, json: Json = False) -> None:
    """Show what may be asked."""
    session: Session = context.obj
    guide = session.guide()
    if json:
        session.output.json(as_json.topics_form(guide.topics))
    else:
        session.output.page(pages.list_page(guide))


@app.command(
    cls=Command,
    short_help="Lire la réponse d’un thème, ou celle d’une question libre.",
    help="Lire la réponse d’un thème, ou de plusieurs l’une après l’autre. Des mots"
    " qui ne désignent pas de thème forment une question libre.\n\n"
    "Un thème se désigne par son mot, son numéro, un autre de ses noms ou le début"
    " d’un nom ; ni la casse ni les accents ne comptent.",
    epilog="cmguide ask qualites  # les qualités indispensables\n"
    "cmguide ask 2 horaires  # deux réponses, par numéro et par autre nom\n"
    "cmguide ask qual  # le début d’un nom suffit\n"
    "cmguide ask tu as un chef  # une question, avec vos mots",
)
def ask(
    context: typer.Context,
    topics: Annotated[
        list[str],
        typer.Argument(metavar="THÈME…"),
    ],
    *,
    json: Json = False,
) -> None:
    """Show the sections that answer."""
    session: Session = context.obj
    guide = session.guide()
    found = answer(guide, topics)
    for notice in found.notices:
        session.output.message(notice)
    if json:
        session.output.json(as_json.topics_form(found.topics))
    else:
        session.output.page(pages.answers_page(guide, found.topics, found.others))


@app.command(
    cls=Command,
    short_help="Chercher des mots dans l’interview.",
    help="Chercher des mots dans l’interview : les thèmes qui en parlent le mieux"
    " d’abord, avec le passage. Les accents, le pluriel et les fautes de frappe ne"
    " gênent pas.",
    epilog="cmguide search stress  # un mot\n"
    "cmguide search trouver des clients  # plusieurs mots\n"
    "cmguide search apprendre | cut -f1  # les thèmes, et rien d’autre",
)
def search(
    context: typer.Context,
    words: Annotated[list[str], typer.Argument(metavar="MOT…")],
    *,
    json: Json = False,
) -> None:
    """Show the passages that match, the best first."""
    session: Session = context.obj
    guide = session.guide()
    try:
        found = hits(guide, " ".join(words))
    except NothingFoundError:
        if json:
            session.output.json([])
        raise
    if json:
        session.output.json(as_json.hits_form(found))
    else:
        session.output.page(pages.results_page(found))


@app.command(
    cls=Command,
    short_help="Lire toute l’interview.",
    help="Lire toute l’interview, de l’introduction aux sources. Dans un terminal trop"
    " petit pour elle, elle s’ouvre dans la visionneuse (PAGER, sinon less).",
    epilog="cmguide read  # espace pour avancer, q pour quitter\n"
    "cmguide read | grep -i client  # chaque paragraphe tient sur une ligne",
)
def read(context: typer.Context, *, json: Json = False) -> None:
    """Show the whole interview."""
    session: Session = context.obj
    guide = session.guide()
    if json:
        session.output.json(as_json.guide_form(guide))
    else:
        session.output.page(pages.interview_page(guide), long=True)


@app.command(
    cls=Command,
    short_help="Tirer une question au hasard.",
    help="Tirer une question au hasard, avec sa réponse.",
    epilog="cmguide random  # une question et sa réponse\n"
    "cmguide random --question  # la question seule, pour préparer un entretien",
)
def random(
    context: typer.Context,
    *,
    question: Annotated[
        bool, typer.Option("--question", help="Montrer la question sans la réponse.")
    ] = False,
    json: Json = False,
) -> None:
    """Show one topic, each as likely as the others."""
    session: Session = context.obj
    guide = session.guide()
    topic = session.choose(guide.topics)
    if json:
        session.output.json(as_json.topic_form(topic))
    elif question:
        session.output.page(pages.question_page(topic))
    else:
        session.output.page(pages.answers_page(guide, (topic,)))
