"""Output stays readable in encodings that lack some French characters."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmguide.text.encoding import encodable
from tests.helpers.bad_files import SMALL
from tests.helpers.processes import process, shown
from tests.helpers.program import Program, uncoloured

# The non-ASCII characters of French and of the pages.
FRENCH = "àâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆ’‘“”«»…–—•·→€№°×\u00a0\u202f‑‐½øß"
ENCODINGS = ["ascii", "latin-1", "cp1252", "cp437", "cp850", "iso-8859-15", "mac-roman"]
# Two ways to make Python use ASCII.
ASCII = [
    {"PYTHONIOENCODING": "ascii"},
    {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
]


def is_readable(text: str) -> bool:
    """Return whether `text` has no replaced letter, escape or wrongly decoded byte.

    A « ? » next to a letter replaces a letter: in French, a space precedes « ? ».
    """
    return not re.search(r"\w\?|\?\w|\\[xuU]|[ÃÂ][\x80-\xbf]|\ufffd", text)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_every_french_character_has_a_readable_form(encoding: str) -> None:
    """No character becomes an escape or « ? »; letters are replaced only by letters."""
    for char in FRENCH:
        shown_as = encodable(char, encoding)
        shown_as.encode(encoding)
        assert "\\" not in shown_as
        assert "?" not in shown_as
        assert shown_as.isalpha() or not char.isalpha()


def test_the_closest_forms() -> None:
    """Characters that the encoding lacks are replaced as a French person would do."""
    text = "Cœur d’été\u00a0: «\u00a0Ægir\u00a0», 5\u202f€ – à Noël… → ŒUVRE •"
    assert encodable(text, "ascii") == (
        'Coeur d\'ete : "AEgir", 5 EUR - a Noel... -> OEUVRE -'
    )
    assert encodable("« œuf » ’", "latin-1") == "« oeuf » '"
    assert encodable(text, "cp1252").startswith("Cœur d’été\u00a0: «\u00a0Ægir")


@given(st.text(), st.sampled_from([*ENCODINGS, "utf-8", "utf-16", "shift_jis"]))
def test_any_text_can_be_encoded(text: str, encoding: str) -> None:
    """Any string can be made encodable; an ASCII string is unchanged."""
    made = encodable(text, encoding)
    made.encode(encoding)
    assert encodable(made, encoding) == made
    if text.isascii():
        assert made == text


@pytest.mark.parametrize("environ", ASCII)
@pytest.mark.parametrize("line", ["", "read", "search métier"])
def test_answers_in_ascii(program: Program, line: str, environ: dict[str, str]) -> None:
    """In an ASCII pipe, a page is readable and has the same words as in UTF-8."""
    done = process(*line.split(), environ=environ)
    assert (done.stderr, done.returncode) == (b"", 0)
    out = done.stdout.decode("ascii")
    assert is_readable(out)
    assert out == encodable(program.pipe(*line.split()).out, "ascii")


@pytest.mark.parametrize("encoding", ["ascii", "cp437", "cp1252"])
def test_messages_in_another_encoding(program: Program, encoding: str) -> None:
    """A message that quotes accented letters is readable in the encoding of stderr."""
    done = process("ask", "âge œuvre", environ={"PYTHONIOENCODING": encoding})
    err = done.stderr.decode(encoding)
    assert is_readable(err)
    usual = program.pipe("ask", "âge œuvre")
    assert (err, done.returncode) == (encodable(usual.err, encoding), usual.code)


@pytest.mark.parametrize("environ", ASCII)
def test_a_terminal_in_ascii(tmp_path: Path, environ: dict[str, str]) -> None:
    """On an ASCII terminal, pages have colours, and their lines fit the width."""
    path = tmp_path / "wide.toml"
    path.write_text(SMALL.replace("Deux.", "œ… → € " * 40), encoding="utf-8")
    paged = ("read", "sed s/^/paged:/")
    for line, pager in (("read", ""), (f"ask nuit --data {path}", ""), paged):
        out, code = shown(*line.split(), columns=40, PAGER=pager, **environ)
        bare = uncoloured(out).replace("paged:", "")
        assert code == 0
        assert out.isascii()
        assert out != bare
        assert ("paged:" in out) == bool(pager)
        assert is_readable(bare)
        # A URL or a path can't be wrapped.
        assert all(len(line) <= 40 or "/" in line for line in bare.splitlines())
    out, code = shown("aks", columns=40, **environ)
    assert '"aks"' in out
    assert code == 2


def test_json_in_another_encoding() -> None:
    """In an encoding such as cp1252, JSON escapes accented letters and loses none."""
    done = process("read", "--json", environ={"PYTHONIOENCODING": "cp1252"})
    usual = process("read", "--json", environ={"PYTHONIOENCODING": "utf-8"})
    assert done.stdout.isascii()
    assert json.loads(done.stdout) == json.loads(usual.stdout)
    assert "é" in usual.stdout.decode()


def test_a_file_named_in_another_encoding(tmp_path: Path) -> None:
    """A file whose name the locale can't decode is found and shown in ASCII."""
    name = tmp_path / "été.toml"
    done = process("new", str(name), environ=ASCII[1])
    assert done.stdout.isascii()
    assert done.returncode == 0
    assert process("check", str(name), environ=ASCII[1]).returncode in (0, 3)


def test_the_names_of_topics_can_be_typed_in_ascii() -> None:
    """Under LC_ALL=C, the bytes of « qualités » still find the topic."""
    done = process("ask", "qualités".encode(), environ=ASCII[1])
    assert done.stdout.startswith(b"2. Les qualites a avoir")
    done = process("zzé", environ=ASCII[1])
    assert b' ne dit rien sur "zze".' in done.stderr
