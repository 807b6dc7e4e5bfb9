"""The commands for authors: they check interviews and begin new ones."""

from functools import partial
from typing import Annotated

import typer

from cmguide.cli.parsing import AppCommand
from cmguide.cli.session import Session
from cmguide.errors import ExitCode, UsageError

app = typer.Typer()
command = partial(app.command, cls=AppCommand)


@command(
    help="Vérifier une interview, ou plusieurs.\n\n"
    "Tout ce qui est à corriger est nommé. Sans fichier, c’est l’interview en cours de"
    " lecture qui est vérifiée. Les avertissements n’empêchent pas de la lire.",
    epilog="cmguide check interview.toml  # tous les problèmes d’un fichier\n"
    "cmguide check *.toml  # plusieurs fichiers à la suite",
)
def check(
    context: typer.Context,
    files: Annotated[list[str] | None, typer.Argument(metavar="[FICHIER…]")] = None,
) -> None:
    """Report the problems of answers files."""
    from cmguide.content.checking import check_file
    from cmguide.content.library import answers_files
    from cmguide.pages.report import check_page
    from cmguide.search.advice import subject_advice

    session: Session = context.obj
    names = [file for path in files or session.paths for file in answers_files(path)]
    reports = [check_file(name, subject_advice) for name in names or (None,)]
    session.output.page(check_page(reports), long=True)
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
    context: typer.Context,
    file: Annotated[str, typer.Argument(metavar="FICHIER")],
    *,
    source: str | None = typer.Option(
        None,
        "--from",
        metavar="TEXTE",
        help="Partir d’un texte de questions et de réponses (- : l’entrée).",
    ),
) -> None:
    """Write the template of an answers file, or one made from a text."""
    from cmguide.content.template import template, write_new
    from cmguide.content.transcript import load_text
    from cmguide.pages.notices import new_page

    session: Session = context.obj
    if source == "":
        raise UsageError("Il manque un nom de fichier.")
    name = write_new(file, template() if source is None else load_text(source))
    session.output.page(new_page(name))
