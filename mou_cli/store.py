"""`Register`: the only door to the register's files, to TinyDB and to the lock."""

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from tinydb import TinyDB

from mou_cli.codec import read_agreement, read_record, read_review, record_row, review_row
from mou_cli.errors import (
    AgreementDiffers,
    CannotRead,
    CannotWrite,
    ChooseAgreement,
    FileGone,
    MouError,
    NotAFolder,
    NotARegisterFile,
    NothingToRestore,
    PreviousUnusable,
    RegisterLocked,
    UnknownAgreement,
)
from mou_cli.model import Agreement, Record, Review
from mou_cli.storage import SealedStorage, beside, previous, read_bytes, replace, unseal
from mou_cli.vietnamese import slug

_ENDING = ".json"
_PREVIOUS = ".json.previous"


@dataclass
class Book:
    """One agreement's file: the agreement with its plain values, the records and the reviews in the order recorded."""

    agreement: Agreement
    values: Mapping[str, Any]
    records: list[Record] = field(default_factory=list)
    reviews: list[Review] = field(default_factory=list)


@dataclass
class Draft:
    """What a writer sees under the lock: the book as it is, and what is to be added to it, all in one write."""

    book: Book
    added: list[Record | Review] = field(default_factory=list)

    def add(self, *records: Record | Review) -> None:
        """Have `records` written when the draft ends without a failure."""
        self.added.extend(records)


@dataclass(frozen=True)
class Finding:
    """What `examine` says of one file: the failure it meets or None, how many records it has, and the version before."""

    id: str
    path: Path
    problem: MouError | None
    records: int
    previous_problem: MouError | None
    previous_records: int | None


class Register:
    """A folder with one file per agreement. Reading never writes; `wait` is how many seconds a writer waits."""

    def __init__(self, folder: Path, *, wait: float = 10.0) -> None:
        self.folder = folder
        self.wait = wait

    def path(self, id_: str) -> Path:
        """The file of the agreement `id_`."""
        return self.folder / f"{id_}{_ENDING}"

    def on_disk(self) -> list[str]:
        """The ids of the agreements that the folder holds, also of a file that is gone but left its previous version."""
        try:
            names = os.listdir(self.folder)  # noqa: PTH208 - 1,000 names as text cost half of 1,000 paths
        except FileNotFoundError:
            return []
        except NotADirectoryError:
            raise NotAFolder(path=self.folder) from None
        except OSError as error:
            raise CannotRead(path=self.folder, reason=error.strerror) from None
        return sorted({name.removesuffix(".previous")[:-5] for name in names if name.endswith((_ENDING, _PREVIOUS))})

    def ids(self) -> list[str]:
        """The ids of the agreements to work with: those on the disk, or the bundled ones while there are none."""
        return self.on_disk() or _bundled_ids()

    def choose(self, part: str | None) -> str:
        """The one id that `part` means (any part of it, without accents); raises `UnknownAgreement`, `ChooseAgreement`."""
        known = self.ids()
        if part in known:
            return part
        found = known if part is None else [id_ for id_ in known if _is_part(part, id_)]
        if len(found) > 1:
            raise ChooseAgreement(found=_some(found))
        if not found:
            raise UnknownAgreement(text=part or "", known=_some(known))
        return found[0]

    def read(self, id_: str) -> Book:
        """The book of the agreement `id_`, from its file or from the bundled one while there is no register."""
        storage = SealedStorage(self.path(id_))
        if storage.read() is None:
            if self.on_disk():
                raise FileGone(path=storage.path)
            return _bundled_book(id_)
        return _book(storage)

    @contextmanager
    def change(self, id_: str) -> Iterator[Draft]:
        """Read the book of `id_` under the lock; what the caller adds is on the disk when this ends."""
        known = self.on_disk()
        with self._lock(id_):
            storage = SealedStorage(self.path(id_))
            if storage.read() is None:
                if known:
                    raise FileGone(path=storage.path)
                storage.begin(_tables(_bundled_book(id_).values))
            draft = Draft(_book(storage))
            yield draft
            _write(storage, draft)

    def load(self, agreement: Agreement, values: Mapping[str, Any], *, only_check: bool = False) -> str:
        """Put an agreement into the register: `loaded`, `replaced` or `unchanged`; with `only_check` say what would be.

        Raises `AgreementDiffers` where records depend on an agreement that differs.
        """
        if only_check:
            return self._would_load(agreement, values)
        with self._lock(agreement.id):
            done = self._would_load(agreement, values)
            if done != "unchanged":
                storage = SealedStorage(self.path(agreement.id))
                storage.write(_tables(values))
        return done

    def _would_load(self, agreement: Agreement, values: Mapping[str, Any]) -> str:
        storage = SealedStorage(self.path(agreement.id))
        if storage.read() is None:
            if previous(storage.path).exists():
                raise FileGone(path=storage.path)
            return "loaded"
        book = _book(storage)
        if book.values == values:
            return "unchanged"
        if records := len(book.records) + len(book.reviews):
            from mou_cli.agreement_file import differences

            places = "\n".join(f"  {place}" for place in differences(book.values, values))
            raise AgreementDiffers(id=agreement.id, records=records, differences=places)
        return "replaced"

    def examine(self) -> list[Finding]:
        """What each file and its previous version look like."""
        findings = []
        for id_ in self.on_disk():
            path = self.path(id_)
            problem, records = _examine(path)
            before, before_records = _examine(previous(path))
            there = previous(path).exists()
            findings.append(Finding(id_, path, problem, records, before, before_records if there else None))
        return findings

    def check_restorable(self, id_: str) -> bytes:
        """The sound previous version of a damaged file; raises `NothingToRestore` or `PreviousUnusable`."""
        path = self.path(id_)
        if _examine(path)[0] is None:
            raise NothingToRestore(path=path)
        raw = read_bytes(previous(path))
        if raw is None or _examine(previous(path))[0] is not None:
            raise PreviousUnusable(path=path)
        return raw

    def restore(self, id_: str, now: datetime) -> Path | None:
        """Put the previous version of a damaged file back; where the damaged one is kept, None if there was none.

        Raises what `check_restorable` raises.
        """
        path = self.path(id_)
        with self._lock(id_):
            raw = self.check_restorable(id_)
            aside = None
            if path.exists():
                aside = beside(path, f".damaged-{now:%Y%m%dT%H%M%S}Z")
                replace(aside, path.read_bytes(), keep=False)
            replace(path, raw, keep=False)
            return aside

    @contextmanager
    def _lock(self, id_: str) -> Iterator[None]:
        from filelock import FileLock, Timeout  # writing alone pays for it

        path = self.path(id_)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            lock = FileLock(beside(path, ".lock"), timeout=self.wait, poll_interval=0.01)
            lock.acquire()
        except Timeout:
            raise RegisterLocked(path=path, seconds=f"{self.wait:g}") from None
        except (FileExistsError, NotADirectoryError):
            raise NotAFolder(path=self.folder) from None
        except OSError as error:
            raise CannotWrite(path=path, reason=error.strerror or error) from None
        try:
            yield
        finally:
            with suppress(OSError):
                lock.release()


