"""Derived values as JSON shows them: dates ISO, codes not words, nothing cut. README documents each shape."""

from collections.abc import Mapping, Sequence
from typing import Any

from mou_cli.codec.records import number_json, record_row
from mou_cli.cycle import DueReview
from mou_cli.model import Bilingual, ProgressEntry, Record, Status
from mou_cli.standing import Standing, history, taken_back


def words(value: Bilingual | None) -> dict[str, str | None] | None:
    """A text in both languages; null for the one not stated."""
    return None if value is None else {"vi": value.vi or None, "en": value.en or None}


def entry_in_force(entry: ProgressEntry | None) -> dict[str, Any] | None:
    """What a party's report in force says."""
    if entry is None:
        return None
    return {
        "status": entry.status.value,
        "percent": entry.percent,
        "reported_on": entry.reported_on.isoformat(),
        "entry": entry.id,
        "jointly": entry.party is None,
    }


def standing(value: Standing) -> dict[str, Any]:
    """One commitment of `mou list --json`."""
    return {
        "number": number_json(value.commitment.number),
        "title": words(value.commitment.title),
        "field": words(value.commitment.field),
        "status": value.status and value.status.value,
        "accord": value.accord.value,
        "overdue": value.overdue,
        "stale": value.stale(),
        "due_on": value.commitment.due_on and str(value.commitment.due_on),
        "reported_on": value.reported_on and value.reported_on.isoformat(),
        "parties": {code: entry_in_force(entry) for code, entry in value.latest.items()},
    }


def tally(counts: Mapping[Status | None, int]) -> dict[str, int]:
    """Counts by joint status; `not-reported` where nobody has."""
    return {status.value if status else "not-reported": count for status, count in counts.items()}


def log(entries: Sequence[ProgressEntry], records: Sequence[Record]) -> list[dict[str, Any]]:
    """The entries of `mou progress log --json`, each with the corrections about it."""
    gone, corrections = taken_back(records), history(records)
    return [
        {
            **record_row(entry),
            "taken_back": entry.id in gone,
            "corrections": [record_row(each) for each in corrections.get(entry.id, ())],
        }
        for entry in entries
    ]


def due_review(row: DueReview) -> dict[str, Any]:
    """A review of the schedule; `days` is negative when it fell due in the past."""
    return {
        "number": row.number,
        "due_on": row.due_on.isoformat(),
        "held_on": row.held_on and row.held_on.isoformat(),
        "days": row.days,
        "working_day": row.working_day.isoformat(),
    }
