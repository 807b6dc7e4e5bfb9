"""An answers file made from a plain text of questions and answers."""

import json
import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from textwrap import shorten
from typing import NamedTuple
from unicodedata import category

from cmguide.content.files import MAX_BYTES, read_file, read_input
from cmguide.content.formats import other_format
from cmguide.content.problem import FileError
from cmguide.content.template import TO_COMPLETE
from cmguide.text.folding import is_slug, words
from cmguide.text.safety import is_unsafe

# A longer line with a question mark at its end is a paragraph of an answer.
_MAX_QUESTION = 300
_MAX_TITLE = 60
# If a text has longer lines, each is a paragraph, as word processors save them.
_MAX_WRAPPED = 100
_QUESTION_MARK = r"(?:Q|Question)\s*+\d*+\s*+[:.)]\s*|[–—-]\s+|\d++\s*+[.)]\s+"
_ANSWER_MARK = r"(?:R|A|Réponse)\s*+\d*+\s*+[:.)]\s*"
_DASHES = "–—-"
# Words that most questions have.
_COMMON_WORDS = frozenset(
    """a ai as au aux avec avez avoir ce cela ces cette comment d dans de des du elle en
    es est et etes etre faire fait faut il ils j je l la le les leur ma mais mes mon n
    ne nos notre nous on ont ou par pas plus pour pourquoi qu quand que quel quelle
    quelles quels qui quoi s sa se ses si son sont sur t tes ton tu un une vos votre
    vous y""".split()
)


class _Turn(NamedTuple):
    question: list[str]
    answer: list[str]


def load_text(name: str) -> bytes:
    """Return the answers file made from the text of a file; - is the standard input.

    Raise `FileError` if it can't be read or isn't a text.
    """
    if name == "-":
        name = "L’entrée standard"
        return from_text(read_input(name), name)
    return from_text(read_file(name), name)


def from_text(data: bytes, name: str) -> bytes:
    """Return a valid answers file with every word of a text.

    A question ends with a question mark, or begins with « Q : » or a dash; the answer
    is what follows it. Lines before the first question make the title and the
    introduction. Numbers and signs that mark questions and answers are left out.

    Raise `FileError` if `data`, the content of the file `name`, isn't such a text.
    """
    if problem := other_format(data):
        raise FileError(name, problem)
    lines = [_safe(line).strip() for line in _decoded(data).splitlines()]
    if not any(lines):
        raise FileError(name, "ce texte est vide")
    if any(len(line) > _MAX_WRAPPED for line in lines) or "" not in lines[1:-1]:
        lines = "\n\n".join(filter(None, lines)).split("\n")
    before, *turns = _turns(lines)
    made = _file(before.answer, turns or [_Turn([], [])]).encode()
    if len(made) > MAX_BYTES:
        raise FileError(name, "ce texte est trop long pour une seule interview")
    return made


def _decoded(data: bytes) -> str:
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _safe(line: str) -> str:
    """Return a line with spaces for control characters, and without hidden marks."""
    unsafe = filter(is_unsafe, set(line) if is_unsafe(line) else ())
    marks = {ord(char): "" if category(char) == "Cf" else " " for char in unsafe}
    return line.translate(marks)


def _turns(lines: list[str]) -> list[_Turn]:
    """Return the questions with their answers, after a turn for earlier lines."""
    turns = [_Turn([], [])]
    starts, mark = True, ""
    for line in lines:
        question = re.sub(rf"^(?:{_QUESTION_MARK})", "", line, flags=re.IGNORECASE)
        answered = any(turns[-1].answer)
        if starts and question and _is_question(line, question, turns[-1]):
            if answered or not turns[-1].question:
                turns.append(_Turn([], []))
            turns[-1].question.append(question)
            # In a dialogue, a dash begins the answer too; elsewhere, a list.
            dash = f"|[{_DASHES}]\\s+" if line[0] in _DASHES else ""
            mark = f"^(?:{_ANSWER_MARK}{dash})"
        elif line or answered:
            turns[-1].answer.append(re.sub(mark, "", line) or line)
            mark = ""
        starts = not line or not any(turns[-1].answer)
    return turns


def _is_question(line: str, question: str, turn: _Turn) -> bool:
    if line.endswith("?"):
        return len(question) <= _MAX_QUESTION
    # In a dialogue, the dash after a question begins the answer.
    asked = bool(turn.question) and not any(turn.answer)
    marked = re.match(r"(?:Q|Question)\s*+\d*+\s*+:|[–—]\s", line, re.IGNORECASE)
    return marked is not None and not (asked and line[0] in "–—")


def _file(before: list[str], turns: list[_Turn]) -> str:
    """Return the text of an answers file."""
    title, *rest = before or [""]
    if len(title) > _MAX_WRAPPED or any(rest[:1]):
        title, rest = "", before
    parts = [f"title = {_line(title or TO_COMPLETE)}\n"]
    if any(rest):
        parts.append(f"introduction = {_prose(rest)}")
    taken: dict[str, int] = {}
    for turn in turns:
        question = " ".join(turn.question) or TO_COMPLETE
        title = question.partition("?")[0].strip() or question
        title = shorten(title, _MAX_TITLE, placeholder="…")
        parts.append(
            f"\n[[topics]]\nid = {_line(_id(question, taken))}\n"
            f"title = {_line(title)}\nquestion = {_line(question)}\n"
            f"answer = {_prose(turn.answer)}"
        )
    return "".join(parts)


def _id(question: str, taken: dict[str, int]) -> str:
    """Return an id from the first words of a question, and add it to `taken`."""
    telling = [word for word in words(question) if word not in _COMMON_WORDS]
    base = "-".join(telling[:3])
    base = name = base if is_slug(base) and len(base) <= _MAX_TITLE else "question"
    while name in taken:
        taken[base] += 1
        name = f"{base}-{taken[base]}"
    taken[name] = 1
    return name


def _line(text: str) -> str:
    """Return a text on one line as TOML, which has the quotes and escapes of JSON."""
    return json.dumps(text, ensure_ascii=False)


def _prose(lines: list[str]) -> str:
    text = "\n".join(lines).strip() or TO_COMPLETE
    escaped = text.replace("\\", "\\\\").replace('"""', '""\\"')
    return f'"""\n{escaped}\n"""\n'
