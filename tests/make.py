"""Values for tests: agreements of any shape, entries, reviews."""

from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any

from hypothesis import strategies as st

from mou_cli.codec.agreement import read_agreement
from mou_cli.model import Agreement, Correction, ProgressEntry, Record, Review, Status

SIGNED = date(2023, 7, 24)
START = datetime(2024, 1, 1, tzinfo=UTC)
_serial = count()


def agreement(*codes: str, numbers: tuple[Any, ...] = (1, 2), **more: Any) -> Agreement:
    """An agreement of the parties `codes` (two if none is given), signed on 24/07/2023."""
    return read_agreement(values(*codes, numbers=numbers, **more))


def values(*codes: str, numbers: tuple[Any, ...] = (1, 2), **more: Any) -> dict[str, Any]:
    """The same as plain values."""
    return {
        "id": "thu",
        "title": "Thử",
        "signed_on": SIGNED.isoformat(),
        "parties": [{"code": code, "name": code.upper()} for code in codes or ("a", "b")],
        "commitments": [{"number": number, "title": f"Nội dung {number}"} for number in numbers],
        **more,
    }


def entry(
    status: str = "in-progress",
    party: str | None = None,
    on: date = date(2024, 5, 1),
    number: str = "1",
    at: int | None = None,
    **more: Any,
) -> ProgressEntry:
    """An entry recorded `at` seconds after the start, one second after the last if not given."""
    at = next(_serial) if at is None else at
    facts: dict[str, Any] = {"percent": None, "note": None, "evidence": (), "recorded_by": "Văn phòng UBND tỉnh"} | more
    return ProgressEntry(
        id=f"{next(_serial):020x}",
        commitment=number,
        party=party,
        status=Status(status),
        reported_on=on,
        recorded_at=START + timedelta(seconds=at),
        **facts,
    )


def correction(of: Record) -> Correction:
    """A correction that takes `of` back."""
    return Correction(f"{next(_serial):020x}", of.id, "nhầm", START + timedelta(seconds=next(_serial)), "Văn phòng")


def review(number: int, held: date) -> Review:
    """A review held."""
    return Review(f"{next(_serial):020x}", number, held, None, None, None, START, "Văn phòng")


days = st.dates(SIGNED, date(2026, 11, 23))
lines = st.text(st.characters(exclude_categories=("Cc", "Cs", "Cf", "Zl", "Zp")), min_size=1, max_size=40)
moments = st.datetimes(datetime(2023, 7, 24), datetime(2030, 1, 1)).map(
    lambda value: value.replace(microsecond=value.microsecond // 1000 * 1000, tzinfo=UTC)
)
entries = st.builds(
    ProgressEntry,
    id=st.text("0123456789abcdef", min_size=20, max_size=20),
    commitment=st.sampled_from(["1", "2", "I.1.a"]),
    party=st.sampled_from([None, "a", "b"]),
    status=st.sampled_from(Status),
    percent=st.none() | st.integers(0, 100) | st.sampled_from([33.3, 66.7]),
    note=st.none() | lines,
    evidence=st.lists(lines, max_size=3).map(tuple),
    reported_on=days,
    recorded_at=moments,
    recorded_by=lines,
)
reviews = st.builds(
    Review,
    id=st.text("0123456789abcdef", min_size=20, max_size=20),
    number=st.integers(1, 50),
    held_on=days,
    place=st.none() | lines,
    document=st.none() | lines,
    conclusion=st.none() | lines,
    recorded_at=moments,
    recorded_by=lines,
)
