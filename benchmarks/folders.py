"""Measure a question to one of 100 interviews, and searches in 1 to 100 interviews.

Install cmguide as users do (not editable), and then run `python -m benchmarks.folders`.
"""

import gc
import sys
import tempfile
import tomllib
from pathlib import Path

from benchmarks.search import QUERY, seconds
from benchmarks.startup import CMGUIDE, piped, ratios
from cmguide.content.library import Library
from cmguide.search.answering import hits
from cmguide.search.several import together

INTERVIEWS = Path(__file__).parents[1] / "tests" / "interviews"
SIZES = (1, 10, 100)
# The maximum cost of a search in all interviews, relative to tomllib on the same files.
MAX_PARSES = 2.5
# The maximum cost of a search, relative to a search in ten times fewer interviews.
MAX_GROWTH = 13.0


def fill(folder: Path, count: int) -> None:
    """Write `count` interviews, copied from the tests, to `folder`."""
    texts = [path.read_bytes() for path in sorted(INTERVIEWS.glob("*.toml"))]
    for number in range(count):
        (folder / f"i{number:03}.toml").write_bytes(texts[number % len(texts)])


def growth_of_search(folder: Path) -> int:
    """Print the cost of a search for each size; return the number of missed goals."""
    missed = 0
    before = 0.0
    # The program turns garbage collection off too.
    gc.disable()
    for size in SIZES:
        files = sorted(folder.glob("*.toml"))[:size]
        paths = [str(file) for file in files]
        texts = [file.read_text(encoding="utf-8") for file in files]

        def search(paths: list[str] = paths) -> object:
            return hits(together(Library(paths, print).guides()), QUERY)

        def parse(texts: list[str] = texts) -> object:
            return [tomllib.loads(text) for text in texts]

        rounds = 300 // size
        found, parsed = seconds(search, rounds), seconds(parse, rounds)
        parses, growth = found / parsed, found / before if before else 0.0
        print(
            f"{size:5} interviews: {found * 1000:7.1f} ms, {parses:.2f} × tomllib,"
            f" {growth:4.1f} × the size before"
        )
        missed += (size == SIZES[-1] and parses > MAX_PARSES) or growth > MAX_GROWTH
        before = found
    return missed


def main() -> int:
    """Measure a question, then searches, and return the number of missed goals."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        fill(folder, SIZES[-1])
        single = [CMGUIDE, "--data", str(folder / "i004.toml"), "ask", "revenus"]
        of_many = [CMGUIDE, "--data", name, "ask", "i004", "revenus"]
        missed = ratios(single, {"one interview of a hundred": (piped, of_many, 1.10)})
        return int(missed + growth_of_search(folder))


if __name__ == "__main__":
    sys.exit(main())
