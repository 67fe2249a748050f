"""`mou` where a library is not installed.

python lacks_a_library.py LIBRARY ARGUMENTS…
"""

import importlib.util
import runpy
import sys
from typing import Any

lacking, find = sys.argv.pop(1), importlib.util.find_spec


def found(name: str, *more: Any) -> Any:
    """What is there of that name, but for the library."""
    return None if name == lacking else find(name, *more)


importlib.util.find_spec = found
runpy.run_module("mou_cli", run_name="__main__", alter_sys=True)
