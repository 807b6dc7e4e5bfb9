"""Shared fixtures, and settings that keep the tests fast."""

import gc
import signal
from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import settings

from cmguide.content import library
from cmguide.content.loading import load_bundled
from cmguide.content.model import Guide
from cmguide.search import index
from tests.helpers.program import Program

# A test must not fail because the machine is slow.
settings.register_profile("cmguide", settings(deadline=None))
settings.load_profile("cmguide")

# Files whose tests start whole processes or draw many screens.
SLOW = [
    f"test_{name}.py"
    for name in "completion encodings hostile mutations pager reader_driver"
    " reader_found reader_hostile reader_library reader_moving reader_pictures"
    " reader_screen reader_search streams".split()
]


def pytest_configure() -> None:
    """Handle SIGINT and SIGHUP if ignored: child processes would ignore them too."""
    for name in ("SIGINT", "SIGHUP"):
        number = getattr(signal, name, None)
        if number and signal.getsignal(number) == signal.SIG_IGN:
            # Unlike SIG_IGN, a handler is not inherited.
            signal.signal(number, lambda *_: None)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the slow tests, so that `pytest -m "not slow"` leaves them out."""
    for item in items:
        if item.path.name in SLOW:
            item.add_marker(pytest.mark.slow)


def pytest_collection_finish() -> None:
    """Exclude the imported modules, which are never freed, from garbage collection."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def _read_once() -> Iterator[None]:
    """Cache the bundled guide, and the search index of each guide, for all tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(library, "load_bundled", cache(load_bundled))
        patch.setattr(index, "Index", cache(index.Index))
        yield


@pytest.fixture
def program() -> Program:
    """Return an object that runs the program in this process."""
    return Program()


@pytest.fixture(scope="session")
def guide() -> Guide:
    """Return the bundled interview."""
    return load_bundled()
