"""The guide as JSON: the stable forms that docs/json.md describes."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from cmguide.content.model import Guide, Topic

if TYPE_CHECKING:
    from cmguide.search.ranking import Hit

# What JSON lets through but a terminal or a UTF-8 stream would not.
_UNSAFE = "[\x7f-\x9f\ud800-\udfff\u200e\u200f\u2028-\u202e\u2066-\u2069]"


def topic_dict(topic: Topic) -> dict[str, Any]:
    """Return one topic with its answer, as `ask`, `read` and `random` give it."""
    return {
        "id": topic.id,
        "number": topic.number,
        "title": topic.title,
        "question": topic.question,
        "aliases": list(topic.aliases),
        "answer": list(topic.answer),
        "key_points": list(topic.key_points),
        "related": list(topic.related),
    }


def topic_dicts(topics: Iterable[Topic]) -> list[dict[str, Any]]:
    """Return several topics, as `list` and `ask` give them."""
    return [topic_dict(topic) for topic in topics]


def hit_dicts(hits: "Iterable[Hit]") -> list[dict[str, Any]]:
    """Return what `search` found; spans count characters of the text from 0."""
    from cmguide.search.snippets import snippet

    return [
        {
            "id": hit.topic.id,
            "title": hit.topic.title,
            "question": hit.topic.question,
            "score": round(hit.score, 3),
            "snippets": [
                {"text": passage.text, "spans": [list(span) for span in passage.spans]}
                for passage in (snippet(hit.topic, hit.matched),)
            ],
        }
        for hit in hits
    ]


def guide_dict(guide: Guide) -> dict[str, Any]:
    """Return the whole interview, as `read` gives it."""
    source = guide.source
    return {
        "title": guide.title,
        "summary": guide.summary,
        "introduction": list(guide.introduction),
        "topics": topic_dicts(guide.topics),
        "conclusion": list(guide.conclusion),
        "source": source
        and {
            "author": source.author,
            "title": source.title,
            "date": source.date.isoformat(),
            "url": source.url,
            "notice": source.notice,
        },
        "further_reading": [
            {
                "title": reading.title,
                "description": reading.description,
                "url": reading.url,
            }
            for reading in guide.further_reading
        ],
    }


def dumps(value: Any, *, ascii_only: bool) -> str:
    """Return `value` as indented JSON, with every control character escaped."""
    import json

    text = json.dumps(value, ensure_ascii=ascii_only, indent=2)
    return re.sub(_UNSAFE, lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"
