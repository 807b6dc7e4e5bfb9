"""Texts from an ordinary keyboard get French typography, except in doubtful cases.

In the tables, ~ is a no-break space (U+00A0).
"""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cmguide.text.typography import typeset, typeset_spans
from tests.helpers.french import from_keyboard

ROOT = Path(__file__).parents[1]

SET = {
    # Apostrophes
    "aujourd'hui, j'ai qu'un p'tit café": "aujourd’hui, j’ai qu’un p’tit café",
    'L\'"ami"': "L’«~ami~»",
    "jusqu'à, jusqu'1": "jusqu’à, jusqu’1",
    "d'@compte et l'#été": "d’@compte et l’#été",
    "L'`option` d'abord": "L’`option` d’abord",
    # Quotes
    '"Oui", dit-il.': "«~Oui~», dit-il.",
    '("entre parenthèses")': "(«~entre parenthèses~»)",
    '"Pourquoi?"': "«~Pourquoi~?~»",
    '"Vraiment" ?': "«~Vraiment~»~?",
    '"Vraiment"?': "«~Vraiment~»~?",
    'Seul: " ! Mais "oui".': 'Seul~: "~! Mais «~oui~».',
    'Elle dit "il a dit "non" hier".': "Elle dit «~il a dit «~non~» hier~».",
    "«  oui  »,": "«~oui~»,",
    "Lire [« CM »](https://example.org/l'été)": "Lire [«~CM~»](https://example.org/l'été)",
    "« »": "«~»",
    # High punctuation
    "Comment ça va   ?": "Comment ça va~?",
    "Non !!! Si !": "Non~!!! Si~!",
    "Oui: non; enfin: peut-être": "Oui~: non~; enfin~: peut-être",
    "(Vraiment?) *Oui!*": "(Vraiment~?) *Oui~!*",
    "De 10:30: rien": "De 10:30~: rien",
    "Etc.?": "Etc.~?",
    "Écrire à a@b.fr: vite!": "Écrire à a@b.fr~: vite~!",
    "Taper /help?!": "Taper /help~?!",
    "l'un/l'autre.": "l’un/l’autre.",
    # Figures
    "3.5%, 12€ ou 12 €.": "3.5~%, 12~€ ou 12~€.",
    "2 200 fois, 12 500 000, n° 5": "2~200 fois, 12~500~000, n°~5",
    # Ellipses
    "Quoi...?": "Quoi…?",
    "Quoi?...": "Quoi~?…",
    # Dashes
    "10 h - 12 h": "10 h – 12 h",
}

LEFT = [
    # Figures side by side
    "En 2016 200 personnes, 06 12 34 56 78, 10 1000",
    # URLs, e-mail addresses, paths
    "Voir https://example.org/?a=b;c:d et www.example.org/x?y=z",
    "Écrire à a@b.fr?subject=x ou à jean.d'ormesson@example.org",
    "Dans /home/l'ami/50%.txt et ~/d'hier ou ./l'autre.txt",
    r"Dans C:\Users\l'ami",
    # Times and ratios
    "De 10:30 à 12:45:00, en 16:9 ou 4:3",
    # Smileys and names
    "Voilà :-) et ;) puis :D :P :'( :-/ <3 ^^ XD",
    "Un :rocket: part, :+1: et :fusée: aussi",
    # Code and commands
    'La commande `cmguide ask "c\'est dur ?"` et `a?b:c;...`',
    'Tapez cmguide ask "tu as un chef ?" maintenant',
    "a::b, a != b, x?y:z, !important, #!/bin/sh, for(;;)",
    # Numbers, feet and inches
    "10 - 12 ans et 5 - 3 = 2",
    "5%20d",
    # Doubtful cases
    "les années '90 et les parents' house",
    "“Don’t Panic!” et ‘Why?’",
    "Nom ........",
    "Oui -- non",
    "»Hallo« und »Welt«",
    'Le signe "?" et fichier?.txt',
    "(?) (!) [?]",
    # Text already typeset
    "C’est «\u00a0dit\u00a0», à 50\u00a0%\u00a0: oui\u00a0! Non\u00a0?! Si…",
    "C’est «\u202fdit\u202f»\u202f; à 50\u202f% et 5\u202f€\u202f! – oui – — non —",
    "Comment\u202f? Ah\u00a0!… Eh bien\u00a0?!",
]


def spaced(text: str) -> str:
    """Return `text` with ~ replaced by no-break spaces."""
    return text.replace("~", "\u00a0")


@pytest.mark.parametrize(("typed", "expected"), SET.items())
def test_typed_text_is_typeset(typed: str, expected: str) -> None:
    """Typed text is typeset as expected, and typesetting it again changes nothing."""
    assert typeset(typed) == spaced(expected)
    assert typeset(spaced(expected)) == spaced(expected)


