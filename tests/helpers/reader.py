"""Drive the full-screen reader in tests: press keys, click, resize, read the screen."""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import pytest
from rich.segment import Segment

# Without Textual, the tests that import this module are skipped.
pytest.importorskip("textual", reason="Textual: the reader is NOT tested here")

from textual import events
from textual.geometry import Size
from textual.pilot import Pilot
from textual.widgets import Input

from cmguide.browser import app as reader_app
from cmguide.browser.app import ReaderApp
from cmguide.browser.layout import Segment as Match
from cmguide.browser.page_view import PageView
from cmguide.browser.sections import Visit
from cmguide.content.model import Guide, Topic

_CHARACTERS = {"slash": "/", "space": " ", "question_mark": "?", "apostrophe": "'"}
_MIN_ROUNDS = 4
# On a slow machine too, a message must stay until the test has read it.
reader_app._SECONDS = 600  # noqa: SLF001


class Driven:
    """The full-screen reader, controlled and seen as by a user."""

    def __init__(self, runner: asyncio.Runner, pilot: Pilot[int]) -> None:
        """Drive the reader of `pilot` in the loop of `runner`."""
        self.runner = runner
        self.pilot = pilot
        assert isinstance(pilot.app, ReaderApp)
        self.app = pilot.app

    def press(self, *keys: str, at_once: bool = False) -> None:
        """Press keys, and wait after each key, or only after the last if `at_once`."""
        self.runner.run(self._press(keys, at_once=at_once))
        self.wait()

    async def _press(self, keys: Sequence[str], *, at_once: bool) -> None:
        for key in keys:
            char = _CHARACTERS.get(key, key)
            event = events.Key(key, char if len(char) == 1 else None)
            self.app.post_message(event)
            if not at_once:
                await self._settle()

    def restart(self) -> None:
        """Go back to the introduction, as if the reader had just been opened."""
        self.runner.run(self._restart())
        self.wait()

    async def _restart(self) -> None:
        panes = self.app.panes
        panes.history.clear()
        panes.show(Visit(panes.sections[0]))
        self.app.screen.set_focus(panes.text)

    def type(self, text: str) -> None:
        """Open the search line, and type a query."""
        names = {char: name for name, char in _CHARACTERS.items()}
        self.press("slash", *(names.get(char, char) for char in text))

    def wait(self) -> None:
        """Wait until all messages are handled and the screen is painted."""
        self.runner.run(self._settle())

    async def _settle(self) -> None:
        # Textual's own method waits until the processor is idle, which takes long.
        # A message may cause another message in any widget, and so on.
        rounds = 0
        while rounds < _MIN_ROUNDS or self._is_busy:
            rounds += 1
            await self.pilot._wait_for_screen()  # noqa: SLF001
            if self.app.is_running:
                self.app.screen._on_timer_update()  # noqa: SLF001

    @property
    def _is_busy(self) -> bool:
        """Whether a message is waiting, or part of the screen has to be painted."""
        if not self.app.is_running:
            return False
        screen = self.app.screen
        nodes = [self.app, *screen.walk_children(with_self=True)]
        return (
            any(node.message_queue_size for node in nodes)
            or screen._layout_required  # noqa: SLF001
            or bool(screen._dirty_widgets)  # noqa: SLF001
        )

    def resize(self, columns: int, rows: int) -> None:
        """Change the size of the screen."""
        # Textual's own methods to resize and to click wait for an idle processor.
        size = Size(columns, rows)
        self.app._driver._size = size  # type: ignore[union-attr] # noqa: SLF001
        self.app.post_message(events.Resize(size, size))
        self.wait()
        while self.app._resize_event:  # noqa: SLF001 - a timer groups them
            self.runner.run(asyncio.sleep(0.002))
        self.wait()

    def click(self, text: str) -> None:
        """Click on the first occurrence of `text` on the screen."""
        row, line = next(
            (row, line) for row, line in enumerate(self.lines) if text in line
        )
        self.click_at(line.index(text) + 1, row)

    def click_at(self, column: int, row: int) -> None:
        """Click on a cell of the screen."""
        self._mouse(events.MouseMove, column, row)
        self._mouse(events.MouseDown, column, row)
        self._mouse(events.MouseUp, column, row)

    def select(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Drag the mouse from one cell (column, row) to another."""
        self._mouse(events.MouseDown, *start)
        self._mouse(events.MouseMove, *end)
        self._mouse(events.MouseUp, *end)

    def _mouse(
        self, kind: Callable[..., events.MouseEvent], column: int, row: int
    ) -> None:
        keys = (False, False, False)
        self.app.post_message(kind(None, column, row, 0, 0, 1, *keys, column, row))
        self.wait()

    @property
    def rows(self) -> list[list[Segment]]:
        """The painted rows of the screen."""
        # Textual has no public method for this.
        with self.app._context():  # noqa: SLF001
            strips = self.app.screen._compositor.render_strips()  # noqa: SLF001
        return [list(strip) for strip in strips]

    @property
    def lines(self) -> list[str]:
        """The rows of the screen as strings."""
        return ["".join(segment.text for segment in row) for row in self.rows]

    @property
    def everything(self) -> str:
        """The whole screen as one string, without repeated spaces."""
        return " ".join(" ".join(self.lines).split())

    @property
    def text(self) -> str:
        """The text pane without its title, and the rows below it, as one string."""
        panes = self.app.panes
        alone = panes.narrow or len(self.app.screen_stack) > 1
        beside = panes.contents.display and not alone
        left = panes.contents.outer_size.width if beside else 0
        rows = panes.region.bottom
        lines = [line[left:] for line in self.lines[1:rows]] + self.lines[rows:]
        return " ".join(" ".join(lines).split())

    @property
    def page(self) -> PageView:
        """The widget with the text of the section."""
        return self.app.panes.text

    @property
    def matches(self) -> list[Match]:
        """The words that are marked in the text."""
        return self.page.page_layout.matches

    @property
    def top(self) -> str:
        """The first visible line of the text."""
        return self.page.page_layout.lines[round(self.page.scroll_y)].plain.strip()

    @property
    def number(self) -> int:
        """The number of the current question; 0 in a section without a question."""
        topic = self.app.panes.section.topic
        return topic.number if topic else 0

    def painted(self, **look: bool) -> list[str]:
        """Return the text of segments with the given style, except in the last row."""
        return [
            segment.text.strip()
            for row in self.rows[:-1]
            for segment in row
            if segment.style
            and segment.text.strip(" │▁▂▃▄▅▆▇")
            and all(getattr(segment.style, name) == on for name, on in look.items())
        ]


@contextmanager
def opened(
    guide: Guide | Sequence[Guide],
    topic: Topic | Guide | None = None,
    size: tuple[int, int] = (80, 24),
    pause: float = 0,
    **options: Any,
) -> Iterator[Driven]:
    """Yield an open reader whose random question is always the last.

    The reader reports a search without results after `pause` seconds.
    """
    guides = [guide] if isinstance(guide, Guide) else guide
    reader = ReaderApp(guides, last, topic, **options)
    reader.panes.search.pause = pause
    with asyncio.Runner() as runner:
        context = reader.run_test(size=size)
        pilot = runner.run(context.__aenter__())
        reader.query_one(Input).cursor_blink = False
        driven = Driven(runner, pilot)
        driven.wait()
        try:
            yield driven
        finally:
            runner.run(context.__aexit__(None, None, None))


def last(topics: Sequence[Topic]) -> Topic:
    """Return the last topic."""
    return topics[-1]
