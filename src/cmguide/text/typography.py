"""Typeset French text that was typed on an ordinary keyboard.

The rules are those of the « Lexique des règles typographiques en usage à l’Imprimerie
nationale », with U+00A0 for every no-break space. In doubtful cases, the text is left
as typed.
"""

import re
from collections.abc import Container, Iterator, Sequence
from itertools import islice

NBSP = "\u00a0"

# A space before ? ! : ; is replaced. Where there is no space, one is added only at the
# end of a word, that is, not after an opening quote or one of these characters.
_WORD_END = r"""(?<=[^\s?!:;…([{«“/\\=&$#<@,+~^|¡¿-])(?<!\.\.)(?<!(?<![^\s"([{«:;])")"""
_BEFORE = rf"(?:(?<=[^\s«]) +|{_WORD_END})"

_BEFORE_DIGIT = tuple(f" {digit}" for digit in range(10))
# Each rule has signs, a pattern that matches the characters to replace (an empty match
# is a place to insert the replacement), and the replacement. Compiling a pattern takes
# longer than applying it, so a rule is skipped if a text has none of the rule's signs,
# or if each sign already has its no-break space.
_RULES = (
    (("'",), r"'(?<=[^\W\d_]')(?=[^\W\d_])", "’"),
    # An apostrophe after an elision, even before a digit, code or a quotation.
    (("'",), r"'(?i:(?<=\b[cdjlmnst]')|(?<=qu'))(?=[^\s)\]}»,;:?!'])", "’"),
    (("...",), r"\.\.\.(?<!\.\.\.\.)(?!\.)", "…"),
    # A spaced hyphen becomes a dash, unless it is a minus sign or part of « 10 - 12 ».
    (("- ",), r"-(?<![^ \n]-)(?= )(?!(?<=\d -) \d)", "–"),
    (("«",), r"(?<![^\W_])« *(?=\S)", f"«{NBSP}"),
    (("»",), r"(?<=[^\s«]) *(?=»(?![^\W_]))", NBSP),
    (("%", "€"), r"(?<=\d) *(?=[%€](?![^\W_]))", NBSP),
    # A space in thousands or after n°, but not between a year and a number.
    (_BEFORE_DIGIT, r"(?<=\d)(?<!\d{4}) (?=\d{3}(?!\d))|(?<=n°) (?=\d)", NBSP),
    (("?", "!"), rf"""{_BEFORE}(?=[?!](?:[?!)\]}}»"*…\s]|\.(?!\w)|$))""", NBSP),
    ((":", ";"), rf"{_BEFORE}(?=[:;](?:[»\s]|$))", NBSP),
)
# Straight quotes that open a quotation (these are in the group) or close one.
_QUOTES = (
    r"""((?<![^\s([«“'’/])"(?=[^\s"?!,;:)\]}»]))"""
    r"""|(?<=[^\s"([{«:;])"(?=[\s)\]}»”.,;:?!…*]|$)"""
)

# A command whose last argument is quoted, code between backquotes, or a word.
_WORDS = (
    r"""[^\s"«»`]*cmguide(?: [a-z/.=-]+){1,6} (?:"[^"]*"|'[^']*')"""
    r"""|`[^`]*`|[^\s"«»`]+"""
)
# Signs that occur only in a command, code, a path, a URL or an e-mail address.
_LITERAL = r"^(?:`|~?/)|[ \\]|://|\w@\w"
# Punctuation after a URL belongs to the sentence, as in GitHub's autolinks.
_AFTER_ADDRESS = "?!:;.,…'’*)”"


def space_marks(text: str) -> str:
    """Return `text` with no-break spaces before ? ! : ; % » and after «.

    Nothing else changes, so that messages can quote names of files and commands.
    """
    return re.sub(r"(?<=«) | (?=[?!:;%»](?!\w))", NBSP, text)


def typeset(text: str) -> str:
    """Return `text` in French typography: ’ « » … – and no-break spaces before ?!:;.

    A second call changes nothing; letters and digits never change.
    """
    return typeset_spans((text,))[0]


def typeset_spans(texts: Sequence[str], literal: Container[int] = ()) -> list[str]:
    """Return the strings of `texts`, typeset as if they were one string.

    The strings whose indices are in `literal`, such as commands and URLs, are returned
    unchanged. A sign and the space added beside it are in the same string.
    """
    masked = "".join(
        "_" * len(text) if index in literal else text
        for index, text in enumerate(texts)
    )
    characters = list("".join(texts))
    for start, end, new in _edits(_mask_literals(masked)):
        if start == end:
            characters[start] = new + characters[start]
        else:
            characters[start:end] = [new, *[""] * (end - start - 1)]
    rest = iter(characters)
    return ["".join(islice(rest, len(text))) for text in texts]


def _mask_literals(text: str) -> str:
    """Return `text` with "_" in place of each character that no rule may change."""

    def mask(found: re.Match[str]) -> str:
        core = found[0].rstrip(_AFTER_ADDRESS)
        has_path = "/" in core and "." in core
        is_literal = has_path or re.search(_LITERAL, core)
        return found[0].replace(core, "_" * len(core), 1) if is_literal else found[0]

    if any(sign in text for sign in (*"`@/\\", "cmguide")):
        text = re.sub(_WORDS, mask, text)
    if text.count(":") > 1:
        # Mask the :names: of emoji.
        text = re.sub(r"(?<![^\W_]):[\w+-]+:", lambda name: "_" * len(name[0]), text)
    return text


def _edits(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the edits of `text` as (start, end, replacement), without overlaps."""
    unset = re.sub("«\u00a0|\u00a0[?!:;%€»]", "", text)
    for signs, pattern, new in _RULES:
        if any(sign in unset for sign in signs):
            yield from ((*found.span(), new) for found in re.finditer(pattern, text))
    opened: list[int] = []
    for found in re.finditer(_QUOTES, text) if '"' in text else ():
        if found[1]:
            opened.append(found.start())
        elif opened:
            start = opened.pop()
            yield start, start + 1, f"«{NBSP}"
            yield found.start(), found.end(), f"{NBSP}»"
