"""Recognise files that aren't TOML or would cost too much to parse."""

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE

# Each statement costs a kilobyte of memory; a long interview has a few thousand.
_MAX_STATEMENTS = 50_000
# Parsing a key with n dots takes time proportional to n³; an interview has none.
_MAX_DOTS = 200
# Replaces every digit, and the underscores between digits, with a zero.
_DIGITS = bytes.maketrans(b"123456789_", b"0000000000")
_TO_TEXT = (
    "enregistrez-le en texte brut (.txt), puis tapez"
    " « cmguide new interview.toml --from texte.txt »"
)
_DOCUMENTS = {
    b"pk\x03\x04": "un document (.docx, .xlsx, .odt) ou une archive",
    b"\xd0\xcf\x11\xe0": "un document Word (.doc)",
    b"{\\rtf": "un document RTF",
    b"%pdf": "un document PDF",
    b"<!doctype": "une page HTML",
    b"<html": "une page HTML",
    b"<?xml": "du XML",
}


def other_format(data: bytes) -> str:
    """Return the message for `data` that isn't plain text, or an empty string."""
    start = data[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    for signature, name in _DOCUMENTS.items():
        if start.startswith(signature):
            return f"c’est {name}, et non un texte : {_TO_TEXT}"
    if data[:16].count(0) > 1 and not data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return "ce n’est pas un texte, ou il n’est pas enregistré en UTF-8"
    return ""


def other_language(text: str) -> str:
    """Return the message for text that isn't meant to be TOML, or an empty string."""
    start = text.lstrip()
    template = "une interview s’écrit en TOML : « cmguide new » en crée un modèle"
    if re.match(r'\{\s*["}]|\[\s*[{"]', start):
        return f"c’est du JSON ; {template}"
    if re.search(r"^[ \t]*(?:[^\s=]+[ \t]*=|\[)", text, re.MULTILINE):
        return ""
    if start.startswith("---") or len(re.findall(r"(?m)^[\w-]+:(?:\s|$)", text)) > 1:
        return f"c’est du YAML ; {template}"
    if len(re.findall(r"(?m)^.*[^;\s];[^;\s]", text)) > 1:
        return f"c’est un tableau (.csv) : {_TO_TEXT}"
    return (
        "c’est un texte sans clés ; « cmguide new interview.toml --from » suivi de son"
        " nom en fait une interview"
    )


def unparsable(data: bytes) -> str:
    """Return the message for data that is empty or too costly to parse, or ""."""
    if not data.strip():
        return "ce fichier est vide ; « cmguide new » crée un modèle"
    statements = sum(map(data.count, (b"=", b"[", b"{")))
    # One pattern per kind of quote is faster, because each begins with a fixed byte.
    items = [re.findall(rb"%b[ \t\r\n]*+," % mark, data) for mark in (b"'", b'"')]
    if statements + len(items[0]) + len(items[1]) > _MAX_STATEMENTS:
        return f"ce fichier a plus de {_MAX_STATEMENTS} clés, tables ou textes de liste"
    # The parser would use a hundred bytes of memory per digit.
    if b"0" * 5000 in data.translate(_DIGITS):
        return "ce fichier a un nombre de plus de 5000 chiffres"
    # Dots outside keys are matched too, so that no part of the data is scanned twice.
    part = rb"""\.[ \t]*+(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+"""
    dotted = re.finditer(rb"%b(?:%b)*+([]=])?" % (part, part), data)
    dots = sum(found[0].count(b".") for found in dotted if found[1])
    if dots > _MAX_DOTS:
        return "ce fichier a trop de clés faites de parties séparées par des points"
    return ""
