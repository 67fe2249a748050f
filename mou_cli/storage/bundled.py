"""The files that come with the program."""

from pathlib import Path
from typing import Any

from mou_cli.storage.disk import read


def folder() -> Path:
    """Where the bundled agreements are: in the installed package, or beside it in a checkout."""
    package = Path(__file__).parent.parent
    return package / "data" if (package / "data").is_dir() else package.parent / "data"


def ids() -> list[str]:
    """The ids of the bundled agreements, which are the names of their files."""
    return sorted(path.stem for path in folder().glob("*.toml") if "." not in path.stem)


def values(id_: str) -> dict[str, Any]:
    """What the bundled file of `id_` says, as plain values."""
    return read_toml(folder() / f"{id_}.toml")


def read_toml(path: Path) -> dict[str, Any]:
    """The plain values of a TOML file; raises the failure that says why it cannot be read."""
    from mou_cli.codec.toml import parse_toml  # needed only while there is no register

    return parse_toml(read(path, lambda file: file.read()), str(path))


def office_files() -> list[str]:
    """The names of the samples of office files."""
    return sorted(path.name for path in folder().glob("*.office.toml"))
