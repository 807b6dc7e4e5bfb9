"""French typography for texts that were typed on an ordinary keyboard.

The rules are those of the « Lexique des règles typographiques en usage à l’Imprimerie
nationale », with U+00A0 for every no-break space. In doubtful
cases, the text stays as it was typed.
"""

import re
from collections.abc import Container, Iterator, Sequence
from itertools import accumulate

NBSP = "\u00a0"

# A sign, where it is replaced, and its replacement. The patterns are short and compiled
# only for a text that has the sign: a long one takes longer to compile than to apply.
_REPLACEMENTS = (
    ("'", r"'(?<=[^\W\d_]')(?=[^\W\d_])", "’"),
    # After an elision, whatever figure, code or quotation follows.
    (
        "'",
        r"'(?:(?<=\b[cdjlmnstCDJLMNST]')|(?<=[qQ][uU]'))(?=[^\w\s)\]}»,;:?!']|[\d_])",
        "’",
    ),
    ("...", r"\.\.\.(?<!\.\.\.\.)(?!\.)", "…"),
    # A dash, unless it is a minus sign or « 10 - 12 ».
    ("- ", r"-(?<![^ \n]-)(?= )(?!(?<=\d -) \d)", "–"),
)
_MARKS = "[?!:;%€»]"
# A mark typed without a space stays as it is after one of these signs.
_NO_WORD_END = "?!:;…([{«“/\\=&$#<@,+~^|¡¿-"
# Where a straight quote opens or closes, and where it does neither.
_BEFORE_OPENING = "([«“'’/"
_NOT_AFTER_OPENING = '"?!,;:)]}»'
_NOT_BEFORE_CLOSING = '"([{«:;'
_AFTER_CLOSING = ")]}»”.,;:?!…*"

# Only a text with one of these can hold code, an address, a path or a command.
_LITERAL_SIGNS = ("`", "@", "/", "\\", "www.", "cmguide")
_COMMAND = """cmguide(?: [a-z/.=-]+){1,6} (?:"[^"]*"|'[^']*')"""
_WORDS = rf'[^\s"«»`]*{_COMMAND}|`[^`]*`|[^\s"«»`]+'
# A mark after an address belongs to the sentence, as in GitHub's autolinks.
_AFTER_ADDRESS = "?!:;.,…'’*)”"

# The slice of a text that is replaced, and its replacement.
_Edit = tuple[int, int, str]


def space_marks(text: str) -> str:
    """Return `text` with no-break spaces before ? ! : ; % » and after «, no more.

    Use it for the sentences of the program, which may quote a file or a command.
    """
    return re.sub(r"(?<=«) | (?=[?!:;%»](?!\w))", NBSP, text)


def typeset(text: str) -> str:
    """Return `text` in French typography: ’ « » … – and no-break spaces before ?!:;.

    The result of a second call is the same; letters and digits never change.
    """
    return typeset_spans((text,))[0]


def typeset_spans(texts: Sequence[str], literal: Container[int] = ()) -> list[str]:
    """Return the pieces of a text, typeset as one text and cut at the same places.

    The pieces whose indices are in `literal` (commands, addresses) stay as they are. A
    sign and the space added to it stay in one piece.
    """
    masked = _mask_literals(
        "".join(
            "_" * len(text) if index in literal else text
            for index, text in enumerate(texts)
        )
    )
    characters = list("".join(texts))
    for start, end, new in _edits(masked):
        characters[start:end] = [new, *[""] * (end - start - 1)]
    ends = accumulate(map(len, texts))
    return [
        "".join(characters[end - len(text) : end])
        for text, end in zip(texts, ends, strict=True)
    ]


def _mask_literals(text: str) -> str:
    """Return `text` with "_" for every character that no rule may change."""
    if not any(sign in text for sign in _LITERAL_SIGNS):
        return text

    def mask(found: re.Match[str]) -> str:
        word = found[0]
        core = word if " " in word else word.rstrip(_AFTER_ADDRESS)
        is_literal = (
            word.startswith(("`", "/", "~/", "www."))
            or " " in word
            or "\\" in core
            or "://" in core
            or ("/" in core and "." in core)
            or re.search(r"\w@\w", core)
        )
        return "_" * len(core) + word[len(core) :] if is_literal else word

    return re.sub(_WORDS, mask, text)


def _edits(text: str) -> Iterator[_Edit]:
    """Yield the edits of `text`, none of which overlap."""
    for sign, pattern, new in _REPLACEMENTS:
        if sign in text:
            yield from ((*found.span(), new) for found in re.finditer(pattern, text))
    yield from _quote_edits(text)
    yield from _mark_edits(text)


def _quote_edits(text: str) -> Iterator[_Edit]:
    """Yield the edits for « and for pairs of straight quotes."""
    opened: list[int] = []
    for found in re.finditer('["«]', text):
        at = found.start()
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        if found[0] == "«":
            end = at + 1
            while text[end : end + 1] == " ":
                end += 1
            if text[end : end + 1].strip() and not before.isalnum():
                yield at, end, f"«{NBSP}"
        elif (before.isspace() or before in _BEFORE_OPENING) and (
            after.strip() and after not in _NOT_AFTER_OPENING
        ):
            opened.append(at)
        elif (opened and _can_close(text, at)) and (
            after.isspace() or after in _AFTER_CLOSING
        ):
            start = opened.pop()
            yield start, start + 1, f"«{NBSP}"
            yield at, at + 1, f"{NBSP}»"


def _can_close(text: str, at: int) -> bool:
    """Return whether the straight quote follows the end of a word or of a sentence."""
    before = text[at - 1 : at]
    return bool(before.strip()) and before not in _NOT_BEFORE_CLOSING


def _mark_edits(text: str) -> Iterator[_Edit]:
    """Yield the edits for the spaces before marks."""
    for found in re.finditer(_MARKS, text):
        at = start = found.start()
        while text[start - 1 : start] == " ":
            start -= 1
        if _ends_words(text, at) and _takes_space(text, start, at):
            yield (start, at, NBSP) if start < at else (at, at + 1, NBSP + found[0])


def _ends_words(text: str, at: int) -> bool:
    """Return whether the text after the mark lets it be punctuation."""
    after = text[at + 1 : at + 2]
    if not after.strip():
        return True
    match text[at]:
        case "?" | "!":
            if after == ".":
                return not text[at + 2 : at + 3].isalnum()
            return after in '?!)]}»"*…'
        case ":" | ";":
            return after == "»"
        case _:
            return not after.isalnum()


def _takes_space(text: str, start: int, at: int) -> bool:
    """Return whether a no-break space goes between `start` and the mark at `at`."""
    sign, before = text[at], text[start - 1 : start]
    if not before.strip() or before == "«":
        return False
    if sign in "%€":
        return before.isdigit()
    if sign == "»" or start < at:
        return True
    if before == '"':
        return _can_close(text, at - 1)
    is_word_end = before not in _NO_WORD_END and text[at - 2 : at] != ".."
    return is_word_end and not _ends_name(text, at)


def _ends_name(text: str, at: int) -> bool:
    """Return whether the mark ends a :name:."""
    start = text.rfind(":", 0, at) if text[at] == ":" else -1
    name = text[start + 1 : at].replace("-", "_").replace("+", "_")
    return start >= 0 and name.isidentifier() and not text[start - 1 : start].isalnum()
