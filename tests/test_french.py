"""The program speaks French in every locale and for every mistake."""

import re
import subprocess
import sys
from typing import Any

import pytest
import typer

from tests.helpers.french import COMMANDS, english
from tests.helpers.program import Program

MISTAKES = [
    ("ask",),
    ("ask", "qualitées"),
    ("ask", "--"),
    ("lsit",),
    ("-z",),
    ("--vresion",),
    ("--version=1",),
    ("--width", "x", "list"),
    ("list", "--zzz"),
    ("list", "-zzz"),
    ("list", "--json=x"),
    ("random", "--question=x"),
    ("read", "--no-pager=x"),
    ("--show-completion", "tcsh"),
    ("--install-completion", "tcsh"),
    ("--install-completion", "pwsh"),
    ("--install-completion",),
]


@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_in_french(program: Program, command: str) -> None:
    """Every command explains itself, with examples, without an English word."""
    for option in ("-h", "--help"):
        result = program.pipe(*command.split(), option)
        assert result.code == 0
        assert english(result.out) == set()
        for part in ("Usage\ncmguide", "Options\n", "Exemples\ncmguide"):
            assert part in result.out


@pytest.mark.parametrize("arguments", MISTAKES)
def test_messages_are_in_french(program: Program, arguments: tuple[str, ...]) -> None:
    """A mistake is explained without an English word."""
    result = program.pipe(*arguments)
    assert result.err.endswith(".\n")
    assert english(result.err) == set()
    # One word for one thing.
    assert not re.search("[dl]’entretien", result.err)


def test_typer_never_speaks(monkeypatch: pytest.MonkeyPatch, program: Program) -> None:
    """Typer's own functions for printing are never called."""

    class TyperSpokeError(Exception):
        pass

    def fail(*_args: Any, **_kwargs: Any) -> None:
        raise TyperSpokeError

    for name, module in list(sys.modules.items()):
        if name.split(".")[0] == "typer":
            # Each module has the function under a name of its own.
            for echo in {"echo", "secho", "style"} & set(vars(module)):
                monkeypatch.setattr(module, echo, fail)
    usage_error: Any = typer.BadParameter.__base__
    monkeypatch.setattr(usage_error.__base__, "show", fail)
    monkeypatch.setattr(usage_error, "show", fail)
    monkeypatch.setattr(usage_error, "format_message", fail)
    app = typer.Typer()
    app.command()(lambda: None)
    with pytest.raises(TyperSpokeError):
        app(["--help"], standalone_mode=False)
    with pytest.raises(TyperSpokeError):
        app(["x"])
    for arguments in [*MISTAKES, *((*c.split(), "--help") for c in COMMANDS)]:
        program.pipe(*arguments)


@pytest.mark.parametrize("locale", ["C", "en_US.UTF-8", "de_DE.UTF-8", "nonsense"])
def test_locale_does_not_matter(locale: str) -> None:
    """The words are the same under any LANG, in another process."""
    run = [sys.executable, "-m", "cmguide", "aks"]
    environ = {"LANG": locale, "LC_ALL": locale, "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(run, capture_output=True, check=False, env=environ)
    assert done.stderr.decode().startswith(
        "Commande inconnue\u00a0: «\u00a0aks\u00a0»."
    )
    assert done.returncode == 2
