"""`Book`: one agreement with its records, as it was on any day and as far as it was known."""

from collections.abc import Iterable

from mou_cli.derived.book import Book
from mou_cli.model.records import Amendment, Assignment, ProgressEntry, Record, Review


def check(book: Book, id_: str | None) -> None:
    """Raise `ValueError` for a book that another program, or a renamed copy, brought here."""
    if book.agreement.id != id_:
        raise ValueError(f"{book.agreement.id}.json is its name")
    codes = set(book.agreement.codes)
    for record in book.records:
        for code in _codes(record):
            if code not in codes:
                raise ValueError(f"party: {code}")
        if isinstance(record, Amendment):
            from mou_cli.codec.amendment_file import content

            content(record.values, book.agreement.codes)


def _codes(record: Record) -> Iterable[str]:
    """The codes of the parties that a record names."""
    if isinstance(record, ProgressEntry):
        return [record.party] if record.party else []
    if isinstance(record, Review):
        return [code for task in record.tasks for code in task.lead_agencies]
    return record.lead_agencies if isinstance(record, Assignment) else []
