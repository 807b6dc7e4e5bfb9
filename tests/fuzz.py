"""Arguments, environments and files drawn at random: `python -m tests.fuzz [SECONDS]`.

Whole processes run on real bytes, for a minute by default; the suite's own test draws
texts, in one process. Each run must end soon, with a documented code and without a
traceback or a control character. A run that doesn't is printed, and the exit code is 1.
The last line names the seed that draws the same runs again: `… tests.fuzz 60 SEED`.
"""

import os
import random
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from cmguide.errors import ExitCode

_ROOT = Path(__file__).parents[1]
_DATA = (_ROOT / "data" / "answers.toml").read_bytes()
_WORDS = """ask list search read random check new browse --json --data --color --width
    --no-pager --help -h --version --question --show-completion --install-completion
    --markdown -- - always never bash zsh fish powershell qualites 2 99 chef ? salaire
    qual tu as un métier é œuvre * ~ $HOME `id` ' " \\ [b] {0} %s x.toml""".split()
_VARIABLES = """CMGUIDE_DATA PAGER LESS LESSOPEN NO_COLOR FORCE_COLOR TERM COLUMNS LINES
    SHELL LANG LC_ALL PYTHONIOENCODING PYTHONUTF8 PYTHONUNBUFFERED
    _CMGUIDE_COMPLETE COMP_WORDS COMP_CWORD""".split()
_VALUES = """1 0 dumb xterm C fr_FR.UTF-8 ascii latin-1 utf-16 cat false less 40 -5
    999999999999 bash complete_bash complete_zsh complete_fish / . x.toml""".split()
_SECONDS = 20
_ESCAPES = rb"\x1b(\[[0-9;]*m|\]8;[^\x1b\x07]*\x1b\\)"
_UNSAFE = rb"[\x00-\x08\x0b-\x1f\x7f]"


def _odd_bytes(draw: random.Random) -> bytes:
    """Return bytes that no shell, terminal or file would expect."""
    return draw.randbytes(draw.randrange(1, 40)).translate(None, b"\0/")


def _argument(draw: random.Random) -> bytes:
    word = draw.choice(_WORDS).encode()
    kind = draw.random()
    if kind < 0.1:
        return _odd_bytes(draw)
    if kind < 0.2:
        return b"=".join((word, draw.choice(_WORDS).encode()))
    return word * draw.choice((1, 1, 1, 1, 1, 1, 1, 1, 1, 500)) if kind < 0.4 else word


def _environ(draw: random.Random, home: str) -> dict[bytes, bytes]:
    """Return an environment with a few variables that the program may look at."""
    environ = {b"PATH": os.environb[b"PATH"], b"HOME": home.encode()}
    for name in draw.sample(_VARIABLES, draw.randrange(4)):
        drawn = (
            _odd_bytes(draw) if draw.random() < 0.2 else draw.choice(_VALUES).encode()
        )
        environ[name.encode()] = drawn
    return environ


def _file(draw: random.Random) -> bytes:
    """Return the bundled file with a few lines or bytes changed."""
    lines = _DATA.splitlines(keepends=True)
    for _ in range(draw.randrange(1, 6)):
        at = draw.randrange(len(lines))
        change = draw.randrange(4)
        if change == 0:
            lines[at : at + draw.randrange(1, 20)] = []
            lines = lines or [b"\n"]
        elif change == 1:
            lines.insert(at, draw.choice(lines))
        else:
            cut = draw.randrange(len(lines[at]) + 1)
            lines[at] = lines[at][:cut] + _odd_bytes(draw) + lines[at][cut + change :]
    return b"".join(lines)


def _fault(done: "subprocess.CompletedProcess[bytes]") -> str:
    """Return the fault of a run, or an empty string."""
    if done.returncode not in set(ExitCode):
        return f"the code is {done.returncode}"
    if b"Traceback" in done.stderr:
        return "a traceback"
    for stream in (done.stdout, done.stderr):
        if re.search(_UNSAFE, re.sub(_ESCAPES, b"", stream)):
            return "a control character"
    return ""


def main() -> int:
    """Run for the given seconds; return 1 if a run went wrong, else 0."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 60
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else random.randrange(2**32)  # noqa: S311
    draw = random.Random(seed)  # noqa: S311
    codes: Counter[int] = Counter()
    faults = 0
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "x.toml").write_bytes(_file(draw))
            environ = _environ(draw, folder)
            arguments = [_argument(draw) for _ in range(draw.randrange(6))]
            if draw.random() < 1 / 3:
                arguments += [b"--data", b"x.toml"]
            try:
                done = subprocess.run(
                    [sys.executable, "-m", "cmguide", *arguments],
                    cwd=folder,
                    env=environ,
                    input=draw.choice((b"", _odd_bytes(draw))),
                    capture_output=True,
                    check=False,
                    timeout=_SECONDS,
                )
            except subprocess.TimeoutExpired:
                fault = f"more than {_SECONDS} seconds"
            else:
                codes[done.returncode] += 1
                # UTF-16 is full of zero bytes, and Python itself explains bad settings.
                fault = "" if b"utf-16" in environ.values() else _fault(done)
        if fault:
            faults += 1
            print(f"{fault}: {arguments} {environ}", flush=True)  # noqa: T201
    print(f"seed {seed}: {codes.total()} runs, codes {dict(codes)}, {faults} faults")  # noqa: T201
    return int(faults > 0)


if __name__ == "__main__":
    sys.exit(main())