@pytest.mark.parametrize("text", LEFT)
def test_other_characters_are_left_alone(text: str) -> None:
    """URLs, code, smileys, figures and doubtful cases don't change."""
    assert typeset(text) == text


# Characters, and strings that begin URLs, commands, elisions or :names:.
TYPED = st.lists(
    st.one_of(
        st.sampled_from([*" \n\"'?!:;%€.«»-–…’“”()`@/\\_&~,\u00a0\u202faé1"]),
        st.sampled_from(
            ["...", "l'", " - ", "://", "cmguide ask ", ":a:", "www.", "b"]
        ),
        st.characters(),
    ),
    max_size=12,
)


@given(st.lists(TYPED.map("".join)))
@example(['a "b "c" d"'])
@example(['"a :"'])
@example(['cmguide ask "a" "b ?"'])
@example(["Le mot ", "chef", "?"])
def test_any_pieces_are_typeset_as_one_text(texts: list[str]) -> None:
    """Pieces are typeset as one text; letters and digits don't change."""
    pieces = typeset_spans(texts)
    typed, once = "".join(texts), "".join(pieces)
    assert len(pieces) == len(texts)
    assert once == typeset(typed) == typeset(once)
    assert [*filter(str.isalnum, once)] == [*filter(str.isalnum, typed)]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (["Un ", "chef", "?"], ["Un ", "chef", "~?"]),
        (["Un ", "chef", " ?"], ["Un ", "chef", "~?"]),
        (['Un "', "chef", '" ici'], ["Un «~", "chef", "~» ici"]),
        (["l'", "heure", " qu'", "il", " est"], ["l’", "heure", " qu’", "il", " est"]),
        (["50", "%"], ["50", "~%"]),
        (["Euh.", "..", "?"], ["Euh…", "", "?"]),
        (["Un ", "", "chef ", "?"], ["Un ", "", "chef~", "?"]),
    ],
)
def test_highlights_keep_their_limits(typed: list[str], expected: list[str]) -> None:
    """A highlight still covers the same word; added spaces are outside it."""
    assert typeset_spans(typed) == [spaced(text) for text in expected]


def test_literal_pieces_stay() -> None:
    """A literal command or URL doesn't change, and the text around it is typeset."""
    texts = ["Tapez : ", "cmguide ask 'l'été?'", "? L'", "a'b", ' ("c")']
    assert typeset_spans(texts, literal={1, 3}) == [
        spaced("Tapez~: "),
        "cmguide ask 'l'été?'",
        spaced("~? L’"),
        "a'b",
        spaced(" («~c~»)"),
    ]


def strings(value: Any) -> Iterator[str]:
    """Yield every string of a TOML document."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from strings(item)


def test_bundled_texts_are_typeset() -> None:
    """Bundled texts stay unchanged when typeset, even if first typed on a keyboard."""
    file = ROOT / "data" / "answers.toml"
    texts = list(strings(tomllib.loads(file.read_text("utf-8"))))
    assert [typeset(text) for text in texts] == texts
    for space in (" ", ""):
        assert [typeset(from_keyboard(text, space)) for text in texts] == texts


@pytest.mark.parametrize("path", ["README.md", *sorted((ROOT / "docs").glob("*.md"))])
def test_the_documentation_is_typeset(path: str | Path) -> None:
    """Paragraphs and table cells of the documentation, except code, are typeset."""
    text = re.sub(r"(?ms)^```.*?^```", "", (ROOT / path).read_text("utf-8"))
    cells = re.split(r"\n| ?\| ?", text)
    markers = re.compile(r"^(- |!?\[)")
    texts = [markers.sub("", cell) for cell in cells]
    assert [typeset(text) for text in texts] == texts


PARTS = [
    *"""" ' ? ! : ; % € . « » - a ... a: a' "a :a a? 1% a@ :// / a. www. @' a:? «a
    ` @ cmguide l' "? ?" :. :a:""".split(),
    " ", " - ", 'a" "', ' "a', "? ", "« ", " »", "a  ", "` ", "\\ ", "_ `cmguide ",
    "cmguide ", "cmguide a ", 'cmguide a "', "cmguide a '", "a!  ",
]  # fmt: skip


@pytest.mark.parametrize("part", PARTS)
def test_typesetting_takes_linear_time(part: str) -> None:
    """Typesetting a long string of special characters takes linear time.

    In quadratic time, this test would take many minutes.
    """
    signs = part * (150_000 // len(part))
    text = f"{signs}?{signs}a"
    assert len(typeset(text)) >= len(text) / 3
