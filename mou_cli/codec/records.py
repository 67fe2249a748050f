"""Progress entries, corrections and reviews to and from plain values."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from types import NoneType
from typing import Any

from mou_cli.model import Correction, ProgressEntry, Record, Review, Status


def number_json(number: str) -> int | str:
    """A commitment's number as JSON shows it: whole numbers as numbers (3), others as text ("I.1.a")."""
    return int(number) if number.isascii() and number.isdigit() and str(int(number)) == number else number


def moment(value: datetime) -> str:
    """A UTC moment as ISO 8601 with milliseconds: 2026-11-23T02:03:04.567Z."""
    return value.strftime("%Y-%m-%dT%H:%M:%S.") + f"{value.microsecond // 1000:03}Z"


def record_row(record: Record) -> dict[str, Any]:
    """A progress entry or a correction as plain values."""
    stamp = {"recorded_at": moment(record.recorded_at), "recorded_by": record.recorded_by}
    if isinstance(record, Correction):
        return {"id": record.id, "takes_back": record.takes_back, "reason": record.reason, **stamp}
    return {
        "id": record.id,
        "commitment": number_json(record.commitment),
        "party": record.party,
        "status": record.status.value,
        "percent": record.percent,
        "note": record.note,
        "evidence": list(record.evidence),
        "reported_on": record.reported_on.isoformat(),
        **stamp,
    }


def read_record(row: Mapping[str, Any]) -> Record:
    """The record that a row of the progress table holds; raises KeyError, TypeError or ValueError on any other row."""
    recorded_at = _moment(row)
    if "takes_back" in row:
        _texts(row, "id", "takes_back", "reason", "recorded_by")
        return Correction(row["id"], row["takes_back"], row["reason"], recorded_at, row["recorded_by"])
    _texts(row, "id", "recorded_by")
    _texts(row, "party", "note", kinds=(str, NoneType))
    percent = row["percent"]
    if percent is not None and (isinstance(percent, bool) or not 0 <= percent <= 100):
        raise ValueError(f"percent: {percent}")
    if not isinstance(row["evidence"], list) or not all(isinstance(each, str) for each in row["evidence"]):
        raise TypeError("evidence")
    return ProgressEntry(
        id=row["id"],
        commitment=str(row["commitment"]),
        party=row["party"],
        status=Status(row["status"]),
        percent=percent,
        note=row["note"],
        evidence=tuple(row["evidence"]),
        reported_on=date.fromisoformat(row["reported_on"]),
        recorded_at=recorded_at,
        recorded_by=row["recorded_by"],
    )


def _texts(row: Mapping[str, Any], *keys: str, kinds: tuple[type, ...] = (str,)) -> None:
    for key in keys:
        if not isinstance(row[key], kinds):
            raise TypeError(f"{key}: {row[key]!r}")


def _moment(row: Mapping[str, Any]) -> datetime:
    moment = datetime.fromisoformat(row["recorded_at"])
    if moment.tzinfo is None:
        raise ValueError(f"recorded_at: {row['recorded_at']}")
    return moment.astimezone(UTC)


def review_row(review: Review) -> dict[str, Any]:
    """A review that was held as plain values."""
    return {
        "id": review.id,
        "number": review.number,
        "held_on": review.held_on.isoformat(),
        "place": review.place,
        "document": review.document,
        "conclusion": review.conclusion,
        "recorded_at": moment(review.recorded_at),
        "recorded_by": review.recorded_by,
    }


def read_review(row: Mapping[str, Any]) -> Review:
    """The review that a row of the reviews table holds; raises KeyError, TypeError or ValueError on any other row."""
    _texts(row, "id", "recorded_by")
    _texts(row, "place", "document", "conclusion", kinds=(str, NoneType))
    _texts(row, "number", kinds=(int,))
    return Review(
        id=row["id"],
        number=row["number"],
        held_on=date.fromisoformat(row["held_on"]),
        place=row["place"],
        document=row["document"],
        conclusion=row["conclusion"],
        recorded_at=_moment(row),
        recorded_by=row["recorded_by"],
    )
