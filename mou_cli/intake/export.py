"""What `mou export` wrote as JSON, read back: agreements with their records, and every problem."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import filterfalse
from typing import Any, NamedTuple

from mou_cli.codec import agreement_file
from mou_cli.codec.plain import UNREADABLE, no_record
from mou_cli.codec.records import check, read_record
from mou_cli.derived.view import Book, View
from mou_cli.errors import InBoth, MouError
from mou_cli.errors.files import BadAgreementFile, NotAnExport
from mou_cli.errors.register import NewerFormat, NotARecord, RecordedAhead
from mou_cli.errors.values import TextTooLong, Twice, UnreadableValue, UnsafeText, WrongKind
from mou_cli.intake import amendment, assignment, correction, entry, review
from mou_cli.intake.accepted import below
from mou_cli.intake.rules import Gravity, gravity
from mou_cli.model.agreement import Agreement
from mou_cli.model.records import (
    Amendment,
    Assignment,
    Correction,
    Plain,
    ProgressEntry,
    Record,
    Review,
    ids,
    short,
)
from mou_cli.model.text import NOTE_LIMIT, unsafe

Json = Any  # what a file holds, of whatever form, until it is checked

FORMAT = "mou-export"
VERSION = 1
_SKEW = timedelta(days=1)  # clocks of other time zones are not ahead


class Restored(NamedTuple):
    """An agreement with its plain values and records, ids and moments as they were.

    `records` is None where none came along. `notes` name the records that no rule of today would
    let in, each by place and id.
    """

    agreement: Agreement
    values: Plain
    records: Sequence[Record] | None
    notes: tuple[MouError, ...] = ()


def restored(values: Json, file: str, today: date) -> list[Restored]:
    """The agreements of an export with their records.

    Raises `NotAnExport`, `NewerFormat` or `BadAgreementFile` with every problem: a record that no
    version of the program could have made is refused.
    """
    export = isinstance(values, dict) and values.get("format") == FORMAT
    version = values.get("version") if export else None
    if not isinstance(version, int) or version < 1:
        raise NotAnExport(path=file)
    if version > VERSION:
        raise NewerFormat(path=file, format=version, known=VERSION)
    problems: list[MouError] = []
    try:
        agreements = _agreements(values.get("agreements"), today, problems)
    except RecursionError:
        raise NotAnExport(path=file) from None
    if problems:
        raise BadAgreementFile(file, problems)
    return agreements


def _agreements(rows: Json, today: date, problems: list[MouError]) -> list[Restored]:
    if not isinstance(rows, list):
        wanted, kind = InBoth("danh sách", "a list"), type(rows).__name__
        problems.append(WrongKind(place="agreements", wanted=wanted, found=kind))
        return []
    agreements: list[Restored] = []
    for at, row in enumerate(rows, 1):
        place = f"agreements[{at}]"
        if not isinstance(row, dict) or not isinstance(row.get("agreement"), dict):
            wanted = InBoth("bảng", "a table")
            problems.append(WrongKind(place=f"{place}.agreement", wanted=wanted, found="?"))
            continue
        given = {"agreement": row["agreement"], "records": row.get("records", [])}
        problems += _unsafe(given, place)
        reading = agreement_file.read(row["agreement"])
        problems += below(reading.problems, f"{place}.agreement")
        if reading.value is None:
            continue
        if reading.value.id in [earlier.agreement.id for earlier in agreements]:
            problems.append(Twice(place=f"{place}.agreement.id", text=reading.value.id))
        records = _records(given["records"], f"{place}.records", reading.value, problems)
        restored = Restored(reading.value, row["agreement"], tuple(records))
        notes = _judged(restored, f"{place}.records", today, problems)
        agreements.append(restored._replace(notes=tuple(notes)))
    return agreements


def _records(
    rows: Json, place: str, agreement: Agreement, problems: list[MouError]
) -> Iterator[Record]:
    used: set[str] = set()
    for at, row in enumerate(rows if isinstance(rows, list) else [rows], 1):
        here = f"{place}[{at}]"
        try:
            record = read_record(row, agreement.codes)
            check(Book(agreement, {}, [record]), agreement.id)
        except UNREADABLE as error:
            problems.append(NotARecord(place=here, problem=no_record(error)))
            continue
        except MouError as problem:
            problems += below([problem], here)
            continue
        strange = filterfalse(re.compile("[0-9a-z]{1,64}").fullmatch, ids(record))
        problems += [UnreadableValue(place=here, key="id", value=f"“{id_}”") for id_ in strange]
        problems += [Twice(place=f"{here}.id", text=id_) for id_ in ids(record) if id_ in used]
        used.update(ids(record))
        yield record


def _judged(
    restored: Restored, place: str, today: date, problems: list[MouError]
) -> Iterator[MouError]:
    """Hold every record against the rules, by what had been recorded before it.

    What is impossible goes to `problems`; what is unwise is yielded.
    """
    earlier: list[Record] = []
    others: list[Record] = []  # all that a progress entry can depend on
    book = Book(restored.agreement, restored.values)
    for_entries = View(book, today)
    for at, record in enumerate(restored.records or (), 1):
        progress = isinstance(record, ProgressEntry)
        view = for_entries if progress else View(book._replace(records=earlier), today)
        for problem in below(record_problems(record, view), f"{place}[{at}] ({short(record.id)})"):
            if gravity(problem) is Gravity.IMPOSSIBLE:
                problems.append(problem)
            else:
                yield problem
        earlier.append(record)
        if not progress:
            others.append(record)
            for_entries = View(book._replace(records=others), today)


def record_problems(record: Record, view: View) -> Iterator[MouError]:
    """What breaks a rule in a record of any kind."""
    recorded_on = record.recorded_at.date()
    if recorded_on > view.day + _SKEW:
        yield RecordedAhead(place="recorded_at", day=recorded_on)
    match record:
        case ProgressEntry():
            yield from entry.problems(record, view)
        case Review():
            yield from review.problems(record, view)
        case Amendment():
            yield from amendment.problems(record, view)
        case Assignment():
            yield from assignment.problems(record, view)
        case Correction():
            yield from correction.problems(record, view)


def _unsafe(value: Json, place: str) -> Iterator[MouError]:
    """The texts that are too long, or in which a character stands that no text may have."""
    match value:
        case dict():
            for key, inside in value.items():
                yield from _unsafe(key, place)
                yield from _unsafe(inside, f"{place}.{key}")
        case list():
            for at, inside in enumerate(value, 1):
                yield from _unsafe(inside, f"{place}[{at}]")
        case str() if len(value) > NOTE_LIMIT:
            yield TextTooLong(place=place, length=len(value), limit=NOTE_LIMIT)
        case str() if sign := unsafe(value):
            yield UnsafeText(place=place, code=f"U+{ord(sign[0]):04X}", position=sign.start() + 1)
