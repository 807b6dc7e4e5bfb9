"""One run of the program: every failure becomes a French sentence and an exit code."""

from collections.abc import Sequence

import typer.main

from cmguide.cli.commands import app
from cmguide.cli.session import Session
from cmguide.errors import CmguideError, ExitCode


def run(arguments: Sequence[str], session: Session) -> ExitCode:
    """Run the command that `arguments` name, and return the exit code."""
    try:
        command = typer.main.get_command(app)
        # The scripts of `shells` give the line to complete in this variable.
        if line := session.output.environ.get("_CMGUIDE_COMPLETE"):
            from cmguide.cli.completion import complete

            complete(command, line, "".join(arguments[:1]), session)
            return ExitCode.ANSWERED
        # Typer's own completion, in English, would read a variable of that name.
        code = command.main(
            arguments, "cmguide", complete_var="", standalone_mode=False, obj=session
        )
        # Typer returns a code after a Ctrl-C, and for a command that stops early.
        return ExitCode(code or ExitCode.ANSWERED)
    except CmguideError as error:
        # A reader that has left needs no message.
        if error.args:
            session.output.message(*error.args)
        return error.exit_code
    except MemoryError:
        session.output.message("La mémoire ne suffit pas pour lire cette interview.")
        return ExitCode.BAD_GUIDE
