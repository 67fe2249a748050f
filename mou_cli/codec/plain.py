"""Progress entries, corrections, reviews and amendments to and from plain values."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

EARLIEST, LATEST = 1900, 9998  # the years in which something can have been recorded


def number_json(number: str) -> int | str:
    """A commitment's number as JSON shows it: whole numbers as numbers (3), others as text
    ("I.1.a").
    """
    return (
        int(number)
        if number.isascii() and number.isdigit() and str(int(number)) == number
        else number
    )


def moment(value: datetime) -> str:
    """A UTC moment as ISO 8601 with milliseconds: 2026-11-23T02:03:04.567Z."""
    return value.replace(tzinfo=None).isoformat(timespec="milliseconds") + "Z"


def read_percent(row: Mapping[str, Any]) -> float | None:
    """The percentage, 0-100, or None; raises `TypeError` or `ValueError` for anything else."""
    percent: float | None = row["percent"]
    if percent is not None and (isinstance(percent, bool) or not 0 <= percent <= 100):
        raise ValueError(f"percent: {percent}")
    return percent


def texts(row: Mapping[str, Any], *keys: str, kinds: tuple[type, ...] = (str,)) -> None:
    """Raise `TypeError` for a key of `row` that is of no kind of `kinds`."""
    for key in keys:
        if not isinstance(row[key], kinds):
            raise TypeError(f"{key}: {row[key]!r}")


def read_moment(row: Mapping[str, Any]) -> datetime:
    """The moment of recording, in UTC."""
    moment = datetime.fromisoformat(row["recorded_at"])
    if moment.tzinfo is None:
        raise ValueError(f"recorded_at: {row['recorded_at']}")
    if not EARLIEST < moment.year < LATEST:
        raise ValueError(f"recorded_at: {row['recorded_at']}")
    moment = moment.astimezone(UTC)
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)
