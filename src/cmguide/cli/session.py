"""What one run of the program knows: where it writes, and which guide it reads."""

import sys
from collections.abc import Callable, Sequence

from cmguide.content.model import Guide, Topic
from cmguide.errors import BadGuideError
from cmguide.terminal.output import Output, is_terminal

# The variable in which a shell gives the line that it wants to be completed.
COMPLETION = "_CMGUIDE_COMPLETE"


def choose(topics: Sequence[Topic]) -> Topic:
    """Return one of `topics`, each as likely as the others."""
    import random

    return random.choice(topics)  # noqa: S311 - nothing secret is drawn


class Session:
    """The state that the commands share; the options fill it in as they are read."""

    def __init__(
        self,
        output: Output,
        choose: Callable[[Sequence[Topic]], Topic] = choose,
    ) -> None:
        """Begin a run that writes to `output` and draws topics with `choose`."""
        self.output = output
        self.choose = choose
        self.data: str | None = None

    @property
    def file(self) -> str | None:
        """The answers file that --data or CMGUIDE_DATA names; None: the bundled one."""
        return self.data or self.output.environ.get("CMGUIDE_DATA") or None

    @property
    def is_interactive(self) -> bool:
        """Whether questions can be typed and answered on a terminal."""
        return is_terminal(sys.stdin) and is_terminal(self.output.stdout)

    def guide(self) -> Guide:
        """Load the guide; raise `BadGuideError` where it can't be used."""
        from cmguide.content.loading import load, load_bundled

        if self.file is None:
            return load_bundled()
        try:
            return load(self.file)
        except BadGuideError as error:
            if self.data:
                raise
            # The variable may have been set long ago.
            raise BadGuideError(
                *error.parts, " CMGUIDE_DATA désigne ce fichier."
            ) from error
