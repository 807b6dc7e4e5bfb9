"""The program's entry: it turns every way of failing into a sentence and a code."""

import gc
import os
import sys


def main() -> None:
    """Run the program on the command line, and leave with one of `ExitCode`'s codes."""
    # A run is short and its memory is bounded: collecting garbage would only cost time.
    gc.disable()
    try:
        # Inside the try: a Ctrl-C may come while the modules are still being read.
        from cmguide.output import Output
        from cmguide.run import run
        from cmguide.session import Session

        session = Session(Output(sys.stdout, sys.stderr, os.environ))
        code = int(run(sys.argv[1:], session))
    except KeyboardInterrupt:
        code = 130
    # Everything is written and flushed. Taking the interpreter apart takes a tenth of
    # the whole run, and is one more moment at which a Ctrl-C would end in a traceback.
    os._exit(code)


if __name__ == "__main__":
    main()
