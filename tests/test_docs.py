"""The documentation matches the program."""

import re
import runpy
import shlex
import shutil
from pathlib import Path

import pytest

from cmguide.errors import ExitCode
from tests.helpers.program import Program

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize(
    ("script", "function", "name"),
    [
        ("schema.py", "json_schema", "answers.schema.json"),
        ("schema.py", "format_page", "format.md"),
        ("usage.py", "usage_page", "utilisation.md"),
        ("subjects.py", "subjects_page", "sujets.md"),
    ],
)
def test_generated_pages_are_up_to_date(script: str, function: str, name: str) -> None:
    """The schema and each generated page are exactly as their script writes them."""
    pytest.importorskip("textual", reason="Textual: its keys are NOT compared here")
    page = (ROOT / "docs" / name).read_text(encoding="utf-8")
    write = runpy.run_path(str(ROOT / "docs" / script))[function]
    assert page == (write(page) if write.__code__.co_argcount else write())


def test_a_table_without_a_section_is_named() -> None:
    """If a page lacks the section for a table, an error names the table."""
    pytest.importorskip("textual", reason="Textual: its keys are NOT compared here")
    for script, function, name, section in (
        ("schema.py", "format_page", "format.md", "`[[uncovered]]`"),
        ("usage.py", "usage_page", "utilisation.md", "| option |"),
    ):
        page = (ROOT / "docs" / name).read_text(encoding="utf-8")
        write = runpy.run_path(str(ROOT / "docs" / script))[function]
        with pytest.raises(LookupError, match=re.escape(section.strip("`| "))):
            write(page.replace(section, ""))


def test_every_exit_code_is_documented() -> None:
    """docs/utilisation.md lists exactly the exit codes of `ExitCode`."""
    text = (ROOT / "docs" / "utilisation.md").read_text(encoding="utf-8")
    rows = text.partition("codes de sortie")[2].splitlines()
    codes = {row.split("|")[1].strip() for row in rows if row.startswith("| ")}
    assert codes == {"code", *(str(int(code)) for code in ExitCode)}


def test_every_promise_has_its_tests() -> None:
    """The tests that docs/utilisation.md names for each promise exist."""
    text = (ROOT / "docs" / "utilisation.md").read_text(encoding="utf-8")
    section = text.partition("## Ce qui est promis")[2].partition("\n## ")[0]
    rows = section.split("\n| ")[2:]
    assert len(rows) > 10
    for row in rows:
        named = re.findall(r"`(test_\w+\.py)::(test_\w+)`", row)
        assert named
        for file, test in named:
            code = (ROOT / "tests" / file).read_text(encoding="utf-8")
            assert f"\ndef {test}(" in code, test


def test_pictures_are_up_to_date() -> None:
    """The pictures are exactly as docs/pictures.py draws them."""
    pytest.importorskip("textual", reason="Textual: pictures are NOT compared here")
    made = runpy.run_path(str(ROOT / "docs" / "pictures.py"))["pictures"]()
    for name, svg in made.items():
        shown = (ROOT / "docs" / "images" / name).read_text(encoding="utf-8")
        assert shown == svg


def test_the_commands_of_the_readme_are_answered(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every README command runs without error; commands for terminals are left out."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    folder = shutil.copytree(ROOT / "tests" / "interviews", "interviews")
    Path(folder, "baker.toml").rename(Path(folder, "boulanger.toml"))
    commands = re.findall(
        r"^cmguide [^\n]+|(?<=`)cmguide[^`|>]*(?=`)", text, re.MULTILINE
    )
    assert len(commands) > 15
    for command in commands:
        _name, *arguments = shlex.split(command, comments=True)
        if arguments[-1:] != ["browse"] and arguments != ["ask"]:
            assert program.pipe(*arguments).code == 0, command


@pytest.mark.parametrize("page", ["README.md", *Path(ROOT, "docs").glob("*.md")])
def test_links_lead_somewhere(page: str) -> None:
    """Every relative link in the documentation leads to an existing file."""
    path = ROOT / page
    for target in re.findall(r"\]\(([^):]+)\)", path.read_text(encoding="utf-8")):
        assert (path.parent / target).exists(), target
