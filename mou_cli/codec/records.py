"""Progress entries, corrections, reviews and amendments to and from plain values."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import chain
from operator import attrgetter
from types import NoneType
from typing import Any

from mou_cli.codec.plain import (
    moment,
    number_json,
    read,
    read_moment,
    read_percent,
    texts,
    unreadable,
)
from mou_cli.derived.view import Book
from mou_cli.errors.register import OtherName
from mou_cli.model.agreement import Status
from mou_cli.model.records import (
    Amendment,
    Assignment,
    Correction,
    EvidenceFile,
    ProgressEntry,
    Record,
    Review,
)


def record_row(record: Record) -> dict[str, Any]:
    """A record as plain values; `kind` says which it is."""
    if isinstance(record, ProgressEntry):
        return {"kind": "progress", **entry_row(record)}
    if isinstance(record, Correction):
        return {"kind": "correction", **correction_row(record)}
    if isinstance(record, Amendment):
        return {
            "kind": "amendment",
            "id": record.id,
            "amendment": dict(record.values),
            "recorded_at": moment(record.recorded_at),
            "recorded_by": record.recorded_by,
        }
    from mou_cli.codec.reviews import assignment_row, review_row

    if isinstance(record, Assignment):
        return {"kind": "assignment", **assignment_row(record)}
    return {"kind": "review", **review_row(record)}


def entry_row(entry: ProgressEntry) -> dict[str, Any]:
    """A progress entry as plain values; `task` and `files` only where there are some."""
    row: dict[str, Any] = {
        "id": entry.id,
        "commitment": number_json(entry.commitment),
        "party": entry.party,
        "status": entry.status.value,
        "percent": entry.percent,
        "note": entry.note,
        "evidence": list(entry.evidence),
        "reported_on": entry.reported_on.isoformat(),
        "recorded_at": moment(entry.recorded_at),
        "recorded_by": entry.recorded_by,
    }
    if entry.task is not None:
        row["task"] = entry.task
    if entry.files:
        row["files"] = [file._asdict() for file in entry.files]
    return row


def correction_row(record: Correction) -> dict[str, Any]:
    """A correction as plain values."""
    return {
        "id": record.id,
        "takes_back": record.takes_back,
        "reason": record.reason,
        "recorded_at": moment(record.recorded_at),
        "recorded_by": record.recorded_by,
    }


def read_record(row: Mapping[str, Any], codes: Sequence[str]) -> Record:
    """The record that a row holds, of an agreement whose parties have these `codes`.

    Raises KeyError, TypeError or ValueError for any other row, and a `MouError` for an amendment
    that says nothing sound.
    """
    kind = row["kind"]
    texts(row, "id", "recorded_by")
    if kind == "progress":
        return _entry(row)
    recorded_at = read_moment(row)
    if kind == "correction":
        texts(row, "takes_back", "reason")
        return Correction(
            row["id"], row["takes_back"], row["reason"], recorded_at, row["recorded_by"]
        )
    if kind == "amendment":
        from mou_cli.codec.amendment_file import content

        values = dict(row["amendment"])
        return Amendment(row["id"], values, recorded_at, row["recorded_by"], content(values, codes))
    if kind in ("review", "assignment"):
        from mou_cli.codec.reviews import read_assignment, read_review

        return read_review(row) if kind == "review" else read_assignment(row)
    raise unreadable("kind", kind)


def _entry(row: Mapping[str, Any]) -> ProgressEntry:
    texts(row, "party", "note", kinds=(str, NoneType))
    evidence = row["evidence"]
    if not isinstance(evidence, list) or not all(isinstance(text, str) for text in evidence):
        raise unreadable("evidence", evidence)
    task = row.get("task")
    return ProgressEntry(
        id=row["id"],
        commitment=str(row["commitment"]),
        party=row["party"],
        status=read(row, "status", Status),
        percent=read_percent(row),
        note=row["note"],
        evidence=tuple(evidence),
        reported_on=read(row, "reported_on", date.fromisoformat),
        recorded_at=read_moment(row),
        recorded_by=row["recorded_by"],
        task=task if task is None else str(task),
        files=tuple(map(_file, row.get("files", ()))),
    )


def _file(row: Mapping[str, Any]) -> EvidenceFile:
    size = row["size"]
    if type(size) is not int or not 0 <= size < 1 << 63:
        raise unreadable("size", size)
    return EvidenceFile(str(row["name"]), size, str(row["sha256"]))


def check(book: Book, id_: str | None) -> None:
    """Raise `OtherName` for another id, `UnreadableValue` for a party that the book has not."""
    if book.signed.id != id_:
        raise OtherName(name=f"{book.signed.id}.json")
    codes = set(book.signed.codes)
    for record in book.records:
        for code in _codes(record):
            if code not in codes:
                raise unreadable("party", code)


def _codes(record: Record) -> Iterable[str]:
    if isinstance(record, ProgressEntry):
        return (record.party,) if record.party else ()
    if isinstance(record, Review):
        return chain.from_iterable(map(attrgetter("lead_agencies"), record.tasks))
    return record.lead_agencies if isinstance(record, Assignment) else ()
