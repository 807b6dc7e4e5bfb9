"""Complete a command line when the user presses Tab in a shell."""

from collections.abc import Iterable
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

# A proposed word and its explanation.
_Word = tuple[str, str | None]


def complete(command: Any, line: str, shell: str, session: Session) -> None:
    """Print the words that can complete `line`, each followed by a tab and its meaning.

    `line` is the command line up to the cursor. Errors in `line` are ignored.
    """
    args = split_arg_string(line)[1:]
    incomplete = args.pop() if args and not line[-1].isspace() else ""
    option, equals, _ = incomplete.partition("=")
    prefix = option + equals if equals and option.startswith("-") else ""
    session.output.stderr = None
    try:
        context = _resolve_context(command, {"obj": session}, "cmguide", args)
        param, start = _resolve_incomplete(context, args, incomplete)
        found = [(i.value, i.help) for i in param.shell_complete(context, start)]
        asks = param is command and not found and not start.startswith("-")
        if asks or param.name in ("topics", "names"):
            found = _names(session.guides(), start, topics=param.name != "names")
    except CmguideError:
        return
    # Fish drops a word unless it begins with exactly the letters typed, with accents.
    keeps_start = shell == "fish" and not start.isascii()
    for word, explanation in found:
        shown = start + word[len(start) :] if keeps_start else word
        text = sanitize(typeset(explanation or ""))
        session.output.text(f"{prefix}{sanitize(shown)}\t{text}\n")


def _names(guides: list[Guide], start: str, *, topics: bool) -> list[_Word]:
    """Return the names of interviews and, if `topics`, of topics that match `start`.

    A name matches if it begins with `start`, ignoring case and accents. Aliases of
    topics are returned only if no id of a topic matches.
    """
    known = [topic for guide in guides for topic in guide.topics if topics]
    aliases = [(alias, topic.title) for topic in known for alias in topic.aliases]
    interviews = _begun([g.interview for g in guides if g.interview], start)
    slugs = _begun([(topic.id, topic.title) for topic in known], start)
    return interviews + (slugs or _begun(aliases, start))


def _begun(words: Iterable[_Word], start: str) -> list[_Word]:
    """Return the words that begin with `start`, without duplicates."""
    key = name_key(start)
    begun = {word: text for word, text in words if name_key(word).startswith(key)}
    return list(begun.items())
