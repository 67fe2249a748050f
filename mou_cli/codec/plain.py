"""Plain values (of TOML, JSON, rows) to and from values: what all records have in common."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any, TypeVar

from mou_cli.errors import MouError
from mou_cli.errors.register import NotARow
from mou_cli.errors.values import KeyMissing, UnreadableValue
from mou_cli.model.agreement import Bilingual

EARLIEST, LATEST = 1900, 9998  # the years in which something can have been recorded

# what reading a row can raise
UNREADABLE = (
    UnreadableValue,
    ArithmeticError,
    LookupError,
    TypeError,
    ValueError,
    AttributeError,
)

T = TypeVar("T")


def unreadable(key: str, value: object) -> UnreadableValue:
    """The failure that what a row has under `key` is no `value` that it could have."""
    shown = f"“{value}”" if isinstance(value, str) else str(value)
    return UnreadableValue(key=key, value=shown[:60])


def number_json(number: str) -> int | str:
    """A commitment's number as JSON shows it: 3 as a number, "I.1.a" as text."""
    whole = number.isascii() and number.isdigit() and str(int(number)) == number
    return int(number) if whole else number


def words(value: Bilingual | None) -> dict[str, str | None] | None:
    """A text in both languages; null for the one not stated."""
    return None if value is None else {"vi": value.vi or None, "en": value.en or None}


def moment(value: datetime) -> str:
    """A UTC moment as ISO 8601 with milliseconds: 2026-11-23T02:03:04.567Z."""
    return value.replace(tzinfo=None).isoformat(timespec="milliseconds") + "Z"


def texts(row: Mapping[str, Any], *keys: str, kinds: tuple[type, ...] = (str,)) -> None:
    """Raise `UnreadableValue` for a key of `row` whose value is of none of the `kinds`."""
    for key in keys:
        if not isinstance(row[key], kinds):
            raise unreadable(key, row[key])


def read_percent(row: Mapping[str, Any]) -> float | None:
    """The percentage, 0-100, or None; raises `UnreadableValue` for anything else."""
    percent: float | None = row["percent"]
    if percent is not None and (type(percent) not in (int, float) or not 0 <= percent <= 100):
        raise unreadable("percent", percent)
    return percent


def read(row: Mapping[str, Any], key: str, meant: Callable[[Any], T]) -> T:
    """What the value under `key` means: a word, or a day in ISO 8601; raises `UnreadableValue`."""
    try:
        return meant(row[key])
    except (TypeError, ValueError):
        raise unreadable(key, row[key]) from None


def read_moment(row: Mapping[str, Any]) -> datetime:
    """The moment of recording, in UTC, to the millisecond; raises `UnreadableValue`."""
    moment = read(row, "recorded_at", datetime.fromisoformat)
    if moment.tzinfo is None or not EARLIEST < moment.year < LATEST:
        raise unreadable("recorded_at", row["recorded_at"])
    moment = moment.astimezone(UTC)
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


def no_record(error: Exception) -> MouError:
    """Why a row holds no record, in words for people; `error` is what reading it raised."""
    if isinstance(error, MouError):
        return error
    return KeyMissing(key=error.args[0]) if isinstance(error, KeyError) else NotARow()
