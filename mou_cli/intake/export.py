"""What `mou export` wrote as JSON, read back: agreements with their records, and every problem at
once.
"""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from mou_cli.codec import agreement_file
from mou_cli.codec.book import check
from mou_cli.codec.records import read_record
from mou_cli.derived.book import Book
from mou_cli.errors import MouError, TextTooLong, UnsafeText
from mou_cli.errors.documents import NotARecord
from mou_cli.errors.files import Twice, WrongKind
from mou_cli.intake.amendment import numbers_used
from mou_cli.model.agreement import Agreement
from mou_cli.model.records import Amendment, Correction, ProgressEntry, Record, Review
from mou_cli.model.text import NOTE_LIMIT, unsafe

FORMAT = "mou-export"
VERSION = 1
_SHOWN = 120  # characters of what is wrong


class Restored(NamedTuple):
    """An agreement with its plain values and its records, ids and moments as they were."""

    agreement: Agreement
    values: Mapping[str, Any]
    records: tuple[Record, ...]


class Reading(NamedTuple):
    """An export as read, and every problem with its place."""

    found: tuple[Restored, ...]
    problems: tuple[MouError, ...]


def is_export(values: Any) -> bool:
    """Whether `values` are those of an export, of whatever version."""
    return isinstance(values, dict) and values.get("format") == FORMAT


def read(values: Mapping[str, Any]) -> Reading:
    """What the `values` of an export say. Never raises: all problems come back together."""
    problems: list[MouError] = []
    rows = values.get("agreements")
    if not isinstance(rows, list):
        return Reading(
            (),
            (
                WrongKind(
                    place="agreements", wanted=("danh sách", "a list"), found=type(rows).__name__
                ),
            ),
        )
    found: list[Restored] = []
    for at, row in enumerate(rows, 1):
        place = f"agreements[{at}]"
        if not isinstance(row, dict) or not isinstance(row.get("agreement"), dict):
            problems.append(
                WrongKind(place=f"{place}.agreement", wanted=("bảng", "a table"), found="?")
            )
            continue
        kept = {key: row[key] for key in ("agreement", "records") if key in row}
        problems += _unsafe(kept, place)
        reading = agreement_file.read(row["agreement"])
        problems += [_placed(problem, f"{place}.agreement") for problem in reading.problems]
        records = _records(row.get("records", []), place, problems)
        if reading.agreement is not None:
            if reading.agreement.id in [each.agreement.id for each in found]:
                problems.append(Twice(place=f"{place}.agreement.id", text=reading.agreement.id))
            found.append(Restored(reading.agreement, row["agreement"], tuple(records)))
            problems += _inconsistent(found[-1], f"{place}.records")
    return Reading(tuple(found), tuple(problems))


def _inconsistent(found: Restored, place: str) -> list[MouError]:
    """What no register of this agreement would hold, such as an entry on a commitment that never
    was.
    """
    try:
        check(Book(found.agreement, found.values, found.records), found.agreement.id)
        used = numbers_used(found.agreement, found.records)
    except (MouError, ArithmeticError, ValueError, TypeError, LookupError, AttributeError) as error:
        return [NotARecord(place=place, detail=str(error)[:_SHOWN])]
    ids = {id_ for record in found.records for id_ in _ids(record)}
    wrong = [
        (at, _wrong(record, found.agreement.id, used, ids))
        for at, record in enumerate(found.records, 1)
    ]
    return [NotARecord(place=f"{place}[{at}]", detail=what[:_SHOWN]) for at, what in wrong if what]


def _ids(record: Record) -> list[str]:
    return [
        record.id,
        *([each.id for each in record.assessments] if isinstance(record, Review) else []),
    ]


def _wrong(record: Record, agreement: str, used: set[str], ids: set[str]) -> str:
    """What a record refers to that is not there; empty where all is."""
    if not all(re.fullmatch("[0-9a-z]{1,64}", id_) for id_ in _ids(record)):
        return f"id: {record.id!r}"
    if isinstance(record, Correction):
        return "" if record.takes_back in ids - {record.id} else f"takes_back: {record.takes_back}"
    if isinstance(record, Amendment):
        return (
            ""
            if record.values["agreement"] == agreement
            else f"agreement: {record.values['agreement']}"
        )
    numbers = [record.number] if isinstance(record, ProgressEntry) else []
    if isinstance(record, Review):
        numbers = [each.commitment for each in record.assessments] + [
            each.commitment for each in record.tasks
        ]
    return next((f"number: {number}" for number in numbers if number not in used), "")


def _placed(problem: MouError, place: str) -> MouError:
    problem.place = f"{place}.{problem.place}" if problem.place else place
    return problem


def _records(rows: Any, place: str, problems: list[MouError]) -> list[Record]:
    records: list[Record] = []
    used: set[str] = set()
    for at, row in enumerate(rows if isinstance(rows, list) else [rows], 1):
        here = f"{place}.records[{at}]"
        try:
            record = read_record(row)
        except (ArithmeticError, LookupError, TypeError, ValueError, AttributeError) as error:
            problems.append(
                NotARecord(place=here, detail=f"{type(error).__name__}: {error}"[:_SHOWN])
            )
            continue
        problems += [Twice(place=f"{here}.id", text=id_) for id_ in _ids(record) if id_ in used]
        used.update(_ids(record))
        records.append(record)
    return records


def _unsafe(value: Any, place: str) -> list[MouError]:
    """The texts in which a character stands that no text may have."""
    if isinstance(value, dict):
        keys = [problem for key in value for problem in _unsafe(key, place)]
        return keys + [
            problem for key, each in value.items() for problem in _unsafe(each, f"{place}.{key}")
        ]
    if isinstance(value, list):
        return [
            problem
            for at, each in enumerate(value, 1)
            for problem in _unsafe(each, f"{place}[{at}]")
        ]
    if isinstance(value, str) and len(value) > NOTE_LIMIT:
        return [TextTooLong(place=place, length=len(value), limit=NOTE_LIMIT)]
    if isinstance(value, str) and (found := unsafe(value)):
        return [
            UnsafeText(
                place=place, code=f"U+{ord(value[found.start()]):04X}", position=found.start() + 1
            )
        ]
    return []
