"""Files read, and written as a whole: beside their place, synced, then put there."""

import errno
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, TypeVar

from mou_cli.errors.files import (
    CannotCreate,
    CannotRead,
    CannotWrite,
    FileExists,
    NoSuchFile,
    NotAFile,
    reason,
)
from mou_cli.errors.register import NotAFolder, NotSynced

PREVIOUS = ".previous"
# A scanner or a reader has the file: access denied, sharing violation, lock violation.
_WINDOWS_BUSY = {5, 32, 33}

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


def replace(path: Path, raw: bytes, *, keep: bool = True) -> None:
    """Write `raw` beside `path`, sync it, put it in place, sync the folder.

    The mode of the file replaced is kept, and with `keep` the version before. Raises `CannotWrite`,
    with `path` as it was; or `NotSynced` where the new file is in place but the disk did not
    confirm it.
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
    """Make the current version the previous one.

    A link costs nothing; where links are not to be had, a copy does.
    """
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


def make_folder(folder: Path) -> None:
    """Make `folder` where it is missing, so that it too survives a loss of power."""
    missing = [parent for parent in (folder, *folder.parents) if not parent.exists()]
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
def written(path: Path, *, force: bool = False) -> Iterator[BinaryIO]:
    """A file to write into that takes the place of `path` once it is whole and synced.

    On failure none is left. Raises `FileExists` where something is there and `force` is false,
    `NotAFile`, or `CannotCreate`.
    """
    path = path.resolve() if force else path  # a link stays one
    new = path.with_name(f".mou-{os.getpid()}.new")
    try:
        _check_place(path, force=force)
        with new.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if force and path.exists():
            shutil.copymode(path, new)
        _check_place(path, force=force)  # what came while this was being made stays too
        _patiently(lambda: new.replace(path))
        _sync_folder(path.parent)
    except OSError as error:
        raise CannotCreate(path=path, reason=reason(error)) from None
    finally:
        with suppress(OSError):
            new.unlink()


def _check_place(path: Path, *, force: bool) -> None:
    if path.exists() and not path.is_file():  # a folder, a device
        raise NotAFile(path=path)
    if not force and (path.exists() or path.is_symlink()):
        raise FileExists(path=path)
