"""Define the commands: first those to read interviews, then `check` and `new`."""

from functools import partial
from typing import Annotated

import typer

from cmguide.cli.conversation import converse, names_in
from cmguide.cli.parsing import AppCommand, AppGroup
from cmguide.cli.session import Context
from cmguide.content.model import Guide
from cmguide.errors import ExitCode, UsageError
from cmguide.pages import interview as pages
from cmguide.pages.as_json import no_answer_dict, topic_dict
from cmguide.search.several import Replies, answer_all, search_all

app = typer.Typer(cls=AppGroup, add_completion=False)
command = partial(app.command, cls=AppCommand)
Names = Annotated[list[str] | None, typer.Argument(metavar="[INTERVIEW…]")]
Topics = Annotated[list[str], typer.Argument(metavar="THÈME…")]
FirstTopics = Annotated[list[str] | None, typer.Argument(metavar="[THÈME…]")]
Words = Annotated[list[str], typer.Argument(metavar="MOT…")]
Files = Annotated[list[str] | None, typer.Argument(metavar="[FICHIER…]")]


@app.callback(
    invoke_without_command=True,
    help="Un guide des métiers dans le terminal : une interview, ses questions, ses"
    " réponses.",
    epilog="cmguide ask {slug}  # lire une réponse\n"
    "cmguide read  # lire toute l’interview\n"
    "cmguide random --question  # s’entraîner avec une question au hasard",
)
def welcome(context: Context) -> None:
    """Print the welcome page if no command is given."""
    if context.invoked_subcommand is None:
        context.obj.output.page(pages.welcome_page(context.obj.guides()))


@command(
    "list",
    help="Lister les thèmes.\n\nChacun a un numéro, un mot à taper et une question.",
    epilog="cmguide list  # tous les thèmes\n"
    "cmguide list | cut -f1  # les mots à taper, et rien d’autre",
)
def list_topics(context: Context, names: Names = None) -> None:
    """Print the list of topics."""
    context.obj.output.page(pages.list_page(context.obj.guides(names)))


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
def ask(context: Context, topics: Topics) -> None:
    """Print the answers to one or more questions."""
    output = context.obj.output

    def reply(guides: list[Guide], names: list[str]) -> None:
        found = answer_all(guides, names)
        for notice in found.notices:
            output.message(notice)
        output.page(pages.answers_page(found))

    converse(context.obj, topics, reply, no_answer_dict)


@command(
    help="Chercher des mots dans l’interview.\n\n"
    "Les thèmes qui en parlent le mieux viennent d’abord, avec le passage. Les accents,"
    " le pluriel et les fautes de frappe ne gênent pas.",
    epilog="cmguide search {alias}  # un mot\n"
    "cmguide search {alias} {slug}  # plusieurs mots\n"
    "cmguide search {alias} | cut -f1  # les thèmes, et rien d’autre",
)
def search(context: Context, words: Words) -> None:
    """Print the topics that match best, each with a passage."""
    from cmguide.pages.results import results_page

    def reply(guides: list[Guide], rest: list[str]) -> None:
        context.obj.output.page(results_page(search_all(guides, " ".join(rest))))

    converse(context.obj, words, reply, lambda _error: [])


@command(
    help="Lire toute l’interview.\n\n"
    "Dans un terminal trop petit pour elle, elle s’ouvre dans la visionneuse (PAGER,"
    " sinon less).",
    epilog="cmguide read  # espace pour avancer, q pour quitter\n"
    "cmguide read > interview.txt  # un texte simple, un paragraphe par ligne\n"
    "cmguide read --markdown > interview.md  # pour un traitement de texte",
)
def read(context: Context, names: Names = None) -> None:
    """Print one or more complete interviews."""
    context.obj.output.page(pages.interview_page(context.obj.guides(names)))


@command(
    help="Parcourir l’interview en plein écran.\n\n"
    "On y trouve le sommaire, les réponses et une recherche ; « ? » y montre les"
    " touches. Un thème se désigne comme pour « cmguide ask ». Il faut un complément ;"
    " s’il manque, la commande qui l’installe est affichée.",
    epilog="cmguide browse  # depuis l’introduction\n"
    "cmguide browse {slug}  # à partir d’une réponse\n"
    'cmguide browse "{question}"  # à partir d’une question, avec vos mots',
)
def browse(context: Context, topics: FirstTopics = None) -> None:
    """Open the full-screen reader."""
    from cmguide.browser.start import open_reader

    open_reader(context.obj, names_in(topics or []))


@command(
    help="Tirer une question au hasard, avec sa réponse.",
    epilog="cmguide random  # une question et sa réponse\n"
    "cmguide random --question  # la question seule, pour s’entraîner",
)
def random(
    context: Context,
    names: Names = None,
    *,
    question: Annotated[
        bool, typer.Option("--question", help="Montrer la question sans la réponse.")
    ] = False,
) -> None:
    """Print a topic drawn at random, all topics being equally likely."""
    guides = context.obj.guides(names)
    owners = {topic: guide for guide in guides for topic in guide.topics}
    topic = context.obj.choose(list(owners))
    if question:
        page = pages.question_page(topic)
    else:
        page = pages.answers_page(Replies(((owners[topic], (topic,)),)))
    context.obj.output.page(page._replace(data=topic_dict(topic)))


@command(
    help="Vérifier une interview, ou plusieurs.\n\n"
    "Tout ce qui est à corriger est nommé. Sans fichier, c’est l’interview en cours de"
    " lecture qui est vérifiée. Les avertissements n’empêchent pas de la lire.",
    epilog="cmguide check interview.toml  # tous les problèmes d’un fichier\n"
    "cmguide check *.toml  # plusieurs fichiers à la suite",
)
def check(context: Context, files: Files = None) -> None:
    """Print the problems of answers files."""
    from cmguide.content.checking import check_file
    from cmguide.content.library import answers_files
    from cmguide.pages.report import check_page
    from cmguide.search.advice import subject_advice

    paths = files or context.obj.paths
    names = [file for path in paths for file in answers_files(path)]
    reports = [check_file(name, subject_advice) for name in names or (None,)]
    context.obj.output.page(check_page(reports))
    if any(report.problems for report in reports):
        raise typer.Exit(ExitCode.BAD_GUIDE)


@command(
    help="Commencer une nouvelle interview.\n\n"
    "Un modèle commenté est créé, à remplir dans un éditeur de texte. Un fichier qui"
    " existe déjà n’est jamais remplacé.",
    epilog="cmguide new interview.toml  # un modèle court et commenté\n"
    "cmguide new interview.toml --from texte.txt  # des questions et leurs réponses\n"
    "cmguide check interview.toml  # vérifier ce que l’on a écrit\n"
    "cmguide interview.toml  # la lire",
)
def new(
    context: Context,
    file: Annotated[str, typer.Argument(metavar="FICHIER")],
    *,
    source: str | None = typer.Option(
        None,
        "--from",
        metavar="TEXTE",
        help="Partir d’un texte de questions et de réponses (- : l’entrée).",
    ),
) -> None:
    """Write a new answers file, from the template or from a text of questions."""
    from cmguide.content.template import template, write_new
    from cmguide.content.transcript import count_questions, load_text, questions_left
    from cmguide.pages.notices import new_page
    from cmguide.search.advice import subjects_comment

    if source == "":
        raise UsageError("Il manque un nom de fichier.")
    data = template() if source is None else load_text(source)
    name = write_new(file, data + subjects_comment())
    questions = None if source is None else count_questions(data)
    context.obj.output.page(new_page(name, questions, questions_left(data)))
