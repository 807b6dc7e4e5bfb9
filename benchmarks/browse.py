"""The reader's first paint, against that of an empty Textual application.

Run it in an environment where cmguide is installed as users install it, with its
extra (not editable): `python -m benchmarks.browse`. Both processes leave as soon as
their first screen is painted; what they write goes to a pseudo-terminal.
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
    """Measure both, whole processes."""
    empty, reader = ([sys.executable, "-c", script] for script in (_EMPTY, _READER))
    return ratios(
        empty, {"browse, first paint": (on_terminal, reader, 1.25)}, on_terminal
    )


if __name__ == "__main__":
    sys.exit(main())
