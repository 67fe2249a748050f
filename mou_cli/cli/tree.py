"""The table of commands, which is the tree of modules below `commands/`.

The path of a module is the words typed: `mou review next` is `commands/review/next.py`, and
`mou progress import` is `commands/progress/import_.py`, since `import` is no name in Python.
Names are looked up in the folders; a module is imported when its command is named.
"""

from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

from mou_cli import commands

Run = Callable[..., int | None]  # a command gives the exit code where it is not 0
_SHARED = {"common", "__init__", "__pycache__"}


def names(path: Sequence[str] = ()) -> set[str]:
    """The words that may follow the words `path`; none where `path` is a command."""
    entries = Path(commands.__path__[0], *path).glob("*")
    return {entry.stem.rstrip("_") for entry in entries if entry.stem not in _SHARED}


def function(path: Sequence[str]) -> Run:
    """The function of the command that the words `path` name; imports its module."""
    name = ".".join([commands.__name__, *path])
    run: Run = import_module(f"{name}_" if path[-1] == "import" else name).run
    return run
