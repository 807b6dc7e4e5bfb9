"""Open a URL in the user's browser, without output on the terminal."""

import asyncio
import sys
from asyncio.subprocess import DEVNULL

# A text browser would need the terminal, which the full-screen reader is using.
_SCRIPT = """
import os, sys, webbrowser
browser = webbrowser.get()
name = os.path.basename(getattr(browser, "name", ""))
is_text = name in {"www-browser", "links", "elinks", "lynx", "w3m"}
sys.exit(is_text or not browser.open(sys.argv[1]))
"""
_SECONDS = 10


async def open_address(address: str) -> bool:
    """Open the URL `address` in the user's browser; return whether this succeeded."""
    # In a separate process and session, because some browsers write to the terminal.
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-I", "-c", _SCRIPT, address),
        stdin=DEVNULL,
        stdout=DEVNULL,
        stderr=DEVNULL,
        start_new_session=True,
    )
    try:
        return await asyncio.wait_for(process.wait(), _SECONDS) == 0
    except TimeoutError:
        # Some browsers run until their window is closed.
        return True
