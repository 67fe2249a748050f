"""Signals that end the program, raised where they are not lost."""

import os
import signal
import sys
import time
from contextlib import suppress
from types import FrameType

_PATIENCE = 5.0  # seconds: no module takes as long to load, and then it is raised in any case
_PAUSE = 0.001
_came: list[float] = []  # when a signal was told


def stop_on(number: signal.Signals, leaving: BaseException) -> None:
    """Raise `leaving` when the signal `number` comes.

    While a module is being loaded, wait until it is loaded. Code that runs on loading can make
    another failure of what is raised in it: before Python 3.12 `__set_name__` always did
    (cpython#77757), and what is raised while a lock of the import system is forgotten is only
    printed.
    """

    def stop(_: int, frame: FrameType | None) -> None:
        _came.append(time.monotonic())
        if _loads_a_module(frame) and _came[-1] - _came[0] < _PATIENCE:
            _again(number, stop)
            return
        _no_more()
        raise leaving

    signal.signal(number, stop)


def let_it_end(code: object) -> None:
    """End at once with `code` after success or after a signal, else let the program end.

    Success leaves nothing to close, and taking hundreds of modules apart would cost a daily
    command a seventh of its time. After a signal, half-built objects would print. Ctrl-C is
    ignored from now on.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _no_more()
    if isinstance(code, int) and (code == 0 or _came):
        for stream in (sys.stdout, sys.stderr):
            with suppress(OSError, ValueError):
                stream.flush()
        os._exit(code)


def _loads_a_module(frame: FrameType | None) -> bool:
    while frame:
        if frame.f_code.co_filename.startswith("<frozen importlib"):
            return True
        frame = frame.f_back
    return False


if sys.platform == "win32":
    from _thread import interrupt_main, start_new_thread

    def _again(number: signal.Signals, _: object) -> None:
        def repeat() -> None:
            time.sleep(_PAUSE)
            interrupt_main(number)

        start_new_thread(repeat, ())

    def _no_more() -> None: ...

else:
    from collections.abc import Callable

    def _again(_: signal.Signals, stop: Callable[[int, FrameType | None], None]) -> None:
        """Use the system's clock: it interrupts a read that waits, a thread only sets a mark."""
        signal.signal(signal.SIGALRM, stop)
        signal.setitimer(signal.ITIMER_REAL, _PAUSE, _PAUSE)

    def _no_more() -> None:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, signal.SIG_IGN)  # one may be on its way
