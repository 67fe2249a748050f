"""The entry point: output in UTF-8 whatever the locale, then the program."""

import gc
import os
import signal
import sys


def main() -> None:
    """Run `mou`.

    Both streams are set to UTF-8 first, since cp1258 and ASCII cannot hold Vietnamese.
    """
    try:
        from mou_cli.commands.common.signals import let_it_end, stop_on

        # where it is another, the caller wants Ctrl-C ignored
        if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
            stop_on(signal.SIGINT, KeyboardInterrupt())
        # a command ends within the second; looking for garbage while it loads costs it 6 %
        gc.disable()
        for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
            stream = getattr(sys, name)
            if stream is None:  # closed by the caller, as in `mou list >&-`
                setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115, PTH123
            elif mode == "w" and hasattr(stream, "reconfigure"):
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")
        from mou_cli.cli.app import app

        try:
            app(prog_name="mou", windows_expand_args=False)
        except SystemExit as leaving:  # all is done and said
            let_it_end(leaving.code)
            raise
    except KeyboardInterrupt:  # while the program was still being loaded
        sys.exit("interrupted / đã dừng theo yêu cầu")


if __name__ == "__main__":
    main()
