"""Plain values (of TOML, JSON, rows) to and from values: what all records have in common."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any, TypeVar

from mou_cli.errors import MouError

EARLIEST, LATEST = 1900, 9998  # the years in which something can have been recorded

Word = TypeVar("Word", bound=StrEnum)


class Unreadable(ValueError):
    """What a row has under `key` is no value that it could have; `shown` is a part of it."""

    def __init__(self, key: str, value: object) -> None:
        super().__init__(f"{key}: {value!r}"[:120])
        self.key = key
        self.shown = (f"“{value}”" if isinstance(value, str) else str(value))[:60]


def number_json(number: str) -> int | str:
    """A commitment's number as JSON shows it: 3 as a number, "I.1.a" as text."""
    whole = number.isascii() and number.isdigit() and str(int(number)) == number
    return int(number) if whole else number


def moment(value: datetime) -> str:
    """A UTC moment as ISO 8601 with milliseconds: 2026-11-23T02:03:04.567Z."""
    return value.replace(tzinfo=None).isoformat(timespec="milliseconds") + "Z"


def texts(row: Mapping[str, Any], *keys: str, kinds: tuple[type, ...] = (str,)) -> None:
    """Raise `Unreadable` for a key of `row` whose value is of none of the `kinds`."""
    for key in keys:
        if not isinstance(row[key], kinds):
            raise Unreadable(key, row[key])


def read_percent(row: Mapping[str, Any]) -> float | None:
    """The percentage, 0-100, or None; raises `Unreadable` for anything else."""
    percent: float | None = row["percent"]
    if percent is None:
        return None
    number = isinstance(percent, (int, float)) and not isinstance(percent, bool)
    if not number or not 0 <= percent <= 100:
        raise Unreadable("percent", percent)
    return percent


def read_word(row: Mapping[str, Any], key: str, words: type[Word]) -> Word:
    """The word under `key`, which is one of `words`; raises `Unreadable`."""
    try:
        return words(row[key])
    except ValueError:
        raise Unreadable(key, row[key]) from None


def read_day(row: Mapping[str, Any], key: str) -> date:
    """The day under `key`, in ISO 8601; raises `Unreadable`."""
    try:
        return date.fromisoformat(row[key])
    except (TypeError, ValueError):
        raise Unreadable(key, row[key]) from None


def read_moment(row: Mapping[str, Any]) -> datetime:
    """The moment of recording, in UTC, to the millisecond; raises `Unreadable`."""
    text = row["recorded_at"]
    try:
        moment = datetime.fromisoformat(text)
    except (TypeError, ValueError):
        raise Unreadable("recorded_at", text) from None
    if moment.tzinfo is None or not EARLIEST < moment.year < LATEST:
        raise Unreadable("recorded_at", text)
    moment = moment.astimezone(UTC)
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


def unreadable(error: Exception) -> MouError:
    """Why a row holds no record, in words for people; `error` is what reading it raised."""
    from mou_cli.errors.documents import KeyMissing, NotARow, UnreadableValue

    if isinstance(error, Unreadable):
        return UnreadableValue(key=error.key, value=error.shown)
    if isinstance(error, KeyError):
        return KeyMissing(key=error.args[0])
    return NotARow()
