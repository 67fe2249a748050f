"""Whether a progress entry may be recorded, and the entries that `mou progress set` asks for."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from mou_cli.derived.standing import NEEDS_NOTE
from mou_cli.derived.view import View
from mou_cli.errors import MouError
from mou_cli.errors.records import (
    BeforeSigning,
    CommitmentEnded,
    InTheFuture,
    NoteRequired,
    NotThatDay,
    PercentAgainstStatus,
    TaskCarriedOn,
    TaskNotYetSet,
    UnknownCommitment,
)
from mou_cli.intake import typed
from mou_cli.intake.accepted import Accepted, raised, refuse
from mou_cli.model.agreement import Status
from mou_cli.model.records import NO_STAMP, EvidenceFile, ProgressEntry

_NO_PERCENT = {Status.NOT_STARTED, Status.ONGOING, Status.NOT_APPLICABLE}
_OPTIONS = {
    "percent": "--percent",
    "reported_on": "--on",
    "note": "--note",
    "evidence": "--evidence",
}


class Asked(NamedTuple):
    """What is typed of progress: numbers and a status, and all that goes with them."""

    words: Sequence[str]
    party: str | None
    percent: float | None
    note: str | None
    evidence: tuple[str, ...]
    files: tuple[EvidenceFile, ...]
    on: date | None


def progress(view: View, asked: Asked) -> Accepted[ProgressEntry]:
    """The entries asked for, one per number; raises every problem with the option it is about."""
    on = asked.on or view.day
    agreement = view.on(on).agreement
    numbers, status = typed.numbers_and_status(asked.words, agreement)
    party = None if asked.party is None else typed.party(asked.party, agreement)
    entries: list[ProgressEntry] = []
    failures: list[MouError] = []
    for number in numbers:
        commitment, task = subject(number, view)
        entry = ProgressEntry(
            "", commitment, party, status, asked.percent, asked.note, asked.evidence, on, *NO_STAMP
        )._replace(task=task, files=asked.files)
        entries.append(entry)
        failures += problems(entry, view)
    refuse(failures, _OPTIONS)
    return Accepted(entries)


def subject(number: str, view: View) -> tuple[str, str | None]:
    """The commitment, and the task of it, that `number` means."""
    task = view.ledger.task(number, view.day)
    return (task.commitment, task.number) if task else (number, None)


def problems(entry: ProgressEntry, view: View) -> Iterator[MouError]:
    """What keeps `entry` from being recorded on the day of `view`.

    The place of a problem is the field of the entry that it is about.
    """
    then = view.on(entry.reported_on)
    commitment = then.agreement.commitment(entry.commitment)
    if commitment is None:
        yield unknown_commitment(entry.number, then)
        return
    if entry.review is None:  # else it is about the day of its review, which is checked once
        yield from day_problems(entry.reported_on, view, place="reported_on")
    if entry.task is not None:
        yield from _task_problems(entry, then)
    elif commitment.ended_on:
        yield CommitmentEnded(
            place="reported_on", number=commitment.number, day=commitment.ended_on
        )
    if entry.status in NEEDS_NOTE and not entry.note:
        yield NoteRequired(place="note", status=entry.status)
    against = (entry.percent == 100) != (entry.status is Status.COMPLETED)
    if entry.percent is not None and (against or entry.status in _NO_PERCENT):
        yield PercentAgainstStatus(
            place="percent", percent=float(entry.percent), status=entry.status
        )
    yield from cited_problems(entry.evidence)


def _task_problems(entry: ProgressEntry, then: View) -> Iterator[MouError]:
    task = then.ledger.task(entry.number, then.day)
    if task is None:
        on, of = entry.reported_on, entry.commitment
        yield TaskNotYetSet(place="reported_on", number=entry.task, day=on, commitment=of)
    elif task.carried_to:
        yield TaskCarriedOn(place="commitment", number=entry.task, later=task.carried_to)


def cited_problems(texts: Sequence[str]) -> Iterator[MouError]:
    """What is wrong with documents cited as evidence: marks of secrecy, days that do not exist."""
    if not texts:
        return
    from mou_cli.model.evidence import check_date, refuse_secret

    for text in texts:
        yield from raised(refuse_secret, text, "evidence")
        yield from raised(check_date, text, "evidence")


def day_problems(day: date, view: View, *, place: str) -> Iterator[MouError]:
    """Why nothing under the agreement can have been true on `day`: too early, or still to come."""
    signed = view.signed.signed_on.first
    if day < signed:
        yield BeforeSigning(place=place, day=day, signed=signed)
    if day > view.day:
        yield InTheFuture(place=place, day=day, today=view.day)


def check_number(number: str, view: View) -> None:
    """Raise `UnknownCommitment` unless `number` names something that is or was reported on."""
    known = typed.numbers_of([*view.ledger.entries, *view.ledger.tasks(view.day)])
    if view.agreement.commitment(number) is None and number not in known:
        raise unknown_commitment(number, view)


def unknown_commitment(number: str, view: View) -> UnknownCommitment:
    """The failure for a number that names nothing; it names the numbers that there are."""
    known = typed.numbers_of(view.agreement.commitments)
    shown = ", ".join(known) if len(known) <= 12 else f"{known[0]} … {known[-1]}"
    if tasks := typed.numbers_of(view.ledger.tasks(view.day)):
        shown += f"; {', '.join(tasks[:12])}" + (" …" if len(tasks) > 12 else "")
    return UnknownCommitment(number=number, agreement=view.agreement.id, known=shown)


def not_that_day(number: str, view: View, *, place: str) -> NotThatDay:
    """The failure for a number in a file that names no commitment on the day of `view`."""
    known = ", ".join(typed.numbers_of(view.agreement.commitments))
    return NotThatDay(place=place, number=number, day=view.day, known=known)
