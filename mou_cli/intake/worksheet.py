"""The worksheet of a review as people fill it in, read into values, with every problem at once."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple, TypeVar

from mou_cli.codec.reader import Reader, Reading
from mou_cli.errors import InBoth, MouError
from mou_cli.errors.documents import OtherReview
from mou_cli.errors.files import OtherAgreement
from mou_cli.errors.records import NeedsStatus, NoNextReview
from mou_cli.errors.values import Missing, NotOneOf, UnknownResult, UnknownStatus, WrongKind
from mou_cli.intake import typed
from mou_cli.intake.entry import not_that_day
from mou_cli.intake.meeting import Meeting
from mou_cli.model.agreement import PartialDate
from mou_cli.model.names import RESULT_NAMES, STATUS_NAMES
from mou_cli.model.records import Assessment, Plain, Task
from mou_cli.model.vietnamese import parse_percent, slug

NEXT_REVIEW = ("next-review", "kỳ sau")  # may stand for a due date: by the next review

T = TypeVar("T")


class Worksheet(NamedTuple):
    """What a filled worksheet says; `places` are those of the blocks of what it lists."""

    place: str | None
    document: str | None
    conclusion: str | None
    chairs: tuple[str, ...]
    assessments: tuple[Assessment, ...]
    tasks: tuple[Task, ...]
    places: Mapping[str, Sequence[str]]

    @property
    def filled(self) -> bool:
        """Whether anything was filled in."""
        return any(self[:-1])


def read(values: Plain, meeting: Meeting) -> Reading[Worksheet]:
    """What a worksheet's `values` say; places left empty say nothing.

    Never raises: all problems of reading come back. Whether it may be recorded is not said here.
    """
    reader = Reader(_filled(values))
    agreement, wanted = reader.text("agreement", required=True), meeting.agreement.id
    if agreement not in (None, wanted):
        reader.problems.append(OtherAgreement(place="agreement", found=agreement, wanted=wanted))
    number = reader.number("review", positive=True)
    if "review" not in reader.values:
        reader.problems.append(Missing(place="review"))
    if number not in (None, meeting.number):
        reader.problems.append(OtherReview(place="review", found=number, wanted=meeting.number))
    assessments = dict(_assessments(reader.rows("commitments"), meeting))
    tasks = _tasks(reader.rows("tasks"), meeting)
    worksheet = Worksheet(
        place=reader.text("place"),
        document=reader.text("document"),
        conclusion=reader.text("conclusion", lines=True),
        chairs=reader.texts("chairs"),
        assessments=tuple(assessments.values()),
        tasks=tuple(tasks.values()),
        places={"assessments": list(assessments), "tasks": list(tasks)},
    )
    return reader.reading(worksheet)


def _filled(value: Any) -> Any:  # a value of TOML, of whatever form
    """`value` without the places left empty."""
    if isinstance(value, dict):
        kept = {key: _filled(inside) for key, inside in value.items()}
        return {key: inside for key, inside in kept.items() if inside not in ("", {})}
    if isinstance(value, list):
        return [inside for inside in map(_filled, value) if inside != ""]
    return value.strip() if isinstance(value, str) else value


def _commitment(row: Reader, key: str, meeting: Meeting) -> str | None:
    """The number of a commitment that exists on the day."""
    number = row.label(key)
    if number is None or meeting.agreement.commitment(number):
        return number
    row.problems.append(not_that_day(number, meeting.view, place=row.at(key)))
    return None


def _assessments(rows: Sequence[Reader], meeting: Meeting) -> Iterator[tuple[str, Assessment]]:
    """The places of the blocks with their assessments; an empty block has none."""
    for row in rows:
        if row.values.keys() - {"number"}:
            assessment = _assessment(row, _commitment(row, "number", meeting))
            row.done()
            if assessment:
                yield row.place, assessment


def _assessment(row: Reader, number: str | None) -> Assessment | None:
    status = _meant(row, "status", STATUS_NAMES, UnknownStatus)
    result = _meant(row, "result", RESULT_NAMES, UnknownResult)
    percent, conclusion = _percent(row), row.text("conclusion", lines=True)
    if status is None:
        if "status" not in row.values and {"result", "conclusion", "percent"} & set(row.values):
            row.problems.append(NeedsStatus(place=row.at("status")))
        return None
    return Assessment("", number, status, percent, result, conclusion) if number else None


def _meant(
    row: Reader, key: str, names: Mapping[T, Sequence[str]], unknown: type[MouError]
) -> T | None:
    """What the word under `key` means in either language, if there is one."""
    if text := row.text(key):
        return row.try_(
            partial(typed.status, text, names, place=row.at(key), unknown=unknown), None
        )
    return None


def _percent(row: Reader) -> float | None:
    value = row.raw("percent")
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        row = Reader({"percent": f"{value:g}"}, row.place, row.problems, row.unknown)
    text = row.text("percent")
    if text is None:
        return None
    return row.try_(lambda: parse_percent(text, place=row.at("percent")), None)


def _tasks(rows: Sequence[Reader], meeting: Meeting) -> dict[str, Task]:
    """The tasks that the blocks set, by the places of the blocks; an empty block sets none."""
    tasks: dict[str, Task] = {}
    for row in rows:
        if row.values and (task := _task(row, meeting, list(tasks.values()))):
            tasks[row.place] = task
    return tasks


def _task(row: Reader, meeting: Meeting, earlier: Sequence[Task]) -> Task | None:
    commitment = _commitment(row, "commitment", meeting)
    leads, known = row.table("lead_agencies"), ", ".join(meeting.agreement.codes)
    agencies = {code: leads.text(code) or "" for code in leads.values} if leads else {}
    for code in agencies:
        if leads and code not in meeting.agreement.codes:
            row.problems.append(NotOneOf(place=leads.at(code), text=code, known=known))
    due, by_review = _due(row, meeting)
    continues = _continues(row)
    carried = next((task for task in meeting.open_tasks if task.number == continues), None)
    text = row.text("text", lines=True, required=carried is None) or (
        carried.text if carried else "?"
    )
    row.done()
    if commitment is None:
        return None
    agencies = agencies or dict(carried.lead_agencies if carried else {})
    number = meeting.number_for(commitment, text, earlier)
    set_by = (meeting.number, meeting.held_on)
    return Task(number, commitment, text, agencies, due, by_review, continues, *set_by)


def _due(row: Reader, meeting: Meeting) -> tuple[PartialDate | None, int | None]:
    """By when: a date, or the number of the next review and the day that it falls due."""
    value = row.raw("due_on")
    if not isinstance(value, str) or slug(value) not in map(slug, NEXT_REVIEW):
        return row.day("due_on"), None
    number, due_on = meeting.following
    if number is None:
        row.problems.append(NoNextReview(place=row.at("due_on")))
    return (PartialDate.of(due_on) if due_on else None), number


def _continues(row: Reader) -> str | None:
    """The number of the earlier task that this one carries on."""
    value = row.raw("continues")
    if isinstance(value, float):  # 3.1 without its quotation marks
        wanted, shown = InBoth("chuỗi chữ", "text"), f'{value} ("{value}")'
        row.problems.append(WrongKind(place=row.at("continues"), wanted=wanted, found=shown))
        return None
    return row.text("continues")
