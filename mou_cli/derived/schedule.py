"""When reviews fall due, always counted from the anchor, so that no date drifts.

A limit that ends on a rest day ends with the next working day (Civil Code 2015, art. 148.5); the
anchor and the due date stay where they are. Working days are Monday to Friday: public holidays are
not known here.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import count, takewhile
from typing import NamedTuple

from dateutil.relativedelta import relativedelta

from mou_cli.errors.values import NotAPeriod
from mou_cli.model.agreement import TERM_END, Agreement
from mou_cli.model.records import Review

_PERIOD = "P(?:([0-9]{1,4})Y)?(?:([0-9]{1,4})M)?(?:([0-9]{1,4})W)?(?:([0-9]{1,4})D)?"


class DueReview(NamedTuple):
    """A review of the schedule; `days` counts from the day asked about, negative for the past.

    `held_on` is None where the review is not recorded.
    """

    number: int
    due_on: date
    held_on: date | None
    days: int
    working_day: date


class Outlook(NamedTuple):
    """The reviews missed and the next one.

    `missed` fell due before the day and are not recorded as held.
    """

    missed: tuple[DueReview, ...]
    next: DueReview | None


def period(text: str, *, place: str = "") -> relativedelta:
    """The ISO 8601 period that `text` names, such as P2Y, P6M or P1Y6M; raises `NotAPeriod`."""
    written = re.fullmatch(_PERIOD, text)
    numbers = list(map(int, written.groups("0"))) if written else []
    if not any(numbers):
        raise NotAPeriod(place=place, text=text)
    years, months, weeks, days = numbers
    return relativedelta(years=years, months=months, weeks=weeks, days=days)


def working_day(value: date) -> date:
    """`value`, or the Monday after it when it falls on a weekend."""
    return value + timedelta(days=max(0, 7 - value.weekday())) if value.weekday() > 4 else value


def due_dates(agreement: Agreement) -> Iterator[tuple[int, date]]:
    """Number and due date of each review, without end unless the term has one.

    There are none where no clause asks for any, or where the day to count from is known only to the
    month or the year.
    """
    rule, anchor = agreement.review, agreement.review.anchor_on.exact
    last = agreement.term_end.last if agreement.term_end else date.max
    if rule.cycle == TERM_END:
        if agreement.term_end:
            yield 1, last
    elif rule.cycle and anchor:
        step = period(rule.cycle)
        for number in count(1):
            try:
                due = anchor + step * number
            except (ValueError, OverflowError):  # past the year 9999
                return
            if due > last:
                return
            yield number, due


def _rows(agreement: Agreement, reviews: Sequence[Review], as_of: date) -> Iterator[DueReview]:
    """Each review that falls due, as it stands on `as_of`."""
    held = {review.number: review.held_on for review in reviews if review.held_on <= as_of}
    for number, due in due_dates(agreement):
        yield DueReview(number, due, held.get(number), (due - as_of).days, working_day(due))


def schedule(
    agreement: Agreement, reviews: Sequence[Review], as_of: date, until: date
) -> list[DueReview]:
    """Every review due up to `until`, as it stands on `as_of`."""
    return list(takewhile(lambda row: row.due_on <= until, _rows(agreement, reviews, as_of)))


def numbered(agreement: Agreement, last: int, as_of: date) -> dict[int, DueReview]:
    """The reviews due up to the number `last`; none where no dates follow from the rule."""
    rows = takewhile(lambda row: row.number <= last, _rows(agreement, (), as_of))
    return {row.number: row for row in rows}


def outlook(agreement: Agreement, reviews: Sequence[Review], as_of: date) -> Outlook:
    """The reviews that were missed up to `as_of`, and the next one.

    The next one is the first from that day on that is not recorded as held.
    """
    missed: list[DueReview] = []
    for row in _rows(agreement, reviews, as_of):
        if row.held_on is None and row.due_on >= as_of:
            return Outlook(tuple(missed), row)
        if row.held_on is None:
            missed.append(row)
    return Outlook(tuple(missed), None)
