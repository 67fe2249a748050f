"""The worksheet of a review as people fill it in: what was assessed, concluded and set, and every problem at once."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple, TypeVar

from mou_cli import naming
from mou_cli.errors import MouError, UnknownStatus
from mou_cli.errors.files import Missing, NotOneOf, Twice, WrongKind
from mou_cli.errors.period import (
    DueTooEarly,
    HasEnded,
    NoNextReview,
    NoSuchCommitment,
    NoSuchTask,
    NoTasksOpen,
    OtherAgreement,
    OtherReview,
    ReasonMissing,
    UnknownResult,
)
from mou_cli.evidence import refuse_secret
from mou_cli.model import Agreement, PartialDate, Status
from mou_cli.reader import Reader
from mou_cli.records import Assessment, Result, Task
from mou_cli.standing import NEEDS_NOTE, check_percent
from mou_cli.vietnamese import day, parse_percent, slug

T = TypeVar("T")

NEXT_REVIEW = ("next-review", "kỳ sau")  # what may stand for a date: by the next review


class Meeting(NamedTuple):
    """What the words in a worksheet mean: the agreement and the open tasks on the day, the review and the next one.

    `statuses` and `results` are the words in both languages, `stamp` makes the ids, `used` has the numbers that are
    not to be used again. `kept` has those of tasks that the same review set before it was taken back, by commitment
    and words: a task that is recorded anew is the same task, what was reported on it counts again.
    """

    agreement: Agreement
    number: int
    held_on: date
    next_due: date | None
    next_number: int | None
    open_tasks: Sequence[Task]
    used: frozenset[str]
    statuses: Mapping[Status, Sequence[str]]
    results: Mapping[Result, Sequence[str]]
    stamp: Callable[[], str]
    kept: Mapping[tuple[str, str], str] = {}


class Worksheet(NamedTuple):
    """What a filled worksheet says."""

    place: str | None
    document: str | None
    conclusion: str | None
    chairs: tuple[str, ...]
    assessments: tuple[Assessment, ...]
    tasks: tuple[Task, ...]


class Reading(NamedTuple):
    """A worksheet as read, every problem with its place, and the keys that are not known."""

    worksheet: Worksheet
    problems: tuple[MouError, ...]
    unknown: tuple[str, ...]


def read(values: Mapping[str, Any], meeting: Meeting) -> Reading:
    """What a worksheet's `values` say; places left empty say nothing. Never raises: all problems come back."""
    problems: list[MouError] = []
    unknown: list[str] = []
    reader = Reader(_filled(values), "", problems, unknown)
    agreement = reader.text("agreement", required=True)
    if agreement not in (None, meeting.agreement.id):
        problems.append(OtherAgreement(place="agreement", found=agreement, wanted=meeting.agreement.id))
    number = reader.number("review", positive=True)
    if number not in (None, meeting.number):
        problems.append(OtherReview(place="review", found=number, wanted=meeting.number))
    document = reader.text("document")
    if document:
        reader.try_(lambda: refuse_secret(document, place="document"), None)
    worksheet = Worksheet(
        place=reader.text("place"),
        document=document,
        conclusion=reader.lines("conclusion"),
        chairs=reader.texts("chairs"),
        assessments=_assessments(reader.rows("commitments"), meeting),
        tasks=_tasks(reader.rows("tasks"), meeting),
    )
    reader.done()
    return Reading(worksheet, tuple(problems), tuple(unknown))


def _filled(value: Any) -> Any:
    """`value` without the places left empty."""
    if isinstance(value, dict):
        return {key: kept for key, each in value.items() if (kept := _filled(each)) not in ("", {})}
    if isinstance(value, list):
        return [kept for each in value if (kept := _filled(each)) != ""]
    return value.strip() if isinstance(value, str) else value


def _commitment(row: Reader, key: str, meeting: Meeting) -> str | None:
    """The number of a commitment that is there on the day."""
    number = row.label(key)
    found = meeting.agreement.commitment(number) if number else None
    if number and found is None:
        known = ", ".join(each.number for each in meeting.agreement.commitments)
        held = day(meeting.held_on)
        row.problems.append(NoSuchCommitment(place=row.at(key), number=number, day=held, known=known))
    return found.number if found else None


def _assessments(rows: Sequence[Reader], meeting: Meeting) -> tuple[Assessment, ...]:
    found: list[Assessment] = []
    for row in rows:
        if not row.values.keys() - {"number"}:
            continue  # nothing was filled in
        number = _commitment(row, "number", meeting)
        if number and number in [each.commitment for each in found]:
            row.problems.append(Twice(place=row.at("number"), text=number))
        assessment = _assessment(row, number or "?", meeting)
        row.done()
        if assessment:
            found.append(assessment)
    return tuple(found)


