"""The worksheet of a review as people fill it in: what was assessed, concluded and set, and every
problem at once.
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, TypeVar

from mou_cli.codec.reader import Reader
from mou_cli.derived.standing import NEEDS_NOTE
from mou_cli.errors import MouError, UnknownStatus
from mou_cli.errors.files import Missing, Twice
from mou_cli.errors.reviews import (
    HasEnded,
    NeedsStatus,
    OtherAgreement,
    OtherReview,
    ReasonMissing,
    UnknownResult,
)
from mou_cli.intake import typed as naming
from mou_cli.intake.entry import check_percent
from mou_cli.intake.meeting import Meeting, commitment_of
from mou_cli.intake.worksheet_tasks import tasks
from mou_cli.model.evidence import refuse_secret
from mou_cli.model.records import Assessment, Task
from mou_cli.model.vietnamese import day, parse_percent

T = TypeVar("T")


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
    """What a worksheet's `values` say; places left empty say nothing. Never raises: all problems
    come back.
    """
    problems: list[MouError] = []
    unknown: list[str] = []
    reader = Reader(_filled(values), "", problems, unknown)
    agreement = reader.text("agreement", required=True)
    if agreement not in (None, meeting.agreement.id):
        problems.append(
            OtherAgreement(place="agreement", found=agreement, wanted=meeting.agreement.id)
        )
    number = reader.number("review", positive=True)
    if "review" not in reader.values:
        problems.append(Missing(place="review"))
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
        tasks=tasks(reader.rows("tasks"), meeting),
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


def _assessments(rows: Sequence[Reader], meeting: Meeting) -> tuple[Assessment, ...]:
    found: list[Assessment] = []
    for row in rows:
        if not row.values.keys() - {"number"}:
            continue  # nothing was filled in
        number = commitment_of(row, "number", meeting)
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
            row.problems.append(NeedsStatus(place=row.at("status")))
        return None
    commitment = meeting.agreement.commitment(number)
    if commitment and commitment.ended_on:
        row.problems.append(
            HasEnded(place=row.at("number"), number=number, day=day(commitment.ended_on))
        )
    if status in NEEDS_NOTE and not conclusion:
        row.problems.append(ReasonMissing(place=row.at("conclusion"), status=status))
    row.try_(lambda: check_percent(percent, status, place=row.at("percent")), None)
    return Assessment(meeting.stamp(), number, status, percent, result, conclusion)


def _meant(
    row: Reader, key: str, names: Mapping[T, Sequence[str]], unknown: type[MouError]
) -> T | None:
    """What the word under `key` means in either language, if there is one."""
    text = row.text(key)
    return (
        row.try_(lambda: naming.status(text, names, place=row.at(key), unknown=unknown), None)
        if text
        else None
    )


def _percent(row: Reader) -> float | None:
    value = row.raw("percent")
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        row = Reader({"percent": f"{value:g}"}, row.place, row.problems, row.unknown)
    text = row.text("percent")
    return (
        None
        if text is None
        else row.try_(lambda: parse_percent(text, place=row.at("percent")), None)
    )
