"""The figures that leaders read: done in time, late, not yet; statuses; evidence; differences."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from functools import partial
from itertools import filterfalse
from operator import attrgetter
from typing import NamedTuple

from mou_cli.derived.changes import since
from mou_cli.derived.standing import NEVER_OVERDUE, Latest, Standing, counts, jointly
from mou_cli.derived.view import View
from mou_cli.model.agreement import Accord, Status


class Timing(StrEnum):
    """Where something stands against its due date: the columns of the table that leaders know."""

    DONE_IN_TIME = "done-in-time"
    DONE_LATE = "done-late"
    CLAIMED = "done-not-by-all"  # jointly only: completed, but not all parties have said so
    IN_TIME = "not-done-in-time"
    OVERDUE = "not-done-overdue"
    ONGOING = "ongoing"  # past its due date, and carried out all the time
    NO_DEADLINE = "no-deadline"
    GONE = "no-longer-due"  # no longer applicable, or carried on by a later task


Timings = Mapping[str | None, Mapping[Timing, int]]


class Statistics(NamedTuple):
    """The figures of a day; `commitments` and `tasks` are counted by party, and jointly as None."""

    day: date
    commitments: Timings
    tasks: Timings
    statuses: Mapping[Status | None, int]
    entries: int
    with_evidence: int
    differing: tuple[str, ...]
    one_sided: tuple[str, ...]


def statistics(view: View) -> Statistics:
    """The figures of a view."""
    standings, tasks = view.standings, view.tasks
    existing = {None, *map(attrgetter("number"), tasks)}
    entries = [entry for entry in view.entries if entry.task in existing]
    open_ = list(filterfalse(attrgetter("carried"), [*standings, *tasks]))
    return Statistics(
        day=view.day,
        commitments=_timings(standings, view),
        tasks=_timings(tasks, view),
        statuses=counts(standings),
        entries=len(entries),
        with_evidence=len(list(filter(attrgetter("evidence"), entries))),
        differing=tuple(map(attrgetter("number"), filter(attrgetter("apart"), open_))),
        one_sided=tuple(
            standing.number for standing in open_ if standing.accord is Accord.ONE_SIDED
        ),
    )


def _timings(standings: Sequence[Standing], view: View) -> Timings:
    return {
        code: dict.fromkeys(Timing, 0)
        | Counter(map(partial(timing, view=view, code=code), standings))
        for code in (*view.agreement.codes, None)
    }


def timing(standing: Standing, view: View, code: str | None = None) -> Timing:
    """Where a commitment or a task stands against its due date, for the party `code`, or jointly.

    Jointly it is done when all parties say so.
    """
    status = standing.status_by(code)
    if standing.carried or standing.ended or status is Status.NOT_APPLICABLE:
        return Timing.GONE
    if standing.due_on is None:
        return Timing.NO_DEADLINE
    due = standing.due_on.last
    codes = (code,) if code else view.agreement.codes
    if done := since(view.entries_about(standing), codes, _completed):
        return Timing.DONE_LATE if done > due else Timing.DONE_IN_TIME
    if code is None and status is Status.COMPLETED:
        return Timing.CLAIMED
    if due >= view.day:
        return Timing.IN_TIME
    return Timing.ONGOING if status in NEVER_OVERDUE else Timing.OVERDUE


def _completed(latest: Latest) -> bool:
    return jointly(latest) == (Status.COMPLETED, Accord.AGREED)
