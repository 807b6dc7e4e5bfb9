"""The problems of an answers file, their locations, and the exception for them."""

from typing import NamedTuple

from cmguide.errors import BadGuideError, Command
from cmguide.text.safety import sanitize, shell_quote, truncate

# A file with more problems than this is not an interview: the check stops there.
MAX_COUNTED = 1000


class Location(NamedTuple):
    """A place in an answers file: a table, one of its keys, or an item of a list.

    Numbers start at 1. `number` is 0 for a table that is not in an array of tables,
    `item` is 0 for a whole value, and `line` or `column` is 0 if unknown. The defaults
    mean the whole file.
    """

    table: str = ""
    number: int = 0
    id: str = ""
    key: str = ""
    item: int = 0
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """Return the place in French: `ligne 4, thème n° 2 (nuit), id`."""
        line = f"ligne {self.line}" if self.line else ""
        column = f"colonne {self.column}" if self.column else ""
        table = self.table and f"[{self.table}]"
        if self.number:
            table = "thème" if self.table == "topics" else f"[{table}]"
            id_ = truncate(self.id, 30).strip()
            table += f" n° {self.number}" + (f" ({id_})" if id_ else "")
        item = f"n° {self.item}" if self.item else ""
        parts = (line, column, table, truncate(self.key, 60), item)
        return ", ".join(filter(None, parts))


WHOLE_FILE = Location()


class Problem(NamedTuple):
    """One thing to correct in a file: the location, and a message in French."""

    where: Location
    message: str

    def __str__(self) -> str:
        """Return the message, preceded by the location unless it is the whole file."""
        where = str(self.where)
        return f"{where} : {self.message}" if where else self.message


class FileError(BadGuideError):
    """A file can't be used; the message gives the first problem and a count of all."""

    def __init__(self, name: str, problem: Problem | str, *others: Problem) -> None:
        """Make the message about the file `name`, and store the problems."""
        if isinstance(problem, str):
            problem = Problem(WHOLE_FILE, problem)
        self.problems = (problem, *others)
        mark = "" if problem.message.endswith("?") else "."
        parts = [f"{sanitize(name)} ne peut pas servir : {problem}{mark}"]
        if others:
            parts += [
                f" Il y a {count_phrase(1 + len(others), 'problème')} en tout : ",
                Command(f"cmguide check {shell_quote(name)}"),
                " les montre.",
            ]
        super().__init__(*parts)


def count_phrase(number: int, noun: str) -> str:
    """Return `number` followed by `noun`, or « plus de 1000 » beyond `MAX_COUNTED`."""
    if number > MAX_COUNTED:
        return f"plus de {MAX_COUNTED} {noun}s"
    return f"{number or 'aucun'} {noun}{'s' if number > 1 else ''}"
