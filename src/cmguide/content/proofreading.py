"""Warn about doubtful strings, such as Markdown or text left from the template."""

import re
from collections.abc import Iterator
from typing import Any

from cmguide.content.problem import Problem
from cmguide.content.schema import Key, walk
from cmguide.content.template import TO_COMPLETE, template_lines
from cmguide.content.validation import to_remove
from cmguide.text.folding import INVISIBLE
from cmguide.text.safety import quoted

_PLACEHOLDER = rf"Prénom Nom|\bexample\.(?:org|com)\b|{re.escape(TO_COMPLETE)}"
_MARKUP = (
    r"\*\*\w[^*\n]*\*\*|\[[^][\n]+\]\([^()\s]+\)|^#{1,6} .+|^\|.+\|"
    r"|</?[a-z]+>|&[a-z]+;"
)
# Matches only beside a letter or digit: elsewhere, the character may join emoji.
_HIDDEN = rf"(?<=\w)(?![\ufe0e\ufe0f]){INVISIBLE}|(?![\ufe0e\ufe0f]){INVISIBLE}(?=\w)"


def text_warnings(document: dict[str, Any]) -> Iterator[Problem]:
    """Yield the warnings about the strings of a valid document."""
    template = template_lines()
    for where, key, value, item in walk(document):
        if isinstance(value, str):
            for message in _messages(key, value, template):
                yield Problem(where._replace(key=key.name, item=item), message)


def _messages(key: Key, text: str, template: frozenset[str]) -> Iterator[str]:
    if found := re.search(_HIDDEN, text):
        yield f"le caractère invisible {to_remove(text, found.start())}"
    if key.many and key.kind != "line" and ", " in text:
        yield f"{quoted(text)} a une virgule : mettez chaque nom entre guillemets"
    if key.kind not in ("line", "prose", "url"):
        return
    lines = {line.strip() for line in text.split("\n")}
    if re.search(_PLACEHOLDER, text) or not lines.isdisjoint(template):
        yield "texte du modèle à remplacer"
    if found := re.search(_MARKUP, text, re.MULTILINE):
        kind = "HTML" if found[0][0] in "<&" else "Markdown"
        yield f"{quoted(found[0])} est du {kind}, qui s’affichera tel quel : ôtez-le"
    if found := re.search("Ã[\x80-\xbf]|â€", text):
        yield f"{quoted(found[0])} est un accent abîmé : retapez-le"
    if re.search(r"^(?:[-*•–]|\d+[.)]) .*\n(?:[-*•–]|\d+[.)]) ", text, re.MULTILINE):
        yield "les lignes d’une liste se suivront : séparez-les par une ligne vide"
    if re.search(r"\b[A-Za-z]:\t", text):
        yield "une tabulation suit « : » ; une barre oblique inverse s’écrit « \\\\ »"
    if key.name == "label" and not re.fullmatch(r"(?:d(?:es?|u)\b|d[’']).*[^.]", text):
        yield "il faut la suite de « ne parle pas », sans point, comme « du salaire »"
