"""Build the JSON output, in the stable format that docs/json.md describes."""

import re
from typing import TYPE_CHECKING, Any

from cmguide.content.model import Guide, Topic
from cmguide.errors import NotCoveredError, NothingFoundError

if TYPE_CHECKING:
    from cmguide.search.ranking import Hit
    from cmguide.search.snippets import Snippet

# Characters that are valid in JSON, but unsafe on a terminal or invalid in UTF-8.
_UNSAFE = "[\x7f-\x9f\ud800-\udfff\u200e\u200f\u2028-\u202e\u2066-\u2069]"


def topic_dict(topic: Topic) -> dict[str, Any]:
    """Return the JSON object of a topic and its answer, the same in every command."""
    return _pick(topic, "id number title question aliases answer key_points related")


def hit_dict(hit: "Hit", passage: "Snippet") -> dict[str, Any]:
    """Return the JSON object of a search result.

    In a snippet, `spans` are the offsets of the matches in `text`.
    """
    return {
        **_pick(hit.topic, "id title question"),
        "score": round(hit.score, 3),
        "subjects": list(hit.subjects),
        "snippets": [_pick(passage, "text spans")],
    }


def no_answer_dict(error: NothingFoundError) -> dict[str, Any]:
    """Return the JSON object for a question without an answer.

    The object holds the reason, and the topics that the question may be about.
    """
    is_known = isinstance(error, NotCoveredError)
    return {
        "outcome": "not covered" if is_known else "not sure",
        "message": error.sentence,
        "topics": [{"id": topic.id, "title": topic.title} for topic in error.topics],
    }


def guide_dict(guide: Guide) -> dict[str, Any]:
    """Return the JSON object of a whole interview, as printed by `read --json`."""
    source = guide.source and _pick(guide.source, "author title date url notice")
    return {
        **_pick(guide, "title summary introduction"),
        "topics": [*map(topic_dict, guide.topics)],
        "conclusion": guide.conclusion,
        "source": source,
        "further_reading": [
            _pick(reading, "title description url") for reading in guide.further_reading
        ],
    }


def dumps(value: Any, *, ascii_only: bool) -> str:
    """Return `value` as indented JSON, with control characters escaped."""
    import json

    text = json.dumps(value, ensure_ascii=ascii_only, indent=2)
    return re.sub(_UNSAFE, lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"


def _pick(record: Any, names: str) -> dict[str, Any]:
    """Return a dict of the attributes in `names`, and the interview's name, if any."""
    interview = getattr(record, "interview", None)
    whose = {"interview": interview.name} if interview else {}
    return {**whose, **{name: getattr(record, name) for name in names.split()}}
