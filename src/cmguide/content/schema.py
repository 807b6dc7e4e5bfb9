"""The format of an answers file, stated once: its tables, their keys, their values.

Loading, validation, the checks, the JSON Schema and docs/format.md follow from it.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any, Literal, NamedTuple

from cmguide.content.model import Guide, Reading, Source, Topic, Uncovered
from cmguide.content.problem import WHOLE_FILE, Location

# A line is a text on one line; prose is paragraphs separated by blank lines. A name is
# what someone may type for a topic; a slug is a name made to be typed.
Kind = Literal["line", "prose", "name", "alias", "slug", "url", "date", "table"]


class Key(NamedTuple):
    """One key of a table: its kind, and a French line that describes it.

    `many` means a list. A table has its own keys, and a record to be built from them.
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
        """The name as the file has it: `title`, `[source]`, `[[topics]]`."""
        if not self.keys:
            return self.name
        return f"[[{self.name}]]" if self.many else f"[{self.name}]"


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


# French words that a writer may use for a key, and that look like none of the keys.
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
}


def walk(
    value: Any, key: Key = GUIDE, place: Location = WHOLE_FILE
) -> Iterator[tuple[Location, Key, Any]]:
    """Yield every value of a document that has a key here, with its place and key.

    A table comes before its values, and a list before its items. Values of the wrong
    type are yielded too, but not entered.
    """
    yield place, key, value
    if key.many and isinstance(value, list):
        one = key._replace(many=False)
        for number, item in enumerate(value, 1):
            here = place._replace(item=number)
            if key.keys:
                id_ = str(item.get("id", "")) if isinstance(item, dict) else ""
                here = Location(key.name, number, id_)
            yield from walk(item, one, here)
    elif key.keys and not key.many and isinstance(value, dict):
        for inner in key.keys:
            if inner.name in value:
                here = place._replace(key=inner.name)
                if inner.keys and not inner.many:
                    here = Location(inner.name)
                yield from walk(value[inner.name], inner, here)


def build(document: dict[str, Any]) -> Guide:
    """Return the guide of a valid document."""
    guide: Guide = _built(document, GUIDE)
    return guide


def _built(value: Any, key: Key, number: int = 0) -> Any:
    """Return the value of a key for a record; a missing table is None, a text empty."""
    if key.many:
        one = key._replace(many=False)
        return tuple(_built(item, one, n) for n, item in enumerate(value or (), 1))
    if key.keys:
        if value is None:
            return None
        values = {
            inner.name: _built(value.get(inner.name), inner) for inner in key.keys
        }
        return key.record(
            **values, **({"number": number} if key.record is Topic else {})
        )
    # A date may also be a TOML date, or a number for a year.
    return _paragraphs(value or "") if key.kind == "prose" else str(value or "")


def _paragraphs(prose: str) -> tuple[str, ...]:
    """Split prose at blank lines; inside a paragraph, a line break is a space."""
    blocks = re.split(r"\n(?: *+\n)+", prose.replace("\t", " "))
    # Without an argument, strip() would remove the no-break spaces too.
    lines = ([line.strip(" ") for line in block.split("\n")] for block in blocks)
    return tuple(filter(None, (" ".join(filter(None, block)) for block in lines)))
