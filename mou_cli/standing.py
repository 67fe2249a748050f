"""Entries in, standing out: where each commitment stands on a day, and whether a new entry is possible."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from mou_cli.errors import BeforeSigning, InTheFuture, NoteRequired, PercentAgainstStatus, UnknownCommitment
from mou_cli.model import Accord, Agreement, Commitment, Correction, ProgressEntry, Record, Status
from mou_cli.vietnamese import day

STALE_DAYS = 180

# From least to most done; not-applicable counts only when all who reported say it, so it ranks above all.
_RANK = {
    Status.ON_HOLD: 0,
    Status.NOT_STARTED: 1,
    Status.IN_PROGRESS: 2,
    Status.ONGOING: 3,
    Status.SUBSTANTIAL: 4,
    Status.COMPLETED: 5,
    Status.NOT_APPLICABLE: 6,
}
_NEVER_OVERDUE = {Status.COMPLETED, Status.NOT_APPLICABLE, Status.ONGOING}
_NO_PERCENT = {Status.NOT_STARTED, Status.ONGOING, Status.NOT_APPLICABLE}
_NEEDS_NOTE = {Status.ON_HOLD, Status.NOT_APPLICABLE}


class Standing(NamedTuple):
    """Where a commitment stands on a day. `latest` holds the entry in force per party, or None."""

    commitment: Commitment
    latest: Mapping[str, ProgressEntry | None]
    status: Status | None
    accord: Accord
    overdue: bool
    quiet_days: int

    @property
    def silent(self) -> tuple[str, ...]:
        """The codes of the parties that have not reported."""
        return tuple(code for code, entry in self.latest.items() if entry is None)

    def stale(self, days: int = STALE_DAYS) -> bool:
        """Whether nothing was reported for longer than `days`, unless all agree that there is nothing left to do."""
        settled = self.accord is Accord.AGREED and self.status in (Status.COMPLETED, Status.NOT_APPLICABLE)
        return self.quiet_days > days and not settled

    @property
    def reported_on(self) -> date | None:
        """The last day any party's report in force speaks of."""
        return max((entry.reported_on for entry in self.latest.values() if entry), default=None)


def taken_back(records: Sequence[Record]) -> dict[str, Correction]:
    """The corrections in force by the id of what they take back: a correction taken back itself counts no more.

    It follows from what refers to what, whatever the order of the records and the clocks they were stamped by.
    """
    corrections = {record.id: record for record in records if isinstance(record, Correction)}
    undecided: dict[str, int] = dict.fromkeys(corrections, 0)
    for each in corrections.values():
        if each.takes_back in undecided:
            undecided[each.takes_back] += 1
    ready = [each for each in corrections.values() if not undecided[each.id]]
    in_force: dict[str, Correction] = {}
    while ready:
        each = ready.pop()
        target = each.takes_back
        if each.id not in in_force:
            in_force[target] = min(each, in_force.get(target, each), key=lambda found: (found.recorded_at, found.id))
        if target in corrections:
            undecided[target] -= 1
            if not undecided[target]:
                ready.append(corrections[target])
    return in_force


def counting(records: Sequence[Record], as_of: date) -> list[ProgressEntry]:
    """The entries about days up to `as_of` that were not taken back, oldest first."""
    gone = taken_back(records)
    return [entry for entry in reversed(log(records, as_of)) if entry.id not in gone]


def history(records: Sequence[Record]) -> dict[str, list[Correction]]:
    """By entry id, the corrections that are about it, directly or by way of earlier ones, as they were recorded."""
    about: dict[str, str] = {}
    found: dict[str, list[Correction]] = {}
    for record in records:
        if isinstance(record, Correction):
            about[record.id] = about.get(record.takes_back, record.takes_back)
            found.setdefault(about[record.id], []).append(record)
    return found


