"""One agreement's file on the disk: verified when read, replaced as a whole when written."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tinydb.storages import Storage

from mou_cli.errors.files import CannotWrite, reason
from mou_cli.errors.register import NotAFolder, RegisterLocked
from mou_cli.storage.disk import beside, make_folder, read_bytes, replace
from mou_cli.storage.sealed import FORMAT, Tables, seal, unseal


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