def _assessment(row: Reader, number: str, meeting: Meeting) -> Assessment | None:
    status = _meant(row, "status", meeting.statuses, UnknownStatus)
    result = _meant(row, "result", meeting.results, UnknownResult)
    percent, conclusion = _percent(row), row.lines("conclusion")
    if status is None:
        if "status" not in row.values and {"result", "conclusion", "percent"} & set(row.values):
            row.problems.append(Missing(place=row.at("status")))
        return None
    commitment = meeting.agreement.commitment(number)
    if commitment and commitment.ended_on:
        row.problems.append(HasEnded(place=row.at("number"), number=number, day=day(commitment.ended_on)))
    if status in NEEDS_NOTE and not conclusion:
        row.problems.append(ReasonMissing(place=row.at("conclusion"), status=status))
    row.try_(lambda: check_percent(percent, status, place=row.at("percent")), None)
    return Assessment(meeting.stamp(), number, status, percent, result, conclusion)


def _meant(row: Reader, key: str, names: Mapping[T, Sequence[str]], unknown: type[MouError]) -> T | None:
    """What the word under `key` means in either language, if there is one."""
    text = row.text(key)
    return row.try_(lambda: naming.status(text, names, place=row.at(key), unknown=unknown), None) if text else None


def _percent(row: Reader) -> float | None:
    value = row.raw("percent")
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        row = Reader({"percent": f"{value:g}"}, row.place, row.problems, row.unknown)
    text = row.text("percent")
    return None if text is None else row.try_(lambda: parse_percent(text, place=row.at("percent")), None)


def _tasks(rows: Sequence[Reader], meeting: Meeting) -> tuple[Task, ...]:
    found: list[Task] = []
    used = set(meeting.used)
    for row in rows:
        if row.values:
            task = _task(row, meeting, used, [each.continues for each in found])
            used.add(task.number)
            found.append(task)
    return tuple(found)


def _task(row: Reader, meeting: Meeting, used: set[str], carried: Sequence[str | None]) -> Task:
    number = _commitment(row, "commitment", meeting)
    ended = meeting.agreement.commitment(number or "")
    if ended and ended.ended_on:
        row.problems.append(HasEnded(place=row.at("commitment"), number=ended.number, day=day(ended.ended_on)))
    leads = row.table("lead_agencies")
    agencies = {code: leads.text(code) or "" for code in leads.values} if leads else {}
    for code in agencies:
        if leads and code not in meeting.agreement.codes:
            known = ", ".join(meeting.agreement.codes)
            row.problems.append(NotOneOf(place=leads.at(code), text=code, known=known))
    due, by_review = _due(row, meeting)
    continues = _continues(row, number, meeting, carried)
    text = row.lines("text", required=True) or "?"
    row.done()
    mine = number or "?"
    kept = meeting.kept.get((mine, text))
    given = kept if kept and kept not in used else _next_number(mine, {*used, *meeting.kept.values()})
    return Task(given, mine, text, agencies, due, by_review, continues, meeting.number, meeting.held_on)


def _next_number(commitment: str, used: set[str]) -> str:
    at = 1
    while f"{commitment}.{at}" in used:
        at += 1
    return f"{commitment}.{at}"


def _due(row: Reader, meeting: Meeting) -> tuple[PartialDate | None, int | None]:
    """By when: a date, or the number of the next review and the day that it falls due."""
    value = row.raw("due_on")
    if isinstance(value, str) and slug(value) in [slug(word) for word in NEXT_REVIEW]:
        if meeting.next_number is None:
            row.problems.append(NoNextReview(place=row.at("due_on")))
        due = meeting.next_due
        return PartialDate(due.year, due.month, due.day) if due else None, meeting.next_number
    found = row.day("due_on")
    if found and found.last <= meeting.held_on:
        row.problems.append(DueTooEarly(place=row.at("due_on"), due=str(found), held=day(meeting.held_on)))
    return found, None


def _continues(row: Reader, commitment: str | None, meeting: Meeting, carried: Sequence[str | None]) -> str | None:
    """The open task of the same commitment that this one carries on."""
    value = row.raw("continues")
    if isinstance(value, float):  # 3.1 without its quotes
        row.problems.append(
            WrongKind(place=row.at("continues"), wanted=("chuỗi chữ", "text"), found=f'{value} ("{value}")')
        )
        return None
    number = row.text("continues")
    if number is None or commitment is None:
        return number
    known = [each.number for each in meeting.open_tasks if each.commitment in _origins(commitment, meeting.agreement)]
    place, facts = row.at("continues"), {"commitment": commitment, "number": number}
    if number in carried:
        row.problems.append(Twice(place=place, text=number))
    elif not known:
        row.problems.append(NoTasksOpen(place=place, **facts))
    elif number not in known:
        row.problems.append(NoSuchTask(place=place, known=", ".join(known), **facts))
    return number


def _origins(number: str, agreement: Agreement) -> set[str]:
    """A commitment, and those that it was split from or that it supersedes: whose tasks it can carry on."""
    found = {number}
    for each in reversed(agreement.commitments):
        if number in each.superseded_by or (each.number == number and each.split_from):
            found |= {each.number, each.split_from or each.number}
    return found
