"""`Book`: one agreement with its records, as it was on any day and as far as it was known."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from mou_cli.derived.ledger import known, reviews
from mou_cli.model.agreement import Agreement
from mou_cli.model.records import Amendment, Record, Review

if TYPE_CHECKING:
    from mou_cli.derived.changes import Moment


class Book(NamedTuple):
    """One agreement's file: the agreement with its plain values, and the records in the order
    recorded.

    As read, the agreement is the one signed; `seen` gives the one of a day.
    """

    agreement: Agreement
    values: Mapping[str, Any]
    records: Sequence[Record] = ()
    signed_as: Agreement | None = None

    @property
    def signed(self) -> Agreement:
        """The agreement as it was signed."""
        return self.signed_as or self.agreement

    @property
    def held(self) -> list[Review]:
        """The reviews that were not taken back."""
        return reviews(self.records)

    def seen(self, day: date, until: datetime | None = None) -> "Book":
        """The same with the agreement as it was on `day`, as far as was recorded before the moment
        `until`.
        """
        records = self.records if until is None else known(self.records, until)
        if not any(isinstance(record, Amendment) for record in records):
            return self._replace(agreement=self.signed, records=records)
        from mou_cli.derived.amendments import agreement_on  # few agreements are ever amended

        return Book(agreement_on(self.signed, records, day), self.values, records, self.signed)

    def at(self, review: Review) -> "Book":
        """The same as it was when `review` had just been recorded, on the day that it was held."""
        upto = [record.id for record in self.records].index(review.id) + 1
        return self._replace(records=self.records[:upto]).seen(review.held_on)

    def last_review(self, day: date) -> Review | None:
        """The review held last up to `day`."""
        held = [each for each in self.held if each.held_on <= day]
        return max(held, key=lambda each: each.held_on, default=None)

    def period(self, day: date) -> "Moment":
        """The moment at which the period of `day` began: when its last review had been recorded,
        else the signing.
        """
        from mou_cli.derived.changes import Moment

        if last := self.last_review(day):
            then = self.at(last)
            return Moment(then.agreement, then.records, last.held_on)
        first = self.signed.signed_on.first
        return Moment(self.seen(first).agreement, (), first)
