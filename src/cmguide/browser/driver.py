"""The terminal: how the reader takes it over, and always restores it."""

import asyncio
import signal
import sys
from contextlib import suppress
from threading import Event

from textual.driver import Driver

# Seconds: enough to restore a terminal that still exists.
_SECONDS = 10
_PAUSE = 0.05


def driver(ready: Event) -> type[Driver] | None:
    """Return the driver for this system's terminals; None leaves it to Textual.

    It reads the keyboard once `ready` is set, so that keys typed during start-up act on
    the first screen.
    """
    if sys.platform == "win32":
        return None
    from textual.drivers.linux_driver import LinuxDriver

    class TerminalDriver(LinuxDriver):
        """Restores the terminal even when a signal ends the program."""

        def start_application_mode(self) -> None:
            """Take over the terminal, and make signals leave as the key q does."""
            super().start_application_mode()  # type: ignore[no-untyped-call]
            loop = asyncio.get_running_loop()
            for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
                loop.add_signal_handler(number, self._end, number)
            # After a suspension, Textual would paint only the parts that changed.
            loop.call_soon_threadsafe(self._app.refresh)

        def stop_application_mode(self) -> None:
            """Restore the terminal, with the mouse reported in cells again."""
            if self._mouse_pixels:
                self.write("\x1b[?1016l")
            super().stop_application_mode()

        def run_input_thread(self) -> None:
            """Read the keyboard, skipping bytes that are not UTF-8."""
            while not (ready.wait(_PAUSE) or self.exit_event.is_set()):
                pass
            while not self.exit_event.is_set():
                with suppress(UnicodeDecodeError):
                    super().run_input_thread()

        def _end(self, number: int) -> None:
            # If the terminal is gone, writing to it could block forever.
            signal.alarm(_SECONDS)
            self._app.exit(number)

    return TerminalDriver
