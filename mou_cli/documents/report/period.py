"""The period that a report tells of: what happened from a view on up to the day of the report."""

from datetime import date
from functools import cached_property

from mou_cli.derived.changes import Changed, changes
from mou_cli.derived.statistics import Statistics, statistics
from mou_cli.derived.view import View
from mou_cli.derived.weaknesses import Weakness, weaknesses
from mou_cli.model.records import Review


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
    def reviews(self) -> list[Review]:
        """The reviews held within it."""
        return [review for review in self.now.reviews if review.held_on >= self.first]

    @property
    def last_review(self) -> Review | None:
        """The review held last before it, even where the period does not begin with that one."""
        earlier = [review for review in self.now.reviews if review.held_on < self.first]
        return earlier[-1] if earlier else None

    @cached_property
    def statistics(self) -> Statistics:
        """The figures at its end."""
        return statistics(self.now)

    @cached_property
    def statistics_then(self) -> Statistics | None:
        """The figures at its beginning; None where it begins with the signing."""
        return statistics(self.then) if self.then.records else None

    @cached_property
    def weaknesses(self) -> list[Weakness]:
        """What weakens the record at its end."""
        return weaknesses(self.now)