def log(records: Sequence[Record], as_of: date, *, number: str | None = None) -> list[ProgressEntry]:
    """Every entry about days up to `as_of`, newest first, those taken back too.

    On one day the order is that of the records, which the lock makes the order of recording; clocks may differ.
    """
    entries = [
        record
        for record in records
        if isinstance(record, ProgressEntry)
        and record.reported_on <= as_of
        and (number is None or record.commitment == number)
    ]
    entries.sort(key=lambda entry: entry.reported_on)
    return entries[::-1]


def joint(statuses: Sequence[Status | None]) -> tuple[Status | None, Accord]:
    """The joint status and accord that follow from each party's latest status (None: has not reported)."""
    reported = [status for status in statuses if status is not None]
    if not reported:
        return None, Accord.NONE
    lowest = min(reported, key=lambda status: _RANK[status])
    if len(reported) < len(statuses):
        return lowest, Accord.ONE_SIDED
    return lowest, Accord.AGREED if len(set(reported)) == 1 else Accord.DIFFERS


def standings(agreement: Agreement, records: Sequence[Record], as_of: date) -> list[Standing]:
    """Where every commitment of `agreement` stands on `as_of`, in the order of the agreement."""
    latest: dict[str, dict[str, ProgressEntry | None]] = {
        commitment.number: dict.fromkeys(agreement.codes) for commitment in agreement.commitments
    }
    for entry in counting(records, as_of):
        for code in agreement.codes if entry.party is None else (entry.party,):
            if entry.commitment in latest:
                latest[entry.commitment][code] = entry
    return [
        _standing(commitment, latest[commitment.number], agreement.signed_on.first, as_of)
        for commitment in agreement.commitments
    ]


def _standing(
    commitment: Commitment, latest: Mapping[str, ProgressEntry | None], signed: date, as_of: date
) -> Standing:
    status, accord = joint([entry.status if entry else None for entry in latest.values()])
    last = max((entry.reported_on for entry in latest.values() if entry), default=signed)
    due = commitment.due_on
    return Standing(
        commitment=commitment,
        latest=latest,
        status=status,
        accord=accord,
        overdue=due is not None and due.last < as_of and status not in _NEVER_OVERDUE,
        quiet_days=(as_of - last).days,
    )


def counts(found: Iterable[Standing]) -> dict[Status | None, int]:
    """How many commitments have each joint status, in the order of `Status`; None, where nobody has reported, first."""
    tally: dict[Status | None, int] = dict.fromkeys([None, *Status], 0)
    for standing in found:
        tally[standing.status] += 1
    return tally


def check(entry: ProgressEntry, agreement: Agreement, today: date) -> None:
    """Raise what makes `entry` impossible: its number, its day, its percentage, a reason that is missing."""
    if agreement.commitment(entry.commitment) is None:
        raise unknown_commitment(entry.commitment, agreement)
    check_day(entry.reported_on, agreement, today, place="--on")
    if entry.status in _NEEDS_NOTE and not entry.note:
        raise NoteRequired(status=entry.status)
    whole = entry.percent == 100
    if entry.percent is not None and (entry.status in _NO_PERCENT or whole != (entry.status is Status.COMPLETED)):
        raise PercentAgainstStatus(
            place="--percent",
            percent=(f"{entry.percent:g}".replace(".", ","), f"{entry.percent:g}"),
            status=entry.status,
        )


def check_day(value: date, agreement: Agreement, today: date, *, place: str) -> None:
    """Raise `BeforeSigning` or `InTheFuture` for a day on which nothing under `agreement` can have been true."""
    if value < agreement.signed_on.first:
        raise BeforeSigning(place=place, day=day(value), signed=day(agreement.signed_on.first))
    if value > today:
        raise InTheFuture(place=place, day=day(value), today=day(today))


def unknown_commitment(number: str, agreement: Agreement) -> UnknownCommitment:
    """The failure for a number that the agreement does not have, naming those that it has."""
    known = [commitment.number for commitment in agreement.commitments]
    shown = ", ".join(known) if len(known) <= 12 else f"{known[0]} … {known[-1]}"
    return UnknownCommitment(number=number, agreement=agreement.id, known=shown)
