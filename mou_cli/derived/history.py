"""One commitment through time: its text, the reports, what reviews said of it, its tasks, what was
amended.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from mou_cli.derived.amendments import Amended, amended, touched, touching
from mou_cli.derived.ledger import assignments, counting, late, reviews, taken_back, tasks
from mou_cli.derived.schedule import due_dates, outlook
from mou_cli.model.agreement import Agreement, Commitment
from mou_cli.model.amendment import Change, Succession
from mou_cli.model.records import Assessment, Assignment, ProgressEntry, Record, Review, Task


class Kind(StrEnum):
    """What can happen to a commitment, in the order in which one day's events are told."""

    SIGNED = "signed"
    SUCCESSION = "succession"
    AMENDED = "amended"
    REPORTED = "reported"
    DUE = "review-due"
    REVIEWED = "reviewed"
    TASK = "task-set"
    ASSIGNED = "task-assigned"
    COMING = "review-coming"


class Event(NamedTuple):
    """Something that happened on a day; which of the other facts it has follows from its kind."""

    day: date
    kind: Kind
    commitment: Commitment | None = None
    entry: ProgressEntry | None = None
    after_review: int | None = None
    review: Review | None = None
    number: int | None = None
    assessment: Assessment | None = None
    seen: Mapping[str, Any] | None = None
    task: Task | None = None
    assignment: Assignment | None = None
    amendment: Amended | None = None
    change: Change | None = None
    succession: Succession | None = None


def trace(signed: Agreement, records: Sequence[Record], number: str, as_of: date) -> list[Event]:
    """What happened to the commitment `number` of the agreement `signed` up to `as_of`, and what is
    to come next.
    """
    found = amended(records, signed.codes)
    events = [
        *_beginning(signed, number),
        *_amendments(found, number, as_of),
        *_successions(found, signed, number, as_of),
        *_entries(records, number, as_of),
        *_reviews(signed, records, number, as_of),
        *_tasks(records, number, as_of),
    ]
    if (
        signed.commitment(number) is None
    ):  # made by an amendment, and nothing before that is about it
        made = min((each.day for each in events if each.kind is Kind.AMENDED), default=as_of)
        events = [each for each in events if each.day >= made]
    order = list(Kind)
    return sorted(events, key=lambda each: (each.day, order.index(each.kind)))


def _beginning(signed: Agreement, number: str) -> Iterator[Event]:
    if commitment := signed.commitment(number):
        yield Event(signed.signed_on.first, Kind.SIGNED, commitment=commitment)


def _amendments(found: Sequence[Amended], number: str, as_of: date) -> Iterator[Event]:
    for each, change in touching(found, number):
        if each.content.applies_on <= as_of:
            yield Event(each.content.applies_on, Kind.AMENDED, amendment=each, change=change)


def _successions(
    found: Sequence[Amended], signed: Agreement, number: str, as_of: date
) -> Iterator[Event]:
    """Those of parties, and of bodies that the commitment names or that are said to carry it out."""
    for each in found:
        for one in each.content.successions:
            if one.on.last <= as_of and (
                one.kind == "party" or number in touched(one, found, signed)
            ):
                yield Event(one.on.last, Kind.SUCCESSION, amendment=each, succession=one)


def _entries(records: Sequence[Record], number: str, as_of: date) -> Iterator[Event]:
    after = late(records)
    for entry in counting(records, as_of, number=number):
        if entry.review is None:  # what a review agreed is told with the review
            yield Event(
                entry.reported_on, Kind.REPORTED, entry=entry, after_review=after.get(entry.id)
            )


def _reviews(
    signed: Agreement, records: Sequence[Record], number: str, as_of: date
) -> Iterator[Event]:
    held = {each.number: each for each in reviews(records) if each.held_on <= as_of}
    gone = taken_back(records)
    for at, due_on in due_dates(signed):
        if due_on > as_of:
            break
        if at not in held:
            yield Event(due_on, Kind.DUE, number=at)
    for review in held.values():
        agreed = [
            each for each in review.assessments if each.commitment == number and each.id not in gone
        ]
        assessment = next(iter(agreed), None)
        seen = next((each for each in review.seen if str(each["number"]) == number), None)
        yield Event(review.held_on, Kind.REVIEWED, review=review, assessment=assessment, seen=seen)
    coming = outlook(signed, list(held.values()), as_of).next
    if coming:
        yield Event(coming.due_on, Kind.COMING, number=coming.number)


def _tasks(records: Sequence[Record], number: str, as_of: date) -> Iterator[Event]:
    mine = {task.number for task in tasks(records, as_of) if task.commitment == number}
    for review in reviews(records):
        for task in review.tasks if review.held_on <= as_of else ():
            if task.number in mine:
                yield Event(review.held_on, Kind.TASK, task=task)
    for assignment in assignments(records, as_of):
        if assignment.task in mine:
            yield Event(assignment.on, Kind.ASSIGNED, assignment=assignment)
