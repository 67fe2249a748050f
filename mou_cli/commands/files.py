"""Files that people give, by name or from standard input: TOML, and exports."""

import sys
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from mou_cli.errors.files import CannotRead, NoSuchFile, reason
from mou_cli.output import tell
from mou_cli.session import Session


def values_of(name: str, call: Session) -> tuple[str, dict[str, Any]]:
    """How to name the TOML file `name` in messages, and its values; raises why not.

    `-` is standard input; a name that is not there can be that of a file that comes with the program.
    """
    from mou_cli import bundled

    shown, raw = bytes_of(name, call)
    return shown, bundled.parse_toml(BytesIO(raw), shown)


def bytes_of(name: str, call: Session, *, exported: bool = False) -> tuple[str, bytes]:
    """How to name a file in messages, and what is in it, read once, as a pipe can be: raises why not.

    Of what is larger than any TOML of ours no more is read than shows that it is, unless it is JSON that may have been
    `exported`.
    """
    from mou_cli import bundled

    def content(file: BinaryIO) -> bytes:
        raw = file.read(bundled.LIMIT + 1)
        return raw + file.read() if exported and len(raw) > bundled.LIMIT and is_json(name, raw) else raw

    if name == "-":
        shown = call.words.standard_input
        try:
            return shown, content(sys.stdin.buffer)
        except OSError as error:
            raise CannotRead(path=shown, reason=reason(error)) from None
    try:
        return name, bundled.read(Path(name), content)
    except NoSuchFile:
        coming_along = bundled.folder() / name
        if Path(name).name != name or not coming_along.is_file():
            raise
        return name, bundled.read(coming_along, content)


def is_json(name: str, raw: bytes) -> bool:
    """Whether it is JSON by its name, or begins as an object of JSON, as no TOML does."""
    return name.lower().endswith(".json") or raw.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{")


def tell_unknown(shown: str, keys: tuple[str, ...], call: Session, *, kept: bool = True) -> None:
    """Say on stderr which keys of a file are not known, and whether they were `kept` with the rest."""
    for key in keys:
        tell((call.words.unknown_key if kept else call.words.unread_key).format(path=shown, key=key))
