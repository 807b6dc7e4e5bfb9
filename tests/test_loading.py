"""Loading an answers file returns a guide, or raises an error with a clear message."""

import json
from pathlib import Path

import pytest

from cmguide.content import files, library
from cmguide.content.loading import load_bundled, parse
from tests.helpers.program import Program

SMALL = b"""
title = "Guide"
[[topics]]
id = "un"
title = "Un"
question = "Quoi ?"
answer = \"\"\"
  Une ligne
qui continue.


Un autre\\u00a0paragraphe,\tavec une tabulation.
\"\"\"
"""


def test_a_missing_interview_is_reported(
    program: Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """If the bundled interview is missing, the message suggests reinstalling."""
    monkeypatch.setattr(library, "load_bundled", load_bundled)
    monkeypatch.setattr(files, "_FOLDERS", (tmp_path,))
    result = program.pipe("ask", "qualites")
    assert (result.out, result.code) == ("", 3)
    assert "réinstallez cmguide" in result.err


def test_blank_lines_separate_paragraphs() -> None:
    """Blank lines separate paragraphs; other line breaks and tabs become spaces."""
    guide = parse(SMALL, "x.toml")
    assert guide.topics[0].answer == (
        "Une ligne qui continue.",
        "Un autre\u00a0paragraphe, avec une tabulation.",
    )
    assert (guide.source, guide.introduction, guide.topics[0].related) == (None, (), ())


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        ('notice = "N."\ndate = 2016', "N."),
        ('author = "Marie"', "Réponses recueillies par Marie."),
        (
            'author = "Marie"\ndate = "2016-03"',
            "Réponses recueillies par Marie en mars 2016.",
        ),
        ("date = 2016-03-01", "Réponses recueillies le 1er mars 2016."),
        ("date = 2012", "Réponses recueillies en 2012."),
        (
            'title = "Le pain"\nauthor = "Marie"\ndate = "2016-03-11"',
            "D’après « Le pain », de Marie (11 mars 2016).",
        ),
        (
            'title = "Le pain"\nauthor = "Élodie"',
            "D’après « Le pain », d’Élodie.",
        ),
        *(
            (f'title = "Le pain"\nauthor = "{author}"', f"D’après « Le pain », {by}.")
            for author, by in (
                ("les élèves", "des élèves"),
                ("Le Monde", "du Monde"),
                ("des élèves", "d’élèves"),
                ("Hélène", "d’Hélène"),
            )
        ),
        ('title = "Le pain"', "D’après « Le pain »."),
        ('url = "https://a.fr"', "Réponses publiées à cette adresse :"),
    ],
)
def test_the_source_sentence_is_made_from_the_given_keys(
    source: str, sentence: str
) -> None:
    """The notice is used unchanged; without it, a sentence is made from other keys."""
    guide = parse(SMALL + f"[source]\n{source}\n".encode(), "x.toml")
    assert guide.source
    assert guide.source.sentence == sentence


def test_json_gives_the_source_as_it_is_given(program: Program, tmp_path: Path) -> None:
    """In JSON, a date without a day is kept, and a missing key is an empty string."""
    path = tmp_path / "x.toml"
    path.write_bytes(SMALL + b'[source]\ndate = "2016-03"\n')
    out = program.pipe("read", "--json", "--data", str(path)).out
    assert json.loads(out)["source"] == {
        "author": "",
        "title": "",
        "date": "2016-03",
        "url": "",
        "notice": "",
    }
