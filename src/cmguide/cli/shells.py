"""The shells that can complete a command line, and how each one learns to do it."""

import os
import shlex
from collections.abc import Mapping
from pathlib import Path, PurePath

from cmguide.cli.session import COMPLETION
from cmguide.errors import Command, NotWrittenError, UsageError
from cmguide.text.safety import quoted, sanitize

SHELLS = ("bash", "zsh", "fish", "powershell", "pwsh")

# Zsh completes nothing before its compinit has run.
_ZSH_START = "(( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }; "


def detect_shell(name: str, environ: Mapping[str, str]) -> str:
    """Return the shell of that name, or the one in SHELL where the name is empty.

    Raise `UsageError` for one that can't complete, or where SHELL says nothing.
    """
    shell = name or PurePath(environ.get("SHELL", "")).stem
    if shell not in SHELLS:
        what = f"{quoted(shell)} n’est pas un shell connu" if shell else "Quel shell"
        mark = "." if shell else " ?"
        raise UsageError(
            f"{what}{mark} Choisissez bash, zsh, fish ou powershell, comme dans ",
            Command("cmguide --show-completion bash"),
            ".",
        )
    return shell


def script(shell: str) -> str:
    """Return the lines by which `shell` learns to complete this program's commands."""
    from typer._completion_shared import get_completion_script

    lines = get_completion_script(
        prog_name="cmguide", complete_var=COMPLETION, shell=shell
    )
    return f"{lines}\n"


def install(shell: str, environ: Mapping[str, str]) -> Path:
    """Write the script where `shell` reads it at its start, and return that file.

    Files of the user's are only added to. Raise `NotWrittenError` where that fails,
    `UsageError` for PowerShell, whose user alone may let scripts run.
    """
    if shell not in ("bash", "zsh", "fish"):
        raise UsageError(
            "Pour PowerShell, ajoutez vous-même à votre profil ce qu’écrit ",
            Command(f"cmguide --show-completion {shell}"),
            ".",
        )
    try:
        return _install(shell, environ)
    except (OSError, RuntimeError, ValueError) as error:
        where = getattr(error, "filename", None)
        what = f" dans {sanitize(os.fsdecode(where))}" if where else ""
        raise NotWrittenError(
            f"La complétion n’a pas pu être installée{what}. ",
            Command(f"cmguide --show-completion {shell}"),
            " en donne le texte, à placer vous-même.",
        ) from error


def _install(shell: str, environ: Mapping[str, str]) -> Path:
    home = Path(environ.get("HOME") or Path.home())
    if shell == "fish":
        config = Path(environ.get("XDG_CONFIG_HOME") or home / ".config")
        file = config / "fish" / "completions" / "cmguide.fish"
    else:
        data = Path(environ.get("XDG_DATA_HOME") or home / ".local" / "share")
        file = data / "cmguide" / f"completion.{shell}"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(script(shell), encoding="ascii")
    if shell == "bash":
        _add_line(home / ".bashrc", f". {shlex.quote(str(file))}")
    elif shell == "zsh":
        start = Path(environ.get("ZDOTDIR") or home) / ".zshrc"
        _add_line(start, f"{_ZSH_START}. {shlex.quote(str(file))}")
    return file


def _add_line(path: Path, line: str) -> None:
    """Add the line to the end of a file that may be missing, unless it is there."""
    wanted = os.fsencode(line)
    before = path.read_bytes() if path.exists() else b""
    if wanted not in before.splitlines():
        with path.open("ab") as file:
            file.write(b"" if before.endswith(b"\n") or not before else b"\n")
            file.write(wanted + b"\n")
