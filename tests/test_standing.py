"""Entries in, standing out."""

from datetime import date, timedelta

import make
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mou_cli.derived.ledger import Ledger
from mou_cli.derived.standing import counts, joint, standings
from mou_cli.errors import MouError
from mou_cli.errors.records import (
    BeforeSigning,
    InTheFuture,
    NoteRequired,
    PercentAgainstStatus,
    UnknownCommitment,
)
from mou_cli.intake.entry import problems
from mou_cli.model.agreement import Accord, Status
from mou_cli.model.records import ProgressEntry, Record

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("said", "status", "accord"),
    [
        ([None, None], None, "none"),
        (["ongoing", None], "ongoing", "one-sided"),
        (["ongoing", "ongoing"], "ongoing", "agreed"),
        (["in-progress", "completed"], "in-progress", "differs"),
        (["ongoing", "in-progress"], "in-progress", "differs"),
        (["ongoing", "substantial"], "ongoing", "differs"),
        (["on-hold", "not-started"], "on-hold", "differs"),
        (["not-applicable", "completed"], "completed", "differs"),
        (["not-applicable", "not-applicable"], "not-applicable", "agreed"),
        (["not-applicable", None], "not-applicable", "one-sided"),
        (["completed", "in-progress", None], "in-progress", "one-sided"),
        (["completed", "completed", None], "completed", "one-sided"),
        (["not-applicable", "not-applicable", "not-started"], "not-started", "differs"),
        (["completed", "completed", "completed", "substantial"], "substantial", "differs"),
    ],
)
def test_the_joint_standing_follows_from_the_rule(
    said: list[str | None], status: str | None, accord: str
) -> None:
    """All agree, or the lower counts; not-applicable only when all who reported say it."""
    assert joint([each and Status(each) for each in said]) == (
        status and Status(status),
        Accord(accord),
    )


@given(
    st.permutations(
        [Status.ON_HOLD, Status.NOT_STARTED, None, Status.COMPLETED, Status.NOT_APPLICABLE]
    )
)
def test_the_parties_are_equal(said: list[Status | None]) -> None:
    """The order of the parties does not matter."""
    assert joint(said) == (Status.ON_HOLD, Accord.ONE_SIDED)


def test_a_joint_entry_stands_for_every_party_from_its_day_on() -> None:
    """It settles a difference; a later entry of one party opens one again."""
    agreement = make.agreement()
    records: list[Record] = [
        make.entry("in-progress", "a", date(2024, 1, 1)),
        make.entry("completed", "b", date(2024, 2, 1)),
        make.entry("substantial", None, date(2024, 3, 1)),
        make.entry("completed", "a", date(2024, 4, 1)),
    ]
    ledger = Ledger(records)
    seen = [standings(agreement, ledger, date(2024, month, 15))[0] for month in (1, 2, 3, 4)]
    assert [each.accord for each in seen] == [
        Accord.ONE_SIDED,
        Accord.DIFFERS,
        Accord.AGREED,
        Accord.DIFFERS,
    ]
    assert [each.status for each in seen] == [
        "in-progress",
        "in-progress",
        "substantial",
        "substantial",
    ]
    assert seen[0].silent == ("b",)


def test_an_entry_about_an_earlier_day_leaves_the_later_one_in_force() -> None:
    """What counts is the day that was reported on, then the order of recording, whatever the clocks
    say.
    """
    later = make.entry("completed", "a", date(2024, 5, 1), at=1)
    earlier = make.entry("not-started", "a", date(2024, 4, 1), at=2)
    again = make.entry("substantial", "a", date(2024, 5, 1), at=0)
    found = standings(make.agreement(), Ledger([later, earlier]), TODAY)[0]
    assert found.latest["a"] is later
    found = standings(make.agreement(), Ledger([later, earlier, again]), TODAY)[0]
    assert found.latest["a"] is again


@given(st.lists(make.entries, max_size=12), make.days, make.entries)
def test_a_day_is_not_changed_by_what_is_about_later_days(
    found: list[ProgressEntry], day: date, new: ProgressEntry
) -> None:
    """The past stays what it was, whatever is reported about the days after."""
    later = new._replace(reported_on=day + timedelta(days=1))
    agreement = make.agreement(numbers=(1, 2, "I.1.a"))
    without = standings(agreement, Ledger(found), day)
    assert standings(agreement, Ledger([*found, later]), day) == without


def test_a_correction_takes_back_and_can_be_taken_back() -> None:
    """Nothing is removed: the entry counts no more, then again, then no more."""
    entry = make.entry("completed", "a")
    records: list[Record] = [entry]
    seen = []
    for _ in range(4):
        seen.append(bool(Ledger(records).counting(TODAY)))
        records.append(make.correction(records[-1]))
    assert seen == [True, False, True, False]
    ledger = Ledger(records)
    assert ledger.log(TODAY) == [entry]
    corrections = ledger.corrections_of[entry.id]
    assert [each.id for each in corrections] == [each.id for each in records[1:]]
    assert set(Ledger(records[:-1]).taken_back) == {records[0].id, records[2].id}


