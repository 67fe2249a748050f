"""Which records count, what was known when, and the tasks that follow from reviews."""

from datetime import date, timedelta

import make
from hypothesis import given
from hypothesis import strategies as st

from mou_cli.codec.json import frozen
from mou_cli.derived.ledger import Ledger, known
from mou_cli.derived.standing import flat, standings
from mou_cli.model.agreement import Accord, PartialDate, Status
from mou_cli.model.records import Assignment, Correction, ProgressEntry, Record, Review

DAY = date(2026, 11, 23)
HELD = date(2025, 7, 30)


def sequence(draw: st.DrawFn, seconds: list[int]) -> list[Record]:
    """Records as they could have been made one after another, stamped so many seconds after the
    start.
    """
    found: list[Record] = []
    for at in seconds:
        kind = draw(
            st.sampled_from(["entry", "entry", "entry", "review", "correction", "assignment"])
        )
        if kind == "review":
            number = len([each for each in found if isinstance(each, Review)]) + 1
            assessed = draw(st.lists(st.sampled_from(["1", "2"]), unique=True))
            agreed = tuple(
                make.assessment(each, draw(st.sampled_from(Status))) for each in assessed
            )
            held = draw(make.days)
            set_ = tuple(
                make.task(f"{draw(st.sampled_from('12'))}.{number}", number, held) for _ in range(1)
            )
            seen = tuple(
                frozen(each) for each in flat(standings(make.agreement(), Ledger(found), held))
            )
            found.append(make.review(number, held, at, assessments=agreed, tasks=set_, seen=seen))
        elif kind == "correction" and found:
            target = draw(st.sampled_from(found))
            found.append(
                make.correction(target)._replace(recorded_at=make.START + timedelta(seconds=at))
            )
        elif kind == "assignment":
            who = {"a": "Sở Xây dựng"}
            stamp = (draw(make.days), make.START + timedelta(seconds=at), "Văn phòng")
            found.append(Assignment(f"{len(found):020x}", "1.1", who, None, None, *stamp))
        else:
            task = draw(st.sampled_from([None, "1.1", "1.2"]))
            party, status = draw(st.sampled_from([None, "a", "b"])), draw(st.sampled_from(Status))
            number = "1" if task else draw(st.sampled_from(["1", "2"]))
            found.append(make.entry(status, party, draw(make.days), number, at, task=task))
    return found


@st.composite
def histories(draw: st.DrawFn) -> list[Record]:
    """Records stamped by clocks that may differ."""
    return sequence(draw, draw(st.lists(st.integers(0, 50), max_size=12)))


@st.composite
def orderly(draw: st.DrawFn) -> list[Record]:
    """Records stamped one after another."""
    return sequence(draw, sorted(draw(st.sets(st.integers(0, 50), max_size=12))))


@given(histories(), histories(), st.integers(0, 50), make.days)
def test_what_was_known_does_not_depend_on_what_was_recorded_later(
    before: list[Record], after: list[Record], second: int, day: date
) -> None:
    """Whatever comes later, and whatever the clocks say: all that follows a record stamped later is
    later.
    """
    moment = make.START + timedelta(seconds=second)
    later: list[Record] = [make.entry("completed", at=second), *after]
    assert known([*before, *later], moment) == known(before, moment)
    agreement = make.agreement()
    now, then = Ledger(known([*before, *later], moment)), Ledger(known(before, moment))
    assert standings(agreement, now, day) == standings(agreement, then, day)


@given(orderly(), orderly())
def test_what_a_review_saw_is_what_was_known_when_it_was_recorded(
    before: list[Record], after: list[Record]
) -> None:
    """Later entries and corrections, also about earlier days, never change it."""
    records = [
        *before,
        *(each._replace(recorded_at=each.recorded_at + timedelta(days=1)) for each in after),
    ]
    for review in [each for each in before if isinstance(each, Review)]:
        then = Ledger(known(records, review.recorded_at))
        found = standings(make.agreement(), then, review.held_on)
        assert list(review.seen) == [frozen(each) for each in flat(found)]


@given(histories())
def test_nothing_is_altered_by_a_review_that_is_taken_back(records: list[Record]) -> None:
    """Its entries and tasks count no more; every other entry counts as it did."""
    ledger = Ledger(records)
    held = ledger.reviews
    if held:
        without = Ledger([*records, make.correction(held[0])])
        mine = {each.id for each in held[0].assessments}
        assert {each.id for each in without.counting(DAY)} == {
            each.id for each in ledger.counting(DAY)
        } - mine
        assert {each.number for each in without.tasks(DAY)} <= {
            each.number for each in ledger.tasks(DAY)
        }


def test_a_joint_assessment_settles_a_difference_and_the_dissent_stays_in_the_log() -> None:
    """It is the last word on its day, also over what was recorded later; a report about the next
    day goes on.
    """
    said: list[Record] = [
        make.entry("in-progress", "a", date(2025, 1, 1)),
        make.entry("completed", "b", HELD),
    ]
    review = make.review(
        1, HELD, assessments=(make.assessment("1", "substantial", conclusion="Nhất trí"),)
    )
    late_one = make.entry("completed", "b", HELD)
    ledger = Ledger([*said, review, late_one])
    found = standings(make.agreement(), ledger, HELD)[0]
    assert (found.status, found.accord) == (Status.SUBSTANTIAL, Accord.AGREED)
    assert [each.status for each in ledger.log(HELD)] == [
        "substantial",
        "completed",
        "completed",
        "in-progress",
    ]
    assert standings(make.agreement(), Ledger(said), HELD)[0].accord is Accord.DIFFERS
    after = [*said, review, make.entry("completed", "b", HELD + timedelta(days=1))]
    assert standings(make.agreement(), Ledger(after), DAY)[0].accord is Accord.DIFFERS


