"""What one run of the program knows: where it writes, and which guide it reads."""

from collections.abc import Callable, Sequence

from cmguide.model import Guide, Topic
from cmguide.output import Output


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

    def guide(self) -> Guide:
        """Load the guide; raise `BadGuideError` where it can't be used."""
        from cmguide.loading import load_bundled

        return load_bundled()
