"""The program's entry point."""

import gc
import os
import sys

_INTERRUPTED = 130


def main() -> None:
    """Run the program on the command line, and exit with an `ExitCode`."""
    try:
        sys.unraisablehook = _unraisable
        # Runs are short and use little memory: garbage collection would only cost
        # time.
        gc.disable()
        # Inside the try: a Ctrl-C may come while the modules are still being read.
        from cmguide.cli.run import run
        from cmguide.cli.session import Session
        from cmguide.terminal.output import Output

        session = Session(Output(sys.stdout, sys.stderr, os.environ))
        code = int(run(sys.argv[1:], session))
    except BaseException as error:
        if not _is_interrupt(error):
            raise
        code = _INTERRUPTED
    # Everything is written and flushed. Shutting down the interpreter takes a tenth of
    # the run, and a Ctrl-C in that moment would print a traceback.
    os._exit(code)


def _is_interrupt(error: BaseException | None) -> bool:
    """Return whether a Ctrl-C caused `error`, even through another exception."""
    while error and not isinstance(error, KeyboardInterrupt):
        error = error.__cause__ or error.__context__
    return error is not None


def _unraisable(what: "sys.UnraisableHookArgs") -> None:
    """Exit at a Ctrl-C that Python would only print, as during an import."""
    if _is_interrupt(what.exc_value):
        os._exit(_INTERRUPTED)
    sys.__unraisablehook__(what)


if __name__ == "__main__":
    main()
