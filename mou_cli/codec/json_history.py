"""Changes, history, figures and evidence as JSON; the help topic `json` has every shape."""

from collections.abc import Iterable, Mapping
from typing import Any

from mou_cli.codec.agreement import commitment_row
from mou_cli.codec.json import frozen, tally
from mou_cli.codec.plain import number_json, words
from mou_cli.codec.records import entry_row
from mou_cli.codec.reviews import assessment_row, assignment_row, review_row, task_row
from mou_cli.derived.changes import Changed
from mou_cli.derived.history import (
    KINDS,
    Amended,
    Assigned,
    Coming,
    Event,
    FellDue,
    Reported,
    Reviewed,
    Signed,
    Succeeded,
    TaskSet,
)
from mou_cli.derived.standing import Standing
from mou_cli.derived.statistics import Statistics, Timing, Timings
from mou_cli.derived.timeline import Lane, Mark
from mou_cli.derived.weaknesses import Weakness
from mou_cli.model.agreement import Commitment
from mou_cli.model.amendment import Change, Succession
from mou_cli.model.evidence import Support
from mou_cli.model.records import Amendment


def changed(row: Changed) -> dict[str, Any]:
    """One commitment of `mou changes --json`; `then` is null where it was not there yet."""
    return {
        "number": number_json(row.now.number),
        "title": words(row.now.title),
        "then": frozen(row.then) if row.then else None,
        "now": frozen(row.now),
        "amended": _amended(row),
        "entries": list(map(entry_row, row.new)),
        "entries_gone": list(map(entry_row, row.gone)),
        "removed": row.removed,
        "tasks_set": _numbers(row.tasks),
        "tasks_gone": _numbers(row.tasks_gone),
        "tasks_assigned": [new.number for _, new in row.assigned],
        "tasks_done": _numbers(row.done),
        "became_overdue": _numbers(row.overdue),
    }


def _numbers(standings: Iterable[Standing]) -> list[str]:
    return [standing.number for standing in standings]


def _amended(row: Changed) -> dict[str, Any] | None:
    """What the commitment says now and did not say then; null where it says the same."""
    then, now = row.then and row.then.commitment, row.now.commitment
    if then is None or then == now:
        return None
    before, after = commitment_row(then), commitment_row(now)
    news = {key: after.get(key) for key in {**before, **after} if before.get(key) != after.get(key)}
    return {
        **news,
        "due_on": now.due_on and str(now.due_on),
        "text_status": now.text_status,
        "ended_on": now.ended_on and now.ended_on.isoformat(),
        "superseded_by": list(now.superseded_by),
        "orphaned": now.orphaned,
    }


def figures(of: Statistics) -> dict[str, Any]:
    """The figures of a day; `joint` beside the parties' codes."""
    return {
        "commitments": _timings(of.commitments),
        "tasks": _timings(of.tasks),
        "statuses": tally(of.statuses),
        "entries": of.entries,
        "with_evidence": of.with_evidence,
        "differing": list(map(number_json, of.differing)),
        "one_sided": list(map(number_json, of.one_sided)),
    }


def _timings(timings: Timings) -> Mapping[str, Mapping[Timing, int]]:
    return {code or "joint": row for code, row in timings.items()}


def weakness(finding: Weakness) -> dict[str, Any]:
    """One finding of `mou check --json`."""
    return {
        "kind": finding.kind.value,
        "numbers": list(map(number_json, finding.numbers)),
        "review": finding.review,
        "party": finding.party,
        "days": finding.days,
        "names": list(finding.names),
        "command": finding.command,
    }


def support(value: Support) -> dict[str, Any]:
    """One piece of evidence with what rests on it."""
    evidence = value.evidence
    return {
        "kind": evidence.kind.value,
        "text": evidence.text,
        "number": evidence.number,
        "issuer": evidence.issuer,
        "dated_on": evidence.dated_on and evidence.dated_on.isoformat(),
        "file": evidence.file and evidence.file._asdict(),
        "entries": [
            {"id": entry.id, "number": number_json(entry.number), "party": entry.party}
            for entry in value.entries
        ],
    }


def _succession(succession: Succession) -> dict[str, Any]:
    return {
        "kind": succession.kind,
        "party": succession.party,
        "names": list(succession.names),
        "to": words(succession.to),
        "on": str(succession.on),
        "ground": succession.ground,
    }


def _commitment(commitment: Commitment) -> dict[str, Any]:
    row = commitment_row(commitment)
    return {
        "number": number_json(commitment.number),
        "title": row["title"],
        "text": row.get("text"),
        "clauses": row.get("clauses", []),
    }


def _change(change: Change) -> dict[str, Any]:
    row = commitment_row(change.words)
    return {
        "change": change.kind,
        "by": list(map(number_json, change.by)),
        "words": {key: row.get(key) for key in change.given},
        "into": [{"number": number_json(new.number), **commitment_row(new)} for new in change.into],
        "reason": words(change.reason),
        "text_status": change.text_status,
    }


def event(value: Event) -> dict[str, Any]:
    """One event of `mou trace --json`; the keys beside `day` and `kind` follow from the kind."""
    return {"day": value.day.isoformat(), "kind": KINDS[type(value)], **_facts(value)}


def _facts(value: Event) -> dict[str, Any]:
    match value:
        case Signed(_, commitment):
            return {"commitment": _commitment(commitment)}
        case Reported(_, entry, after_review):
            return {"entry": entry_row(entry), "after_review": after_review}
        case FellDue(_, number) | Coming(_, number):
            return {"review": number}
        case Reviewed(_, review, assessment, seen):
            held = review_row(review)
            shown = ("held_on", "place", "document", "chairs", "conclusion")
            return {
                **{key: held[key] for key in shown},
                "review": review.number,
                "seen": seen and dict(seen),
                "assessment": assessment and assessment_row(assessment),
            }
        case TaskSet(_, task):
            return {"task": task_row(task)}
        case Assigned(_, assignment):
            return {"assignment": assignment_row(assignment)}
        case Amended(_, amendment, change):
            return {**_amendment(amendment), **_change(change)}
        case Succeeded(_, amendment, succession):
            return {**_amendment(amendment), "succession": _succession(succession)}


def _amendment(record: Amendment) -> dict[str, Any]:
    return {"amendment": record.id, "document": record.content.document}


def mark(value: Mark) -> dict[str, Any]:
    """One mark of `mou timeline --json`; `number` is that of the review, commitment or task."""
    return {
        "on": value.on.isoformat(),
        "kind": value.kind.value,
        "number": value.number or None,
        "entry": value.entry and value.entry.id,
    }


def lane(value: Lane) -> dict[str, Any]:
    """One commitment of it with its marks."""
    return {"number": number_json(value.standing.number), "marks": list(map(mark, value.marks))}
