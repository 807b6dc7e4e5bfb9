"""The fixtures that the tests share."""

import pytest

from cmguide.content.loading import load_bundled
from cmguide.content.model import Guide
from tests.helpers.program import Program


@pytest.fixture
def program() -> Program:
    """Give a way to run the program."""
    return Program()


@pytest.fixture(scope="session")
def guide() -> Guide:
    """Give the bundled interview."""
    return load_bundled()
