"""One commitment through time: text, reports, reviews, tasks, amendments."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from mou_cli.derived.amendments import touched, touching
from mou_cli.derived.schedule import outlook, schedule
from mou_cli.derived.view import View
from mou_cli.model.agreement import Commitment
from mou_cli.model.amendment import Change, Succession
from mou_cli.model.records import (
    Amendment,
    Assessment,
    Assignment,
    Plain,
    ProgressEntry,
    Review,
    Task,
)


class Signed(NamedTuple):
    """The agreement was signed, with this commitment in it."""

    day: date
    commitment: Commitment


class Succeeded(NamedTuple):
    """A party, or a body of the commitment, was replaced or abolished."""

    day: date
    amendment: Amendment
    succession: Succession


class Amended(NamedTuple):
    """An amendment changed the commitment."""

    day: date
    amendment: Amendment
    change: Change


class Reported(NamedTuple):
    """A report; `after_review` is the review that had already judged its day, if any."""

    day: date
    entry: ProgressEntry
    after_review: int | None


class FellDue(NamedTuple):
    """The review `number` fell due and is not recorded."""

    day: date
    number: int


class Reviewed(NamedTuple):
    """A review was held: what it saw of the commitment, and what it agreed."""

    day: date
    review: Review
    assessment: Assessment | None
    seen: Plain | None


class TaskSet(NamedTuple):
    """A review set a task of the commitment."""

    day: date
    task: Task


class Assigned(NamedTuple):
    """Somebody was named to lead a task, or its due date was moved."""

    day: date
    assignment: Assignment


class Coming(NamedTuple):
    """The review `number` falls due next."""

    day: date
    number: int


Event = Signed | Succeeded | Amended | Reported | FellDue | Reviewed | TaskSet | Assigned | Coming

# What each kind is called, in the order in which one day's events are told.
KINDS: dict[type[Event], str] = {
    Signed: "signed",
    Succeeded: "succession",
    Amended: "amended",
    Reported: "reported",
    FellDue: "review-due",
    Reviewed: "reviewed",
    TaskSet: "task-set",
    Assigned: "task-assigned",
    Coming: "review-coming",
}


def history(view: View, number: str) -> list[Event]:
    """What happened to the commitment `number` up to the day, and which review comes next."""
    events: list[Event] = [
        *_amendments(view, number),
        *_successions(view, number),
        *_entries(view, number),
        *_reviews(view, number),
        *_tasks(view, number),
    ]
    if commitment := view.signed.commitment(number):
        events.append(Signed(view.signed.signed_on.first, commitment))
    else:  # an amendment created it, and nothing before that concerns it
        first = min((event.day for event in events if isinstance(event, Amended)), default=view.day)
        events = [event for event in events if event.day >= first]
    return sorted(events, key=lambda event: (event.day, list(KINDS).index(type(event))))


def _amendments(view: View, number: str) -> Iterator[Amended]:
    for amendment, change in touching(view.amendments, number):
        if amendment.content.applies_on <= view.day:
            yield Amended(amendment.content.applies_on, amendment, change)


def _successions(view: View, number: str) -> Iterator[Succeeded]:
    """Those of parties, and those of bodies that the commitment names or that carry it out."""
    for amendment in view.amendments:
        for succession in amendment.content.successions:
            if succession.on.last <= view.day and (
                succession.kind == "party"
                or number in touched(succession, view.amendments, view.signed)
            ):
                yield Succeeded(succession.on.last, amendment, succession)


def _entries(view: View, number: str) -> Iterator[Reported]:
    for entry in view.ledger.counting(view.day, number):
        if entry.review is None:  # what a review agreed is told with the review
            yield Reported(entry.reported_on, entry, view.ledger.late.get(entry.id))


def _reviews(view: View, number: str) -> Iterator[FellDue | Reviewed | Coming]:
    """The schedule here is that of the agreement as signed."""
    for row in schedule(view.signed, view.reviews, view.day, view.day):
        if row.held_on is None:
            yield FellDue(row.due_on, row.number)
    for review in view.reviews:
        agreed = (one for one in review.assessments if one.id not in view.ledger.taken_back)
        assessment = next((one for one in agreed if one.commitment == number), None)
        seen = next((one for one in review.seen if str(one["number"]) == number), None)
        yield Reviewed(review.held_on, review, assessment, seen)
    if coming := outlook(view.signed, view.reviews, view.day).next:
        yield Coming(coming.due_on, coming.number)


def _tasks(view: View, number: str) -> Iterator[TaskSet | Assigned]:
    numbers = set()
    for review in view.reviews:
        for task in review.tasks:
            if task.commitment == number:
                numbers.add(task.number)
                yield TaskSet(review.held_on, task)
    for assignment in view.ledger.assignments(view.day):
        if assignment.task in numbers:
            yield Assigned(assignment.on, assignment)
