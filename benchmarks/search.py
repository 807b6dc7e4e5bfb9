"""Compare the start-up of `search` and `ask`, and measure searches in larger guides.

Install cmguide as users do (not editable), and then run `python -m benchmarks.search`.
"""

import gc
import sys
import time
import tomllib
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from benchmarks.startup import CMGUIDE, piped, ratios
from cmguide.content.loading import parse
from cmguide.search.index import Index
from cmguide.search.ranking import find

QUERY = "est-ce qu'on dort bien quand on travaille la nuit ?"
# For each number of answers, two maximum costs of a search: relative to tomllib on the
# same file, and relative to a search in ten times fewer answers.
GOALS = {9: (99.0, 99.0), 90: (99.0, 13.0), 900: (2.5, 13.0)}


def grown(text: str, answers: int) -> str:
    """Return the answers file `text` with `answers` topics, copied under new names."""
    head, *topics = text.split("[[topics]]")
    *topics, last = topics
    last, mark, uncovered = last.partition("[[uncovered]]")
    topics.append(last)
    return head + "".join(_copies(topics, answers)) + mark + uncovered


def _copies(topics: list[str], answers: int) -> Iterator[str]:
    for number in range(answers):
        document = tomllib.loads(topics[number % len(topics)])
        yield "[[topics]]\n"
        for key, value in document.items():
            if key == "id":
                yield f'id = "{value}-{number}"\n'
            elif key == "aliases":
                names = ", ".join(f'"{alias} {number}"' for alias in value)
                yield f"aliases = [{names}]\n"
            elif key != "related":
                yield f"{key} = {_toml(value)}\n"


def _toml(value: str | list[str]) -> str:
    if isinstance(value, list):
        return "[" + ", ".join(map(_toml, value)) + "]"
    return f'"""\n{value}"""' if "\n" in value else f'"{value}"'


def seconds(work: Callable[[], object], rounds: int) -> float:
    """Return the shortest time, in seconds, of `rounds` calls of `work`."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def _search(data: bytes) -> object:
    return find(Index(parse(data, "x")), QUERY)


def growth_of_search(path: Path) -> int:
    """Print the cost of a search for each size; return the number of missed goals."""
    missed = 0
    before = 0.0
    # The program turns garbage collection off too.
    gc.disable()
    for size, (most_parses, most_growth) in GOALS.items():
        text = grown(path.read_text(encoding="utf-8"), size)
        data = text.encode()
        rounds = max(3, 900 // size)
        parsed = seconds(partial(tomllib.loads, text), rounds)
        found = seconds(partial(_search, data), rounds)
        parses, growth = found / parsed, found / before if before else 0.0
        print(
            f"{size:5} answers, {len(data) / 1e6:5.2f} MB: {found * 1000:8.1f} ms,"
            f" {parses:.2f} × tomllib, {growth:4.1f} × the size before"
        )
        missed += parses > most_parses or growth > most_growth
        before = found
    return missed


def main() -> int:
    """Measure start-up, then searches, and return the number of missed goals."""
    missed = ratios(
        [CMGUIDE, "ask", "qualites"],
        {"search stress, in a pipe": (piped, [CMGUIDE, "search", "stress"], 1.15)},
    )
    return int(
        missed + growth_of_search(Path(__file__).parents[1] / "data" / "answers.toml")
    )


if __name__ == "__main__":
    sys.exit(main())
