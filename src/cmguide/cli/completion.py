"""The words that a shell proposes when Tab is pressed."""

from typing import Any

from typer._click.shell_completion import (
    _resolve_context,
    _resolve_incomplete,
    split_arg_string,
)

from cmguide.cli.session import Session
from cmguide.content.model import Guide
from cmguide.errors import CmguideError
from cmguide.text.folding import name_key
from cmguide.text.safety import sanitize
from cmguide.text.typography import typeset


def complete(command: Any, line: str, shell: str, session: Session) -> None:
    """Print the words that may end `line`, each with a tab and its explanation.

    `line` is the command line up to the cursor. Errors in it are passed over in
    silence.
    """
    args = split_arg_string(line)[1:]
    incomplete = args.pop() if args and not line[-1].isspace() else ""
    option, equals, _ = incomplete.partition("=")
    prefix = option + equals if equals and option.startswith("-") else ""
    session.output.stderr = None
    try:
        context = _resolve_context(command, {"obj": session}, "cmguide", args)
        param, start = _resolve_incomplete(context, args, incomplete)
        if param.name == "topics":
            found = _topics(session.guide(), start)
        else:
            found = [(i.value, i.help) for i in param.shell_complete(context, start)]
    except CmguideError:
        return
    # Fish drops a word that doesn't begin with the accents that were typed.
    keeps_start = shell == "fish" and not start.isascii()
    for word, explanation in found:
        shown = start + word[len(start) :] if keeps_start else word
        text = sanitize(typeset(explanation or ""))
        session.output.text(f"{prefix}{sanitize(shown)}\t{text}\n")


def _topics(guide: Guide, start: str) -> list[tuple[str, str | None]]:
    """Return the slugs that begin with `start`, each with its topic's title.

    If there are none, return the aliases that do. Case and accents don't count.
    """
    key = name_key(start)
    return [
        (t.id, t.title) for t in guide.topics if name_key(t.id).startswith(key)
    ] or [
        (alias, topic.title)
        for topic in guide.topics
        for alias in topic.aliases
        if name_key(alias).startswith(key)
    ]
