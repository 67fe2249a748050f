"""Signals that end the program, raised where they are not lost."""

import signal
import time
from _thread import interrupt_main, start_new_thread
from types import FrameType


def stop_on(number: signal.Signals, leaving: BaseException) -> None:
    """Raise `leaving` when the signal `number` comes; while a module is being loaded, a moment after.

    Code that runs on loading can make another failure of what is raised in it: before Python 3.12 `__set_name__` always
    did (cpython#77757), and what is raised while a lock of the import system is forgotten is only printed.
    """

    def stop(_: int, frame: FrameType | None) -> None:
        while frame:
            if frame.f_code.co_filename.startswith("<frozen importlib"):
                start_new_thread(_again, (number,))
                return
            frame = frame.f_back
        raise leaving

    signal.signal(number, stop)


def _again(number: signal.Signals) -> None:
    time.sleep(0.001)
    interrupt_main(number)
