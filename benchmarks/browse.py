"""Compare the start-up of `cmguide browse` and of an empty Textual application.

Install cmguide with its extra `browse`, as users do (not editable), and then run
`python -m benchmarks.browse`. Each process runs on a pseudo-terminal, and exits as soon
as the first screen is painted.
"""

import sys

from benchmarks.startup import on_terminal, ratios

_EMPTY = """
import os
from textual.app import App

App._on_ready = lambda app, *_: app.call_after_refresh(app.exit)
App().run()
os._exit(0)
"""
_READER = """
import sys
from textual.app import App
from cmguide.__main__ import main

App._on_ready = lambda app, *_: app.call_after_refresh(app.exit)
sys.argv = ["cmguide", "browse"]
main()
"""


def main() -> int:
    """Measure both processes, and return the number of missed goals."""
    empty, reader = ([sys.executable, "-c", script] for script in (_EMPTY, _READER))
    return ratios(
        empty, {"browse, first paint": (on_terminal, reader, 1.25)}, on_terminal
    )


if __name__ == "__main__":
    sys.exit(main())
