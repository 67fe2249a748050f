"""`Book`: what one agreement's file holds. `View`: a book on a day, each thing reckoned once."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from mou_cli.derived.ledger import Ledger, grouped, known
from mou_cli.derived.standing import Standing, flat, standings
from mou_cli.model.agreement import Agreement
from mou_cli.model.records import Amendment, Plain, ProgressEntry, Record, Review

if TYPE_CHECKING:  # recording progress needs no schedule
    from mou_cli.derived.schedule import DueReview, Outlook


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


class View:
    """What `book` shows on `day`; each thing is reckoned once, when it is first asked for.

    For what was known at a moment, give `book.known(moment)`.
    """

    def __init__(self, book: Book, day: date, *, ledger: Ledger | None = None) -> None:
        """Look at `book` on `day`; `ledger` holds its records where they were folded before."""
        self.book = book
        self.day = day
        self.ledger = Ledger(book.records) if ledger is None else ledger

    def on(self, day: date) -> "View":
        """The same book on another day."""
        return self if day == self.day else View(self.book, day, ledger=self.ledger)

    @property
    def signed(self) -> Agreement:
        """The agreement as it was signed."""
        return self.book.signed

    @cached_property
    def amendments(self) -> list[Amendment]:
        """The amendments in force, in the order of the days that they apply from."""
        ledger = self.ledger if self.ledger.records else Ledger(self.book.records)
        return sorted(ledger.amendments, key=attrgetter("content.applies_on"))

    @cached_property
    def agreement(self) -> Agreement:
        """The agreement as it was on the day."""
        if not self.amendments:
            return self.signed
        from mou_cli.derived.amendments import agreement_on  # few agreements are ever amended

        return agreement_on(self.signed, self.amendments, self.day)

    @cached_property
    def standings(self) -> list[Standing]:
        """Where every commitment stands, with its tasks."""
        return standings(self.agreement, self.ledger, self.day)

    @cached_property
    def by_number(self) -> dict[str, Standing]:
        """The standing of every commitment and every task by its number."""
        return {standing.number: standing for standing in flat(self.standings)}

    @property
    def tasks(self) -> list[Standing]:
        """Where every task stands, commitment by commitment."""
        return list(filter(attrgetter("task"), flat(self.standings)))

    @cached_property
    def reviews(self) -> list[Review]:
        """The reviews held up to the day, in the order in which they were held."""
        held = [review for review in self.ledger.reviews if review.held_on <= self.day]
        return sorted(held, key=attrgetter("held_on"))

    @property
    def last_review(self) -> Review | None:
        """The review held last up to the day: of several on one day, the one recorded first."""
        return max(self.reviews, key=attrgetter("held_on"), default=None)

    @cached_property
    def outlook(self) -> "Outlook":
        """The reviews that were missed, and the next."""
        from mou_cli.derived.schedule import outlook

        return outlook(self.agreement, self.reviews, self.day)

    def schedule(self, until: date) -> "list[DueReview]":
        """The reviews due up to `until`."""
        from mou_cli.derived.schedule import schedule

        return schedule(self.agreement, self.reviews, self.day, until)

    @property
    def due(self) -> "list[DueReview]":
        """The reviews due up to the day, and the next."""
        coming = self.outlook.next
        return self.schedule(coming.due_on if coming else self.day)

    @cached_property
    def entries(self) -> list[ProgressEntry]:
        """The entries that count, oldest first."""
        return self.ledger.counting(self.day)

    @cached_property
    def entries_of(self) -> dict[str, list[ProgressEntry]]:
        """The entries that count by the commitment's number, those on its tasks too."""
        return grouped(self.entries, attrgetter("commitment"))

    def entries_about(self, standing: Standing) -> list[ProgressEntry]:
        """The entries that count on a commitment, without those on its tasks, or on a task."""
        entries = self.entries_of.get(standing.commitment.number, ())
        return [entry for entry in entries if entry.number == standing.number]

    def signing(self) -> "View":
        """The view on the day of the signing, with nothing reported yet.

        The text is that of the best source known, since it stood so from the signing on.
        """
        return View(self.book, self.signed.signed_on.first, ledger=Ledger(()))

    def beginning(self) -> "View":
        """The view when the period of the day began: after its last review, else the signing."""
        review = self.last_review
        return View(self.book.upto(review), review.held_on) if review else self.signing()
