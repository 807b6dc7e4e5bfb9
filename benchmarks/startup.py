"""Compare the time of an answer with the time of importing only Typer and Rich.

Install cmguide as users do (not editable), so that the bytecode is compiled, and then
run `python -m benchmarks.startup`.
"""

import fcntl
import os
import pty
import statistics
import struct
import subprocess
import sys
import sysconfig
import termios
import time
from collections.abc import Callable
from pathlib import Path

ROUNDS = 60
FLOOR = [sys.executable, "-c", "import typer, rich.console"]
CMGUIDE = str(Path(sysconfig.get_path("scripts")) / "cmguide")

Measure = Callable[[list[str]], float]


def piped(command: list[str]) -> float:
    """Return the seconds that a run of `command` takes with its output in a pipe."""
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.PIPE, check=True)
    return time.perf_counter() - start


def on_terminal(command: list[str]) -> float:
    """Return the seconds that a run of `command` takes on a pseudo-terminal."""
    screen, end = pty.openpty()
    fcntl.ioctl(end, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    environ = {**os.environ, "TERM": "xterm-256color"}
    start = time.perf_counter()
    with subprocess.Popen(
        command, stdin=end, stdout=end, stderr=end, env=environ
    ) as process:
        os.close(end)
        while _reads(screen):
            pass
        code = process.wait()
    os.close(screen)
    if code:
        # A process that failed to start is fast, but its time is meaningless.
        raise subprocess.CalledProcessError(code, command)
    return time.perf_counter() - start


def _reads(screen: int) -> bool:
    try:
        return bool(os.read(screen, 65536))
    except OSError:
        return False


def ratios(
    floor: list[str],
    cases: dict[str, tuple[Measure, list[str], float]],
    measure_floor: Measure = piped,
) -> int:
    """Print median times relative to `floor`; return the number of missed goals."""
    times: dict[str, list[float]] = {name: [] for name in ("floor", *cases)}
    for _ in range(ROUNDS):
        times["floor"].append(measure_floor(floor))
        for name, (measure, command, _goal) in cases.items():
            times[name].append(measure(command))
    base = statistics.median(times["floor"])
    print(f"{'floor':28} {base * 1000:6.1f} ms")
    missed = 0
    for name, (_measure, _command, goal) in cases.items():
        median = statistics.median(times[name])
        missed += median / base > goal
        print(f"{name:28} {median * 1000:6.1f} ms  {median / base:.2f} (≤ {goal:.2f})")
    return missed


def main() -> int:
    """Measure `ask` in a pipe and on a terminal; return the number of missed goals."""
    ask = [CMGUIDE, "ask", "qualites"]
    return ratios(
        FLOOR,
        {
            "ask qualites, in a pipe": (piped, ask, 0.85),
            "ask qualites, on a terminal": (on_terminal, ask, 1.10),
        },
    )


if __name__ == "__main__":
    sys.exit(main())
