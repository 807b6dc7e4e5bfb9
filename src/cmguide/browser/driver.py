"""Take over the terminal for the full-screen reader, and always restore it."""

import asyncio
import signal
import sys
from contextlib import suppress
from threading import Event

from textual.driver import Driver

# The number of seconds allowed for restoring the terminal.
_SECONDS = 10
_PAUSE = 0.05


def driver(ready: Event) -> type[Driver] | None:
    """Return the driver for this system's terminals, or None for Textual's default.

    The driver reads the keyboard once `ready` is set, so that keys typed during
    start-up act on the first screen.
    """
    if sys.platform == "win32":
        return None
    from textual.drivers.linux_driver import LinuxDriver

    class TerminalDriver(LinuxDriver):
        """Restores the terminal even when a signal ends the program."""

        def start_application_mode(self) -> None:
            """Take over the terminal, and make signals quit like the key q."""
            super().start_application_mode()  # type: ignore[no-untyped-call]
            loop = asyncio.get_running_loop()
            for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
                loop.add_signal_handler(number, self._end, number)
            # After a suspension, Textual would paint only the parts that changed.
            loop.call_soon_threadsafe(self._app.refresh)

        def stop_application_mode(self) -> None:
            """Restore the terminal, and stop mouse reports in pixels."""
            if self._mouse_pixels:
                self.write("\x1b[?1016l")
            super().stop_application_mode()

        def run_input_thread(self) -> None:
            """Read the keyboard, skipping bytes that are not valid UTF-8."""
            while not (ready.wait(_PAUSE) or self.exit_event.is_set()):
                pass
            while not self.exit_event.is_set():
                with suppress(UnicodeDecodeError):
                    super().run_input_thread()

        def _end(self, number: int) -> None:
            # Set a time limit: writing to a closed terminal could block forever.
            signal.alarm(_SECONDS)
            self._app.exit(number)

    return TerminalDriver
