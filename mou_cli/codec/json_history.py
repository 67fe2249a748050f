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


def changed(each: Changed) -> dict[str, Any]:
    """One commitment of `mou changes --json`; `then` is null where it was not there yet."""
    return {
        "number": number_json(each.now.number),
        "title": words(each.now.title),
        "then": frozen(each.then) if each.then else None,
        "now": frozen(each.now),
        "amended": _amended(each),
        "entries": list(map(entry_row, each.new)),
        "entries_gone": list(map(entry_row, each.gone)),
        "removed": each.removed,
        "tasks_set": _numbers(each.tasks),
        "tasks_gone": _numbers(each.tasks_gone),
        "tasks_assigned": [new.number for _, new in each.assigned],
        "tasks_done": _numbers(each.done),
        "became_overdue": _numbers(each.overdue),
    }


def _numbers(standings: Iterable[Standing]) -> list[str]:
    return [standing.number for standing in standings]


def _amended(each: Changed) -> dict[str, Any] | None:
    """What the commitment says now and did not say then; null where it says the same."""
    then, now = each.then and each.then.commitment, each.now.commitment
    if then is None or then == now:
        return None
    before, after = commitment_row(then), commitment_row(now)
    said = {key: after.get(key) for key in {**before, **after} if before.get(key) != after.get(key)}
    return {
        **said,
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


def weakness(each: Weakness) -> dict[str, Any]:
    """One finding of `mou check --json`."""
    return {
        "kind": each.kind.value,
        "numbers": list(map(number_json, each.numbers)),
        "review": each.review,
        "party": each.party,
        "days": each.days,
        "names": list(each.names),
        "command": each.command,
    }


def support(each: Support) -> dict[str, Any]:
    """One piece of evidence with what rests on it."""
    found = each.evidence
    return {
        "kind": found.kind.value,
        "text": found.text,
        "number": found.number,
        "issuer": found.issuer,
        "dated_on": found.dated_on and found.dated_on.isoformat(),
        "file": found.file and found.file._asdict(),
        "entries": [
            {"id": entry.id, "number": number_json(entry.number), "party": entry.party}
            for entry in each.entries
        ],
    }


def _succession(each: Succession) -> dict[str, Any]:
    return {
        "kind": each.kind,
        "party": each.party,
        "names": list(each.names),
        "to": words(each.to),
        "on": str(each.on),
        "ground": each.ground,
    }


def _commitment(each: Commitment) -> dict[str, Any]:
    row = commitment_row(each)
    return {
        "number": number_json(each.number),
        "title": row["title"],
        "text": row.get("text"),
        "clauses": row.get("clauses", []),
    }


def _change(each: Change) -> dict[str, Any]:
    said = commitment_row(each.words)
    return {
        "change": each.kind,
        "by": list(map(number_json, each.by)),
        "words": {key: said.get(key) for key in each.given},
        "into": [{"number": number_json(new.number), **commitment_row(new)} for new in each.into],
        "reason": words(each.reason),
        "text_status": each.text_status,
    }


def event(each: Event) -> dict[str, Any]:
    """One event of `mou trace --json`; the keys beside `day` and `kind` follow from the kind."""
    return {"day": each.day.isoformat(), "kind": KINDS[type(each)], **_facts(each)}


def _facts(each: Event) -> dict[str, Any]:
    match each:
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


def mark(each: Mark) -> dict[str, Any]:
    """One mark of `mou timeline --json`; `number` is that of the review, commitment or task."""
    return {
        "on": each.on.isoformat(),
        "kind": each.kind.value,
        "number": each.number or None,
        "entry": each.entry and each.entry.id,
    }


def lane(each: Lane) -> dict[str, Any]:
    """One commitment of it with its marks."""
    return {"number": number_json(each.standing.number), "marks": list(map(mark, each.marks))}
