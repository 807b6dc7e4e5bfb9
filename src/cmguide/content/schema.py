"""Define the format of an answers file: its tables, keys and values.

Loading, validation, the JSON Schema and docs/format.md all follow this definition.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any, Literal, NamedTuple

from cmguide.content.model import Guide, Interview, Reading, Source, Topic, Uncovered
from cmguide.content.problem import WHOLE_FILE, Location

# "line": a string on one line. "prose": paragraphs separated by blank lines. "name": a
# word or phrase that users may type. "alias": a name of a topic. "slug": an id made of
# a-z, digits and hyphens.
Kind = Literal["line", "prose", "name", "alias", "slug", "url", "date", "table"]
Table = dict[str, Any]


class Key(NamedTuple):
    """One key of a table: the kind of its value, and a description in French.

    `many` is true for a list. If the value is a table, `keys` are the keys of that
    table, and `record` is the class of the record made from their values.
    """

    name: str
    kind: Kind
    about: str
    required: bool = False
    many: bool = False
    record: Callable[..., Any] = dict
    keys: tuple["Key", ...] = ()

    @property
    def header(self) -> str:
        """The name as written in the file: `title`, `[source]`, `[[topics]]`."""
        table = f"[[{self.name}]]" if self.many else f"[{self.name}]"
        return table if self.keys else self.name


_SOURCE = (
    Key("author", "line", "l’auteur, ou qui a recueilli les réponses"),
    Key("title", "line", "le titre de l’article, du livre ou du site"),
    Key("date", "date", "la date de la publication, sinon de l’interview"),
    Key("url", "url", "l’adresse, en https:// ou http://"),
    Key("notice", "line", "la phrase que lit le lecteur ; faite du reste sans elle"),
)
_READING = (
    Key("title", "line", "le nom du site", required=True),
    Key("description", "line", "ce que l’on y trouve"),
    Key("url", "url", "l’adresse, en https:// ou http://", required=True),
    Key("subjects", "name", "les sujets du site, comme salaire", many=True),
)
_TOPIC = (
    Key("id", "slug", "le mot à taper : a à z, chiffres, tirets", required=True),
    Key("title", "line", "un titre court", required=True),
    Key("question", "line", "la question, comme on la poserait", required=True),
    Key("aliases", "alias", "d’autres noms que l’on pourrait taper", many=True),
    Key("subjects", "name", "les sujets de la réponse, comme salaire", many=True),
    Key("keywords", "name", "d’autres mots pour en parler", many=True),
    Key("answer", "prose", "la réponse, en paragraphes", required=True),
    Key("key_points", "line", "deux à quatre points à retenir", many=True),
    Key("related", "name", "les id d’autres thèmes, pour « Voir aussi »", many=True),
)
_UNCOVERED = (
    Key("label", "line", "la suite de « ne parle pas… » : du salaire", required=True),
    Key("words", "name", "les mots que l’on tape", required=True, many=True),
)
_SITE = "une adresse où continuer ; autant de fois que d’adresses"
_THEME = "un thème ; autant de fois que de thèmes, dans l’ordre de l’interview"
_GAP = "un sujet dont l’interview ne parle pas ; autant de fois que de sujets"
_GUIDE = (
    Key("title", "line", "le titre de l’interview", required=True),
    Key("summary", "line", "une phrase de présentation"),
    Key("introduction", "prose", "les paragraphes qui précèdent les réponses"),
    Key("conclusion", "prose", "les paragraphes qui suivent les réponses"),
    Key("source", "table", "d’où viennent les réponses", record=Source, keys=_SOURCE),
    Key("further_reading", "table", _SITE, many=True, record=Reading, keys=_READING),
    Key("topics", "table", _THEME, required=True, many=True, record=Topic, keys=_TOPIC),
    Key("uncovered", "table", _GAP, many=True, record=Uncovered, keys=_UNCOVERED),
)
GUIDE = Key("", "table", "une interview pour cmguide", record=Guide, keys=_GUIDE)


# French words that a writer may use as keys, and the right keys, which are not similar
# enough to be found by `nearest`.
FRENCH = {
    "themes": "topics",
    "theme": "topics",
    "reponse": "answer",
    "resume": "summary",
    "lien": "url",
    "adresse": "url",
    "mots cles": "keywords",
    "mots": "words",
    "points cles": "key_points",
    "voir aussi": "related",
}


def walk(
    value: Any, key: Key = GUIDE, where: Location = WHOLE_FILE
) -> Iterator[tuple[Location, Key, Any, int]]:
    """Yield (location, key, value, number) for each known table and string.

    The location is that of the table. The number is the position, from 1, in a list or
    an array of tables; otherwise, 0. In place of a list, an empty list or a value of
    another type is yielded whole, with the number 0.
    """
    yield where, key, value, where.number
    known = [k for k in key.keys if k.name in value] if isinstance(value, dict) else []
    for inner in known:
        held = value[inner.name]
        items = held if isinstance(held, list) else []
        if inner.many and not items:
            yield where, inner, held, 0
        for number, item in enumerate(items if inner.many else [held], int(inner.many)):
            if not inner.keys:
                yield where, inner, item, number
                continue
            id_ = item.get("id", "") if isinstance(item, dict) else ""
            yield from walk(item, inner, Location(inner.name, number, str(id_)))


def build(document: Table, name: str = "") -> Guide:
    """Return the guide of a valid document.

    `name` is the short name, which identifies the guide when there are several.
    """
    interview = Interview(name, document["title"]) if name else None
    guide: Guide = _record(GUIDE, document, interview=interview)
    return guide


def _record(key: Key, table: Table, **more: Any) -> Any:
    """Return the record of a table; `more` holds fields that are not in the file."""
    values = {k.name: _value(k, table.get(k.name, ""), more) for k in key.keys}
    return key.record(**values, **more)


def _value(key: Key, value: Any, more: dict[str, Any]) -> Any:
    """Return the field of a record for the `value` of a key in the file."""
    if key.kind == "prose":
        return _paragraphs(value)
    if not key.keys:
        # A date may also be a TOML date, or a number for a year.
        return tuple(value) if key.many else str(value)
    if key.record is Topic:
        numbered = enumerate(value, 1)
        return tuple(_record(key, table, number=n, **more) for n, table in numbered)
    if key.many:
        return tuple(_record(key, table) for table in value)
    return _record(key, value) if value else None


def _paragraphs(prose: str) -> tuple[str, ...]:
    """Return the paragraphs of `prose`; line breaks inside them become spaces."""
    # Without an argument, strip() would remove the no-break spaces too.
    lines = (line.strip(" ") for line in prose.replace("\t", " ").split("\n"))
    text = "\n".join(lines).strip("\n")
    return tuple(b.replace("\n", " ") for b in re.split("\n\n+", text) if b)
