"""What there is to hand on of one agreement on a day: a value that every format draws from and that
knows none.
"""

from datetime import date
from functools import cached_property

from mou_cli.derived.changes import Changed, Moment, changes
from mou_cli.derived.statistics import Stats, stats
from mou_cli.derived.view import Report
from mou_cli.model.records import Review


class Span:
    """What happened from a moment on up to the day of a report; `review` is the one that the period
    follows.
    """

    def __init__(self, report: Report, then: Moment, review: Review | None, *, first: date) -> None:
        self.report = report
        self.then = then
        self.review = review
        self.first = first

    @property
    def last(self) -> date:
        """The last day of the period."""
        return self.report.day

    @cached_property
    def changes(self) -> list[Changed]:
        """What became different, commitment by commitment, with the entries that came."""
        return changes(self.then, self.report.now)

    @cached_property
    def reviews(self) -> list[Review]:
        """The reviews held within it."""
        return [each for each in self.report.reviews if each.held_on >= self.first]

    @property
    def last_review(self) -> Review | None:
        """The review held last before it, also where the period does not begin with that."""
        return next(
            (each for each in reversed(self.report.reviews) if each.held_on < self.first), None
        )

    @cached_property
    def stats_then(self) -> Stats | None:
        """The figures at its beginning; none where it begins with the signing."""
        return stats(self.then) if self.then.records else None
