"""When reviews fall due."""

from datetime import date, timedelta
from itertools import islice

import make
import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from mou_cli.derived.schedule import due_dates, outlook, period, schedule, working_day
from mou_cli.errors import MouError
from mou_cli.errors.records import NoSuchReview, ReviewAlreadyRecorded
from mou_cli.errors.values import NotAPeriod
from mou_cli.intake.review import problems
from mou_cli.model.agreement import Agreement
from mou_cli.model.records import Review

TODAY = date(2026, 11, 23)


def every(cycle: str, anchor: str = "2023-07-24", **more: object) -> Agreement:
    """An agreement with that cycle, counted from that day."""
    return make.agreement(review={"cycle": cycle, "anchor_on": anchor}, **more)


def wrong(review: Review, agreement: Agreement, *earlier: Review) -> list[type[MouError]]:
    """What keeps a review from being recorded on the day it is held."""
    view = make.view(agreement, earlier, review.held_on)
    return [type(problem) for problem in problems(review, view)]


def test_the_first_agreement_on_the_day_the_design_names(agreement: Agreement) -> None:
    """Review 1 fell due 487 days ago; review 2 falls due on a Saturday in 243 days; the anchor
    stays on the 24th.
    """
    ahead = outlook(agreement, [], TODAY)
    [missed] = ahead.missed
    assert (missed.number, missed.due_on, missed.held_on, missed.days) == (
        1,
        date(2025, 7, 24),
        None,
        -487,
    )
    assert missed.due_on.weekday() == 3
    assert ahead.next is not None
    assert (ahead.next.number, ahead.next.due_on, ahead.next.days) == (2, date(2027, 7, 24), 243)
    assert ahead.next.due_on.weekday() == 5
    assert ahead.next.working_day == date(2027, 7, 26)


@pytest.mark.parametrize(
    ("cycle", "anchor", "expected"),
    [
        ("P1Y", "2024-02-29", ["2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"]),
        ("P6M", "2023-08-31", ["2024-02-29", "2024-08-31", "2025-02-28", "2025-08-31"]),
        ("P1M", "2023-01-31", ["2023-02-28", "2023-03-31", "2023-04-30", "2023-05-31"]),
        ("P1Y6M", "2023-07-24", ["2025-01-24", "2026-07-24", "2028-01-24", "2029-07-24"]),
        ("P2W", "2023-07-24", ["2023-08-07", "2023-08-21", "2023-09-04", "2023-09-18"]),
        ("P90D", "2023-07-24", ["2023-10-22", "2024-01-20", "2024-04-19", "2024-07-18"]),
    ],
)
def test_due_dates_are_reckoned_from_the_anchor(
    cycle: str, anchor: str, expected: list[str]
) -> None:
    """A 29 February returns in leap years and the end of a month stays the end: no date drifts."""
    assert [due.isoformat() for _, due in islice(due_dates(every(cycle, anchor)), 4)] == expected


@given(st.dates(date(1950, 1, 1), date(2050, 1, 1)), st.integers(1, 60), st.integers(1, 40))
def test_the_nth_review_is_n_cycles_after_the_anchor(
    anchor: date, months: int, number: int
) -> None:
    """Whatever the anchor and the cycle."""
    found = dict(islice(due_dates(every(f"P{months}M", anchor.isoformat())), number))
    assert found[number] == anchor + relativedelta(months=months * number)


@pytest.mark.parametrize("text", ["P2Y", "P6M", "P1Y6M", "P2W", "P10D", "P1Y2M3W4D"])
def test_iso_periods_are_read(text: str) -> None:
    """Years, months, weeks and days, in that order (ISO 8601-1:2019, 5.5.2)."""
    assert TODAY + period(text) > TODAY


@pytest.mark.parametrize(
    "text",
    ["", "P", "2Y", "P0Y", "PY", "P-1Y", "P1M1Y", "PT1H", "P1.5Y", "p2y", "P2Y ", "P1Y1Y", "P٢Y"],
)
def test_what_is_no_period_is_refused(text: str) -> None:
    """Empty, zero, in the wrong order, with a time."""
    with pytest.raises(NotAPeriod):
        period(text)


