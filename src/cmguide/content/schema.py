"""The shape of an answers file: every table, every key, and what each must hold."""

from typing import Literal, NamedTuple

# A line is a non-empty text on one line; prose is paragraphs parted by blank lines.
# A name is what someone may type for a topic, a slug is a name made for typing.
Kind = Literal[
    "line", "prose", "slug", "url", "date", "lines", "names", "table", "tables"
]


class Key(NamedTuple):
    """One key of a table; `table` describes what a key of kind table(s) holds."""

    name: str
    kind: Kind
    required: bool = False
    table: tuple["Key", ...] = ()


_SOURCE = (
    Key("author", "line", required=True),
    Key("title", "line", required=True),
    Key("date", "date", required=True),
    Key("url", "url", required=True),
    Key("notice", "line", required=True),
)

_READING = (
    Key("title", "line", required=True),
    Key("description", "line"),
    Key("url", "url", required=True),
    Key("subjects", "names"),
)

_TOPIC = (
    Key("id", "slug", required=True),
    Key("title", "line", required=True),
    Key("question", "line", required=True),
    Key("aliases", "names"),
    Key("subjects", "names"),
    Key("keywords", "names"),
    Key("answer", "prose", required=True),
    Key("key_points", "lines"),
    Key("related", "names"),
)

_UNCOVERED = (
    Key("label", "line", required=True),
    Key("words", "names", required=True),
)

GUIDE = (
    Key("title", "line", required=True),
    Key("summary", "line"),
    Key("introduction", "prose"),
    Key("conclusion", "prose"),
    Key("source", "table", table=_SOURCE),
    Key("further_reading", "tables", table=_READING),
    Key("topics", "tables", required=True, table=_TOPIC),
    Key("uncovered", "tables", table=_UNCOVERED),
)
