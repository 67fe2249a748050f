"""Files that people give: TOML to read, by name or from standard input."""

import sys
from pathlib import Path
from typing import Any

from mou_cli.errors.files import NoSuchFile
from mou_cli.output import tell
from mou_cli.session import Session


def values_of(name: str, call: Session) -> tuple[str, dict[str, Any]]:
    """How to name the TOML file `name` in messages, and its values; raises why not.

    `-` is standard input; a name that is not there can be that of a file that comes with the program.
    """
    from mou_cli import bundled

    if name == "-":
        shown = call.words.standard_input
        return shown, bundled.parse_toml(sys.stdin.buffer, shown)
    try:
        return name, bundled.read_toml(Path(name))
    except NoSuchFile:
        coming_along = bundled.folder() / name
        if Path(name).name != name or not coming_along.is_file():
            raise
        return name, bundled.read_toml(coming_along)


def tell_unknown(shown: str, keys: tuple[str, ...], call: Session, *, kept: bool = True) -> None:
    """Say on stderr which keys of a file are not known, and whether they were `kept` with the rest."""
    for key in keys:
        tell((call.words.unknown_key if kept else call.words.unread_key).format(path=shown, key=key))
