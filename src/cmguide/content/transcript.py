"""Make an answers file from a plain text of questions and answers."""

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

# A longer line is a paragraph of an answer.
_MAX_QUESTION = 300
_MAX_TITLE = 60
# If a text has longer lines, each line is a paragraph, as saved by a word processor.
_MAX_WRAPPED = 100
# A long line without final punctuation continues on the next line if the next line
# begins with a lower-case letter.
_LINE_END = r"(?<![^\n]{29}[^\n.!?…])\n|\n(?![a-zß-öø-ÿœ])"
_AROUND = '"«»“”. \u00a0'
_DASHES = ("–", "—")
_SIGNS = (*_DASHES, "-", "•", "*")
_MARK = r"(?:(?i:Q|Question)[\s\d]*+[:.)/]|\d{1,3}+\s*+(?:\)|[./]\s)|[–—•*-]\s|)\s*+"
_ANSWER_MARK = r"^(?:R|A|Réponse)\s*+\d*+\s*+[:.)]\s*"
_SPEAKER = r"(?:(?:[^\W\d_][\w.’'-]*+ ?){1,4}+:\s+(?=[\"«A-ZÀ-Þ])|)"
_PARTS = f"^({_MARK})({_SPEAKER})"
_BOLD = r"^#+\s+|^\*\*(.+?)\*\*"
_REQUEST = r"(?:Parlez|Racontez|Décrivez|Expliquez|Présentez)\b.{,80}"
_ASKS = rf".*\?\s*(?:\([^()]*\))?[\s\"»”]*|{_REQUEST}"
_SENTENCE_END = r"(?:\w\w|\s)[.!…]+\s+[\"«A-ZÀ-Þ\d]"
# On a numbered line, the answer may follow the question.
_QUESTIONS = r"[^?]*+\?(?:[^?.!…]*\?)*[\s\"»”]*"
# Words found in most questions.
_COMMON_WORDS = frozenset(
    """a ai as au aux avec avez avoir c ce cela ces cette comment d dans de des du
    elle en es est et etes etre faire fait faut il ils j je l la le les leur ma mais
    mes mon n ne nos notre nous on ont ou par pas plus pour pourquoi qu quand que
    quel quelle quelles quels qui quoi s sa se ses si son sont sur t tes ton tu un
    une vos votre vous y parlez racontez decrivez expliquez presentez""".split()
)


class _Turn(NamedTuple):
    """A question, the mark and the speaker before it, and the lines of its answer."""

    mark: str
    speaker: str
    question: str
    answer: list[str]


def load_text(name: str) -> bytes:
    """Return the answers file made from the text file `name`; `-` is standard input.

    Raise `FileError` if the file can't be read, and the errors of `from_text`.
    """
    shown = "L’entrée standard" if name == "-" else name
    return from_text(read_input(shown) if name == "-" else read_file(name), shown)


def from_text(data: bytes, name: str) -> bytes:
    """Return a valid answers file with every word of the text `data`.

    A question is a line that ends with a question mark, begins with « Q : », or makes a
    request such as « Racontez… »; the lines below are the answer. Lines before the
    first question become the title and the introduction. The numbers and marks of
    questions and answers are dropped.

    Raise `FileError` if `data`, the content of the file `name`, isn't plain text, is
    empty, or is too long.
    """
    if problem := other_format(data):
        raise FileError(name, problem)
    lines = _lines(data)
    if not any(lines):
        raise FileError(name, "ce texte est vide")
    before, *turns = _turns(lines)
    if turns[1:] and not any((*before.answer, turns[0].mark, *turns[0].answer)):
        # A first question without an answer, directly above another one, is the title.
        title = turns.pop(0)
        before.answer[:] = [title.speaker + title.question]
    if any(len(line) > _MAX_WRAPPED for line in lines) or "" not in lines[1:-1]:
        for turn in (before, *turns):
            turn.answer[:] = [s for line in turn.answer if line for s in (line, "")]
    made = _file(before.answer, turns or [_Turn("", "", "", [])]).encode()
    if len(made) > MAX_BYTES:
        raise FileError(name, "ce texte est trop long pour une seule interview")
    return made


def count_questions(data: bytes) -> int:
    """Return the number of questions in `data`, an answers file made from a text."""
    headers = data.count(b"\n[[topics]]\n")
    return headers - data.count(f"\nquestion = {_line(TO_COMPLETE)}\n".encode())


def questions_left(data: bytes) -> list[int]:
    """Return the numbers of the answer lines that end with a question mark.

    `data` is a file made from a text; these lines may be questions that `from_text`
    did not recognise.
    """
    lines = enumerate(data.decode().split("\n"), 1)
    return [number for number, line in lines if line.endswith("?")]


