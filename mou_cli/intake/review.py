"""When reviews fall due: always reckoned from the anchor, so that no date drifts."""

from collections.abc import Sequence

from mou_cli.derived.schedule import due_dates
from mou_cli.errors import NoSuchReview, ReviewAlreadyRecorded
from mou_cli.model.agreement import Agreement
from mou_cli.model.records import Review
from mou_cli.model.vietnamese import day


def check(review: Review, agreement: Agreement, reviews: Sequence[Review]) -> None:
    """Raise `ReviewAlreadyRecorded`, or `NoSuchReview` for a number beyond the one that was coming
    on the day held.
    """
    for earlier in reviews:
        if earlier.number == review.number:
            raise ReviewAlreadyRecorded(number=review.number, held=day(earlier.held_on))
    if not agreement.review.countable:
        last = max((earlier.number for earlier in reviews), default=0) + 1
    else:
        last = 0
        for number, due in due_dates(agreement):
            last = number
            if due >= review.held_on:
                break
    if not 1 <= review.number <= last:
        raise NoSuchReview(number=review.number, held=day(review.held_on), last=last)
