"""One thing to mend in an answers file, and the error that says so."""

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from cmguide.errors import BadGuideError, Command
from cmguide.text.safety import sanitize, shell_quote

# A file with more problems than this is no interview; going on would take time.
MAX_COUNTED = 1000


class Problem(NamedTuple):
    """One thing to mend; `where` names the place in the file, or is empty."""

    where: str
    message: str

    def __str__(self) -> str:
        """Return the line that a person reads."""
        return f"{self.where} : {self.message}" if self.where else self.message


def count_phrase(number: int, noun: str) -> str:
    """Return how many there are of a noun, or that they were too many to count."""
    if number > MAX_COUNTED:
        return f"plus de {MAX_COUNTED} {noun}s"
    return f"{number or 'aucun'} {noun}{'s' if number > 1 else ''}"


def file_error(name: str, first: Problem, others: Iterator[Problem]) -> BadGuideError:
    """Return the error for file `name`: its first problem, and how many more."""
    more = sum(1 for _ in islice(others, MAX_COUNTED + 1))
    mark = "" if first.message.endswith("?") else "."
    return BadGuideError(
        f"{sanitize(name)} ne peut pas servir : {first}{mark}", *_others(more, name)
    )


def _others(more: int, name: str) -> tuple[str, ...]:
    if not more:
        return ()
    if more > MAX_COUNTED:
        count = f"plus de {MAX_COUNTED} autres problèmes"
    else:
        count = "1 autre problème" if more == 1 else f"{more} autres problèmes"
    command = Command(f"cmguide check {shell_quote(name)}")
    return f" Il y a {count} : ", command, " les montre tous."
