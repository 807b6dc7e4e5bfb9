"""The program speaks French in every locale and for every mistake."""

import sys
from typing import Any

import pytest
import typer

from tests.helpers.french import COMMANDS, MISTAKES, english
from tests.helpers.processes import process
from tests.helpers.program import Program


@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_in_french(program: Program, command: str) -> None:
    """Every command explains itself, with examples, without an English word."""
    for option in ("-h", "--help"):
        result = program.pipe(*command.split(), option)
        assert result.code == 0
        assert english(result.out) == set()
        for part in ("Usage\ncmguide", "Options\n", "Exemples\ncmguide"):
            assert part in result.out


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
    for arguments in [*MISTAKES, *([*c.split(), "--help"] for c in COMMANDS)]:
        program.pipe(*arguments)


@pytest.mark.parametrize("locale", ["C", "en_US.UTF-8", "nonsense"])
def test_locale_does_not_matter(locale: str, program: Program) -> None:
    """The words are the same under any LANG, in another process."""
    environ = {"LANG": locale, "LC_ALL": locale, "PYTHONIOENCODING": "utf-8"}
    assert process("aks", environ=environ).stderr.decode() == program.pipe("aks").err
