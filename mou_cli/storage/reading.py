"""Files that are read whole; a failure of the system becomes a sentence."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO, TypeVar

from mou_cli.codec.toml import parse_toml
from mou_cli.errors.files import CannotRead, NoSuchFile, NotAFile, reason

T = TypeVar("T")


def read_toml(path: Path) -> dict[str, Any]:
    """The plain values of a TOML file; raises the failure that says why it cannot be read."""
    return read(path, lambda file: parse_toml(file, str(path)))


def read(path: Path, parse: Callable[[BinaryIO], T]) -> T:
    """What `parse` makes of a file; raises the failure that says why it cannot be read."""
    try:
        with path.open("rb") as file:
            return parse(file)
    except FileNotFoundError:
        raise NoSuchFile(path=path) from None
    except IsADirectoryError:
        raise NotAFile(path=path) from None
    except OSError as error:
        raise CannotRead(path=path, reason=reason(error)) from None
