"""The entry point: output in UTF-8 whatever the locale, then the program."""

import gc
import sys


def main() -> None:
    """Run `mou`. Vietnamese cannot be written in cp1258 or ASCII, so both streams are set to UTF-8 first."""
    try:
        gc.disable()  # a command ends within the second; looking for garbage while it loads costs it 6 %
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")
        from mou_cli.cli import app

        app(prog_name="mou", windows_expand_args=False)
    except KeyboardInterrupt:  # while the program was still being loaded
        sys.exit("interrupted / đã dừng theo yêu cầu")


if __name__ == "__main__":
    main()
