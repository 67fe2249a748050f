"""One agreement's file on the disk: verified when read, replaced as a whole, the version before kept beside it."""

import errno
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

from tinydb.storages import Storage

from mou_cli.errors.files import (
    CannotRead,
    CannotWrite,
    NotAFolder,
    NotSynced,
    RegisterLocked,
    reason,
)
from mou_cli.sealed import FORMAT, Tables, seal, unseal

PREVIOUS = ".previous"
_WINDOWS_BUSY = {5, 32, 33}  # access denied, sharing violation, lock violation: a scanner or reader has the file

T = TypeVar("T")


def beside(path: Path, ending: str) -> Path:
    """A file that belongs to `path`, named after it."""
    return path.with_name(path.name + ending)


def previous(path: Path) -> Path:
    """Where the version before the current one is kept."""
    return beside(path, PREVIOUS)


def read_bytes(path: Path) -> bytes | None:
    """The bytes of `path`, or None where there is no such file; raises `CannotRead`."""
    try:
        return _patiently(path.read_bytes)
    except FileNotFoundError:
        return None
    except NotADirectoryError:
        raise NotAFolder(path=path.parent) from None
    except OSError as error:
        raise CannotRead(path=path, reason=reason(error)) from None


class SealedStorage(Storage):
    """A TinyDB storage whose file is verified when read and replaced as a whole when written.

    What was read or written last is kept, so that several tables cost one reading. Writers hold the lock of the file
    (see `store`), which is why one fixed name for the new file is enough.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._tables: Tables | None = None

    def read(self) -> Tables | None:
        """The tables, or None where there is no file yet; raises `DamagedRegister`, `NewerFormat`, `CannotRead`."""
        if self._tables is None and (raw := read_bytes(self.path)) is not None:
            self._tables = unseal(raw, self.path)
        return self._tables

    def begin(self, tables: Tables) -> None:
        """Take `tables` for what the file holds, without writing them: the next write puts them on the disk too."""
        self._tables = tables

    def write(self, data: Tables) -> None:
        """Put `data` on the disk in place of the file; raises as `replace` does."""
        tables = {"mou": {"1": {"format": FORMAT}}, **data}
        replace(self.path, seal(tables))
        self._tables = tables


def replace(path: Path, raw: bytes, *, keep: bool = True) -> None:
    """Write `raw` beside `path`, sync, put it in place, sync the folder; keep the version before if `keep`.

    The mode of the file replaced is kept. Raises `CannotWrite`, with `path` as it was; or `NotSynced` where the new
    file is in place but the disk did not confirm it.
    """
    new = beside(path, ".new")
    try:
        with new.open("wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            shutil.copymode(path, new)
            if keep:
                _keep(path)
        _patiently(lambda: new.replace(path))
    except BaseException as error:  # Ctrl-C too leaves nothing behind
        for leftover in (new, beside(path, ".keep")):
            with suppress(OSError):
                leftover.unlink()
        if isinstance(error, OSError):
            raise CannotWrite(path=path, reason=reason(error)) from None
        raise
    try:
        _sync_folder(path.parent)
    except OSError as error:
        raise NotSynced(path=path, reason=reason(error)) from None


def _keep(path: Path) -> None:
    """Make the current version the previous one; a link costs nothing, where links are not to be had a copy does."""
    link = beside(path, ".keep")
    link.unlink(missing_ok=True)
    try:
        os.link(path, link)
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EROFS):
            raise
        shutil.copy2(path, link)
        with link.open("rb+") as copy:
            os.fsync(copy.fileno())
    _patiently(lambda: link.replace(previous(path)))
    link.unlink(missing_ok=True)  # rename(2) leaves it where both names already were one file


def _make_folder(folder: Path) -> None:
    """Make `folder` where it is missing, so that it too survives a loss of power."""
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    for made in missing:
        _sync_folder(made.parent)


def _sync_folder(folder: Path) -> None:
    if sys.platform == "win32":  # NTFS journals the rename; a folder cannot be opened there
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno != errno.EINVAL:  # some network file systems cannot sync a folder
            raise
    finally:
        os.close(handle)


def _patiently(act: Callable[[], T]) -> T:
    """Do `act`, again for up to 5 s while Windows says that somebody has the file."""
    for pause in (0.05, 0.1, 0.2, 0.4, 0.8, 1.6, 1.85):
        try:
            return act()
        except PermissionError as error:
            if getattr(error, "winerror", None) not in _WINDOWS_BUSY:
                raise
        time.sleep(pause)
    return act()


@contextmanager
def locked(path: Path, wait: float) -> Iterator[None]:
    """Hold the lock of `path`, which is a file beside it; the folder is made where it is missing.

    Raises `RegisterLocked` after `wait` seconds, `NotAFolder`, `CannotWrite`.
    """
    from filelock import FileLock, Timeout  # writing alone pays for it

    try:
        _make_folder(path.parent)
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