def test_an_assessment_can_be_corrected_alone() -> None:
    """The review and what else it agreed stay."""
    agreed = make.assessment("1", "completed"), make.assessment("2", "ongoing")
    review = make.review(1, HELD, assessments=agreed)
    correction = Correction(
        "f" * 20, agreed[0].id, "nhầm", make.START + timedelta(days=1), "Văn phòng"
    )
    ledger = Ledger([review, correction])
    assert [each.commitment for each in ledger.counting(DAY)] == ["2"]
    assert set(ledger.taken_back) == {agreed[0].id}


def test_an_entry_that_arrives_after_the_meeting_is_kept_apart() -> None:
    """It is named as late, counts as known now, and not as known then."""
    early, review = make.entry("ongoing", "a", HELD), make.review(1, HELD)
    late_one, next_day = (
        make.entry("completed", "a", HELD),
        make.entry("completed", "a", HELD + timedelta(days=1)),
    )
    records: list[Record] = [early, review, late_one, next_day]
    assert Ledger(records).late == {late_one.id: 1}
    assert Ledger([*records, make.correction(review)]).late == {}
    assert Ledger(known(records, review.recorded_at)).counting(HELD) == [early]
    assert Ledger(records).counting(HELD) == [early, late_one]


def test_tasks_follow_from_reviews_and_from_what_is_assigned_later() -> None:
    """From the day held on; what was assigned counts from its day; a carried one points to the one
    that carries it.
    """
    first = make.review(
        1, HELD, tasks=(make.task("1.1"), make.task("1.2", lead_agencies={"a": "Sở Tài chính"}))
    )
    second = make.review(
        2, date(2026, 7, 1), tasks=(make.task("1.3", 2, date(2026, 7, 1), continues="1.1"),)
    )
    due = PartialDate(2026, 1, 31)
    on, stamp = date(2025, 9, 1), (make.START, "Văn phòng")
    assigned = Assignment("0" * 20, "1.2", {"b": "Sở Xây dựng"}, due, None, on, *stamp)
    records: list[Record] = [first, second, assigned]
    ledger = Ledger(records)
    assert ledger.tasks(HELD - timedelta(days=1)) == []
    assert [each.number for each in ledger.tasks(HELD)] == ["1.1", "1.2"]
    assert ledger.tasks(HELD)[1].due_on is None
    found = {each.number: each for each in ledger.tasks(DAY)}
    assert [ledger.task(each.number) for each in found.values()] == list(found.values())
    assert ledger.task("1.1", HELD - timedelta(days=1)) is None
    assert found["1.2"].lead_agencies == {"a": "Sở Tài chính", "b": "Sở Xây dựng"}
    assert found["1.2"].due_on == due
    assert (found["1.1"].carried_to, found["1.3"].continues, found["1.3"].carried_to) == (
        "1.3",
        "1.1",
        None,
    )
    assert Ledger([*records, make.correction(first)]).tasks(DAY)[0].number == "1.3"
    assert ledger.assignments(HELD) == []


def test_the_log_of_a_commitment_has_its_tasks() -> None:
    """And that of a task only its own."""
    of_task, of_commitment = make.entry(task="1.1"), make.entry()
    records: list[Record] = [of_task, of_commitment, make.entry(number="2")]
    ledger = Ledger(records)
    assert ledger.log(DAY, number="1") == [of_commitment, of_task]
    assert ledger.log(DAY, number="1.1") == [of_task]
    assert [each for each in ledger.entries if isinstance(each, ProgressEntry)] == records


def test_a_task_stands_by_the_same_rule_and_leaves_its_commitment_alone() -> None:
    """Counted beside it: 1 of 2 tasks done; one carried over is not to be done any more."""
    set_ = (make.task("1.1", due_on=PartialDate(2025, 12, 31)), make.task("1.2"), make.task("1.3"))
    carried = make.review(
        2, date(2026, 7, 1), tasks=(make.task("1.4", 2, date(2026, 7, 1), continues="1.3"),)
    )
    records: list[Record] = [
        make.review(1, HELD, tasks=set_),
        make.entry("ongoing", None, HELD),
        make.entry("completed", None, date(2026, 5, 1), task="1.2"),
        make.entry("in-progress", "b", date(2026, 5, 1), task="1.1"),
        carried,
    ]
    [standing, _] = standings(make.agreement(), Ledger(records), DAY)
    assert standing.status is Status.ONGOING
    assert standing.done_of == (1, 3)
    assert [
        (each.number, each.status, each.accord.value, each.overdue) for each in standing.tasks
    ] == [
        ("1.1", "in-progress", "one-sided", True),
        ("1.2", "completed", "agreed", False),
        ("1.3", None, "none", False),
        ("1.4", None, "none", False),
    ]
    assert [each.settled for each in standing.tasks] == [False, True, True, False]
