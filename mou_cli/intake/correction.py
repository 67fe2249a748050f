"""Taking back: a further record that withdraws an earlier one, whatever its kind."""

from collections.abc import Iterator
from datetime import date

from mou_cli.derived.view import View
from mou_cli.errors import MouError
from mou_cli.errors.records import (
    AlreadyTakenBack,
    AmendmentNeeded,
    ReviewNotRecorded,
    UnknownEntry,
)
from mou_cli.errors.register import NothingToTakeBack
from mou_cli.intake import typed
from mou_cli.intake.accepted import Accepted, refuse
from mou_cli.model.records import NO_STAMP, Amendment, Correction, ProgressEntry, Record, ids, short


def entry(view: View, text: str, reason: str) -> Accepted[Correction]:
    """Take back the entry, or the correction of one, whose id begins with `text`."""
    target = typed.record(text, nameable(view))
    if origin(target, view) is None:  # a review, an amendment, or a correction of one
        raise UnknownEntry(text=text, see="mou progress log")
    return _taking_back(target, reason, view)


def review(view: View, number: int, reason: str) -> Accepted[Correction]:
    """Take back the review `number`, so that it can be recorded anew."""
    target = next((review for review in view.ledger.reviews if review.number == number), None)
    if target is None:
        raise ReviewNotRecorded(number=number)
    return _taking_back(target, reason, view)


def amendment(view: View, text: str, reason: str) -> Accepted[Correction]:
    """Take back the amendment in force whose id begins with `text`."""
    target = typed.record(text, view.ledger.amendments, see="mou agreement show")
    return _taking_back(target, reason, view)


def nameable(view: View) -> list[Record]:
    """The entries, those that a review agreed too, and the corrections."""
    return [*view.ledger.entries, *view.ledger.recorded(Correction)]


def origin(record: Record, view: View) -> ProgressEntry | None:
    """The entry that a correction concerns in the end; None if it concerns something else."""
    by_id = {other.id: other for other in nameable(view)}
    taken: Record | None = record
    while isinstance(taken, Correction):
        taken = by_id.pop(taken.takes_back, None)  # a circle, which no mou writes, ends too
    return taken if isinstance(taken, ProgressEntry) else None


def _taking_back(target: Record, reason: str, view: View) -> Accepted[Correction]:
    correction = Correction("", target.id, reason, *NO_STAMP)
    refuse(problems(correction, view))
    return Accepted([correction])


def problems(correction: Correction, view: View) -> Iterator[MouError]:
    """What keeps `correction` from being recorded."""
    ledger, target = view.ledger, correction.takes_back
    known: dict[str, Record] = {}
    for record in ledger.records:
        known |= dict.fromkeys(ids(record), record)
    if target not in known:
        yield NothingToTakeBack(place="takes_back", text=short(target))
        return
    if earlier := ledger.taken_back.get(target):
        yield AlreadyTakenBack(entry=short(target), by=short(earlier.id))
    taken = known[target]
    if isinstance(taken, Amendment) and (needed := _resting_on(taken, view)):
        yield AmendmentNeeded(found=", ".join(needed))


def _resting_on(amendment: Amendment, view: View) -> list[str]:
    """The commitments that `amendment` created and that other records concern."""
    resting = {entry.commitment for entry in view.ledger.counting(date.max)}
    resting |= {task.commitment for task in view.ledger.tasks(date.max)}
    for other in view.ledger.amendments:
        if other.id != amendment.id:
            for change in other.content.changes:
                resting |= {change.commitment, *change.by}
            for succession in other.content.successions:
                resting |= set(succession.commitments)
    return sorted(resting.intersection(typed.numbers_of(amendment.content.new)))