def _lines(data: bytes) -> list[str]:
    """Return the lines of a text, without unsafe characters or Markdown marks."""
    is_utf_16 = data.startswith((BOM_UTF16_LE, BOM_UTF16_BE))
    try:
        text = data.decode("utf-16" if is_utf_16 else "utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("utf-16" if is_utf_16 else "cp1252", "replace")
    unsafe = filter(is_unsafe, set(text))
    marks = {ord(char): "" if category(char) == "Cf" else " " for char in unsafe}
    lines = [line.translate(marks).strip() for line in text.splitlines()]
    return [re.sub(_BOLD, r"\1", line).strip() for line in lines]


def _turns(lines: list[str]) -> list[_Turn]:
    """Return a turn for the lines before the first question, then one per question."""
    turns = [_Turn("", "", "", [])]
    above = ""
    for line in re.split(_LINE_END, "\n".join(lines)):
        turn = turns[-1]
        _, mark, speaker, text = re.split(_PARTS, line, maxsplit=1)
        new = _Turn(mark[:1], speaker, text.replace("\n", " "), [])
        if _is_question(new, turn, above):
            first = re.match(_QUESTIONS, new.question) if new.mark.isdigit() else None
            question = first[0] if first else new.question
            rest = new.question.removeprefix(question).strip()
            turns.append(new._replace(question=question.strip(), answer=[rest]))
        elif any(turn.answer) or (line and not turn.question):
            turn.answer.append(line)
        elif line:
            # If dashes mark questions, a dash marks the answer; otherwise, a list item.
            answer = line.removeprefix(mark if turn.mark in _SIGNS else "")
            turn.answer.append(re.sub(_ANSWER_MARK, "", answer) or line)
        above = line
    return turns


def _is_question(new: _Turn, turn: _Turn, above: str) -> bool:
    """Return whether the line `new` is a question.

    `turn` is the current turn, and `above` is the line above.
    """
    mark, speaker, text, _answer = new
    if not text or len(text) > _MAX_QUESTION:
        return False
    if mark in ("Q", "q") or (speaker and speaker == turn.speaker):
        return True
    asks = re.fullmatch(_ASKS, text) is not None
    if mark.isdigit():
        return asks or "?" in text
    waits = turn.question and not any(turn.answer)
    if waits and (above or mark == turn.mark != "" or (speaker and turn.speaker)):
        return False
    asks |= not above and mark in _DASHES
    return asks and (speaker != "" or not re.search(_SENTENCE_END, text))


def _file(before: list[str], turns: list[_Turn]) -> str:
    """Return an answers file with the lines `before` the first turn, and the turns."""
    heading, *rest = before or [""]
    is_sentence = any(rest[:1]) and heading.endswith((".", ",", ":"))
    if len(heading) > _MAX_WRAPPED or "\n" in heading or is_sentence:
        heading, rest = "", before
    parts = [f"title = {_line(heading or TO_COMPLETE)}\n"]
    if any(rest):
        parts.append(f"introduction = {_prose(rest)}")
    taken: dict[str, int] = {}
    for turn in turns:
        question = turn.speaker + turn.question or TO_COMPLETE
        title = turn.question.partition("?")[0].strip(_AROUND)
        title = shorten(title or question, _MAX_TITLE, placeholder="…")
        title = title[:1].upper() + title[1:]
        parts.append(
            f"\n[[topics]]\nid = {_line(_id(title, taken))}\n"
            f"title = {_line(title)}\nquestion = {_line(question)}\n"
            f"answer = {_prose(turn.answer)}"
        )
    return "".join(parts)


def _id(title: str, taken: dict[str, int]) -> str:
    """Return a new id made from words of `title`, and add the id to `taken`."""
    telling = [word for word in words(title) if word not in _COMMON_WORDS]
    base = "-".join(telling[:3])
    base = name = base if is_slug(base) and len(base) <= _MAX_TITLE else "question"
    while name in taken:
        taken[base] += 1
        name = f"{base}-{taken[base]}"
    taken[name] = 1
    return name


def _line(text: str) -> str:
    """Return `text` as a TOML string, which has the quotes and escapes of JSON."""
    return json.dumps(text, ensure_ascii=False)


def _prose(lines: list[str]) -> str:
    text = "\n".join(lines).strip() or TO_COMPLETE
    escaped = text.replace("\\", "\\\\").replace('"""', '""\\"')
    return f'"""\n{escaped}\n"""\n'
