"""The format of an answers file, stated once: its tables, their keys, their values.

Loading, validation, the checks, the JSON Schema and docs/format.md follow from it.
"""

import re
from collections.abc import Callable, Iterable
from typing import Any, Literal, NamedTuple

from cmguide.content.model import Guide, Reading, Source, Topic, Uncovered
from cmguide.content.problem import MAX_COUNTED, WHOLE_FILE, Location, Problem

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


# It gets the place of a table or of the table around a value, the key, the value, and
# the number of the value in a list, from 1; it returns the problems.
Check = Callable[[Location, Key, Any, int], Iterable[Problem]]


def build(
    document: dict[str, Any], check: Check = lambda *_: ()
) -> tuple[Guide, list[Problem]]:
    """Return the guide of a document, and the problems that `check` finds in it.

    Each table and list is checked before its values. The guide is right if the document
    is valid; reading stops soon after the number of problems that are counted.
    """
    found: list[Problem] = []

    def built(where: Location, key: Key, value: Any, item: int = 0) -> Any:
        if value is None or len(found) > MAX_COUNTED:
            return () if key.many or key.kind == "prose" else None if key.keys else ""
        found.extend(check(where, key, value, item))
        if isinstance(value, list) and key.many and not item:
            if key.keys:
                return tuple(
                    built(Location(key.name, n, _id(table)), key, table, n)
                    for n, table in enumerate(value, 1)
                )
            for number, text in enumerate(value, 1):
                found.extend(check(where, key, text, number))
            return tuple(value)
        if isinstance(value, dict) and key.keys:
            values = {
                inner.name: built(
                    Location(inner.name) if inner.keys and not inner.many else where,
                    inner,
                    value.get(inner.name),
                )
                for inner in key.keys
            }
            if key.record is Topic:
                values["number"] = item
            return key.record(**values)
        # A date may also be a TOML date, or a number for a year.
        return _paragraphs(str(value)) if key.kind == "prose" else str(value)

    guide: Guide = built(WHOLE_FILE, GUIDE, document)
    return guide, found


def _id(table: Any) -> str:
    return str(table.get("id", "")) if isinstance(table, dict) else ""


def _paragraphs(prose: str) -> tuple[str, ...]:
    """Split prose at blank lines; inside a paragraph, a line break is a space."""
    # Without an argument, strip() would remove the no-break spaces too.
    lines = (line.strip(" ") for line in prose.replace("\t", " ").split("\n"))
    blocks = re.split("\n\n+", "\n".join(lines).strip("\n"))
    return tuple(block.replace("\n", " ") for block in blocks)
