"""Files that people give, by name or from standard input: TOML, and exports."""

import sys
from io import BytesIO
from pathlib import Path
from typing import Any

from mou_cli.errors.files import CannotRead, NoSuchFile, reason
from mou_cli.output import tell
from mou_cli.session import Session


def values_of(name: str, call: Session, piped: bytes | None = None) -> tuple[str, dict[str, Any]]:
    """How to name the TOML file `name` in messages, and its values; raises why not.

    `-` is standard input, or what was `piped` into it where that was read already; a name that is not there can be
    that of a file that comes with the program.
    """
    from mou_cli import bundled

    if name == "-":
        shown = call.words.standard_input
        return shown, bundled.parse_toml(BytesIO(piped_in(call) if piped is None else piped), shown)
    try:
        return name, bundled.read_toml(Path(name))
    except NoSuchFile:
        coming_along = bundled.folder() / name
        if Path(name).name != name or not coming_along.is_file():
            raise
        return name, bundled.read_toml(coming_along)


def json_of(name: str, call: Session, piped: bytes | None) -> tuple[str, Any] | None:
    """The same of a JSON file; None where it is none, by its name or by how it, or what was `piped` in, begins."""
    from mou_cli import bundled

    if piped is None:
        named = name.lower().endswith(".json") or _is_json(bundled.begins(Path(name)))
        return (name, bundled.read_json(Path(name))) if named else None
    shown = call.words.standard_input
    return (shown, bundled.parse_json(BytesIO(piped), shown)) if _is_json(piped) else None


def piped_in(call: Session) -> bytes:
    """Standard input: all of JSON; of anything else no more than shows that it is too much. Raises `CannotRead`."""
    from mou_cli import bundled

    try:
        raw = sys.stdin.buffer.read(bundled.LIMIT + 1)
        return raw + sys.stdin.buffer.read() if _is_json(raw) else raw
    except OSError as error:  # a folder, say
        raise CannotRead(path=call.words.standard_input, reason=reason(error)) from None


def _is_json(raw: bytes) -> bool:
    """Whether it begins as an object of JSON, as no TOML does."""
    return raw.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{")


def tell_unknown(shown: str, keys: tuple[str, ...], call: Session, *, kept: bool = True) -> None:
    """Say on stderr which keys of a file are not known, and whether they were `kept` with the rest."""
    for key in keys:
        tell((call.words.unknown_key if kept else call.words.unread_key).format(path=shown, key=key))
