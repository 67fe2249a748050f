"""When reviews fall due, always counted from the anchor, so that no date drifts.

A limit that ends on a rest day ends with the next working day (Civil Code 2015, art. 148.5); the
anchor and the due date stay where they are. Working days are Monday to Friday: public holidays are
not known here.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from dateutil.relativedelta import relativedelta

from mou_cli.errors.files import NotAPeriod
from mou_cli.model.agreement import TERM_END, Agreement
from mou_cli.model.records import Review


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
    found: dict[str, int] = {}
    number, signs = "", "YMWD"
    for sign in text[1:]:
        if sign in "0123456789" and len(number) < 4:
            number += sign
        elif number and sign in signs:
            found[sign], number, signs = int(number), "", signs[signs.index(sign) + 1 :]
        else:
            raise NotAPeriod(place=place, text=text)
    if text[:1] != "P" or number or not any(found.values()):
        raise NotAPeriod(place=place, text=text)
    return relativedelta(
        years=found.get("Y", 0),
        months=found.get("M", 0),
        weeks=found.get("W", 0),
        days=found.get("D", 0),
    )


def working_day(value: date) -> date:
    """`value`, or the Monday after it when it falls on a weekend."""
    return value + timedelta(days=max(0, 7 - value.weekday())) if value.weekday() > 4 else value


def due_dates(agreement: Agreement) -> Iterator[tuple[int, date]]:
    """Number and due date of each review, without end unless the term has one.

    There are none where no clause asks for any, or where the day to count from is known only to the
    month or the year.
    """
    rule, end = agreement.review, agreement.term_end
    if rule.cycle is None:
        return
    if rule.cycle == TERM_END:
        if end is not None:
            yield 1, end.last
        return
    anchor = rule.anchor_on.exact
    if anchor is None:
        return
    step = period(rule.cycle)
    number = 1
    while anchor.year + (number * step.years) <= date.max.year:
        try:
            due = anchor + step * number
        except (ValueError, OverflowError):  # past the year 9999
            return
        if end is not None and due > end.last:
            return
        yield number, due
        number += 1


def _due_review(number: int, due: date, held: date | None, as_of: date) -> DueReview:
    return DueReview(number, due, held, (due - as_of).days, working_day(due))


def schedule(
    agreement: Agreement, reviews: Sequence[Review], as_of: date, until: date
) -> list[DueReview]:
    """Every review due up to `until`, as it stands on `as_of`."""
    held = {review.number: review.held_on for review in reviews if review.held_on <= as_of}
    rows = []
    for number, due in due_dates(agreement):
        if due > until:
            break
        rows.append(_due_review(number, due, held.get(number), as_of))
    return rows


def numbered(agreement: Agreement, last: int, as_of: date) -> dict[int, DueReview]:
    """The reviews due up to the number `last`; none where no dates follow from the rule."""
    rows: dict[int, DueReview] = {}
    for number, due in due_dates(agreement):
        if number > last:
            break
        rows[number] = _due_review(number, due, None, as_of)
    return rows


def outlook(agreement: Agreement, reviews: Sequence[Review], as_of: date) -> Outlook:
    """The reviews that were missed up to `as_of`, and the next one.

    The next one is the first from that day on that is not recorded as held.
    """
    held = {review.number: review.held_on for review in reviews if review.held_on <= as_of}
    missed: list[DueReview] = []
    for number, due in due_dates(agreement):
        if number in held:
            continue
        row = _due_review(number, due, None, as_of)
        if due >= as_of:
            return Outlook(tuple(missed), row)
        missed.append(row)
    return Outlook(tuple(missed), None)
