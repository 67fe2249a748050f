"""Whether a new entry is possible, and what makes it impossible."""

from collections.abc import Sequence
from datetime import date

from mou_cli.derived.ledger import entries, tasks
from mou_cli.derived.standing import NEEDS_NOTE
from mou_cli.errors import (
    BeforeSigning,
    InTheFuture,
    NoteRequired,
    PercentAgainstStatus,
    UnknownCommitment,
)
from mou_cli.model.agreement import Agreement, Status
from mou_cli.model.records import ProgressEntry, Record, Task
from mou_cli.model.vietnamese import day

_NO_PERCENT = {Status.NOT_STARTED, Status.ONGOING, Status.NOT_APPLICABLE}


def check(
    entry: ProgressEntry, agreement: Agreement, today: date, found: Sequence[Task] = ()
) -> None:
    """Raise what makes `entry` impossible: its number, its day, its percentage, a reason that is
    missing.

    `agreement` and the tasks `found` are as they were on the day of the entry.
    """
    commitment = agreement.commitment(entry.commitment)
    if commitment is None:
        raise unknown_commitment(entry.number, agreement, found)
    check_day(entry.reported_on, agreement, today, place="--on")
    if entry.task is not None:
        _check_task(entry, found)
    elif commitment.ended_on:
        from mou_cli.errors.reviews import CommitmentEnded

        raise CommitmentEnded(number=commitment.number, day=day(commitment.ended_on))
    if entry.status in NEEDS_NOTE and not entry.note:
        raise NoteRequired(status=entry.status)
    check_percent(entry.percent, entry.status)


def _check_task(entry: ProgressEntry, found: Sequence[Task]) -> None:
    from mou_cli.errors.reviews import TaskCarriedOn, TaskNotYetSet

    task = next((each for each in found if each.number == entry.task), None)
    if task is None:
        raise TaskNotYetSet(
            place="--on", number=entry.task, day=day(entry.reported_on), commitment=entry.commitment
        )
    if task.carried_to:
        raise TaskCarriedOn(number=entry.task, later=task.carried_to)


def check_percent(percent: float | None, status: Status, *, place: str = "--percent") -> None:
    """Raise `PercentAgainstStatus` for a percentage that the status does not allow."""
    if percent is not None and (
        status in _NO_PERCENT or (percent == 100) != (status is Status.COMPLETED)
    ):
        shown = f"{percent:g}".replace(".", ","), f"{percent:g}"
        raise PercentAgainstStatus(place=place, percent=shown, status=status)


def check_day(value: date, agreement: Agreement, today: date, *, place: str) -> None:
    """Raise `BeforeSigning` or `InTheFuture` for a day on which nothing under `agreement` can have
    been true.
    """
    if value < agreement.signed_on.first:
        raise BeforeSigning(place=place, day=day(value), signed=day(agreement.signed_on.first))
    if value > today:
        raise InTheFuture(place=place, day=day(value), today=day(today))


def check_number(number: str, agreement: Agreement, records: Sequence[Record], as_of: date) -> None:
    """Raise `UnknownCommitment` for a number of no commitment and no task, also of none that was
    ever reported on.
    """
    found = tasks(records, as_of)
    known = {task.number for task in found} | {entry.number for entry in entries(records)}
    if agreement.commitment(number) is None and number not in known:
        raise unknown_commitment(number, agreement, found)


def unknown_commitment(
    number: str, agreement: Agreement, found: Sequence[Task] = ()
) -> UnknownCommitment:
    """The failure for a number that is none, naming those that the agreement has and the tasks
    `found`.
    """
    known = [commitment.number for commitment in agreement.commitments]
    shown = ", ".join(known) if len(known) <= 12 else f"{known[0]} … {known[-1]}"
    if found:
        shown += (
            "; " + ", ".join(task.number for task in found[:12]) + (" …" if len(found) > 12 else "")
        )
    return UnknownCommitment(number=number, agreement=agreement.id, known=shown)
