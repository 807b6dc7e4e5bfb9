"""Run the program, and turn every failure into a French message and an exit code."""

from collections.abc import Sequence

import typer.main

from cmguide.cli.commands import app
from cmguide.cli.session import Session
from cmguide.errors import CmguideError, ExitCode


def run(arguments: Sequence[str], session: Session) -> ExitCode:
    """Run the command named in `arguments`, and return the exit code."""
    try:
        command = typer.main.get_command(app)
        # The completion scripts pass the line to complete in this variable.
        if line := session.output.environ.get("_CMGUIDE_COMPLETE"):
            from cmguide.cli.completion import complete

            complete(command, line, "".join(arguments[:1]), session)
            return ExitCode.ANSWERED
        # Typer's own completion, in English, would read the same variable.
        code = command.main(
            arguments, "cmguide", complete_var="", standalone_mode=False, obj=session
        )
        # Typer returns an exit code after Ctrl-C or `typer.Exit`, otherwise None.
        return ExitCode(code or ExitCode.ANSWERED)
    except CmguideError as error:
        # `OutputClosedError` has no message, because nobody reads the output any more.
        if error.args:
            session.output.message(*error.args)
        return error.exit_code
    except MemoryError:
        session.output.message("La mémoire ne suffit pas pour lire cette interview.")
        return ExitCode.BAD_GUIDE
