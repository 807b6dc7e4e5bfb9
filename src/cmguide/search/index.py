"""The words and phrases of a guide, each with the topics and subjects that have it."""

from collections.abc import Iterable, Iterator
from itertools import islice

from cmguide.content.model import Guide, Topic, Uncovered
from cmguide.search.stop_words import COMMON_WORDS, FUNCTION_WORDS, WEAK_WORDS
from cmguide.text.folding import words, words_by_line

# What a word counts for, next to once in the answer. The words of a phrase share.
_NAME_WEIGHT = 5.0
_KEYWORD_WEIGHT = 3.0
# « prix », « plus » and « fils » are no plurals.
_MAX_UNINFLECTED = 4
# A name or keyword of more words is one that nobody types whole.
MAX_PHRASE = 6
# Words that mean something in a phrase, and not much out of it.
_LOOSE = COMMON_WORDS | WEAK_WORDS

Document = Topic | Uncovered
# The numbers of the documents that have a word or phrase, and how much it counts there.
Places = dict[int, float]


class Index:
    """A guide's words, phrases and lengths; `postings` and `phrases` give places."""

    def __init__(self, guide: Guide) -> None:
        """Read every word of `guide`: the cost grows with its size."""
        self.documents: list[Document] = [*guide.topics, *guide.uncovered]
        self.postings: dict[str, Places] = {}
        self.phrases: dict[str, Places] = {}
        self.lengths = [0.0] * len(self.documents)
        fields = [
            (number, *field)
            for number, document in enumerate(self.documents)
            for field in _fields(document)
        ]
        lines = words_by_line(text for *_field, texts in fields for text in texts)
        # Most words come many times: what is kept of each is found out once.
        typed = {word for line in lines for word in line}
        singular = {word: _singular(word) for word in typed}
        alone = {word: singular[word] for word in typed if _says_something(word)}
        together = {word: kept for word, kept in alone.items() if kept not in _LOOSE}
        following = iter(lines)
        for number, weight, is_name, texts in fields:
            for line in islice(following, len(texts)):
                if is_name and len(line) > 1:
                    found = [together[word] for word in line if word in together]
                    each = weight / (len(found) or 1)
                    if len(line) <= MAX_PHRASE:
                        name = " ".join([singular[word] for word in line])
                        _add(self.phrases, [name], number, weight)
                else:
                    found = [alone[word] for word in line if word in alone]
                    each = weight
                _add(self.postings, found, number, each)
                self.lengths[number] += each * len(found)
        self.mean_length = sum(self.lengths) / len(self.documents)

    def knows(self, name: str) -> bool:
        """Say whether `name` is made of words of the guide, so misspells nothing."""
        found = list(index_words(name))
        return all(word in self.postings for word in found) and (
            bool(found) or len(name.strip()) > 1
        )


def index_words(text: str) -> Iterator[str]:
    """Yield the words of `text` as the index has them: folded, singular, useful."""
    return meaningful(words(text))


def meaningful(folded: Iterable[str]) -> Iterator[str]:
    """Return those of folded words that the index keeps, as it has them."""
    return (_singular(word) for word in folded if _says_something(word))


def phrase(folded: Iterable[str]) -> str:
    """Return folded words as the phrase that the index has: singular, joined."""
    return " ".join(map(_singular, folded))


def _singular(word: str) -> str:
    return word[:-1] if len(word) > _MAX_UNINFLECTED and word[-1] in "sx" else word


def _says_something(word: str) -> bool:
    return word not in FUNCTION_WORDS and (len(word) > 1 or word.isdecimal())


def _add(
    table: dict[str, Places], keys: Iterable[str], number: int, weight: float
) -> None:
    for key in keys:
        if key in table:
            places = table[key]
            places[number] = places.get(number, 0.0) + weight
        else:
            table[key] = {number: weight}


def _fields(document: Document) -> Iterator[tuple[float, bool, tuple[str, ...]]]:
    """Yield texts with what a word of them counts for, and whether they are names."""
    if isinstance(document, Topic):
        yield _NAME_WEIGHT, False, (document.title, document.question)
        yield 1.0, False, (*document.answer, *document.key_points)
        yield _NAME_WEIGHT, True, (document.id, *document.aliases)
        yield _KEYWORD_WEIGHT, True, document.keywords
    else:
        yield _KEYWORD_WEIGHT, True, document.words
