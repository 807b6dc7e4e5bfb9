"""Start the program, and exit quickly and without a traceback, even after Ctrl-C."""

import gc
import os
import sys

_INTERRUPTED = 130


def main() -> None:
    """Run the program with the command-line arguments, and exit with an `ExitCode`."""
    try:
        sys.unraisablehook = _unraisable
        # Runs are short and use little memory: garbage collection would only cost
        # time.
        gc.disable()
        # Imported inside the try, as Ctrl-C may be pressed during the imports.
        from cmguide.cli.run import run
        from cmguide.cli.session import Session
        from cmguide.terminal.output import Output

        session = Session(Output(sys.stdout, sys.stderr, os.environ))
        code = int(run(sys.argv[1:], session))
    except BaseException as error:
        if not _is_interrupt(error):
            raise
        code = _INTERRUPTED
    # All output is flushed here. Shutting down the interpreter would take a tenth of
    # the time, and a Ctrl-C during the shutdown would print a traceback.
    os._exit(code)


def _is_interrupt(error: BaseException | None) -> bool:
    """Return whether a Ctrl-C caused `error`, directly or through other exceptions."""
    while error and not isinstance(error, KeyboardInterrupt):
        error = error.__cause__ or error.__context__
    return error is not None


def _unraisable(what: "sys.UnraisableHookArgs") -> None:
    """Exit if `what` reports a Ctrl-C, which Python would otherwise ignore."""
    if _is_interrupt(what.exc_value):
        os._exit(_INTERRUPTED)
    sys.__unraisablehook__(what)


if __name__ == "__main__":
    main()
