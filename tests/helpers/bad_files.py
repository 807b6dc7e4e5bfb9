"""Sample interview files: a few valid ones, and one file per mistake or doubt."""

SMALL = """title = "Guide"

[[topics]]
id = "nuit"
title = "La nuit"
question = "Quoi\u00a0?"
answer = \"\"\"
Un.

Deux.
\"\"\"
"""
TWO_TOPICS = (
    SMALL
    + """
[[topics]]
id = "etudes"
title = "Les études"
question = "Quelles études\u00a0?"
answer = "Trois ans."
"""
)
SOURCE = """[source]
author = "A"
title = "T"
date = 2016-03-11
url = "https://a.fr"
notice = "N."
"""


def changed(old: str, new: str, text: str = SMALL) -> bytes:
    """Return `text` with the first `old` replaced by `new`, as UTF-8 bytes."""
    assert old in text
    return text.replace(old, new, 1).encode()


def dated(date: str) -> bytes:
    """Return a file whose source has the TOML value `date` as its date."""
    return changed("2016-03-11", date, SMALL + SOURCE)


# Files that Python’s TOML parser rejects, or that exceed a limit checked before it.
NOT_TOML = {
    "empty file": b"",
    "bom only": b"\xef\xbb\xbf",
    "blank": b" \n\t\n",
    "UTF-16": "title = 1".encode("utf-16"),
    "UTF-16 without a mark": "title = 1".encode("utf-16-le"),
    "picture": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "Latin-1": SMALL.replace("Guide", "Idée").encode("latin-1", "replace"),
    "no value": changed('title = "Guide"', "title ="),
    "string without quotes": changed('"Guide"', "Guide infirmier"),
    "curly quotes": changed('"Guide"', "“Guide”"),
    "guillemets as quotes": changed('"Guide"', "« Guide »"),
    "quote not closed": changed('"Guide"', '"Guide'),
    "apostrophe not closed": changed('"Guide"', "'Guide"),
    "apostrophe between apostrophes": changed('"Guide"', "'L'entretien'"),
    "quote between quotes": changed('"Guide"', '"Le "guide""'),
    "quote not closed on the last line": b'title = "Guide',
    "last prose not closed": SMALL[:-4].encode(),
    "first prose not closed": changed('Deux.\n"""', "Deux.", TWO_TOPICS),
    "prose not closed before another": (
        SMALL[:-4]
        + TWO_TOPICS[len(SMALL) :].replace('"Trois ans."', '"""\nTrois ans.\n"""')
    ).encode(),
    "literal prose not closed": changed('"""\nUn.\n\nDeux.\n"""', "'''\nUn."),
    "list not closed": changed("id =", 'aliases = ["a", "b"\nid ='),
    "list not closed after a comma": changed("id =", 'aliases = [\n"a",\n"b",\nid ='),
    "list not closed at the end": SMALL.encode() + b'key_points = [\n"a",\n',
    "no comma in a list": changed("id =", 'aliases = ["a" "b"]\nid ='),
    "no comma in an inline table": b'source = {author = "A" title = "B"}\n',
    "no equals sign": changed('title = "Guide"', 'title "Guide"'),
    "colon for the equals sign": changed('id = "nuit"', 'id: "nuit"'),
    "accent in the key of a list": SMALL.encode() + 'aliasés = ["a"]\n'.encode(),
    "space in a key": SMALL.encode() + b"key points = [\n",
    "key alone": changed('title = "Guide"', "title"),
    "prose without marks": changed('"""\nUn.', "Un."),
    "prose that begins with an accent": changed('"""\nUn.', '"Un."\nÉté comme hiver.'),
    "prose that begins with an apostrophe": changed(
        '"""\nUn.', '"Un."\nL\'hiver dure.'
    ),
    "prose not closed before another on its line": (
        SMALL[:-4]
        + TWO_TOPICS[len(SMALL) :].replace('"Trois ans."', '"""Trois ans.\n"""')
    ).encode(),
    "no-break space before the equals sign": changed("id =", "id\u00a0="),
    "no-break space before a key": changed("id =", "\u00a0id ="),
    "no-break space before a value": changed("id = ", "id =\u00a0"),
    "no-break space after a value": changed('"nuit"', '"nuit"\u00a0'),
    "narrow no-break space in a list": changed(
        "id =", 'aliases = ["a",\u202f"b"]\nid ='
    ),
    "zero-width space in a key": changed("id =", "i\u200bd ="),
    "byte order mark before a key": changed("id =", "\ufeffid ="),
    "line break in a string": changed(
        "Quoi\u00a0?", "Comment se passe\nune nuit\u00a0?"
    ),
    "line break between apostrophes": changed('"Quoi\u00a0?"', "'Une\nnuit'"),
    "comment in another language": changed('"nuit"', '"nuit" // x'),
    "comment of another language alone": changed("[[topics]]", "// x\n[[topics]]"),
    "quotes around a key": changed('title = "Guide"', '"title = Guide"'),
    "CSV": "question;réponse\nQuoi ?;Rien.\n".encode(),
    "comma after a date": dated("2016-03-11,"),
    "comma between keys": changed('"nuit"\n', '"nuit", '),
    "comma twice in a list": SMALL.encode() + b'aliases = ["a",, "b"]\n',
    "braces around a list": SMALL.encode() + b'aliases = {"a", "b"}\n',
    "dashes in a list": SMALL.encode() + b'key_points = [\n- "a"\n]\n',
    "quote in a text of a list": SMALL.encode() + b'key_points = ["Le "a"."]\n',
    "round brackets for a topic": changed("[[topics]]", "((topics))"),
    "three brackets": changed("[[topics]]", "[[[topics]]]"),
    "four closing brackets": changed("[[topics]]", "[[topics]]]]"),
    "mark after a text": changed('"La nuit"', '"La nuit" ?'),
    "dot after a key": changed("title =", "title. ="),
    "comma after a value": changed('"Guide"', '"Guide",'),
    "two quotes on each side": changed('"La nuit"', '""La nuit""'),
    "two equals signs": changed('title = "Guide"', 'title == "Guide"'),
    "round brackets": changed("id =", 'aliases = ("a", "b")\nid ='),
    "three curly quotes": changed('"""\nUn.', "“””\nUn."),
    "prose without its key": changed("answer = ", ""),
    "dash before a key": changed('title = "Guide"', '- title = "Guide"'),
    "dash for the equals sign": changed('title = "Guide"', 'title - "Guide"'),
    "semicolon after a value": changed('"nuit"', '"nuit";'),
    "word after a string": changed('"nuit"', '"nuit" (sic)'),
    "words after a number": changed('"Guide"', "24 heures"),
    "two keys on a line": changed('"nuit"\n', '"nuit" '),
    "curly closing quote": changed('"La nuit"', '"La nuit”'),
    "curly closing quote on the last line": 'title = "Guide”'.encode(),
    "guillemet as a closing quote": changed('"La nuit"', '"La nuit\u00a0»'),
    "list not closed before a table": changed(
        "[[topics]]", 'a = [\n"b",\n[[topics]]', TWO_TOPICS
    ),
    "one bracket for the first topic": changed("[[topics]]", "[topics]", TWO_TOPICS),
    "one bracket for all the topics": TWO_TOPICS.replace(
        "[[topics]]", "[topics]"
    ).encode(),
    "brackets apart": changed("[[topics]]", "[ [topics] ]"),
    "forgotten brackets of all the topics": (
        SOURCE + TWO_TOPICS.replace("[[topics]]", "").replace('title = "Guide"', "")
    ).encode(),
    "list without brackets": (SMALL + 'aliases = "a", "b"\n').encode(),
    "Markdown fence": f"```toml\n{SMALL}```\n".encode(),
    "accent in a key": changed('title = "Guide"', "clé = 1"),
    "accent at the start of a key": changed('title = "Guide"', "é = 1"),
    "key twice": changed('title = "La nuit"', 'title = "La nuit"\ntitle = "B"'),
    "key of prose twice": SMALL.encode() + b'answer = """\na\nb\n"""\n',
    "table twice": (SMALL + SOURCE + SOURCE).encode(),
    "one bracket for the next topic": SMALL.encode() + b"[topics]\n",
    "double bracket not closed": changed("[[topics]]", "[[topics]"),
    "bracket not closed": changed("[source]", "[source", SMALL + SOURCE),
    "table without a name": changed("[[topics]]", "[[]]"),
    "accent in the name of a table": changed("[[topics]]", "[[thèmes]]"),
    "French key with an accent": changed("answer =", "réponse ="),
    "French key with a space": SMALL.encode() + 'mots clés = ["a"]\n'.encode(),
    "forgotten brackets of the next topic": changed(
        '[[topics]]\nid = "etudes"', 'id = "etudes"', TWO_TOPICS
    ),
    "forgotten brackets of the first topic": changed("[[topics]]\n", ""),
    "month without quotes": dated("2016-03"),
    "month in French": dated("mars 2016"),
    "Windows path": changed('"Guide"', '"C:\\Users"'),
    "zipped document": b"PK\x03\x04\x14\x00\x06\x00\xff",
    "old Word document": b"\xd0\xcf\x11\xe0\xa1\xb1",
    "RTF document": b"{\\rtf1\\ansi Bonjour}",
    "PDF document": b"%PDF-1.7\n\xff",
    "web page": b"<!DOCTYPE html>\n<html><p>Bonjour</p></html>\n",
    "JSON": b'{"title": "Guide"}\n',
    "JSON list": b'[\n  {"title": "Guide"}\n]\n',
    "YAML": b"title: Guide\ntopics:\n  - id: nuit\n",
    "text without keys": b"Comment allez-vous ?\nBien, merci.\n",
    "day that does not exist": dated("2016-02-31"),
    "French date": dated("11/03/2016"),
    "backslash": changed('"Guide"', '"C:\\Guide"'),
    "escape character": changed('"Guide"', '"\x1bGuide"'),
    "null character": changed("Guide", "\0"),
    "control character in a comment": b"# \x07\n" + SMALL.encode(),
    "old Mac line endings": SMALL.replace("\n", "\r").encode(),
    "list written twice": b'topics = []\n[[topics]]\nid="a"\n',
    "number of 5000 digits": b"a = 1\nb = " + b"9" * 5000,
    "lists too deep": b"a = 1\nb = " + b"[" * 5000,
    "key of 6000 parts": b"a" + b".a" * 6000 + b" = 1",
}

