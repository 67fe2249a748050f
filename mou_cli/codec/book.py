"""Whether a book can be one: what a file from elsewhere, or a renamed copy, may hold instead."""

from collections.abc import Iterable
from itertools import chain
from operator import attrgetter

from mou_cli.codec.plain import Unreadable
from mou_cli.derived.book import Book
from mou_cli.errors.register import OtherName
from mou_cli.model.records import Assignment, ProgressEntry, Record, Review


def check(book: Book, id_: str | None) -> None:
    """Raise `OtherName` for a book of another id, `Unreadable` for a party it does not have."""
    if book.signed.id != id_:
        raise OtherName(name=f"{book.signed.id}.json")
    codes = set(book.signed.codes)
    for record in book.records:
        for code in _codes(record):
            if code not in codes:
                raise Unreadable("party", code)


def _codes(record: Record) -> Iterable[str]:
    if isinstance(record, ProgressEntry):
        return (record.party,) if record.party else ()
    if isinstance(record, Review):
        return chain.from_iterable(map(attrgetter("lead_agencies"), record.tasks))
    return record.lead_agencies if isinstance(record, Assignment) else ()
