"""What became different, the figures that leaders read, and what weakens the record."""

from datetime import date
from typing import Any

import make
import pytest

from mou_cli.derived.changes import changes, since
from mou_cli.derived.selection import Wanted, select
from mou_cli.derived.standing import jointly
from mou_cli.derived.statistics import Timing, statistics
from mou_cli.derived.view import View
from mou_cli.derived.weaknesses import Kind, weaknesses
from mou_cli.model.agreement import Accord, PartialDate, Status
from mou_cli.model.records import Record

HELD, DAY = date(2025, 7, 30), date(2026, 11, 23)
DUE = [{"number": 1, "title": "Một", "due_on": "2025-06"}, {"number": 2, "title": "Hai"}]


def at(*records: Record, day: date = DAY, **more: Any) -> View:
    """The agreement with these records on a day."""
    return make.view(make.agreement(**more), records, day)


def test_since_when_something_is_so() -> None:
    """The day it began, not the day it was last said; none once it is over."""
    said = [
        make.entry("completed", "a", date(2024, 1, 1)),
        make.entry("in-progress", "b", date(2024, 2, 1)),
        make.entry("completed", "a", date(2024, 3, 1)),
    ]
    codes = ("a", "b")
    assert since(said, codes, lambda latest: jointly(latest)[1] is Accord.DIFFERS) == date(
        2024, 2, 1
    )
    assert since(said[:1], codes, lambda latest: jointly(latest)[1] is Accord.DIFFERS) is None
    over = [*said, make.entry("completed", "b", date(2024, 4, 1))]
    assert since(over, codes, lambda latest: jointly(latest)[1] is Accord.DIFFERS) is None
    assert since(over, codes, lambda latest: jointly(latest)[0] is Status.COMPLETED) == date(
        2024, 4, 1
    )


@pytest.mark.parametrize(
    ("status", "on", "due", "expected"),
    [
        ("completed", date(2025, 6, 30), True, Timing.DONE_IN_TIME),
        ("completed", date(2025, 7, 1), True, Timing.DONE_LATE),
        ("in-progress", date(2025, 6, 1), True, Timing.OVERDUE),
        ("ongoing", date(2025, 6, 1), True, Timing.ONGOING),
        ("not-applicable", date(2025, 6, 1), True, Timing.GONE),
        ("completed", date(2025, 6, 1), False, Timing.NO_DEADLINE),
    ],
)
def test_where_a_commitment_is_against_its_due_date(
    status: str, on: date, due: bool, expected: Timing
) -> None:
    """For each party and jointly; `due` is June 2025, all of it."""
    entry = make.entry(status, None, on, "1" if due else "2")
    found = statistics(at(entry, commitments=DUE[:1] if due else DUE[1:])).commitments
    for code in ("a", "b", None):
        assert [each for each, count in found[code].items() if count] == [expected]


def test_done_by_those_who_reported_is_neither_done_nor_overdue() -> None:
    """The joint status is completed, as far as anybody reported; the other has not done it."""
    found = statistics(
        at(make.entry("completed", "a", date(2025, 6, 1)), commitments=DUE[:1])
    ).commitments
    assert [
        next(each for each, count in found[code].items() if count) for code in ("a", "b", None)
    ] == [
        Timing.DONE_IN_TIME,
        Timing.OVERDUE,
        Timing.CLAIMED,
    ]


def test_two_that_differ_do_so_while_a_third_is_silent() -> None:
    """In the figures, in what a list shows, among what weakens the record."""
    records = [
        make.entry("ongoing", "a", date(2026, 1, 1)),
        make.entry("completed", "b", date(2026, 1, 1)),
    ]
    view = make.view(make.agreement("a", "b", "c"), records, DAY)
    assert (statistics(view).differing, statistics(view).one_sided) == (("1",), ("1",))
    assert [each.number for each in select(view.standings, Wanted(differs=True), {})] == ["1"]
    assert (Kind.DIFFERS, ("1",)) in [(each.kind, each.numbers) for each in weaknesses(view)]


def test_one_party_can_be_in_time_and_the_other_not() -> None:
    """Each is counted by itself; jointly it is done when the last has done it."""
    records = [
        make.entry("completed", "a", date(2025, 6, 1)),
        make.entry("completed", "b", date(2025, 9, 1)),
        make.entry("completed", "a", date(2025, 10, 1)),
    ]
    found = statistics(at(*records, commitments=DUE)).commitments
    assert found["a"][Timing.DONE_IN_TIME] == 1
    assert found["b"][Timing.DONE_LATE] == 1
    assert found[None][Timing.DONE_LATE] == 1
    early = statistics(at(*records, day=date(2025, 6, 15), commitments=DUE)).commitments
    assert early["b"][Timing.IN_TIME] == 1


def test_the_figures_count_what_counts() -> None:
    """Entries with evidence, differences open, statuses; tasks apart, those carried over no longer
    due.
    """
    set_ = make.review(
        1, HELD, tasks=(make.task("1.1", due_on=PartialDate(2025, 12, 31)), make.task("1.2"))
    )
    carried = make.review(
        2, date(2026, 7, 1), tasks=(make.task("1.3", 2, date(2026, 7, 1), continues="1.2"),)
    )
    records = [
        make.entry("completed", "a", evidence=("45-BC/TU",)),
        make.entry("in-progress", "b"),
        make.entry("ongoing", "a", number="2"),
        set_,
        carried,
    ]
    found = statistics(at(*records))
    assert (found.entries, found.with_evidence, found.differing, found.one_sided) == (
        3,
        1,
        ("1",),
        ("2",),
    )
    assert found.statuses[Status.IN_PROGRESS] == 1
    joint = found.tasks[None]
    assert (joint[Timing.OVERDUE], joint[Timing.GONE], joint[Timing.NO_DEADLINE]) == (1, 1, 1)