# Valid TOML that isn't an interview.
NO_GUIDE = {
    "one bracket for topics": changed("[[topics]]", "[topics]"),
    "lists within lists": b"a = " + b"[" * 200 + b"]" * 200,
    "no title": changed('title = "Guide"\n', ""),
    "no topics": b'title = "Guide"\n',
    "empty topics": b'title = "Guide"\ntopics = []\n',
    "string for topics": b'title = "Guide"\ntopics = "a"\n',
    "number for a topic": b'title = "Guide"\ntopics = [1]\n',
    "no question": changed('question = "Quoi\u00a0?"\n', ""),
    "no id": changed('id = "nuit"\n', ""),
    "empty line": changed('"La nuit"', '" "'),
    "empty prose": changed("Un.\n\nDeux.\n", ""),
    "misspelt key": changed("question", "qestion"),
    "French key": changed("question =", "titre ="),
    "French table": changed("[[topics]]", "[[themes]]"),
    "key of a topic before it": b'id = "nuit"\n' + SMALL.encode(),
    "empty source": (SMALL + "[source]\n").encode(),
    "month that does not exist": dated('"2016-13"'),
    "French date between quotes": dated('"11 mars 2016"'),
    "year of five digits": dated("20163"),
    "Windows path with a tab": changed('"Guide"', '"C:\\temp"'),
    "unknown key": changed('title = "Guide"', 'title = "Guide"\nlangue = "fr"'),
    "key of the file after a table": SMALL.encode() + b'conclusion = "Fin."\n',
    "unknown key of the source": (SMALL + SOURCE + 'auteur = "A"\n').encode(),
    "number for a string": changed('"La nuit"', "12"),
    "boolean for a string": changed('"La nuit"', "true"),
    "list for a string": changed('"La nuit"', '["a"]'),
    "table for a string": changed('"La nuit"', "{a = 1}"),
    "string for a list": SMALL.encode() + b'aliases = "a"\n',
    "number in a list": SMALL.encode() + b'aliases = ["a", 2]\n',
    "alias of digits": SMALL.encode() + b'aliases = ["12"]\n',
    "alias of signs": SMALL.encode() + b'aliases = ["?!"]\n',
    "empty alias": SMALL.encode() + b'aliases = [""]\n',
    "string for a date": dated('"hier"'),
    "date with a time": dated("2016-03-11T10:00:00"),
    "time for a date": dated("10:00:00"),
    "string for a table": changed('title = "Guide"', 'title = "Guide"\nsource = "A"'),
    "two brackets for the source": changed("[source]", "[[source]]", SMALL + SOURCE),
    "one bracket for a URL": (
        SMALL + '[further_reading]\ntitle="A"\nurl="http://a"\n'
    ).encode(),
    "URL without a scheme": changed("https://a.fr", "www.a.fr", SMALL + SOURCE),
    "space in a URL": changed("https://a.fr", "https://a.fr/b c", SMALL + SOURCE),
    "line break in a title": changed('"La nuit"', '"""La\nnuit"""'),
    "tab in a title": changed('"La nuit"', '"La\\tnuit"'),
    "escape sequence": changed('"La nuit"', '"La nuit \\u001b[1m"'),
    "escaped null character": changed('"La nuit"', '"\\u0000"'),
    "mark that reorders text": changed("Deux.", "Deux \u202e."),
    "capital in an id": changed('"nuit"', '"La Nuit"'),
    "id of digits": changed('"nuit"', '"12"'),
    "empty list of words": SMALL.encode()
    + b'[[uncovered]]\nlabel = "du salaire"\nwords = []\n',
    "id twice": changed("etudes", "nuit", TWO_TOPICS),
    "alias that is an id": (TWO_TOPICS + 'aliases = ["Nuit"]\n').encode(),
    "alias twice": changed(
        '[[topics]]\nid = "etudes"',
        'aliases = ["école"]\n[[topics]]\nid = "etudes"\naliases=["ecole"]',
        TWO_TOPICS,
    ),
    "misspelt related topic": (TWO_TOPICS + 'related = ["nuits"]\n').encode(),
    "unknown related topic": (TWO_TOPICS + 'related = ["zzz"]\n').encode(),
    "topic related to an id that is wrong": changed('"etudes"', '"études"', TWO_TOPICS)
    + b'related = ["etude", "nui"]\n',
    "topic related to an id once mended": changed('"nuit"', '"Nuit"', TWO_TOPICS)
    + b'related = ["nuit"]\n',
    "zero-width space in an id": changed('"nuit"', '"n\u200buit"'),
    "byte order mark in an id": changed('"nuit"', '"\ufeffnuit"'),
    "topic related to itself": (TWO_TOPICS + 'related = ["etudes"]\n').encode(),
    "structure and names": changed(
        'title = "Guide"\n', "", TWO_TOPICS + 'related = ["zzz"]\naliases = ["nuit"]\n'
    ),
    "escape sequence in a key": b'"a\\u001b[1m" = 1\n',
    "key of 100,000 letters": b"a" * 100000 + b" = 1\n",
}