def _is_part(part: str, id_: str) -> bool:
    return bool(slug(part)) and not set("/\\.") & set(part) and slug(part) in id_


def _bundled_ids() -> list[str]:
    from mou_cli import bundled  # TOML is read only while there is no register

    return bundled.ids()


def _bundled_book(id_: str) -> Book:
    from mou_cli import bundled
    from mou_cli.agreement_file import plain

    values = plain(bundled.values(id_))
    return Book(read_agreement(values), values)


def _tables(values: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    return {"agreement": {"1": dict(values)}, "progress": {}, "reviews": {}}


def _book(storage: SealedStorage) -> Book:
    with TinyDB(storage.path, storage=lambda _: storage) as database:
        try:
            values = dict(database.table("agreement").all()[0])
            return Book(
                read_agreement(values),
                values,
                [read_record(row) for row in database.table("progress")],
                [read_review(row) for row in database.table("reviews")],
            )
        except (LookupError, TypeError, ValueError, AttributeError, MouError) as error:
            raise NotARegisterFile(path=storage.path, detail=f"{type(error).__name__}: {error}") from None


def _write(storage: SealedStorage, draft: Draft) -> None:
    records = [record_row(each) for each in draft.added if not isinstance(each, Review)]
    reviews = [review_row(each) for each in draft.added if isinstance(each, Review)]
    with TinyDB(storage.path, storage=lambda _: storage) as database:
        for name, rows in (("progress", records), ("reviews", reviews)):
            if rows:
                database.table(name).insert_multiple(rows)


def _examine(path: Path) -> tuple[MouError | None, int]:
    try:
        raw = read_bytes(path)
        if raw is None:
            return FileGone(path=path), 0
        unseal(raw, path)
        book = _book(SealedStorage(path))
    except MouError as problem:
        return problem, 0
    return None, len(book.records) + len(book.reviews)


def _some(ids: Sequence[str]) -> str:
    return ", ".join(ids[:10]) + (f", … ({len(ids)})" if len(ids) > 10 else "")
