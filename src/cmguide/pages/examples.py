"""What the examples of the help pages ask for: words of the interview in use."""

from typing import NamedTuple

from cmguide.content.model import Guide
from cmguide.search.lookup import match_prefix


class Examples(NamedTuple):
    """Words that `{slug}`, `{alias}`… stand for in an example.

    Where a word is missing, so is the example.
    """

    slug: str = "THÈME"
    number: str = ""
    alias: str = ""
    start: str = ""
    question: str = ""

    def fill(self, epilog: str) -> str:
        """Return the examples of a command's `epilog` that can be given."""
        words = self._asdict()
        return "\n".join(
            line.format_map(words)
            for line in epilog.splitlines()
            if all(word or f"{{{name}}}" not in line for name, word in words.items())
        )


def examples(guide: Guide | None) -> Examples:
    """Return words of `guide`; where there is none that can be read, neutral words."""
    if guide is None:
        return Examples()
    topic = guide.topics[min(1, len(guide.topics) - 1)]
    others = (alias for t in guide.topics if t is not topic for alias in t.aliases)
    starts = (topic.id[:length] for length in range(4, len(topic.id)))
    return Examples(
        topic.id,
        str(topic.number),
        next((alias for alias in others if alias.isalpha()), ""),
        next((s for s in starts if match_prefix(guide, s).topics == (topic,)), ""),
        topic.question if not set(topic.question) & set('"$`\\!') else "",
    )