# Valid files, each with one doubtful text, for which `check` prints a warning.
DOUBTS = {
    "alias and title": (TWO_TOPICS + 'aliases = ["LA NUIT"]\n').encode(),
    "title twice": (TWO_TOPICS.replace("Les études", "La nuit")).encode(),
    "uncovered id": (
        SMALL + '[[uncovered]]\nlabel = "du jour"\nwords = ["jour", "Nuit"]\n'
    ).encode(),
    "uncovered alias": (
        SMALL + 'aliases=["a"]\n[[uncovered]]\nlabel = "du jour"\nwords = ["a"]\n'
    ).encode(),
    "alias repeated": (SMALL + 'aliases = ["école", "Ecole"]\n').encode(),
    "Markdown": changed("Deux.", "Un mot **gras**."),
    "Markdown link": changed("Deux.", "Un [lien](https://a.fr)."),
    "Markdown heading": changed("Deux.", "## Deux"),
    "table of Markdown": changed("Deux.", "| a | b |\n| c | d |"),
    "mangled accent": changed("Deux.", "L'Ã©tÃ©."),
    "numbers in prose": changed("Deux.", "1. un\n2. deux"),
    "tag of HTML": changed("Deux.", "Un mot <b>gras</b>."),
    "list in prose": changed("Deux.", "Il faut :\n- un\n- deux"),
    "comma in a name": (SMALL + 'aliases = ["soir, matin"]\n').encode(),
    "text of the template": changed('"La nuit"', '"Une nuit type"'),
    "URL of the template": (
        SMALL + '[source]\nurl = "https://example.org/interview"\n'
    ).encode(),
    "path with a tab": changed("Deux.", "Ouvrez C:\\temp."),
    "label with an article": (
        SMALL + '[[uncovered]]\nlabel = "le salaire"\nwords = ["paye"]\n'
    ).encode(),
    "label with a full stop": (
        SMALL + '[[uncovered]]\nlabel = "du salaire."\nwords = ["paye"]\n'
    ).encode(),
    "label in the plural": (
        SMALL + '[[uncovered]]\nlabel = "les études"\nwords = ["école"]\n'
    ).encode(),
    "soft hyphen": changed("Deux.", "Commu\u00adnauté."),
    "invisible character of an alias": (SMALL + 'aliases = ["éco\u200ble"]\n').encode(),
    "related repeated": (TWO_TOPICS + 'related = ["nuit", "nuit"]\n').encode(),
}