@given(st.integers(0, 6), st.randoms(use_true_random=False))
def test_corrections_count_whatever_the_order_and_the_clocks(length: int, random: object) -> None:
    """A chain of corrections leaves the entry or takes it back, however the records lie and were
    stamped.
    """
    chain: list[Record] = [make.entry("completed", "a")]
    for _ in range(length):
        chain.append(make.correction(chain[-1])._replace(recorded_at=make.START))
    random.shuffle(chain)  # type: ignore[attr-defined]
    assert bool(Ledger(chain).counting(TODAY)) is (length % 2 == 0)


def test_corrections_that_refer_to_one_another_in_a_circle_are_ignored() -> None:
    """Such a file cannot be written here; it must not hang what reads it."""
    entry = make.entry("completed", "a")
    first = make.correction(entry)
    second = make.correction(first)
    circle = [first._replace(takes_back=second.id), second]
    assert Ledger([entry, *circle]).counting(TODAY) == [entry]


def test_the_log_is_newest_first_and_keeps_what_was_taken_back() -> None:
    """By the day reported on, then as they were recorded."""
    first, second, third = (make.entry("ongoing", "a", date(2024, 5, day)) for day in (1, 2, 2))
    ledger = Ledger([second, first, third, make.correction(second)])
    assert ledger.log(TODAY) == [third, second, first]
    assert Ledger([first, second]).log(date(2024, 5, 1)) == [first]
    assert Ledger([first, make.entry(number="2")]).log(TODAY, number="1") == [first]


@pytest.mark.parametrize(
    ("status", "due", "overdue"),
    [
        ("in-progress", "2025-06-30", True),
        ("in-progress", "2026-11-23", False),
        ("in-progress", "2026-11", False),
        ("in-progress", "2026-10", True),
        ("in-progress", "2026", False),
        ("in-progress", "2025", True),
        (None, "2025", True),
        ("on-hold", "2025", True),
        ("completed", "2025", False),
        ("ongoing", "2025", False),
        ("not-applicable", "2025", False),
        ("in-progress", None, False),
    ],
)
def test_overdue_needs_a_due_date_and_something_left_to_do(
    status: str | None, due: str | None, overdue: bool
) -> None:
    """A date known to the month or year is past when all of it is."""
    row = {"number": 1, "title": "x"} | ({"due_on": due} if due else {})
    ledger = Ledger([make.entry(status)] if status else [])
    found = standings(make.agreement(commitments=[row]), ledger, TODAY)[0]
    assert found.overdue is overdue


def test_stale_counts_from_the_last_report_or_the_signing() -> None:
    """Longer than 180 days; what all agree to be done needs no report any more."""
    agreement = make.agreement()
    day = date(2024, 5, 1)
    ledger = Ledger([make.entry("ongoing", "a", day)])
    for age, stale in ((180, False), (181, True)):
        assert standings(agreement, ledger, day + timedelta(days=age))[0].stale() is stale
    assert standings(agreement, Ledger([]), make.SIGNED + timedelta(days=181))[0].stale()
    done, by_one = make.entry("completed", None, day), make.entry("completed", "a", day)
    assert not standings(agreement, Ledger([done]), TODAY)[0].stale()
    assert standings(agreement, Ledger([by_one]), TODAY)[0].stale()


def test_counts_have_every_status() -> None:
    """By joint status, None for what nobody has reported on."""
    ledger = Ledger([make.entry("ongoing", "a")])
    tally = counts(standings(make.agreement(numbers=(1, 2, 3)), ledger, TODAY))
    assert tally == {None: 2, **dict.fromkeys(Status, 0), Status.ONGOING: 1}


@pytest.mark.parametrize(
    ("entry", "failure"),
    [
        (make.entry(number="99"), UnknownCommitment),
        (make.entry(on=date(2023, 7, 23)), BeforeSigning),
        (make.entry(on=date(2026, 11, 24)), InTheFuture),
        (make.entry("on-hold"), NoteRequired),
        (make.entry("not-applicable"), NoteRequired),
        (make.entry("completed", percent=99), PercentAgainstStatus),
        (make.entry("in-progress", percent=100), PercentAgainstStatus),
        (make.entry("not-started", percent=0), PercentAgainstStatus),
        (make.entry("ongoing", percent=50), PercentAgainstStatus),
        (make.entry("not-applicable", percent=50, note="x"), PercentAgainstStatus),
    ],
)
def test_what_cannot_be_is_refused(entry: ProgressEntry, failure: type[MouError]) -> None:
    """Unknown numbers, days before signing or to come, percentages at odds, reasons that are
    missing.
    """
    found = list(problems(entry, make.view(make.agreement(), [], TODAY)))
    assert [type(each) for each in found] == [failure]


@pytest.mark.parametrize(
    "entry",
    [
        make.entry(on=date(2023, 7, 24)),
        make.entry(on=TODAY),
        make.entry("completed", percent=100),
        make.entry("completed"),
        make.entry("in-progress", percent=0),
        make.entry("substantial", percent=99.5),
        make.entry("on-hold", note="chờ kinh phí", percent=30),
    ],
)
def test_what_can_be_is_accepted(entry: ProgressEntry) -> None:
    """The day of signing and today count; a percentage is optional."""
    assert list(problems(entry, make.view(make.agreement(), [], TODAY))) == []
