"""Files that people give, by name or from standard input: TOML, and exports."""

import sys
from pathlib import Path
from typing import Any, BinaryIO

from mou_cli.codec.toml import LIMIT, parse_toml
from mou_cli.errors.files import CannotRead, NoSuchFile, reason
from mou_cli.storage.bundled import folder
from mou_cli.storage.disk import read


def toml_values(name: str, standard_input: str) -> tuple[str, dict[str, Any]]:
    """The label of a TOML file in messages, and its values; raises the failure that keeps it.

    `-` is standard input, which messages call `standard_input`. A name that is not there can be
    that of a file that comes with the program.
    """
    label, raw = file_bytes(name, standard_input)
    return label, parse_toml(raw, label)


def file_bytes(name: str, standard_input: str, *, export: bool = False) -> tuple[str, bytes]:
    """The label of a file in messages, and its bytes, read once, since it may be a pipe.

    Reads at most one byte over the limit of TOML, which is enough to refuse the file; with
    `export` a larger file is read whole if it is JSON.
    """

    def content(file: BinaryIO) -> bytes:
        raw = file.read(LIMIT + 1)
        return raw + file.read() if export and len(raw) > LIMIT and is_json(name, raw) else raw

    if name == "-":
        try:
            return standard_input, content(sys.stdin.buffer)
        except OSError as error:
            raise CannotRead(path=standard_input, reason=reason(error)) from None
    try:
        return name, read(Path(name), content)
    except NoSuchFile:
        bundled = folder() / name
        if Path(name).name != name or not bundled.is_file():
            raise
        return name, read(bundled, content)


def is_json(name: str, raw: bytes) -> bool:
    """Whether it is JSON by its name, or begins as an object of JSON, as no TOML does."""
    return name.lower().endswith(".json") or raw.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(
        b"{"
    )
