"""Index the topics of a guide by word, phrase and subject."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import chain, pairwise
from math import log

from cmguide.content.model import Guide, Topic, Uncovered
from cmguide.search.lexicon import COMMON_WORDS, WEAK_WORDS
from cmguide.search.question import says_something
from cmguide.search.recognition import Phrases, phrases, topics_by_subject
from cmguide.search.stemming import family, stem
from cmguide.text.folding import words, words_by_line

# The weight of a word in a name, title or question; in an answer, the weight is 1.
NAME_WEIGHT = 5.0
COMMON = frozenset(map(stem, COMMON_WORDS))
WEAK = frozenset(map(stem, WEAK_WORDS))
# The indices of the topics that contain a word, with the weight of the word in each.
Places = dict[int, float]


class Index:
    """The words of a guide, indexed for search."""

    def __init__(self, guide: Guide) -> None:
        """Index every word of `guide`."""
        self.guide = guide
        self.postings: dict[str, Places] = {}
        self.names = Phrases[int]()
        self.uncovered = Phrases[Uncovered]()
        self.subjects = topics_by_subject(guide)
        fields = [
            (number, *field)
            for number, topic in enumerate(guide.topics)
            for field in _fields(topic)
        ]
        lines = words_by_line(text for *_field, text in fields)
        stems = {word: stem(word) for word in set(chain.from_iterable(lines))}
        silent = {word for word in stems if not says_something(word)}
        for (number, weight, is_name, _text), line in zip(fields, lines, strict=True):
            if is_name:
                self.names.add([stems[word] for word in line], number)
            once = {number: weight}
            for word in line:
                if word in silent:
                    continue
                known = stems[word]
                places = self.postings.get(known)
                if places is None:
                    # The new words of a field share a dictionary, which saves memory.
                    self.postings[known] = once
                    continue
                if len(places) == 1:
                    places = self.postings[known] = {**places}
                places[number] = places.get(number, 0.0) + weight
        for subject in guide.uncovered:
            for line in words_by_line(subject.words):
                self.uncovered.add([stem(word) for word in line], subject)
        # Any question may have the job's name, taken from the title, or its initials.
        title = words(guide.title)
        initials = {one[0] + other[0] for one, other in pairwise(title)}
        self.weak = WEAK | initials | {family(stem(word)) for word in title}
        lexicon = (phrases("names"), phrases("words"))
        self.phrases = (self.names, self.uncovered, *lexicon)

    @cached_property
    def vocabulary(self) -> set[str]:
        """The stems of the guide and of all phrases; few queries need them."""
        return {*self.postings, *" ".join(chain(*self.phrases)).split()}

    def has(self, known: str) -> bool:
        """Return whether the stem `known` is in the guide's texts, or is a phrase."""
        return known in self.postings or any(known in it for it in self.phrases)

    def rarity(self, places: int) -> float:
        """Return BM25's inverse document frequency of a word in `places` topics."""
        topics = len(self.guide.topics)
        return log(1 + (topics - places + 0.5) / (places + 0.5))

    def is_weak(self, known: str) -> bool:
        """Return whether the stem `known` is weak or related to a word of the title."""
        return known in self.weak or family(known) in self.weak

    def knows(self, name: str) -> bool:
        """Return whether all words of `name` are known, and so not misspelt."""
        found = list(index_words(name))
        is_known = all(self.has(it) or it in self.vocabulary for it in found)
        return is_known and bool(found or name.strip()[1:])

    def is_form(self, name: str, topics: Iterable[Topic]) -> bool:
        """Return whether `name` is an inflected form of the id of one of `topics`."""
        stems = list(index_words(name))
        return any(stems == list(index_words(topic.id)) for topic in topics)


def index_words(text: str) -> Iterator[str]:
    """Yield the stems of the words of `text`, without function words."""
    return (stem(word) for word in words(text) if says_something(word))


def _fields(topic: Topic) -> Iterable[tuple[float, bool, str]]:
    """Yield (word weight, whether the text is a name, text) per field of a topic."""
    yield NAME_WEIGHT, False, f"{topic.title} {topic.question}"
    yield 1.0, False, " ".join((*topic.answer, *topic.key_points))
    for text in (topic.id, *topic.aliases, *topic.keywords):
        yield NAME_WEIGHT, True, text