def test_changes_are_told_by_commitment() -> None:
    """New entries, statuses, tasks set, done and overdue; what was taken back; nothing where
    nothing changed.
    """
    review = make.review(
        1, HELD, tasks=(make.task("1.1"), make.task("1.2", due_on=PartialDate(2025, 12, 31)))
    )
    first = make.entry("in-progress", "a", date(2025, 1, 1))
    then = at(first, review, day=HELD)
    done = make.entry("completed", None, date(2026, 1, 1), task="1.1")
    late = make.entry("ongoing", "b", date(2025, 2, 1))
    [one, two] = changes(then, at(first, review, done, late, make.correction(first)))
    assert one.new == (late, done)
    assert one.gone == (first,)
    assert [each.number for each in one.done] == ["1.1"]
    assert [each.number for each in one.overdue] == ["1.2"]
    assert one.tasks == ()
    assert not two.anything
    [since_signing, _] = changes(at(day=make.SIGNED), at(first, review, done))
    assert [each.number for each in since_signing.tasks] == ["1.1", "1.2"]


def found(
    *records: Record, day: date = DAY, **more: Any
) -> list[tuple[str, tuple[str, ...], str | None]]:
    """What weakens the record, in short."""
    agreement = {"review": {}} | more
    return [
        (each.kind.value, each.numbers, each.party)
        for each in weaknesses(at(*records, day=day, **agreement))
    ]


SOUND = [
    make.entry("ongoing", None, date(2026, 11, 1)),
    make.entry("ongoing", None, date(2026, 11, 1), "2"),
]


def test_a_sound_record_has_no_weakness() -> None:
    """Everything reported by all, lately."""
    assert found(*SOUND) == []


@pytest.mark.parametrize(
    ("records", "more", "expected"),
    [
        (
            [SOUND[1], make.entry("ongoing", "a", date(2026, 11, 1))],
            {},
            [("no-report", ("1",), "b")],
        ),
        ([], {}, [("no-report", ("1", "2"), "a"), ("no-report", ("1", "2"), "b")]),
        ([SOUND[1], make.entry("ongoing", None, date(2026, 5, 1))], {}, [("stale", ("1",), None)]),
        (
            [SOUND[1], make.entry("completed", None)],
            {},
            [("completed-without-evidence", ("1",), None)],
        ),
        ([SOUND[1], make.entry("completed", None, evidence=("45-BC/TU",))], {}, []),
        (
            [*SOUND, make.entry("completed", "a", date(2026, 11, 2))],
            {},
            [("completed-without-evidence", ("1",), "a")],
        ),
        (
            [
                SOUND[1],
                make.entry("ongoing", "a", date(2026, 7, 1)),
                make.entry("in-progress", "b", date(2026, 8, 1)),
                make.entry("ongoing", "a", date(2026, 11, 1)),
            ],
            {},
            [("difference-open", ("1",), None)],
        ),
        (
            [
                SOUND[1],
                make.entry("ongoing", "a", date(2026, 7, 1)),
                make.entry("in-progress", "b", date(2026, 9, 1)),
            ],
            {},
            [],
        ),
        (
            [SOUND[1], make.entry("in-progress", None, date(2026, 11, 1))],
            {"commitments": DUE},
            [("overdue", ("1",), None)],
        ),
        (SOUND, {"review": {"cycle": "P2Y"}}, [("review-not-recorded", (), None)]),
        ([*SOUND, make.review(1, HELD)], {"review": {"cycle": "P2Y"}}, []),
        (
            [
                *SOUND,
                make.review(1, HELD, tasks=(make.task("1.1", lead_agencies={"a": "Sở"}),)),
                make.entry("in-progress", None, date(2026, 11, 1), task="1.1"),
            ],
            {},
            [
                ("task-without-lead-agency", ("1.1",), "b"),
                ("task-without-due-date", ("1.1",), None),
            ],
        ),
        (
            [
                *SOUND,
                make.review(1, HELD, tasks=(make.task("1.1"),)),
                make.entry(
                    "completed", None, date(2025, 11, 1), task="1.1", evidence=("45-BC/TU",)
                ),
            ],
            {},
            [],
        ),
    ],
)
def test_each_weakness_is_found(
    records: list[Record],
    more: dict[str, Any],
    expected: list[tuple[str, tuple[str, ...], str | None]],
) -> None:
    """And only where it is."""
    assert found(*records, **more) == expected


def test_a_body_that_is_gone_is_a_weakness_until_the_commitment_ends() -> None:
    """From the agreement as it is on the day."""
    commitments = make.agreement().commitments
    gone = make.agreement(review={})._replace(
        commitments=(commitments[0]._replace(gone=("Huyện",)), commitments[1])
    )
    [one] = weaknesses(make.view(gone, SOUND, DAY))
    assert (one.kind, one.numbers, one.names) == (Kind.GONE, ("1",), ("Huyện",))
    ended = gone._replace(commitments=(gone.commitments[0]._replace(ended_on=HELD), commitments[1]))
    assert weaknesses(make.view(ended, SOUND, DAY)) == []


def test_each_weakness_has_a_command() -> None:
    """Which begins with the program's name and has the number."""
    review = make.review(1, HELD, tasks=(make.task("1.1"),))
    for each in weaknesses(at(review, make.entry("completed", "a"), review={"cycle": "P1Y"})):
        assert each.command.startswith("mou ")
        assert all(number in each.command.split() for number in each.numbers)
