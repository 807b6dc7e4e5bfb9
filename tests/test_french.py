"""The program speaks French in every locale and for every mistake."""

import pytest

from tests.helpers.french import COMMANDS, MISTAKES, english
from tests.helpers.processes import process
from tests.helpers.program import Program


@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_in_french(program: Program, command: str) -> None:
    """The help of every command has examples, and no word of it is English."""
    for option in ("-h", "--help"):
        result = program.pipe(*command.split(), option)
        assert result.code == 0
        assert english(result.out) == set()
        for part in ("Usage\ncmguide", "Options\n", "Exemples\ncmguide"):
            assert part in result.out


def test_typer_itself_prints_nothing(
    capsys: pytest.CaptureFixture[str], program: Program
) -> None:
    """Typer itself prints nothing: all output goes to the streams of the session."""
    for arguments in [*MISTAKES, *([*c.split(), "--help"] for c in COMMANDS)]:
        program.pipe(*arguments)
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("locale", ["C", "en_US.UTF-8", "nonsense"])
def test_locale_does_not_matter(locale: str, program: Program) -> None:
    """A message is the same French sentence in any locale."""
    environ = {"LANG": locale, "LC_ALL": locale, "PYTHONIOENCODING": "utf-8"}
    assert process("aks", environ=environ).stderr.decode() == program.pipe("aks").err
