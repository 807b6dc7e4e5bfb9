"""One thing to correct in an answers file, with its place, and the error for it."""

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from cmguide.errors import BadGuideError, Command
from cmguide.text.safety import sanitize, shell_quote, truncate

# A file with more problems than this is not an interview; going on would take time.
MAX_COUNTED = 1000


class Location(NamedTuple):
    """A place in an answers file: a table, one of its keys, one item of a list.

    Numbers start at 1; 0 means a table that does not repeat, or a whole value.
    """

    table: str = ""
    number: int = 0
    id: str = ""
    key: str = ""
    item: int = 0

    def __str__(self) -> str:
        """Return the place in French: `thème n° 2 (nuit), id`."""
        table = self.table and f"[{self.table}]"
        if self.number:
            table = "thème" if self.table == "topics" else f"[{table}]"
            id_ = truncate(self.id, 30).strip()
            table += f" n° {self.number}" + (f" ({id_})" if id_ else "")
        item = self.item and f"n° {self.item}"
        return ", ".join(
            str(part) for part in (table, truncate(self.key, 60), item) if part
        )


class Problem(NamedTuple):
    """One thing to correct; `where` is empty for the file as a whole."""

    where: Location | str
    message: str

    def __str__(self) -> str:
        """Return the place, if there is one, and the French sentence."""
        where = str(self.where)
        return f"{where} : {self.message}" if where else self.message


def count_phrase(number: int, noun: str) -> str:
    """Return a number with its noun, or « plus de 1000 » beyond the limit."""
    if number > MAX_COUNTED:
        return f"plus de {MAX_COUNTED} {noun}s"
    return f"{number or 'aucun'} {noun}{'s' if number > 1 else ''}"


def file_error(
    name: str, first: Problem, others: Iterator[Problem] | None = None
) -> BadGuideError:
    """Return the error for file `name`: its first problem, and how many more."""
    more = sum(1 for _ in islice(others or (), MAX_COUNTED + 1))
    mark = "" if first.message.endswith("?") else "."
    sentence = f"{sanitize(name)} ne peut pas servir : {first}{mark}"
    if not more:
        return BadGuideError(sentence)
    count = f"plus de {MAX_COUNTED}" if more > MAX_COUNTED else str(more)
    others_ = "autre problème" if more == 1 else "autres problèmes"
    command = Command(f"cmguide check {shell_quote(name)}")
    return BadGuideError(
        f"{sentence} Il y a {count} {others_} : ", command, " les montre tous."
    )
