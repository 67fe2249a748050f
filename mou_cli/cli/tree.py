"""The table of commands, which is the tree of modules below `commands/`.

The path of a module is the words typed: `mou review next` is `commands/review/next.py`, and
`mou progress import` is `commands/progress/import_.py`, since `import` is no name in Python.
Names are looked up in the folders; a module is imported when its command is named.
"""

from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

from mou_cli import commands

_SHARED = {"common", "__init__", "__pycache__"}


def names(path: Sequence[str] = ()) -> set[str]:
    """The words that may follow the words `path`; none where `path` is a command."""
    folder = Path(commands.__path__[0], *path)
    if not folder.is_dir():
        return set()
    return {entry.stem.rstrip("_") for entry in folder.iterdir() if entry.stem not in _SHARED}


def function(path: Sequence[str]) -> Callable[..., None]:
    """The function of the command that the words `path` name; imports its module."""
    last = "import_" if path[-1] == "import" else path[-1]
    module = import_module(".".join([commands.__name__, *path[:-1], last]))
    run: Callable[..., None] = module.run
    return run
