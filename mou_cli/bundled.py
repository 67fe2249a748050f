"""The agreements that come with the program, and the reading of agreement files."""

import tomllib
from importlib.resources import files
from pathlib import Path
from typing import Any, BinaryIO

from mou_cli.errors.files import CannotRead, FileTooLarge, NoSuchFile, NotAFile, NotToml, NotUtf8

_LIMIT_MB = 5


def folder() -> Path:
    """Where the bundled agreements are: in the installed package, or beside it in a checkout."""
    package = Path(str(files("mou_cli")))
    return package / "data" if (package / "data").is_dir() else package.parent / "data"


def ids() -> list[str]:
    """The ids of the bundled agreements, which are the names of their files."""
    return sorted(path.stem for path in folder().glob("*.toml") if "." not in path.stem)


def values(id_: str) -> dict[str, Any]:
    """What the bundled file of `id_` says."""
    return read_toml(folder() / f"{id_}.toml")


def read_toml(path: Path) -> dict[str, Any]:
    """The values of a TOML file; raises the failure that says why it cannot be read."""
    if not path.exists():
        raise NoSuchFile(path=path)
    if path.is_dir():
        raise NotAFile(path=path)
    try:
        with path.open("rb") as file:
            return parse_toml(file, str(path))
    except OSError as error:
        raise CannotRead(path=path, reason=error.strerror) from None


def parse_toml(file: BinaryIO, name: str) -> dict[str, Any]:
    """The values of TOML in `file`, which the messages call `name`; at most 5 MB, UTF-8 with or without a BOM."""
    raw = file.read(_LIMIT_MB * 1_000_000 + 1)
    if len(raw) > _LIMIT_MB * 1_000_000:
        raise FileTooLarge(path=name, limit=_LIMIT_MB)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotUtf8(path=name, position=error.start + 1) from None
    try:
        return tomllib.loads(text.replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, ValueError, RecursionError) as error:
        raise NotToml(path=name, detail=error) from None
