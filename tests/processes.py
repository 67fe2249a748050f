"""`mou` as a process of its own, and the small programs of `programs/` that disturb it."""

import os
import signal
import subprocess
import sys
from pathlib import Path

MOU = [sys.executable, "-m", "mou_cli"]


def program(name: str, *args: str) -> list[str]:
    """The command that runs a program of `programs/`."""
    return [sys.executable, str(Path(__file__).parent / "programs" / f"{name}.py"), *args]


def buffered() -> dict[str, str]:
    """The environment without what would make Python write at once: output is buffered, as it is
    for users.
    """
    return {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}


def process(*args: str, **more: object) -> "subprocess.Popen[bytes]":
    """`mou` in a process of its own."""
    return subprocess.Popen(
        [*MOU, *args],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=buffered(),
        **more,  # type: ignore[call-overload]
    )


def interruptible() -> None:
    """Give Ctrl-C back its meaning in a process whose forebear was told to ignore it, as by `nohup`
    or `&`.
    """
    signal.signal(signal.SIGINT, signal.default_int_handler)
