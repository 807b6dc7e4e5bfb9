"""One thing to mend in an answers file, and the error that says so."""

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from cmguide.errors import BadGuideError
from cmguide.typography import clean, shortened

# A file with more problems than this is no interview; going on would take time.
MOST_COUNTED = 1000
# A name that long was not typed by hand, and would hide what is said of it.
_MOST_NAME = 300


class Problem(NamedTuple):
    """One thing to mend; `where` names the place in the file, or is empty."""

    where: str
    message: str

    def __str__(self) -> str:
        """Return the line that a person reads."""
        return f"{self.where} : {self.message}" if self.where else self.message


def counted(number: int, noun: str) -> str:
    """Return how many there are of a noun, or that they were too many to count."""
    if number > MOST_COUNTED:
        return f"plus de {MOST_COUNTED} {noun}s"
    return f"{number or 'aucun'} {noun}{'s' if number > 1 else ''}"


def named(name: str) -> str:
    """Return the name of a file, safe and no longer than a sentence can bear."""
    return clean(name) if len(name) <= _MOST_NAME else shortened(name, _MOST_NAME)


def refusal(name: str, first: Problem, others: Iterator[Problem]) -> BadGuideError:
    """Return the error for file `name`: its first problem, and how many more."""
    more = sum(1 for _ in islice(others, MOST_COUNTED + 1))
    mark = "" if first.message.endswith("?") else "."
    return BadGuideError(
        f"{clean(name)} ne peut pas servir : {first}{mark}{_others(more, name)}"
    )


def typed(name: str) -> str:
    """Return `name` as a shell takes it, and as a command may be shown with it."""
    import shlex

    return clean(shlex.quote(f"./{name}" if name.startswith("-") else name))


def _others(more: int, name: str) -> str:
    if not more:
        return ""
    if more > MOST_COUNTED:
        count = f"plus de {MOST_COUNTED} autres problèmes"
    else:
        count = "1 autre problème" if more == 1 else f"{more} autres problèmes"
    return f" Il y a {count} : « cmguide check {typed(name)} » les montre tous."
