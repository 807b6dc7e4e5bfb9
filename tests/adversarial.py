"""Measure commands on expensive files: `python -m tests.adversarial`.

Each command may use at most 3 seconds of CPU time and 300 MB of memory. The suite
itself (test_costs.py) counts steps instead of measuring time.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from cmguide.content.files import MAX_BYTES
from tests.helpers.bad_files import SMALL

_COMMANDS = (["list"], ["check"], ["search", "zzz"], ["search", "un"])
_SECONDS, _MEBIBYTES = 3.0, 300.0

_HEAD = 'title = "T"\n'
_ANSWER = SMALL.partition('answer = """')[0] + 'answer = """'
_END = 'fin"""\n'
_MARKS = "\u0315\u0300\u05ae"
_WORDS = f"{SMALL}[[uncovered]]\nlabel = 'du b'\nwords = ["
_PLANES = "".join(map(chr, range(0x20000, 0x2FFFF)))
_TOPIC = '[[topics]]\nid = "a§"\ntitle = "A§"\nquestion = "Q§ ?"\nanswer = "Un."\n'
_LONG_TOPIC = _TOPIC.replace("Un.", "mot " * 200)
# For each file: its start, a piece to repeat, its end, and possibly the maximum number
# of pieces (by default, as many as MAX_BYTES allows). § becomes the piece's number.
FILES: dict[str, tuple[str, str, str] | tuple[str, str, str, int]] = {
    "one long answer": (_ANSWER, "un mot après l’autre, ", _END),
    "different words": (_ANSWER, "§m ", _END),
    "one endless word": (_ANSWER, "a", _END),
    "a paragraph a line": (_ANSWER, "a\n\n", _END),
    "marks in an answer": (_ANSWER, f"e{_MARKS}", _END),
    "marks in aliases": (f'{SMALL}aliases = ["e', _MARKS, '"]\n'),
    "expanding characters": (_ANSWER, "\ufdfa", _END),
    "every character": (_ANSWER, _PLANES, _END),
    "many topics": (_HEAD, _TOPIC, ""),
    "many topics that fit": (_HEAD, _TOPIC, "", 8_000),
    "long topics": (_HEAD, _LONG_TOPIC, ""),
    "same topic": (_HEAD, _TOPIC.replace("§", "1"), ""),
    "many aliases": (f"{SMALL}aliases = [", "'b§',", "]\n"),
    "aliases of ligatures": (f"{SMALL}aliases = [", "'\ufdfa§',", "]\n", 49_000),
    "keys with lists that fit": (_HEAD, "k§=[]\n", "", 24_000),
    "dotted keys that fit": (_HEAD, "k§." + "a." * 90 + "b=1\n", "", 2),
    "tables that fit": (_HEAD, "[a§]\n", "", 49_000),
    "unknown ids that fit": (f"{SMALL}related = [", "'b§',", "]\n", 49_000),
    "words that fit": (_WORDS, "'b§',", "]\n", 49_000),
    "unknown related": (f"{SMALL}related = [", "'b',", "]\n"),
    "empty tables": (_HEAD, "[[topics]]\n", ""),
    "named tables": (_HEAD, "[a§]\n", ""),
    "inline tables": (f"{_HEAD}topics = [", "{},", "]\n"),
    "nested lists": (f"{_HEAD}topics = ", "[", ""),
    "nested lists, closed": ("a = " + "[" * 900, "]", "\n", 900),
    "unknown keys": (_HEAD, "k§=1\n", ""),
    "keys with lists": (_HEAD, "k§=[]\n", ""),
    "dotted keys": (_HEAD, "a." * 90 + "b§=1\n", ""),
    "short dotted keys": (_HEAD, "a.b§.c=1\n", ""),
    "one dotted key": ("", "a.", "a = 1\n"),
    "spaced dotted key": ("", "a . ", "a = 1\n"),
    "quoted dotted key": ("", '"a".', "a = 1\n"),
    "dots in an answer": (_ANSWER, "a.b ", _END),
    "quotes in an answer": (_ANSWER, "'a ", _END),
    "escapes in an answer": (_ANSWER, "\\u00e9", _END),
    "comments": (SMALL, "# a\n", ""),
    "comment of hyphens": (f"{SMALL}#", "-", ""),
    "long number": (f"{SMALL}related = ", "9", "\n"),
    "number after topics": (_HEAD, _TOPIC, "x = " + "9" * 5000, 8_000),
    "error at the end": (_ANSWER, "un mot ", f"{_END}oups\n"),
    "text not closed": (_ANSWER, "un mot\n", ""),
    "header at the end": (SMALL, "[a]\n", "[topics]\n"),
    "prose without keys": ("", "Bonjour à tous. ", ""),
    "blank lines": ("", "\n", ""),
    "opening brackets": (_ANSWER, "a [", _END),
    "brackets that fit": (_ANSWER, "un mot [", _END, 49_000),
}


def made(name: str) -> bytes:
    """Return the contents of the file that `FILES[name]` describes."""
    start, piece, end, *most = FILES[name]
    widest = len(piece.replace("§", "999999").encode())
    count = min((MAX_BYTES - len((start + end).encode())) // widest, *most, MAX_BYTES)
    # A piece without § is repeated by one multiplication, which is faster.
    pieces = map(str, range(count)) if "§" in piece else [""]
    middle = "".join(piece.replace("§", number) for number in pieces)
    return (start + middle * (1 if "§" in piece else count) + end).encode()


def _measured(name: str, command: list[str]) -> tuple[float, float, int]:
    """Return the CPU seconds, peak memory (MiB) and exit code of a command."""
    run = [sys.executable, "-m", "cmguide", "--data", name, *command]
    with tempfile.TemporaryFile() as errors:
        with subprocess.Popen(run, stdout=subprocess.DEVNULL, stderr=errors) as process:
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        errors.seek(0)
        said = errors.read().decode()
    if "Traceback" in said:
        raise SystemExit(f"{name}: {said[-2000:]}")
    seconds = usage.ru_utime + usage.ru_stime
    return seconds, usage.ru_maxrss / 1024, process.returncode


def main() -> None:
    """Print the costs of each command on every file, or on the files named in argv."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "x.toml")
        for name in sys.argv[1:] or FILES:
            path.write_bytes(made(name))
            for command in _COMMANDS:
                seconds, size, code = _measured(str(path), command)
                mark = " <--" if seconds > _SECONDS or size > _MEBIBYTES else ""
                row = f"{name:25}{' '.join(command):12}{seconds:7.2f} s{size:7.0f} MB"
                print(f"{row}{code:3}{mark}", flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
