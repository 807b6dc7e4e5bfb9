"""Find and load the interviews of one run, from files or folders."""

import os
from collections.abc import Callable, Sequence
from functools import cache
from itertools import chain, count
from pathlib import Path

from cmguide.content.loading import load, load_bundled
from cmguide.content.model import Guide
from cmguide.content.problem import FileError
from cmguide.errors import BadGuideError, Command, UsageError
from cmguide.text.folding import name_key
from cmguide.text.safety import quoted, shell_quote, truncate
from cmguide.text.system_errors import reason


class Library:
    """The interviews of one run, in order; each file is read on first use.

    `names` are the short names, such as `boulanger` for boulanger.toml; the bundled
    interview has none. `several` is true for more than one interview: each guide then
    has an `interview`. `left_out` holds the errors of files that can't be used.
    """

    def __init__(
        self, paths: Sequence[str], report: Callable[[BadGuideError], None]
    ) -> None:
        """Find the answers files in `paths`; without paths, use the bundled interview.

        `report` is called with the error of each file that can't be used. Raise
        `BadGuideError` for a folder that can't be listed or has no answers file.
        """
        self._files: dict[str, str] = {}
        for file in dict.fromkeys(chain.from_iterable(map(answers_files, paths))):
            stem = Path(file).stem
            names = chain([stem], (f"{stem}-{number}" for number in count(2)))
            self._files[next(name for name in names if name not in self._files)] = file
        self._report = report
        self.left_out: list[BadGuideError] = []
        self.names = tuple(self._files)
        self.several = len(self.names) > 1
        self.guide = cache(self._guide)

    def guides(self) -> list[Guide]:
        """Return the guide of every interview that can be read.

        Raise `BadGuideError` if none can be read.
        """
        found = []
        for name in self.names or ("",):
            try:
                found.append(self.guide(name))
            except BadGuideError as error:
                if not self.several:
                    raise
                self.left_out.append(error)
                self._report(_with_command(error, self._files[name]))
        if not found:
            raise BadGuideError("Aucune de ces interviews ne peut être lue.")
        return found

    def find(self, word: str) -> str:
        """Return the short name that equals or starts with `word`, or an empty string.

        Case and accents are ignored. A start that several names share matches none.
        """
        key = name_key(word)
        keys = {name_key(name): name for name in self.names}
        begun = [name for known, name in keys.items() if key and known.startswith(key)]
        return keys.get(key) or (begun[0] if len(begun) == 1 else "")

    def named(self, word: str) -> str:
        """Return the result of `find`; raise `UsageError` if no name is found."""
        if name := self.find(word):
            return name
        known = truncate(", ".join(self.names), 300)
        known = f" ; il y a : {known}" if self.several else ""
        raise UsageError(
            f"{quoted(word)} ne désigne aucune interview{known}. Pour une réponse : ",
            Command(f"cmguide ask {truncate(shell_quote(word), 60)}"),
            ".",
        )

    def _guide(self, name: str) -> Guide:
        if not self.names:
            return load_bundled()
        return load(self._files[name], name if self.several else "")


def _with_command(error: BadGuideError, file: str) -> BadGuideError:
    """Return `error` with the command that shows all problems of `file`."""
    if any(isinstance(part, Command) for part in error.args):
        return error
    command = Command(f"cmguide check {shell_quote(file)}")
    return BadGuideError(*error.args, " ", command, " montre ce qui est à corriger.")


def answers_files(path: str) -> list[str]:
    """Return the sorted answers files in the folder `path`; for a file, only `path`.

    Raise `BadGuideError` for a folder that can't be listed or has no answers file.
    """
    if not os.path.isdir(path):  # noqa: PTH112 - "" is not a path
        return [path]
    try:
        files = sorted(
            str(file)
            for file in Path(path).iterdir()
            if file.suffix == ".toml" and file.name[0] != "." and not file.is_dir()
        )
    except OSError as error:
        raise FileError(path, reason(error, "de lire ce dossier")) from error
    if not files:
        why = "ce dossier n’a pas d’interview ; il y faut un fichier .toml"
        raise FileError(path, why)
    return files
