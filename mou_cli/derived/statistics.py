"""The figures that leaders read: done in time, late, not yet; statuses; evidence; differences."""

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from mou_cli.derived.changes import jointly, since
from mou_cli.derived.standing import NEVER_OVERDUE, Latest, Standing, counts
from mou_cli.derived.view import View
from mou_cli.model.agreement import Accord, Status
from mou_cli.model.records import ProgressEntry


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
    existing = {None, *(task.number for task in tasks)}
    entries = [entry for entry in view.entries if entry.task in existing]
    open_ = [standing for standing in [*standings, *tasks] if not standing.carried]
    by_number: dict[str, list[ProgressEntry]] = {}
    for entry in entries:
        by_number.setdefault(entry.number, []).append(entry)
    one_sided = [each.number for each in open_ if each.accord is Accord.ONE_SIDED]
    return Statistics(
        day=view.day,
        commitments=_timings(standings, by_number, view),
        tasks=_timings(tasks, by_number, view),
        statuses=counts(standings),
        entries=len(entries),
        with_evidence=sum(bool(entry.evidence) for entry in entries),
        differing=tuple(standing.number for standing in open_ if standing.apart),
        one_sided=tuple(one_sided),
    )


def _timings(
    standings: Sequence[Standing], entries: Mapping[str, list[ProgressEntry]], view: View
) -> Timings:
    tally: dict[str | None, dict[Timing, int]] = {}
    for code in (*view.agreement.codes, None):
        tally[code] = dict.fromkeys(Timing, 0)
        for standing in standings:
            tally[code][_timing(standing, code, entries.get(standing.number, ()), view)] += 1
    return tally


def timing(standing: Standing, view: View) -> Timing:
    """Where a commitment or a task stands against its due date, jointly."""
    of_commitment = view.entries_of.get(standing.commitment.number, ())
    entries = [entry for entry in of_commitment if entry.number == standing.number]
    return _timing(standing, None, entries, view)


def _timing(
    standing: Standing, code: str | None, entries: Sequence[ProgressEntry], view: View
) -> Timing:
    """The same for the party `code`, or jointly for None."""
    status = standing.status
    if code is not None:
        entry = standing.latest[code]
        status = entry.status if entry else None
    ended = standing.commitment.ended_on and not standing.task
    if standing.carried or ended or status is Status.NOT_APPLICABLE:
        return Timing.GONE
    if standing.due_on is None:
        return Timing.NO_DEADLINE
    due = standing.due_on.last
    codes = view.agreement.codes
    if done := since(entries, codes, lambda latest: _completed(latest, code)):
        return Timing.DONE_LATE if done > due else Timing.DONE_IN_TIME
    if code is None and status is Status.COMPLETED:
        return Timing.CLAIMED
    if due >= view.day:
        return Timing.IN_TIME
    return Timing.ONGOING if status in NEVER_OVERDUE else Timing.OVERDUE


def _completed(latest: Latest, code: str | None) -> bool:
    """Whether the party `code` says that it is completed; whether all do, for None."""
    if code is None:
        return jointly(latest) == (Status.COMPLETED, Accord.AGREED)
    entry = latest[code]
    return entry is not None and entry.status is Status.COMPLETED
