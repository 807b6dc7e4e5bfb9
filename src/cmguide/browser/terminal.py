"""The terminal as the reader takes it, and as it gives it back, however it is left."""

import asyncio
import signal
import sys
from contextlib import suppress

from textual.driver import Driver

# By then, a terminal that is still there has been restored.
_SECONDS = 3


def driver() -> type[Driver] | None:
    """Return what draws on this system's terminals; None: what Textual would choose."""
    if sys.platform == "win32":
        return None
    from textual.drivers.linux_driver import LinuxDriver

    class Terminal(LinuxDriver):
        """A terminal that is restored when the program is told to end from outside."""

        def start_application_mode(self) -> None:
            """Take the terminal, and leave at a signal as at a key."""
            super().start_application_mode()  # type: ignore[no-untyped-call]
            loop = asyncio.get_running_loop()
            for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
                loop.add_signal_handler(number, self._end, number)

        def stop_application_mode(self) -> None:
            """Give the terminal back, with the mouse in cells as it was."""
            if self._mouse_pixels:
                self.write("\x1b[?1016l")
            super().stop_application_mode()

        def run_input_thread(self) -> None:
            """Read the keyboard, passing over what is not UTF-8."""
            while not self.exit_event.is_set():
                with suppress(UnicodeDecodeError):
                    super().run_input_thread()

        def _end(self, number: int) -> None:
            # Where the terminal is gone, writing to it could wait forever.
            signal.alarm(_SECONDS)
            self._app.exit(number)

    return Terminal
