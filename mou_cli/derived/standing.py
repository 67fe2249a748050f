"""Where each commitment and task stands on a day, by what the parties reported."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from mou_cli.derived.ledger import Ledger, grouped
from mou_cli.model.agreement import Accord, Agreement, Bilingual, Commitment, PartialDate, Status
from mou_cli.model.records import ProgressEntry, Task

STALE_DAYS = 180

# From least to most done. not-applicable counts only when all who reported say it, so it ranks
# highest.
_ORDER = (
    Status.ON_HOLD,
    Status.NOT_STARTED,
    Status.IN_PROGRESS,
    Status.ONGOING,
    Status.SUBSTANTIAL,
    Status.COMPLETED,
    Status.NOT_APPLICABLE,
)
NEVER_OVERDUE = {Status.COMPLETED, Status.NOT_APPLICABLE, Status.ONGOING}
NEEDS_NOTE = {Status.ON_HOLD, Status.NOT_APPLICABLE}

Latest = Mapping[str, ProgressEntry | None]
_Reports = dict[str, ProgressEntry | None]


class Standing(NamedTuple):
    """Where a commitment, or a `task` of it, stands on a day.

    `latest` holds each party's entry in force, or None. `tasks` holds the standings of a
    commitment's tasks, which do not change its own status.
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

    def status_by(self, code: str | None) -> Status | None:
        """What the party `code` said last; the joint status for None."""
        if code is None:
            return self.status
        entry = self.latest[code]
        return entry.status if entry else None

    @property
    def ended(self) -> bool:
        """Whether it is a commitment that ended.

        Its tasks stay open until they are reported on or carried over.
        """
        return self.task is None and self.commitment.ended_on is not None

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
        """The due date that still counts, or that was met; None if there is nothing left to do."""
        return self.due_on if not self.carried and (self.done or not self.settled) else None

    @property
    def settled(self) -> bool:
        """Whether nothing is left to report.

        So it is when all agree that it is done or no longer applies, or a later task carries it on.
        """
        over = self.status in (Status.COMPLETED, Status.NOT_APPLICABLE)
        return self.carried or (over and self.accord is Accord.AGREED)

    @property
    def carried(self) -> bool:
        """Whether it is a task that a later one carries on."""
        return self.task is not None and self.task.carried_to is not None

    def stale(self, days: int = STALE_DAYS) -> bool:
        """Whether nothing was reported for longer than `days` although something is left to do."""
        return self.quiet_days > days and not self.settled

    @property
    def reported_on(self) -> date | None:
        """The latest day that a report in force speaks of."""
        return max(_days(self.latest), default=None)

    @property
    def done_of(self) -> tuple[int, int]:
        """How many of the tasks are done, and of how many.

        Tasks carried on by a later one and tasks that no longer apply are not counted.
        """
        done = [task.done for task in self.tasks if task.counted]
        return sum(done), len(done)

    @property
    def counted(self) -> bool:
        """Whether it counts among the tasks: no later one carries it on, and it still applies."""
        return not self.carried and self.status is not Status.NOT_APPLICABLE

    @property
    def done(self) -> bool:
        """Whether all parties say that it is completed."""
        return self.accord is Accord.AGREED and self.status is Status.COMPLETED


def differ(latest: Latest) -> bool:
    """Whether those who reported have given more than one status."""
    return len(set(map(attrgetter("status"), filter(None, latest.values())))) > 1


def _days(latest: Latest) -> Iterator[date]:
    return map(attrgetter("reported_on"), filter(None, latest.values()))


def joint(statuses: Sequence[Status | None]) -> tuple[Status | None, Accord]:
    """The joint status and accord that follow from each party's latest status.

    None stands for a party that has not reported.
    """
    reported = list(filter(None, statuses))
    if not reported:
        return None, Accord.NONE
    lowest = min(reported, key=_ORDER.index)
    if len(reported) < len(statuses):
        return lowest, Accord.ONE_SIDED
    return lowest, Accord.AGREED if len(set(reported)) == 1 else Accord.DIFFERS


def jointly(latest: Latest) -> tuple[Status | None, Accord]:
    """The joint status and accord of what the parties said last."""
    return joint([entry.status if entry else None for entry in latest.values()])


def standings(agreement: Agreement, ledger: Ledger, as_of: date) -> list[Standing]:
    """Where every commitment stands on `as_of`, with its tasks, in the order of `agreement`.

    `agreement` is the one of that day.
    """
    latest = _latest_reports(agreement, ledger.counting(as_of))
    tasks = grouped(ledger.tasks(as_of), attrgetter("commitment"))
    rows = []
    for commitment in agreement.commitments:
        number, start = commitment.number, commitment.since or agreement.signed_on.first
        of_tasks = []
        for task in tasks.get(number, ()):
            led = task._replace(lead_agencies=agreement.living(task.lead_agencies))
            of_tasks.append(_standing(commitment, latest[task.number], task.set_on, as_of, led))
        rows.append(_standing(commitment, latest[number], start, as_of, tasks=tuple(of_tasks)))
    return rows


def _latest_reports(agreement: Agreement, entries: Iterable[ProgressEntry]) -> dict[str, _Reports]:
    """By number, what each party said last; a joint entry counts for every party.

    The entries come oldest first.
    """
    latest: defaultdict[str, _Reports] = defaultdict(partial(dict.fromkeys, agreement.codes))
    for entry in entries:
        for code in agreement.codes if entry.party is None else (entry.party,):
            latest[entry.number][code] = entry
    return latest


def _standing(
    commitment: Commitment,
    latest: Latest,
    start: date,
    as_of: date,
    task: Task | None = None,
    tasks: tuple[Standing, ...] = (),
) -> Standing:
    status, accord = jointly(latest)
    if task is None and commitment.ended_on:  # both parties have agreed that it ends
        status, accord = Status.NOT_APPLICABLE, Accord.AGREED
    due = task.due_on if task else commitment.due_on
    open_ = status not in NEVER_OVERDUE and not (task and task.carried_to)
    return Standing(
        commitment=commitment,
        latest=latest,
        status=status,
        accord=accord,
        overdue=due is not None and due.last < as_of and open_,
        quiet_days=(as_of - max(_days(latest), default=start)).days,
        task=task,
        tasks=tasks,
    )


def flat(standings: Iterable[Standing]) -> list[Standing]:
    """The commitments, each followed by its tasks."""
    return list(chain.from_iterable((standing, *standing.tasks) for standing in standings))


def counts(standings: Iterable[Standing]) -> dict[Status | None, int]:
    """How many commitments have each joint status; None, where nobody has reported, comes first."""
    nothing = dict.fromkeys([None, *Status], 0)
    return nothing | Counter(map(attrgetter("status"), standings))
