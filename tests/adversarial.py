"""Measure commands on expensive files: `python -m tests.adversarial`.

Each command has to end within 3 seconds of CPU time and 300 MB. The suite itself
counts the work on texts of two lengths instead, in test_costs.py.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from cmguide.content.files import MAX_BYTES
from tests.helpers.bad_files import SMALL, TWO_TOPICS

_COMMANDS = (("list",), ("check",), ("search", "zzz"), ("search", "un"))
_SECONDS, _MEBIBYTES = 3.0, 300.0


def _filled(start: str, piece: str, end: str = "") -> bytes:
    """Return as many pieces as a file may hold between a start and an end."""
    room = MAX_BYTES - len((start + end).encode())
    return (start + piece * (room // len(piece.encode())) + end).encode()


def _numbered(start: str, piece: Callable[[int], str], most: int = 10**9) -> bytes:
    """Return as many numbered pieces as a file may hold, or `most`."""
    parts, size = [start], len(start.encode())
    for number in range(most):
        part = piece(number)
        size += len(part.encode())
        if size > MAX_BYTES:
            break
        parts.append(part)
    return "".join(parts).encode()


def _topic(number: int, text: str = "Un.") -> str:
    return (
        f'[[topics]]\nid = "a{number}"\ntitle = "A{number}"\nquestion = "Q{number} ?"\n'
        f'answer = "{text}"\n'
    )


def _number_after_topics() -> bytes:
    return _numbered(HEAD, _topic, 8_000) + b"x = " + b"9" * 5000


HEAD = 'title = "T"\n'
ANSWER = SMALL.partition('answer = """')[0] + 'answer = """'
MAKERS: dict[str, Callable[[], bytes]] = {
    "one long answer": lambda: _filled(ANSWER, "un mot après l’autre, ", 'fin"""\n'),
    "one endless word": lambda: _filled(ANSWER, "a", '"""\n'),
    "a paragraph a line": lambda: _filled(ANSWER, "a\n\n", '"""\n'),
    "marks in an answer": lambda: _filled(ANSWER, "e\u0315\u0300\u05ae", '"""\n'),
    "marks in a title": lambda: _filled(
        'title = "e', "\u0315\u0300\u05ae", SMALL.replace('title = "Guide', "", 1)
    ),
    "marks in aliases": lambda: _filled(
        f'{SMALL}aliases = ["e', "\u0315\u0300\u05ae", '"]\n'
    ),
    "expanding characters": lambda: _filled(ANSWER, "\ufdfa", '"""\n'),
    "expanding aliases": lambda: _filled(f"{SMALL}aliases = [", '"\ufdfa",', '"x"]\n'),
    "emoji": lambda: _filled(ANSWER, "\U0001f469\u200d\U0001f680 ", '"""\n'),
    "hidden characters": lambda: _filled(ANSWER, "a\u00ad", '"""\n'),
    "every character": (
        ANSWER + "".join(map(chr, range(0x20000, 0x2FFFF))) * 2 + 'fin"""\n'
    ).encode,
    "many topics": lambda: _numbered(HEAD, _topic),
    "many topics that fit": lambda: _numbered(HEAD, _topic, 8_000),
    "long topics": lambda: _numbered(HEAD, lambda n: _topic(n, "mot " * 200)),
    "same topic": lambda: _filled(HEAD, _topic(1)),
    "many aliases": lambda: (
        _numbered(f"{SMALL}aliases = [", lambda n: f"'b{n}',")[:-1] + b"]\n"
    ),
    "aliases that fit": lambda: (
        _numbered(f"{SMALL}aliases = [", lambda n: f"'b{n}',", 49_000) + b"]\n"
    ),
    "aliases of ligatures": lambda: (
        _numbered(f"{SMALL}aliases = [", lambda n: f"'\ufdfa{n}',", 49_000) + b"]\n"
    ),
    "keys with lists that fit": lambda: _numbered(HEAD, lambda n: f"k{n}=[]\n", 24_000),
    "dotted keys that fit": lambda: _numbered(
        HEAD, lambda n: f"k{n}." + "a." * 90 + "b=1\n", 2
    ),
    "tables that fit": lambda: _numbered(HEAD, lambda n: f"[a{n}]\n", 49_000),
    "unknown ids that fit": lambda: (
        _numbered(f"{SMALL}related = [", lambda n: f"'b{n}',", 49_000) + b"]\n"
    ),
    "words that fit": lambda: (
        _numbered(
            f"{SMALL}[[uncovered]]\nlabel = 'du b'\nwords = [",
            lambda n: f"'b{n}',",
            49_000,
        )
        + b"]\n"
    ),
    "same alias": lambda: _filled(f"{SMALL}aliases = [", "'b',", "'c']\n"),
    "unknown related": lambda: _filled(f"{SMALL}related = [", "'b',", "'c']\n"),
    "many key points": lambda: _filled(f"{SMALL}key_points = [", "'b',", "'c']\n"),
    "empty tables": lambda: _filled(HEAD, "[[topics]]\n"),
    "named tables": lambda: _numbered(HEAD, lambda n: f"[a{n}]\n"),
    "inline tables": lambda: _filled(f"{HEAD}topics = [", "{},", "{}]\n"),
    "nested lists": lambda: _filled(f"{HEAD}topics = ", "["),
    "nested lists, closed": lambda: b"a = " + b"[" * 900 + b"]" * 900 + b"\n",
    "unknown keys": lambda: _numbered(HEAD, lambda n: f"k{n}=1\n"),
    "keys with lists": lambda: _numbered(HEAD, lambda n: f"k{n}=[]\n"),
    "dotted keys": lambda: _numbered(HEAD, lambda n: "a." * 90 + f"b{n}=1\n"),
    "short dotted keys": lambda: _numbered(HEAD, lambda n: f"a.b{n}.c=1\n"),
    "one dotted key": lambda: _filled("", "a.", "a = 1\n"),
    "spaced dotted key": lambda: _filled("", "a . ", "a = 1\n"),
    "quoted dotted key": lambda: _filled("", '"a".', "a = 1\n"),
    "dots in an answer": lambda: _filled(ANSWER, "a.b ", '"""\n'),
    "quotes in an answer": lambda: _filled(ANSWER, "'a ", '"""\n'),
    "escapes in an answer": lambda: _filled(ANSWER, "\\u00e9", '"""\n'),
    "backslashes": lambda: _filled(ANSWER, "\\\\", '"""\n'),
    "comments": lambda: _filled(SMALL, "# a\n"),
    "comment of hyphens": lambda: _filled(SMALL + "#", "-"),
    "long number": lambda: _filled(f"{SMALL}related = ", "9", "\n"),
    "number after topics": _number_after_topics,
    "error at the end": lambda: _filled(ANSWER, "un mot ", '"""\noups\n'),
    "text not closed": lambda: _filled(ANSWER, "un mot\n"),
    "header at the end": lambda: _filled(SMALL, "[a]\n", "[topics]\n"),
    "prose without keys": lambda: _filled("", "Bonjour à tous. "),
    "lines without keys": lambda: _filled("", "Bonjour : à tous\n"),
    "blank lines": lambda: _filled("", "\n"),
    "Markdown": lambda: _filled(ANSWER, "**a [b", '"""\n'),
    "opening brackets": lambda: _filled(ANSWER, "a [", '"""\n'),
    "brackets that fit": lambda: (
        _numbered(ANSWER, lambda _: "un mot [", 49_000) + b'fin"""\n'
    ),
    "stars": lambda: _filled(ANSWER, "**a ", '"""\n'),
    "unknown subjects": lambda: _filled(f"{SMALL}subjects = [", "'b',", "'c']\n"),
    "two bytes": lambda: TWO_TOPICS.encode("utf-16"),
}


def _measured(name: str, command: tuple[str, ...]) -> tuple[float, float, int]:
    """Return the CPU seconds, the mebibytes and the exit code of a command."""
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
    """Try every file, or those that are named, and print what each command takes."""
    with tempfile.TemporaryDirectory() as folder:
        for name in sys.argv[1:] or MAKERS:
            path = Path(folder, "x.toml")
            path.write_bytes(MAKERS[name]())
            for command in _COMMANDS:
                seconds, mebibytes, code = _measured(str(path), command)
                mark = " <--" if seconds > _SECONDS or mebibytes > _MEBIBYTES else ""
                words = " ".join(command)
                print(  # noqa: T201
                    f"{name:25}{words:12}{seconds:7.2f} s{mebibytes:7.0f} MB{code:3}"
                    f"{mark}",
                    flush=True,
                )


if __name__ == "__main__":
    main()
