"""The examples that the help of a command gives, with words of an interview."""

from collections.abc import Iterable
from contextlib import suppress

from cmguide.content.model import Guide
from cmguide.search.lookup import match_prefix


def example_rows(lines: Iterable[str], guide: Guide | None) -> list[tuple[str, str]]:
    """Return the examples « command  # explanation » with words of `guide` filled in.

    `{slug}`, `{alias}`… stand for words of the guide; an example is left out if its
    word is missing. Without a guide, only `{slug}` has a (neutral) word.
    """
    words = _example_words(guide) if guide else {"slug": "THÈME"}
    rows = []
    for line in lines:
        command, _, explanation = line.partition("  # ")
        with suppress(KeyError):
            rows.append((command.format_map(words), explanation))
    return rows


def _example_words(guide: Guide) -> dict[str, str]:
    topic = guide.topics[:2][-1]
    others = [alias for t in guide.topics if t is not topic for alias in t.aliases]
    starts = [topic.id[:length] for length in range(4, len(topic.id))]
    words = {
        "slug": [topic.id],
        "number": [str(topic.number)],
        "alias": filter(str.isalpha, others),
        "start": (s for s in starts if match_prefix(guide, s).topics == (topic,)),
        # A shell interprets these characters even between quotes.
        "question": [topic.question][: not set(topic.question) & set('"$`\\!')],
    }
    found = {name: next(iter(choices), "") for name, choices in words.items()}
    return {name: word for name, word in found.items() if word}
