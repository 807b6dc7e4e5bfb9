"""What Click finds wrong with a command line, said in French.

Click's own messages change from one version to the next; the kind of its exceptions
and what they carry do not, so the sentences are made from these alone.
"""

from collections.abc import Iterable, Sequence

import click

from cmguide.errors import UsageError
from cmguide.text.folding import fold
from cmguide.text.safety import quoted


def french(
    error: click.UsageError, context: click.Context, typed: Sequence[str]
) -> UsageError:
    """Return the error that says what is wrong with the words that were typed."""
    what = _what(error, context.command.get_params(context), typed)
    return UsageError(f"{what} « {context.command_path} --help » montre comment faire.")


def nearest(name: str, known: Iterable[str]) -> str:
    """Return a question with the known word closest to `name`, or nothing.

    Neither case nor accents count.
    """
    from difflib import get_close_matches

    near = get_close_matches(fold(name[:100]), list(known), n=1)
    return f" Vouliez-vous écrire « {near[0]} » ?" if near else ""


def _what(
    error: click.UsageError, params: Iterable[click.Parameter], typed: Sequence[str]
) -> str:
    options = {
        name: param
        for param in params
        if isinstance(param, click.Option)
        for name in param.opts
    }
    match error:
        case click.NoSuchOption(option_name=name):
            wrong = quoted(_word(name, typed))
            return f"Option inconnue : {wrong}.{nearest(name, options)}"
        case click.BadOptionUsage(option_name=name):
            is_flag = name in options and options[name].is_flag
            verb = "ne prend pas de valeur" if is_flag else "attend une valeur"
            return f"L’option {name} {verb}."
        case click.MissingParameter(param=click.Argument(metavar=metavar)):
            return f"Il manque un argument : {(metavar or '').rstrip('…')}."
        case _:
            return "Cette commande est mal formée."


def _word(option: str, typed: Sequence[str]) -> str:
    """Return the word in which `option` was typed: in « -xyz », any of the letters."""
    if option[2:]:
        return option
    for word in typed:
        if word.startswith("-") and option[1:] in word[1:]:
            return word
    return option
