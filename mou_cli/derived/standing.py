"""Entries in, standing out: where each commitment and task stands on a day."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from mou_cli.derived.ledger import counting, tasks
from mou_cli.model.agreement import Accord, Agreement, Bilingual, Commitment, PartialDate, Status
from mou_cli.model.records import ProgressEntry, Record, Task

STALE_DAYS = 180

# From least to most done; not-applicable counts only when all who reported say it, so it ranks
# above all.
_RANK = {
    Status.ON_HOLD: 0,
    Status.NOT_STARTED: 1,
    Status.IN_PROGRESS: 2,
    Status.ONGOING: 3,
    Status.SUBSTANTIAL: 4,
    Status.COMPLETED: 5,
    Status.NOT_APPLICABLE: 6,
}
NEVER_OVERDUE = {Status.COMPLETED, Status.NOT_APPLICABLE, Status.ONGOING}
NEEDS_NOTE = {Status.ON_HOLD, Status.NOT_APPLICABLE}

Latest = Mapping[str, ProgressEntry | None]


class Standing(NamedTuple):
    """Where a commitment, or a `task` of it, stands on a day. `latest` holds the entry in force per
    party, or None.

    A commitment's standing has those of its `tasks`, which leave its own status alone.
    """

    commitment: Commitment
    latest: Latest
    status: Status | None
    accord: Accord
    overdue: bool
    quiet_days: int
    task: Task | None = None
    tasks: "tuple[Standing, ...]" = ()

    @property
    def number(self) -> str:
        """The task's number, else the commitment's."""
        return self.task.number if self.task else self.commitment.number

    @property
    def title(self) -> Bilingual:
        """What is to be done, in short."""
        return Bilingual(self.task.text, "") if self.task else self.commitment.title

    @property
    def due_on(self) -> PartialDate | None:
        """By when, where that is stated."""
        return self.task.due_on if self.task else self.commitment.due_on

    @property
    def lead_agencies(self) -> Mapping[str, str]:
        """Who leads, by party."""
        return (self.task.lead_agencies if self.task else self.commitment.lead_agencies) or {}

    @property
    def silent(self) -> tuple[str, ...]:
        """The codes of the parties that have not reported."""
        return tuple(code for code, entry in self.latest.items() if entry is None)

    @property
    def apart(self) -> bool:
        """Whether those who reported differ, also where others have not reported yet."""
        return not self.carried and self.accord is not Accord.AGREED and differ(self.latest)

    @property
    def binding(self) -> PartialDate | None:
        """The due date that still counts, or that was met: none of what is not to be done any more."""
        return self.due_on if not self.carried and (self.done or not self.settled) else None

    @property
    def settled(self) -> bool:
        """Whether nothing is left to report: all agree that it is done or gone, or a later task
        carries it on.
        """
        done = self.accord is Accord.AGREED and self.status in (
            Status.COMPLETED,
            Status.NOT_APPLICABLE,
        )
        return done or self.carried

    @property
    def carried(self) -> bool:
        """Whether it is a task that a later one carries on."""
        return self.task is not None and self.task.carried_to is not None

    def stale(self, days: int = STALE_DAYS) -> bool:
        """Whether nothing was reported for longer than `days`, unless all agree that there is
        nothing left to do.
        """
        return self.quiet_days > days and not self.settled

    @property
    def reported_on(self) -> date | None:
        """The last day any party's report in force speaks of."""
        return max((entry.reported_on for entry in self.latest.values() if entry), default=None)

    @property
    def done_of(self) -> tuple[int, int]:
        """How many of the tasks are done, and how many there are to do: none that a later one
        carries on, none gone.
        """
        there = [
            each
            for each in self.tasks
            if not each.carried and each.status is not Status.NOT_APPLICABLE
        ]
        return sum(each.done for each in there), len(there)

    @property
    def done(self) -> bool:
        """Whether all parties say that it is completed."""
        return self.accord is Accord.AGREED and self.status is Status.COMPLETED


def differ(latest: Latest) -> bool:
    """Whether those who reported have given more than one status."""
    return len({entry.status for entry in latest.values() if entry}) > 1


def joint(statuses: Sequence[Status | None]) -> tuple[Status | None, Accord]:
    """The joint status and accord that follow from each party's latest status (None: has not
    reported).
    """
    reported = [status for status in statuses if status is not None]
    if not reported:
        return None, Accord.NONE
    lowest = min(reported, key=lambda status: _RANK[status])
    if len(reported) < len(statuses):
        return lowest, Accord.ONE_SIDED
    return lowest, Accord.AGREED if len(set(reported)) == 1 else Accord.DIFFERS


def standings(agreement: Agreement, records: Sequence[Record], as_of: date) -> list[Standing]:
    """Where every commitment stands on `as_of`, with its tasks, in the order of `agreement`, as it
    was then.
    """
    latest = _latest_reports(agreement, counting(records, as_of))
    nothing: Latest = dict.fromkeys(agreement.codes)
    found: dict[str, list[Standing]] = {}
    for task in tasks(records, as_of):
        if commitment := agreement.commitment(task.commitment):
            led = task._replace(lead_agencies=agreement.living(task.lead_agencies))
            at = _standing(commitment, latest.get(task.number, nothing), task.set_on, as_of, led)
            found.setdefault(commitment.number, []).append(at)
    return [
        _standing(
            each, latest.get(each.number, nothing), each.since or agreement.signed_on.first, as_of
        )._replace(tasks=tuple(found.get(each.number, ())))
        for each in agreement.commitments
    ]


def _latest_reports(
    agreement: Agreement, found: Iterable[ProgressEntry]
) -> dict[str, dict[str, ProgressEntry | None]]:
    """By number, what each party said last in entries that come oldest first; a joint one speaks
    for every party.
    """
    latest: dict[str, dict[str, ProgressEntry | None]] = {}
    for entry in found:
        number = entry.task or entry.commitment
        said = latest.get(number)
        if said is None:
            said = latest[number] = dict.fromkeys(agreement.codes)
        for code in agreement.codes if entry.party is None else (entry.party,):
            said[code] = entry
    return latest


def _standing(
    commitment: Commitment, latest: Latest, start: date, as_of: date, task: Task | None = None
) -> Standing:
    status, accord = joint([entry.status if entry else None for entry in latest.values()])
    if task is None and commitment.ended_on:  # both parties have agreed that it ends
        status, accord = Status.NOT_APPLICABLE, Accord.AGREED
    last = max((entry.reported_on for entry in latest.values() if entry), default=start)
    due = task.due_on if task else commitment.due_on
    return Standing(
        commitment=commitment,
        latest=latest,
        status=status,
        accord=accord,
        overdue=due is not None
        and due.last < as_of
        and status not in NEVER_OVERDUE
        and not (task and task.carried_to),
        quiet_days=(as_of - last).days,
        task=task,
    )


def by_number(agreement: Agreement, records: Sequence[Record], as_of: date) -> dict[str, Standing]:
    """The standing of every commitment and every task by its number."""
    return {each.number: each for each in flat(standings(agreement, records, as_of))}


def flat(found: Iterable[Standing]) -> list[Standing]:
    """The commitments, each followed by its tasks."""
    return [each for standing in found for each in (standing, *standing.tasks)]


def counts(found: Iterable[Standing]) -> dict[Status | None, int]:
    """How many commitments have each joint status, in the order of `Status`; None, where nobody has
    reported, first.
    """
    tally: dict[Status | None, int] = dict.fromkeys([None, *Status], 0)
    for standing in found:
        tally[standing.status] += 1
    return tally
