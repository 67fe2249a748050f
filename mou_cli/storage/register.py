"""`Register`: the only door to the register's files, to TinyDB and to the lock."""

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from tinydb import TinyDB

from mou_cli.codec.agreement import is_id, read_agreement
from mou_cli.codec.plain import UNREADABLE, no_record
from mou_cli.codec.records import check, read_record, record_row
from mou_cli.derived.view import Book
from mou_cli.errors import MouError
from mou_cli.errors.agreements import (
    AgreementDiffers,
    AlreadyInRegister,
    ChooseAgreement,
    UnknownAgreement,
)
from mou_cli.errors.files import CannotRead, reason
from mou_cli.errors.register import FileGone, NotAFolder, NotARegisterFile
from mou_cli.intake.accepted import Accepted
from mou_cli.model.agreement import Agreement
from mou_cli.model.records import R, Record
from mou_cli.model.vietnamese import slug
from mou_cli.storage import bundled
from mou_cli.storage.disk import PREVIOUS, previous
from mou_cli.storage.sealed import SealedStorage, locked

_ENDING = ".json"


class Register:
    """A folder with one file per agreement. Reading never writes.

    `wait` is how many seconds a writer waits for another.
    """

    def __init__(self, folder: Path, *, wait: float = 10.0) -> None:
        self.folder = folder
        self.wait = wait

    def path(self, id_: str) -> Path:
        """The file of the agreement `id_`."""
        return self.folder / f"{id_}{_ENDING}"

    def on_disk(self) -> list[str]:
        """The ids of the agreements in the folder.

        A file that is gone but left its previous version counts.
        """
        try:
            names = os.listdir(self.folder)  # noqa: PTH208 - half the cost of paths
        except FileNotFoundError:
            return []
        except NotADirectoryError:
            raise NotAFolder(path=self.folder) from None
        except OSError as error:
            raise CannotRead(path=self.folder, reason=reason(error)) from None
        return sorted(set(filter(None, map(_id_of, names))))

    def ids(self) -> list[str]:
        """The ids of the agreements to work with: those on the disk, else the bundled ones."""
        return self.on_disk() or bundled.ids()

    def choose(self, part: str | None) -> str:
        """The one id that `part` means, any part of it.

        Raises `UnknownAgreement` or `ChooseAgreement`.
        """
        known = self.ids()
        if part in known:
            return part
        matching = known if part is None else [id_ for id_ in known if _is_part(part, id_)]
        if len(matching) > 1:
            raise ChooseAgreement(found=_some(matching))
        if not matching:
            raise UnknownAgreement(text=part or "", known=_some(known))
        return matching[0]

    def read(self, id_: str) -> Book:
        """The book of the agreement `id_`, from its file, or the bundled one without a register."""
        storage = SealedStorage(self.path(id_))
        if storage.read() is None and not self.on_disk():
            return _bundled_book(id_)
        return book_of(storage)

    def add(self, id_: str, accept: Callable[[Book], Accepted[R]]) -> tuple[Book, Accepted[R]]:
        """Add the records that `accept` lets in, in one write under the lock.

        Returns the book as it was, and what was accepted. When this returns, it is on the disk.
        `accept` raises where nothing is to be added: then nothing is written, and where there is
        no register yet, none is made. For that it is asked before the lock too.
        """
        known = self.on_disk()
        if id_ not in known:
            accept(self.read(id_))
        with locked(self.path(id_), self.wait):
            storage = SealedStorage(self.path(id_))
            if storage.read() is None and not known:
                storage.begin(_tables(_bundled_book(id_).values))
            book = book_of(storage)
            accepted = accept(book)
            if accepted.records:
                with TinyDB(storage.path, storage=lambda _: storage) as database:
                    database.table("records").insert_multiple(map(record_row, accepted.records))
        return book, accepted

    def load(
        self,
        agreement: Agreement,
        values: Mapping[str, Any],
        records: Sequence[Record] | None = None,
        *,
        only_check: bool = False,
    ) -> str:
        """Put an agreement into the register: `loaded`, `replaced` or `unchanged`.

        With `only_check`, only say what would be. Raises `AgreementDiffers` where records depend on
        an agreement that differs, and `AlreadyInRegister` where it comes with `records` and another
        is there.
        """
        done = self._would_load(agreement, values, records)
        if only_check or done == "unchanged":
            return done
        with locked(self.path(agreement.id), self.wait):
            done = self._would_load(agreement, values, records)
            if done != "unchanged":
                SealedStorage(self.path(agreement.id)).write(_tables(values, records or ()))
        return done

    def _would_load(
        self, agreement: Agreement, values: Mapping[str, Any], restored: Sequence[Record] | None
    ) -> str:
        storage = SealedStorage(self.path(agreement.id))
        if storage.read() is None:
            if previous(storage.path).exists():
                raise FileGone(path=storage.path)
            return "loaded"
        book = book_of(storage)
        if book.values == values and (restored is None or list(restored) == list(book.records)):
            return "unchanged"
        if restored is not None:
            raise AlreadyInRegister(id=agreement.id)
        if records := len(book.records):
            from mou_cli.codec.agreement_file import differences

            places = "\n".join(f"  {place}" for place in differences(book.values, values))
            raise AgreementDiffers(id=agreement.id, records=records, differences=places)
        return "replaced"


def _id_of(name: str) -> str | None:
    """The id that the name of a file, or of its previous version, stands for, or None."""
    id_ = name.removesuffix(PREVIOUS).removesuffix(_ENDING)
    return id_ if name.removesuffix(PREVIOUS) == id_ + _ENDING and is_id(id_) else None


def _is_part(part: str, id_: str) -> bool:
    return bool(slug(part)) and not set("/\\.") & set(part) and slug(part) in id_


def _bundled_book(id_: str) -> Book:
    values = bundled.values(id_)
    return Book(read_agreement(values), values)


def _tables(values: Mapping[str, Any], records: Sequence[Record] = ()) -> dict[str, dict[str, Any]]:
    rows = {str(at): record_row(record) for at, record in enumerate(records, 1)}
    return {"agreement": {"1": dict(values)}, "records": rows}


def book_of(storage: SealedStorage) -> Book:
    """The book that a file holds; raises `FileGone`, or `NotARegisterFile` for anything else."""
    if storage.read() is None:
        raise FileGone(path=storage.path)
    with TinyDB(storage.path, storage=lambda _: storage) as database:
        try:
            values = dict(database.table("agreement").all()[0])
            signed = read_agreement(values)
            rows = database.table("records")
            book = Book(signed, values, [read_record(row, signed.codes) for row in rows])
            check(book, _id_of(storage.path.name))
            return book
        except (MouError, *UNREADABLE) as error:
            raise NotARegisterFile(path=storage.path, problem=no_record(error)) from None


def _some(ids: Sequence[str]) -> str:
    return ", ".join(ids[:10]) + (f", … ({len(ids)})" if len(ids) > 10 else "")
