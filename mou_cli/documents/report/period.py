"""The period that a report tells of: what happened from a view on up to the day of the report."""

from datetime import date
from functools import cached_property
from itertools import chain

from mou_cli.derived.changes import Changed, changes
from mou_cli.derived.view import View
from mou_cli.derived.weaknesses import Weakness, weaknesses
from mou_cli.model.records import ProgressEntry, Review


class Period:
    """From the view `then` to the view `now`; `review` is the one that the period follows."""

    def __init__(self, then: View, now: View, review: Review | None, *, first: date) -> None:
        """`first` is the first day of the period."""
        self.then = then
        self.now = now
        self.review = review
        self.first = first

    @property
    def last(self) -> date:
        """The last day of the period."""
        return self.now.day

    @cached_property
    def changes(self) -> list[Changed]:
        """What changed, commitment by commitment, with the entries that came."""
        return changes(self.then, self.now)

    @cached_property
    def entries(self) -> list[ProgressEntry]:
        """The entries that came in it, without those that reviews made."""
        entries = chain.from_iterable(row.new for row in self.changes)
        return [entry for entry in entries if entry.review is None]

    @cached_property
    def weaknesses(self) -> list[Weakness]:
        """What weakens the record at its end."""
        return weaknesses(self.now)
