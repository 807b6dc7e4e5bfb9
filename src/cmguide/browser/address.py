"""Opening an address in the user's browser, without a word on the reader's screen."""

import asyncio
import sys
from asyncio.subprocess import DEVNULL

# A browser for terminals would need the one that the reader is using.
_SCRIPT = """
import os, sys, webbrowser
browser = webbrowser.get()
name = os.path.basename(getattr(browser, "name", ""))
if name in {"www-browser", "links", "elinks", "lynx", "w3m"}:
    sys.exit(1)
sys.exit(not browser.open(sys.argv[1]))
"""
_SECONDS = 10


async def open_address(address: str) -> bool:
    """Ask the user's browser to show `address`; say whether there is one that did."""
    # A process of its own, and a session: browsers write what they like where they can.
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
