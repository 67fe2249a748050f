"""Reviews to and from plain values, and what was assigned of their tasks later."""

from collections.abc import Mapping
from datetime import date
from types import NoneType
from typing import Any

from mou_cli.codec.plain import (
    moment,
    number_json,
    read,
    read_moment,
    read_percent,
    texts,
    unreadable,
)
from mou_cli.codec.reader import partial_date
from mou_cli.model.agreement import Accord, PartialDate, Status
from mou_cli.model.records import Assessment, Assignment, Result, Review, Task


def review_row(review: Review) -> dict[str, Any]:
    """A review that was held as plain values."""
    return {
        "id": review.id,
        "number": review.number,
        "held_on": review.held_on.isoformat(),
        "place": review.place,
        "document": review.document,
        "conclusion": review.conclusion,
        "chairs": list(review.chairs),
        "assessments": list(map(assessment_row, review.assessments)),
        "tasks": list(map(task_row, review.tasks)),
        "seen": list(map(dict, review.seen)),
        "recorded_at": moment(review.recorded_at),
        "recorded_by": review.recorded_by,
    }


def assessment_row(assessment: Assessment) -> dict[str, Any]:
    """What a review agreed of a commitment as plain values."""
    return {
        "id": assessment.id,
        "commitment": number_json(assessment.commitment),
        "status": assessment.status.value,
        "percent": assessment.percent,
        "result": assessment.result and assessment.result.value,
        "conclusion": assessment.conclusion,
    }


def task_row(task: Task) -> dict[str, Any]:
    """A task as plain values; the review that set it has its number and day."""
    return {
        "number": task.number,
        "commitment": number_json(task.commitment),
        "text": task.text,
        "lead_agencies": dict(task.lead_agencies),
        "due_on": task.due_on and str(task.due_on),
        "by_review": task.by_review,
        "continues": task.continues,
    }


def assignment_row(assignment: Assignment) -> dict[str, Any]:
    """An assignment as plain values."""
    return {
        "id": assignment.id,
        "task": assignment.task,
        "lead_agencies": dict(assignment.lead_agencies),
        "due_on": assignment.due_on and str(assignment.due_on),
        "note": assignment.note,
        "on": assignment.on.isoformat(),
        "recorded_at": moment(assignment.recorded_at),
        "recorded_by": assignment.recorded_by,
    }


def read_assignment(row: Mapping[str, Any]) -> Assignment:
    """The assignment that a row holds; raises KeyError, TypeError or ValueError otherwise."""
    texts(row, "task")
    texts(row, "note", kinds=(str, NoneType))
    return Assignment(
        row["id"],
        row["task"],
        _leads(row),
        _due(row),
        row["note"],
        read(row, "on", date.fromisoformat),
        read_moment(row),
        row["recorded_by"],
    )


def _leads(row: Mapping[str, Any]) -> dict[str, str]:
    return {str(code): str(name) for code, name in row["lead_agencies"].items()}


def _due(row: Mapping[str, Any]) -> PartialDate | None:
    return None if row["due_on"] is None else partial_date(row["due_on"])


def read_review(row: Mapping[str, Any]) -> Review:
    """The review that a row holds; raises KeyError, TypeError or ValueError otherwise."""
    texts(row, "place", "document", "conclusion", kinds=(str, NoneType))
    if type(row["number"]) is not int or not 1 <= row["number"] <= 9999:
        raise unreadable("number", row["number"])
    held_on = read(row, "held_on", date.fromisoformat)
    return Review(
        id=row["id"],
        number=row["number"],
        held_on=held_on,
        place=row["place"],
        document=row["document"],
        conclusion=row["conclusion"],
        recorded_at=read_moment(row),
        recorded_by=row["recorded_by"],
        chairs=tuple(map(str, row.get("chairs", ()))),
        assessments=tuple(map(_assessment, row.get("assessments", ()))),
        tasks=tuple(_task(task, row["number"], held_on) for task in row.get("tasks", ())),
        seen=tuple(map(_seen, row.get("seen", ()))),
    )


def _seen(row: Mapping[str, Any]) -> dict[str, Any]:
    """What the review saw of one commitment or task, with all that is shown of it."""
    for report in row["parties"].values():
        if report is not None:
            read(report, "status", Status)
            read(report, "reported_on", date.fromisoformat)
            read_percent(report)
    if row["status"] is not None:
        read(row, "status", Status)
        read(row, "accord", Accord)
    return {"number": row["number"], **row}


def _assessment(row: Mapping[str, Any]) -> Assessment:
    texts(row, "id")
    texts(row, "conclusion", kinds=(str, NoneType))
    result = None if row["result"] is None else read(row, "result", Result)
    return Assessment(
        row["id"],
        str(row["commitment"]),
        read(row, "status", Status),
        read_percent(row),
        result,
        row["conclusion"],
    )


def _task(row: Mapping[str, Any], review: int, set_on: date) -> Task:
    texts(row, "number", "text")
    texts(row, "by_review", kinds=(int, NoneType))
    texts(row, "continues", kinds=(str, NoneType))
    return Task(
        row["number"],
        str(row["commitment"]),
        row["text"],
        _leads(row),
        _due(row),
        row["by_review"],
        row["continues"],
        review,
        set_on,
    )
