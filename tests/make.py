"""Values for tests: agreements of any shape, entries, reviews."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from mou_cli.codec.agreement import read_agreement
from mou_cli.codec.amendment_file import content
from mou_cli.derived.view import Book, View
from mou_cli.intake.accepted import Accepted
from mou_cli.model.agreement import Agreement, PartialDate, Status
from mou_cli.model.records import (
    Amendment,
    Assessment,
    Assignment,
    Correction,
    EvidenceFile,
    ProgressEntry,
    Record,
    Result,
    Review,
    Task,
)
from mou_cli.storage.register import Register

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
    facts: dict[str, Any] = {
        "percent": None,
        "note": None,
        "evidence": (),
        "recorded_by": "Văn phòng UBND tỉnh",
    } | more
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
    return Correction(
        f"{next(_serial):020x}",
        of.id,
        "nhầm",
        START + timedelta(seconds=next(_serial)),
        "Văn phòng",
    )


def review(number: int, held: date, at: int | None = None, **more: Any) -> Review:
    """A review held, recorded `at` seconds after the start, or one second after the last."""
    moment = START + timedelta(seconds=next(_serial) if at is None else at)
    return Review(
        f"{next(_serial):020x}", number, held, None, None, None, moment, "Văn phòng"
    )._replace(**more)


def assessment(number: str, status: str, **more: Any) -> Assessment:
    """A joint assessment of a commitment."""
    return Assessment(f"{next(_serial):020x}", number, Status(status), None, None, None)._replace(
        **more
    )


def task(number: str, review: int = 1, set_on: date = date(2025, 7, 30), **more: Any) -> Task:
    """A task of the commitment before the dot."""
    plain = Task(
        number, number.rpartition(".")[0], f"Việc {number}", {}, None, None, None, review, set_on
    )
    return plain._replace(**more)


def amendment_values(**more: Any) -> dict[str, Any]:
    """What the file of an amendment of the agreement `thu` says, as plain values."""
    return {"agreement": "thu", "title": "Sửa đổi", "applies_on": "2025-07-01", **more}


def amendment(codes: Sequence[str] = ("a", "b"), **more: Any) -> Amendment:
    """An amendment of the agreement `thu`, between the parties `codes`, that says `more`."""
    said = amendment_values(**more)
    moment = START + timedelta(seconds=next(_serial))
    return Amendment(f"{next(_serial):020x}", said, moment, "Văn phòng", content(said, codes))


def view(signed: Agreement, records: Sequence[Record], day: date) -> View:
    """What the book of an agreement with `records` shows on `day`."""
    return View(Book(signed, {}, records), day)


def change(number: Any, kind: str, **more: Any) -> dict[str, Any]:
    """One change of an amendment."""
    return {"commitment": number, "kind": kind, **more}


def loaded(folder: Path, id_: str, **more: Any) -> Register:
    """The register in `folder` with one agreement more."""
    plain = values(**more) | {"id": id_}
    register = Register(folder)
    assert register.load(read_agreement(plain), plain) in ("loaded", "replaced", "unchanged")
    return register


def add(register: Register, id_: str, *records: Record) -> tuple[Book, Accepted[Record]]:
    """Add `records`, stamped already, to the agreement `id_` in one write."""
    return register.add(id_, lambda book: Accepted(records))


days = st.dates(SIGNED, date(2026, 11, 23))
lines = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Cf", "Zl", "Zp")), min_size=1, max_size=40
)
moments = st.datetimes(datetime(2023, 7, 24), datetime(2030, 1, 1)).map(
    lambda value: value.replace(microsecond=value.microsecond // 1000 * 1000, tzinfo=UTC)
)
ids = st.text("0123456789abcdef", min_size=20, max_size=20)
partial_dates = st.none() | st.builds(
    PartialDate, st.integers(2024, 2030), st.integers(1, 12), st.integers(0, 28)
)
leads = st.dictionaries(st.sampled_from(["a", "b"]), lines)
entries = st.builds(
    ProgressEntry,
    id=ids,
    commitment=st.sampled_from(["1", "2", "I.1.a"]),
    party=st.sampled_from([None, "a", "b"]),
    status=st.sampled_from(Status),
    percent=st.none() | st.integers(0, 100) | st.sampled_from([33.3, 66.7]),
    note=st.none() | lines,
    evidence=st.lists(lines, max_size=3).map(tuple),
    reported_on=days,
    recorded_at=moments,
    recorded_by=lines,
    task=st.none(),
    files=st.lists(
        st.builds(EvidenceFile, lines, st.integers(0, 1 << 62), st.just("ab" * 32)), max_size=2
    ).map(tuple),
    review=st.none(),
)
assessments = st.builds(
    Assessment,
    ids,
    st.sampled_from(["1", "2"]),
    st.sampled_from(Status),
    st.none() | st.integers(0, 100),
    st.none() | st.sampled_from(Result),
    st.none() | lines,
)
tasks = st.builds(
    lambda at, text, due, agencies, continues: Task(
        f"1.{at}", "1", text, agencies, due, 2 if due else None, continues, 0, SIGNED
    ),
    st.integers(1, 9),
    lines,
    partial_dates,
    leads,
    st.none() | st.just("1.1"),
)
reviews = st.builds(
    Review,
    id=ids,
    number=st.integers(1, 50),
    held_on=days,
    place=st.none() | lines,
    document=st.none() | lines,
    conclusion=st.none() | lines,
    recorded_at=moments,
    recorded_by=lines,
    chairs=st.lists(lines, max_size=2).map(tuple),
    assessments=st.lists(assessments, max_size=2).map(tuple),
    tasks=st.lists(tasks, max_size=2).map(tuple),
    seen=st.just(()) | st.just(({"number": 1, "status": None, "parties": {"a": None}},)),
).map(
    lambda found: found._replace(
        tasks=tuple(
            task._replace(review=found.number, set_on=found.held_on) for task in found.tasks
        )
    )
)
assignments = st.builds(
    Assignment, ids, st.just("1.1"), leads, partial_dates, st.none() | lines, days, moments, lines
)
