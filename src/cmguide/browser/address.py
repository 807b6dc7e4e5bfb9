"""Opening an address in the user's browser without output on the screen."""

import asyncio
import sys
from asyncio.subprocess import DEVNULL

# A text browser would need the terminal that the reader is using.
_SCRIPT = """
import os, sys, webbrowser
browser = webbrowser.get()
name = os.path.basename(getattr(browser, "name", ""))
is_text = name in {"www-browser", "links", "elinks", "lynx", "w3m"}
sys.exit(is_text or not browser.open(sys.argv[1]))
"""
_SECONDS = 10


async def open_address(address: str) -> bool:
    """Show `address` in the user's browser; return whether there is one."""
    # In its own process and session: some browsers write to the terminal.
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
