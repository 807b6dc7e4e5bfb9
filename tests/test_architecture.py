"""Packages import in one direction only, and a public name is defined once."""

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

TESTS = Path(__file__).parent
SOURCE = TESTS.parent / "src" / "cmguide"
FLOW = ["text", "content", "search", "pages", "terminal", "cli", "browser"]
# `browse` opens the full-screen reader, which needs the options of the session.
EXCEPTION = ("cli/commands.py", "cmguide.browser.start")


def trees() -> Iterator[tuple[str, ast.Module]]:
    """Yield the path, such as "text/safety.py", and the syntax tree of each module."""
    for package in FLOW:
        for path in sorted((SOURCE / package).rglob("*.py")):
            name = path.relative_to(SOURCE).as_posix()
            yield name, ast.parse(path.read_text(encoding="utf-8"))


def imported(tree: ast.Module) -> Iterator[str]:
    """Yield the names of the imported modules, including imports inside functions."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            # A name imported from a package may be one of its modules.
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_every_package_has_its_place() -> None:
    """`FLOW` lists every package; only three modules are outside the packages."""
    folders = {path.parent.name for path in SOURCE.glob("*/__init__.py")}
    assert folders == set(FLOW)
    beside = {path.name for path in SOURCE.glob("*.py")}
    assert beside == {"__init__.py", "__main__.py", "errors.py"}


def test_a_package_imports_only_from_those_before_it() -> None:
    """A package imports only from packages before it in `FLOW`, with one exception."""
    backwards = set()
    for name, tree in trees():
        known = FLOW[: FLOW.index(name.partition("/")[0]) + 1]
        for module in imported(tree):
            root, *rest = module.split(".")
            if root == "cmguide" and rest[0] not in {*known, "errors", "__version__"}:
                backwards.add((name, ".".join(module.split(".")[:3])))
    assert backwards == {EXCEPTION}


def test_only_terminal_cli_and_browser_know_the_libraries() -> None:
    """Only cli uses Typer, only terminal and browser Rich, and only browser Textual."""
    users: dict[str, set[str]] = defaultdict(set)
    for name, tree in trees():
        for module in imported(tree):
            users[module.partition(".")[0]].add(name.partition("/")[0])
    assert users["typer"] == {"cli"}
    assert users["rich"] == {"terminal", "browser"}
    assert users["textual"] == {"browser"}
    assert {"click", "pydantic"}.isdisjoint(users)


def test_a_public_name_is_defined_once() -> None:
    """No two modules define a public function or class of the same name."""
    homes: dict[str, list[str]] = defaultdict(list)
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    for module, tree in trees():
        for node in tree.body:
            if isinstance(node, kinds) and not node.name.startswith("_"):
                homes[node.name].append(module)
    twice = {name: where for name, where in homes.items() if len(where) > 1}
    assert twice == {}


def test_the_tests_can_be_collected_on_windows() -> None:
    """No test file imports a Unix-only module at its top level."""
    unix = {"fcntl", "pexpect", "pty", "pwd", "resource", "termios", "tty"}
    for path in TESTS.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        at_once = ast.Module(
            [node for node in tree.body if not hasattr(node, "body")], []
        )
        assert unix.isdisjoint(imported(at_once)), path.name
