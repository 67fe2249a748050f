"""One agreement's file: a TinyDB database, sealed by a checksum.

Any TinyDB opens it. A record is a line, so that a change reads well in a diff. The last line is a
table `checksum` with the SHA-256 of all bytes before that line; this last line keeps its form in
every format to come, so that damage can be told from a newer format.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from pathlib import Path
from typing import Any

from tinydb.storages import Storage

from mou_cli.errors.files import CannotWrite, reason
from mou_cli.errors.register import (
    DamagedRegister,
    NewerFormat,
    NoTables,
    NotAFolder,
    NotARegisterFile,
    RegisterLocked,
)
from mou_cli.storage.disk import beside, make_folder, read_bytes, replace

# 1 kept progress and reviews in tables of their own, so that their common order was not known
FORMAT = 2
_LEAN = 200_000  # bytes
_SEAL_LENGTH = len('"checksum": {"1": {"sha256": ""}}}\n') + 64

Tables = dict[str, dict[str, Any]]


def seal(tables: Tables) -> bytes:
    """`tables` as the bytes of a file, with its checksum."""
    lines = ["{"]
    for name, rows in tables.items():
        lines.append(f"{json.dumps(name)}: {{")
        indent = 1 if name == "agreement" else None
        written = [
            f'"{key}": {json.dumps(row, ensure_ascii=False, indent=indent)}'
            for key, row in rows.items()
        ]
        lines.extend([",\n".join(written), "},"] if written else ["},"])
    body = ("\n".join(lines) + "\n").encode("utf-8", "backslashreplace")
    return body + _seal_of(body)


def _seal_of(body: bytes) -> bytes:
    return f'"checksum": {{"1": {{"sha256": "{_sha256(body)}"}}}}}}\n'.encode()


def _sha256(body: bytes) -> str:
    """The SHA-256 of `body`; of a small one by the lean module of CPython, as `random` does.

    It is the same sum. OpenSSL, which is faster over a megabyte, costs 3 ms to load: 3 % of a
    command.
    """
    if len(body) < _LEAN:
        for lean in ("_sha2", "_sha256"):  # since 3.12, before
            with suppress(ImportError):
                return str(import_module(lean).sha256(body).hexdigest())
    import hashlib

    return hashlib.sha256(body).hexdigest()


def unseal(raw: bytes, path: Path) -> Tables:
    """The tables that the bytes `raw` of `path` hold; raises `DamagedRegister` or `NewerFormat`."""
    if raw[-_SEAL_LENGTH:] != _seal_of(raw[:-_SEAL_LENGTH]):
        raise DamagedRegister(path=path)
    try:
        tables: Tables = json.loads(raw)
        format_ = tables["mou"]["1"]["format"]
        if format_ == 1:
            tables = _from_format_1(tables)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise NotARegisterFile(path=path, problem=NoTables()) from None
    if format_ not in (1, FORMAT):
        raise NewerFormat(path=path, format=format_, known=FORMAT)
    tables.pop("checksum", None)
    return tables


def _from_format_1(tables: Tables) -> Tables:
    """Tables of format 1 as those of this one.

    The file itself is rewritten when something is next recorded.
    """
    from heapq import merge  # for old files alone

    progress = [
        {"kind": "correction" if "takes_back" in row else "progress", **row}
        for row in tables["progress"].values()
    ]
    reviews = [{"kind": "review", **row} for row in tables["reviews"].values()]
    rows = merge(progress, reviews, key=lambda row: str(row["recorded_at"]))
    return {
        "agreement": tables["agreement"],
        "records": {str(at): row for at, row in enumerate(rows, 1)},
    }


class SealedStorage(Storage):
    """A TinyDB storage whose file is verified when read and replaced whole when written.

    What was read or written last is kept, so that several tables cost one reading. Writers hold the
    lock of the file (see `register`), which is why one fixed name for the new file is enough.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._tables: Tables | None = None

    def read(self) -> Tables | None:
        """The tables, or None without a file.

        Raises `DamagedRegister`, `NewerFormat` or `CannotRead`.
        """
        if self._tables is None and (raw := read_bytes(self.path)) is not None:
            self._tables = unseal(raw, self.path)
        return self._tables

    def begin(self, tables: Tables) -> None:
        """Take `tables` for what the file holds; the next write puts them on the disk too."""
        self._tables = tables

    def write(self, data: Tables) -> None:
        """Put `data` on the disk in place of the file; raises as `replace` does."""
        tables = {"mou": {"1": {"format": FORMAT}}, **data}
        replace(self.path, seal(tables))
        self._tables = tables


@contextmanager
def locked(path: Path, wait: float) -> Iterator[None]:
    """Hold the lock of `path`, which is a file beside it; the folder is made where it is missing.

    Raises `RegisterLocked` after `wait` seconds, `NotAFolder`, `CannotWrite`.
    """
    from filelock import FileLock, Timeout  # writing alone pays for it

    try:
        make_folder(path.parent)
        lock = FileLock(beside(path, ".lock"), timeout=wait, poll_interval=0.01)
        lock.acquire()
    except Timeout:
        raise RegisterLocked(path=path, seconds=f"{wait:g}") from None
    except (FileExistsError, NotADirectoryError):
        raise NotAFolder(path=path.parent) from None
    except OSError as error:
        raise CannotWrite(path=path, reason=reason(error)) from None
    try:
        yield
    finally:
        with suppress(OSError):
            lock.release()
