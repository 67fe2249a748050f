"""The figures that leaders read: what was done in time, late, not yet; statuses; evidence;
differences.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from mou_cli.derived.changes import Moment, jointly, since
from mou_cli.derived.ledger import counting
from mou_cli.derived.standing import NEVER_OVERDUE, Latest, Standing, counts
from mou_cli.model.agreement import Accord, Status
from mou_cli.model.records import ProgressEntry


class Timing(StrEnum):
    """Where something stands against its due date: the columns of the table that leaders know."""

    DONE_IN_TIME = "done-in-time"
    DONE_LATE = "done-late"
    # jointly alone: completed as far as was reported, but not all parties say so
    CLAIMED = "done-not-by-all"
    IN_TIME = "not-done-in-time"
    OVERDUE = "not-done-overdue"
    ONGOING = "ongoing"  # past its due date, and carried out all the time
    NO_DEADLINE = "no-deadline"
    GONE = "no-longer-due"  # no longer applicable, or carried on by a later task


Timings = Mapping[str | None, Mapping[Timing, int]]


class Stats(NamedTuple):
    """The figures of a day; `commitments` and `tasks` are counted by party, and jointly under None."""

    day: date
    commitments: Timings
    tasks: Timings
    statuses: Mapping[Status | None, int]
    entries: int
    with_evidence: int
    differing: tuple[str, ...]
    one_sided: tuple[str, ...]


def stats(at: Moment) -> Stats:
    """The figures as of a moment."""
    found = at.standings()
    tasks = [task for each in found for task in each.tasks]
    there = {None, *(task.number for task in tasks)}
    entries = [entry for entry in counting(at.records, at.day) if entry.task in there]
    open_ = [each for each in [*found, *tasks] if not each.carried]
    by_number: dict[str, list[ProgressEntry]] = {}
    for entry in entries:
        by_number.setdefault(entry.number, []).append(entry)
    return Stats(
        day=at.day,
        commitments=_timings(found, by_number, at),
        tasks=_timings(tasks, by_number, at),
        statuses=counts(found),
        entries=len(entries),
        with_evidence=sum(bool(entry.evidence) for entry in entries),
        differing=tuple(each.number for each in open_ if each.apart),
        one_sided=tuple(each.number for each in open_ if each.accord is Accord.ONE_SIDED),
    )


def _timings(
    found: Sequence[Standing], entries: Mapping[str, list[ProgressEntry]], at: Moment
) -> Timings:
    tally: dict[str | None, dict[Timing, int]] = {
        code: dict.fromkeys(Timing, 0) for code in (*at.agreement.codes, None)
    }
    for standing in found:
        for code, column in tally.items():
            column[timing(standing, code, entries.get(standing.number, ()), at)] += 1
    return tally


def timing(
    standing: Standing, code: str | None, entries: Sequence[ProgressEntry], at: Moment
) -> Timing:
    """Where a standing is against its due date, for the party `code` or jointly for None."""
    status = standing.status
    if code is not None:
        entry = standing.latest[code]
        status = entry.status if entry else None
    if (
        standing.carried
        or (standing.commitment.ended_on and not standing.task)
        or status is Status.NOT_APPLICABLE
    ):
        return Timing.GONE
    if standing.due_on is None:
        return Timing.NO_DEADLINE
    due = standing.due_on.last
    if done := since(entries, at.agreement.codes, lambda latest: _completed(latest, code)):
        return Timing.DONE_LATE if done > due else Timing.DONE_IN_TIME
    if code is None and status is Status.COMPLETED:
        return Timing.CLAIMED
    if due >= at.day:
        return Timing.IN_TIME
    return Timing.ONGOING if status in NEVER_OVERDUE else Timing.OVERDUE


def _completed(latest: Latest, code: str | None) -> bool:
    """Whether the party `code` says that it is completed; jointly it is done when all say so."""
    if code is None:
        return jointly(latest) == (Status.COMPLETED, Accord.AGREED)
    entry = latest[code]
    return entry is not None and entry.status is Status.COMPLETED
