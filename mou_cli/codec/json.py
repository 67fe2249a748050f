"""Derived values as JSON: dates ISO, codes, nothing cut; the help topic `json` has every shape."""

from collections.abc import Mapping, Sequence
from typing import Any

from mou_cli.codec.agreement import commitment_row
from mou_cli.codec.plain import number_json, words
from mou_cli.codec.records import correction_row, entry_row, record_row
from mou_cli.codec.reviews import review_row, task_row
from mou_cli.derived.ledger import Ledger
from mou_cli.derived.schedule import DueReview, Outlook
from mou_cli.derived.standing import Standing, counts
from mou_cli.derived.view import View
from mou_cli.model.agreement import Agreement, Status
from mou_cli.model.records import Amendment, Correction, ProgressEntry, Review


def entry_in_force(entry: ProgressEntry) -> dict[str, Any]:
    """What a party's report in force says."""
    return {
        "status": entry.status.value,
        "percent": entry.percent,
        "reported_on": entry.reported_on.isoformat(),
        "entry": entry.id,
        "jointly": entry.party is None,
    }


def frozen(value: Standing) -> dict[str, Any]:
    """Where a commitment or a task stands, without its text, as a review keeps it."""
    return {
        "number": number_json(value.commitment.number) if value.task is None else value.number,
        "status": value.status and value.status.value,
        "accord": value.accord.value,
        "overdue": value.overdue,
        "reported_on": value.reported_on and value.reported_on.isoformat(),
        "parties": {code: entry and entry_in_force(entry) for code, entry in value.latest.items()},
    }


def standing(value: Standing) -> dict[str, Any]:
    """One commitment of `mou list --json`."""
    commitment = value.commitment
    done, of = value.done_of
    return {
        "number": number_json(commitment.number),
        "title": words(commitment.title),
        "field": words(commitment.field),
        **frozen(value),
        "differs": value.apart,
        "stale": value.stale(),
        "due_on": commitment.due_on and str(commitment.due_on),
        "tasks": {"done": done, "of": of},
        "text_status": commitment.text_status,
        "since": commitment.since and commitment.since.isoformat(),
        "ended_on": commitment.ended_on and commitment.ended_on.isoformat(),
        "superseded_by": list(map(number_json, commitment.superseded_by)),
        "orphaned": commitment.orphaned,
    }


def commitment(value: Standing, signed: Agreement, values: Mapping[str, Any]) -> dict[str, Any]:
    """A commitment as its file has it (`values`), or as it was amended, and where it stands."""
    number = value.commitment.number
    row = commitment_row(value.commitment)
    was = signed.commitment(number)
    if was and commitment_row(was) == row:
        row = next(row for row in values["commitments"] if str(row["number"]) == number)
    return {**row, **standing(value)}


def task(value: Standing) -> dict[str, Any]:
    """One task of `mou task list --json`."""
    assert value.task
    return {
        **task_row(value.task),
        **frozen(value),
        "differs": value.apart,
        "stale": value.stale(),
        "review": value.task.review,
        "set_on": value.task.set_on.isoformat(),
        "carried_to": value.task.carried_to,
    }


def shown(value: Standing, view: View) -> dict[str, Any]:
    """One commitment or task of `mou show --json`, with its entries."""
    entries = log(view.ledger.log(view.day, value.number), view.ledger)
    if value.task:
        return {"task": task(value), "entries": entries}
    whole = commitment(value, view.signed, view.book.values)
    return {"commitment": whole, "tasks": list(map(task, value.tasks)), "entries": entries}


def tally(counts: Mapping[Status | None, int]) -> dict[str, int]:
    """Counts by joint status; `not-reported` where nobody has."""
    return {status.value if status else "not-reported": count for status, count in counts.items()}


def log(entries: Sequence[ProgressEntry], ledger: Ledger) -> list[dict[str, Any]]:
    """The entries of `mou progress log --json`, each with the corrections that concern it."""
    return [_logged(entry, ledger) for entry in entries]


def _logged(entry: ProgressEntry, ledger: Ledger) -> dict[str, Any]:
    return {
        "task": None,
        "files": [],
        **entry_row(entry),
        "review": entry.review,
        "after_review": ledger.late.get(entry.id),
        "taken_back": entry.id in ledger.taken_back,
        "corrections": list(map(correction_row, ledger.corrections_of.get(entry.id, ()))),
    }


def amendment(record: Amendment) -> dict[str, Any]:
    """An amendment as its file has it, with when and by whom it was recorded."""
    return {key: value for key, value in record_row(record).items() if key != "kind"}


def due_review(row: DueReview) -> dict[str, Any]:
    """A review of the schedule; `days` is negative when it fell due in the past."""
    return {
        "number": row.number,
        "due_on": row.due_on.isoformat(),
        "held_on": row.held_on and row.held_on.isoformat(),
        "days": row.days,
        "working_day": row.working_day.isoformat(),
    }


def outlook(schedule: Outlook) -> dict[str, Any]:
    """The reviews that were missed, and the next."""
    return {
        "missed": list(map(due_review, schedule.missed)),
        "next": due_review(schedule.next) if schedule.next else None,
    }


def review_held(
    review: Review, due: DueReview | None, gone: Mapping[str, Correction]
) -> dict[str, Any]:
    """A review of `mou review list --json`; `gone` has the corrections in force."""
    correction = gone.get(review.id)
    return {
        **review_row(review),
        "due_on": due.due_on.isoformat() if due else None,
        "taken_back": correction is not None,
        "corrections": [correction_row(correction)] if correction else [],
    }


def agreement_summary(view: View) -> dict[str, Any]:
    """One agreement of `mou agreement list --json`."""
    agreement = view.agreement
    return {
        "id": agreement.id,
        "title": words(agreement.title),
        "signed_on": str(agreement.signed_on),
        "parties": list(agreement.codes),
        "counts": tally(counts(view.standings)),
        **outlook(view.outlook),
    }
