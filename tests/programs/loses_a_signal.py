"""`mou`, to which a signal comes while a module is loaded whose code makes another failure of it.

python loses_a_signal.py MODULE SIGNAL ARGUMENTS…
"""

import runpy
import signal
import sys

module, number = sys.argv.pop(1), int(sys.argv.pop(1))


class Loses:
    """A finder that is asked for every module, first of all."""

    def find_spec(self, name: str, path: object = None, target: object = None) -> None:
        """Raise the signal when the module is asked for, and lose what comes of it."""
        if name == module:
            sys.meta_path.remove(self)
            try:
                signal.raise_signal(number)
            except BaseException as lost:
                raise RuntimeError("lost") from lost


sys.meta_path.insert(0, Loses())
runpy.run_module("mou_cli", run_name="__main__", alter_sys=True)
