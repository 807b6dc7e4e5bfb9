"""What the shell proposes when Tab is pressed: Typer's answers, silent and safe.

Typer's classes read what each shell sends and know the form of what it expects. They
show texts as Rich markup, complain in English, and leave Zsh a text to run: those
parts are replaced here.
"""

import re
from typing import Any

from typer import _completion_classes as typer_classes
from typer._click.shell_completion import CompletionItem, ShellComplete

from cmguide.cli.session import COMPLETION, Session
from cmguide.cli.shells import script
from cmguide.errors import CmguideError, ExitCode
from cmguide.text.safety import sanitize
from cmguide.text.typography import typeset


def complete(command: Any, instruction: str, session: Session) -> ExitCode:
    """Answer the shell's `instruction`; where that makes no sense, stay silent."""
    action, _, shell = instruction.partition("_")
    if shell in ("complete", "source"):
        # The order that Click uses: bash_complete.
        action, shell = shell, action
    try:
        if action == "source" and shell in _CLASSES:
            session.output.text(script(shell))
        elif action == "complete" and shell in _CLASSES:
            found = _CLASSES[shell](command, {"obj": session}, "cmguide", COMPLETION)
            session.output.text(f"{found.complete()}\n")
        else:
            return ExitCode.NOTHING_FOUND
    except SystemExit as answer:
        # Fish asks whether there is anything to propose, and reads the exit code.
        return ExitCode(int(answer.code or 0))
    except CmguideError as error:
        return error.exit_code
    except (KeyError, ValueError):
        # What the shell should have said of the line is missing.
        return ExitCode.NOTHING_FOUND
    return ExitCode.ANSWERED


class _Answers(ShellComplete):
    """What is common to all the shells."""

    def get_completions(self, args: list[str], incomplete: str) -> list[CompletionItem]:
        """Return what may stand there; where that is nothing, the shell names files."""
        name, equals, _ = incomplete.partition("=")
        option = name + equals if equals and name.startswith("-") else ""
        return [
            CompletionItem(
                f"{option}{item.value}", help=sanitize(typeset(item.help or ""))
            )
            for item in super().get_completions(args, incomplete)
            if item.type == "plain"
        ]


class _Bash(_Answers, typer_classes.BashComplete):
    def get_completion_args(self) -> tuple[list[str], str]:
        args, incomplete = super().get_completion_args()
        # Bash parts « --color=a » into three words.
        return args[:-1] if args[-1:] == ["="] else args, incomplete


class _Zsh(_Answers, typer_classes.ZshComplete):
    def format_completion(self, item: CompletionItem) -> str:
        return ":".join(_zsh_quoted(text) for text in (item.value, item.help) if text)


class _Fish(_Answers, typer_classes.FishComplete):
    def format_completion(self, item: CompletionItem) -> str:
        return "\t".join(text for text in (item.value, item.help) if text)


class _PowerShell(_Answers, typer_classes.PowerShellComplete):
    def format_completion(self, item: CompletionItem) -> str:
        return f"{item.value}:::{item.help or ' '}"


_CLASSES: dict[str, type[ShellComplete]] = {
    "bash": _Bash,
    "zsh": _Zsh,
    "fish": _Fish,
    "powershell": _PowerShell,
    "pwsh": _PowerShell,
}


def _zsh_quoted(text: str) -> str:
    """Return `text` for Zsh to read twice: within '…', then within "…"."""
    quoted = re.sub(r'([\\"$`])', r"\\\1", text).replace("'", r"'\''")
    return f'"{quoted}"'
