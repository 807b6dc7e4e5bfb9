"""The help of a command as a page."""

from collections.abc import Iterable, Mapping

from cmguide.content.model import Guide
from cmguide.pages.blocks import (
    Block,
    Heading,
    Label,
    Page,
    command_table,
    paragraph,
)
from cmguide.search.lookup import match_prefix

# Terms and their explanations.
Rows = tuple[tuple[str, str], ...]


def help_page(name: str, text: str, usage: str, tables: Mapping[str, Rows]) -> Page:
    """Return the help page of a command; `tables` have their titles as keys."""
    blocks: list[Block] = [Heading(name), *map(paragraph, text.split("\n\n"))]
    blocks += [Label("Usage"), paragraph(usage, "command")]
    for title, rows in tables.items():
        if rows:
            blocks += [Label(title), command_table(rows)]
    return Page(tuple(blocks))


def example_rows(lines: Iterable[str], guide: Guide | None) -> Rows:
    """Return the examples « command  # explanation » with words of `guide` filled in.

    `{slug}`, `{alias}`… stand for words of the guide; an example is left out if its
    word is missing. Without a guide, only `{slug}` has a (neutral) word.
    """
    words = _example_words(guide) if guide else {"slug": "THÈME"}
    rows = []
    for line in lines:
        command, _, explanation = line.partition("  # ")
        try:
            rows.append((command.format_map(words), explanation))
        except KeyError:
            continue
    return tuple(rows)


def _example_words(guide: Guide) -> dict[str, str]:
    topic = guide.topics[min(1, len(guide.topics) - 1)]
    others = (alias for t in guide.topics if t is not topic for alias in t.aliases)
    starts = (topic.id[:length] for length in range(4, len(topic.id)))
    words = {
        "slug": topic.id,
        "number": str(topic.number),
        "alias": next((alias for alias in others if alias.isalpha()), ""),
        "start": next(
            (s for s in starts if match_prefix(guide, s).topics == (topic,)), ""
        ),
        # A shell interprets these characters even between quotes.
        "question": topic.question if not set(topic.question) & set('"$`\\!') else "",
    }
    return {name: word for name, word in words.items() if word}