@pytest.mark.parametrize(
    ("day", "moved"),
    [
        ("2027-07-23", "2027-07-23"),
        ("2027-07-24", "2027-07-26"),
        ("2027-07-25", "2027-07-26"),
        ("2027-07-26", "2027-07-26"),
    ],
)
def test_a_weekend_moves_to_monday(day: str, moved: str) -> None:
    """Saturday and Sunday alike (Civil Code 2015, art. 148.5)."""
    assert working_day(date.fromisoformat(day)) == date.fromisoformat(moved)


def test_a_review_falls_due_on_its_day_and_is_missed_the_day_after() -> None:
    """On the day itself it is the next one, in 0 days."""
    due = date(2025, 7, 24)
    on_the_day, after = (
        outlook(every("P2Y"), [], due),
        outlook(every("P2Y"), [], due + timedelta(days=1)),
    )
    assert on_the_day.missed == ()
    assert on_the_day.next is not None
    assert (on_the_day.next.number, on_the_day.next.days) == (1, 0)
    assert [row.number for row in after.missed] == [1]


def test_a_review_answers_to_its_number_early_or_late() -> None:
    """Held late it is no more missed; held early the one after it is next; before it was held
    nothing changes.
    """
    agreement = every("P2Y")
    late = make.review(1, date(2025, 10, 2))
    assert outlook(agreement, [late], TODAY).missed == ()
    early = make.review(2, date(2026, 9, 1))
    ahead = outlook(agreement, [early], TODAY)
    assert [row.number for row in ahead.missed] == [1]
    assert ahead.next is not None
    assert ahead.next.number == 3
    assert [row.number for row in outlook(agreement, [late], date(2025, 9, 1)).missed] == [1]


def test_no_rule_and_the_end_of_a_term() -> None:
    """No clause asks for no review; a term ends the schedule, or is when the only review is due."""
    assert outlook(make.agreement(), [], TODAY) == ((), None)
    term = {"start": "2021", "end": "2025"}
    assert [row.due_on.year for row in outlook(every("P1Y", term=term), [], TODAY).missed] == [
        2024,
        2025,
    ]
    assert outlook(every("P1Y", term=term), [], TODAY).next is None
    [row] = schedule(every("term-end", term=term), [], TODAY, date(2099, 12, 31))
    assert (row.number, row.due_on) == (1, date(2025, 12, 31))


def test_a_day_known_only_to_the_month_gives_no_dates() -> None:
    """Nothing is guessed; reviews that were held can be recorded all the same."""
    agreement = every("P2Y", "2023-07")
    assert not agreement.review.countable
    assert outlook(agreement, [], TODAY) == ((), None)
    assert wrong(make.review(1, TODAY), agreement) == []


def test_the_schedule_ends_with_the_calendar() -> None:
    """A schedule asked for up to the year 9999 ends."""
    rows = schedule(every("P2Y"), [make.review(1, date(2025, 7, 30))], TODAY, date.max)
    assert rows[-1].due_on == date(9999, 7, 24)
    assert [row.held_on for row in rows[:2]] == [date(2025, 7, 30), None]


@pytest.mark.parametrize(
    ("number", "held", "failure"),
    [
        (1, "2025-07-30", ReviewAlreadyRecorded),
        (3, "2026-01-01", NoSuchReview),
        (9, "2026-01-01", NoSuchReview),
        (2, "2026-01-01", None),
        (2, "2027-07-24", None),
        (3, "2027-07-25", None),
    ],
)
def test_a_review_can_be_recorded_once_and_only_the_coming_one_early(
    number: int, held: str, failure: type[MouError] | None
) -> None:
    """On the day held it must have fallen due or be the next to."""
    review = make.review(number, date.fromisoformat(held))
    found = wrong(review, every("P2Y"), make.review(1, date(2025, 8, 1)))
    assert found == ([failure] if failure else [])


def test_without_a_rule_reviews_are_numbered_as_they_come() -> None:
    """Parties may review without a clause that says so."""
    signed, first = make.agreement(), make.review(1, TODAY)
    assert wrong(first, signed) == []
    assert wrong(make.review(2, TODAY), signed, first) == []
    assert wrong(make.review(3, TODAY), signed, first) == [NoSuchReview]
