"""Score the search on sets of questions: `python -m tests.scores [FILE.toml FILE.tsv]`.

Each line of a set is a question, a tab, and the ids of the topics that answer the
question, best first and separated by commas. `-` means that no topic answers it, and
`?id` that the topic only mentions the subject. Without arguments, the search is scored
on all sets in tests/.
"""

import sys
from pathlib import Path
from typing import NamedTuple

from cmguide.content.loading import load, load_bundled
from cmguide.content.model import Guide
from cmguide.errors import NotCoveredError, NothingFoundError
from cmguide.search.answering import answer

HERE = Path(__file__).parent
INTERVIEWS = sorted((HERE / "interviews").glob("*.toml"))


class Scores(NamedTuple):
    """The number of questions in a set that have each outcome.

    Of the `answerable` questions, `first` get a right topic first, `proposed` have a
    right topic among the first three, and `denied` are reported as not covered.
    Of the `unanswerable` questions, `silent` get no answer, or a topic that mentions
    the subject.
    """

    answerable: int = 0
    first: int = 0
    proposed: int = 0
    denied: int = 0
    unanswerable: int = 0
    silent: int = 0

    def __add__(self, other: "Scores") -> "Scores":  # type: ignore[override]
        """Return the sum of both scores, field by field."""
        return Scores(*map(sum, zip(self, other, strict=True)))

    def __str__(self) -> str:
        """Return the three rates and the number of wrong denials as one line."""
        return (
            f"first {self.first / self.answerable:.2f},"
            f" among three {self.proposed / self.answerable:.2f},"
            f" silent {self.silent / self.unanswerable:.2f},"
            f" denied {self.denied} of {self.answerable}"
        )


def outcome(guide: Guide, *query: str) -> tuple[str, list[str]]:
    """Return the outcome of a question, such as "sure", and the ids of its topics."""
    try:
        found = answer(guide, query)
    except NotCoveredError as error:
        kind, topics = "mentioned" if error.topics else "denied", error.topics
    except NothingFoundError as error:
        kind, topics = "not sure", error.topics
    else:
        kind, topics = "sure", found.topics + found.others
    return kind, [topic.id for topic in topics]


def scores(guide: Guide, path: Path) -> Scores:
    """Return the scores of the questions in a file."""
    total = Scores()
    for line in path.read_text(encoding="utf-8").splitlines():
        query, _, labels = line.partition("\t")
        right = [label for label in labels.split(",") if label[0] not in "-?"]
        accepted = [label.lstrip("?") for label in labels.split(",") if label != "-"]
        kind, ids = outcome(guide, query)
        is_first = kind == "sure" and ids[0] in accepted
        if right:
            is_among = not {*ids[:3]}.isdisjoint(accepted)
            total += Scores(1, is_first, is_among, kind == "denied")
        else:
            total += Scores(unanswerable=1, silent=kind != "sure" or is_first)
    return total


def main(arguments: list[str]) -> None:
    """Print the scores on the given set, or on all sets in tests/."""
    if arguments:
        toml, tsv = arguments
        print(scores(load(toml), Path(tsv)))
        return
    print("bundled:", scores(load_bundled(), HERE / "queries.tsv"))
    for path in INTERVIEWS:
        print(f"{path.stem}:", scores(load(str(path)), path.with_suffix(".tsv")))


if __name__ == "__main__":
    main(sys.argv[1:])
