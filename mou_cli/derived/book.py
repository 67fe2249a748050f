"""`Book`: what one agreement's file holds."""

from collections.abc import Sequence
from datetime import datetime
from operator import attrgetter
from typing import NamedTuple

from mou_cli.derived.ledger import known
from mou_cli.model.agreement import Agreement
from mou_cli.model.records import Plain, Record, Review


class Book(NamedTuple):
    """The agreement as it was signed, its plain values, and its records in the order recorded."""

    signed: Agreement
    values: Plain
    records: Sequence[Record] = ()

    def known(self, until: datetime) -> "Book":
        """The book as far as it was recorded before the moment `until`."""
        return self._replace(records=known(self.records, until))

    def upto(self, review: Review) -> "Book":
        """The book as it stood just after `review` was recorded."""
        ids = list(map(attrgetter("id"), self.records))
        return self._replace(records=self.records[: ids.index(review.id) + 1])

    def adding(self, records: Sequence[Record]) -> "Book":
        """The book with `records` added at its end."""
        return self._replace(records=[*self.records, *records])
