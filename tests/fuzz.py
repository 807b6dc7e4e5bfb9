"""Run the program on random arguments and files: `python -m tests.fuzz [RUNS]`.

Each run starts a process with arguments in bytes; the suite itself (test_hostile.py)
uses strings in one process. Each run must end soon, with a documented exit code and
without a traceback or a control character. If a run fails, the shortest failing run is
printed, and the exit code is 1.
"""

import os
import sys
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cmguide.content.files import bundled
from cmguide.errors import ExitCode
from tests.helpers.hostile import ARGUMENTS, ENVIRON, is_safe
from tests.helpers.processes import process

_DATA = bundled("answers.toml")[0]
_MORE = st.sampled_from("new browse --install-completion --markdown x.toml é".split())
_PYTHON = "LC_ALL PYTHONIOENCODING PYTHONUTF8 PYTHONUNBUFFERED LESSOPEN".split()
_VALUES = st.sampled_from("1 0 C fr_FR.UTF-8 ascii latin-1 cat nonsense".split())


def _raw(text: str) -> str:
    """Return `text` without NUL, and with undecodable bytes for lone surrogates."""
    return os.fsdecode(text.replace("\0", "").encode("utf-8", "surrogatepass"))


@settings(
    max_examples=int(sys.argv[1]) if sys.argv[1:] else 500,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
@given(
    st.lists(_MORE, max_size=2),
    ARGUMENTS,
    ENVIRON,
    st.dictionaries(st.sampled_from(_PYTHON), _VALUES, max_size=2),
    st.tuples(st.integers(0, len(_DATA)), st.integers(0, 200), st.binary(max_size=5)),
)
def fuzz(
    more: list[str],
    arguments: list[str],
    environ: dict[str, str],
    python: dict[str, str],
    damage: tuple[int, int, bytes],
) -> None:
    """Run the program once on random input, in a folder with a damaged interview."""
    start, length, new = damage
    with tempfile.TemporaryDirectory() as home:
        data = _DATA[:start] + new + _DATA[start + length :]
        Path(home, "x.toml").write_bytes(data)
        variables = {name: _raw(value) for name, value in environ.items()}
        done = process(
            *map(_raw, more + arguments),
            environ={**variables, **python, "HOME": home},
            cwd=home,
        )
    assert done.returncode in set(ExitCode)
    assert b"Traceback" not in done.stderr
    for stream in (done.stdout, done.stderr):
        assert is_safe(stream.decode("utf-8", "replace"), coloured=True)


if __name__ == "__main__":
    fuzz()
