"""One thing to correct in an answers file, with its place, and the error for it."""

from typing import NamedTuple

from cmguide.errors import BadGuideError, Command
from cmguide.text.safety import sanitize, shell_quote, truncate

# A file with more problems than this is not an interview; going on would take time.
MAX_COUNTED = 1000


class Location(NamedTuple):
    """A place in an answers file: a table, one of its keys, one item of a list.

    Numbers start at 1; 0 means a table that does not repeat, a whole value, or a line
    or column that is unknown. Without any part, it is the file as a whole.
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
    """One thing to correct: its place, and a French sentence."""

    where: Location
    message: str

    def __str__(self) -> str:
        """Return the place, if there is one, and the French sentence."""
        where = str(self.where)
        return f"{where} : {self.message}" if where else self.message


class FileError(BadGuideError):
    """The file `name` can't be used: its first problem, and the number of them all."""

    def __init__(self, name: str, problem: Problem | str, *others: Problem) -> None:
        """Make the message, and keep the problems."""
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
    """Return a number with its noun, or « plus de 1000 » beyond the limit."""
    if number > MAX_COUNTED:
        return f"plus de {MAX_COUNTED} {noun}s"
    return f"{number or 'aucun'} {noun}{'s' if number > 1 else ''}"
