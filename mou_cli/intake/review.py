"""Whether a review may be recorded as held, with what it assessed and set."""

import re
from collections.abc import Iterator, Mapping, Sequence

from mou_cli.derived.schedule import due_dates
from mou_cli.derived.standing import flat
from mou_cli.derived.view import View
from mou_cli.errors import MouError
from mou_cli.errors.documents import NothingFilledIn
from mou_cli.errors.files import BadRecordFile, UnreadKey
from mou_cli.errors.records import (
    DueTooEarly,
    EndedBefore,
    NoSuchReview,
    NoSuchTask,
    NoTasksOpen,
    NumberUsed,
    ReviewAlreadyRecorded,
)
from mou_cli.errors.values import Twice
from mou_cli.intake import entry as entry_rules
from mou_cli.intake import typed
from mou_cli.intake.accepted import Accepted, below, raised, refuse
from mou_cli.intake.meeting import Meeting
from mou_cli.intake.worksheet import read
from mou_cli.model.agreement import Agreement
from mou_cli.model.evidence import refuse_secret
from mou_cli.model.records import Plain, Review, Task

_OPTIONS = {"held_on": "--held", "document": "--document"}
_IN_A_LIST = re.compile(r"(assessments|tasks)\[([0-9]+)\]\.(.+)")
# Fields of an entry that have another name in the block of an assessment.
_IN_A_BLOCK = {"reported_on": "number", "commitment": "number", "note": "conclusion"}


def held(view: View, review: Review, file: str, values: Plain | None) -> Accepted[Review]:
    """The review with what was seen at it and all that its worksheet says; raises every problem.

    `values` are those of the worksheet `file`; what was typed is stronger than they are.
    """
    from mou_cli.codec.json import frozen

    then = view.on(review.held_on)
    review = review._replace(seen=tuple(map(frozen, flat(then.standings))))
    refuse(problems(review, view), _OPTIONS)
    if values is None:
        return Accepted([review])
    reading = read(values, Meeting(then, review.number))
    sheet = reading.value
    review = review._replace(
        place=review.place or sheet.place,
        document=review.document or sheet.document,
        conclusion=review.conclusion or sheet.conclusion,
        chairs=sheet.chairs,
        assessments=sheet.assessments,
        tasks=sheet.tasks,
    )
    failures = [*reading.problems, *_of_sheet(problems(review, view), sheet.places)]
    if failures:
        raise BadRecordFile(file, failures)
    if not sheet.filled:
        raise NothingFilledIn(path=file)
    return Accepted([review], tuple(UnreadKey(path=file, key=key) for key in reading.unknown))


def _of_sheet(
    failures: Iterator[MouError], places: Mapping[str, Sequence[str]]
) -> Iterator[MouError]:
    """The problems with the places that they have in the worksheet."""
    for problem in failures:
        if match := _IN_A_LIST.match(problem.place):
            name, at, field = match.groups()
            field = _IN_A_BLOCK.get(field, field) if name == "assessments" else field
            problem.place = f"{places[name][int(at) - 1]}.{field}"
        yield problem


def problems(review: Review, view: View) -> Iterator[MouError]:
    """What keeps `review` from being recorded on the day of `view`.

    The place of a problem is the field that it is about, as in `assessments[2].percent`.
    """
    then = view.on(review.held_on)
    yield from entry_rules.day_problems(review.held_on, view, place="held_on")
    yield from _number_problems(review, then.agreement, view.ledger.reviews)
    yield from raised(refuse_secret, review.document or "", "document")
    assessed: list[str] = []
    for at, entry in enumerate(review._replace(document=None).entries, 1):
        place = f"assessments[{at}]"
        if entry.commitment in assessed:
            yield Twice(place=f"{place}.commitment", text=entry.commitment)
        assessed.append(entry.commitment)
        for problem in entry_rules.problems(entry, view):
            problem.place = f"{place}.{problem.place or 'commitment'}"
            yield problem
    meeting = Meeting(then, review.number)
    for at, task in enumerate(review.tasks, 1):
        yield from below(_task_problems(task, review.tasks[: at - 1], meeting), f"tasks[{at}]")


def _number_problems(
    review: Review, agreement: Agreement, reviews: Sequence[Review]
) -> Iterator[MouError]:
    """Whether the number is taken, or is beyond the review that was coming on the day held."""
    last = 0
    for earlier in reviews:
        last = max(last, earlier.number)
        if earlier.number == review.number:
            yield ReviewAlreadyRecorded(number=review.number, held=earlier.held_on)
    if agreement.review.countable:
        for number, due in due_dates(agreement):
            last = number
            if due >= review.held_on:
                break
    else:
        last += 1
    if not 1 <= review.number <= last:
        yield NoSuchReview(number=review.number, held=review.held_on, last=last)


def _task_problems(task: Task, earlier: Sequence[Task], meeting: Meeting) -> Iterator[MouError]:
    held = meeting.held_on
    commitment = meeting.agreement.commitment(task.commitment)
    if commitment is None:
        yield entry_rules.not_that_day(task.commitment, meeting.view, place="commitment")
    elif commitment.ended_on:
        yield EndedBefore(place="commitment", number=commitment.number, day=commitment.ended_on)
    if task.number in meeting.used.union(typed.numbers_of(earlier)):
        yield NumberUsed(place="number", number=task.number)
    if task.due_on and task.by_review is None and task.due_on.last <= held:
        yield DueTooEarly(place="due_on", due=task.due_on, held=held)
    if task.continues and commitment:
        yield from _continuation(task, earlier, meeting)


def _continuation(task: Task, earlier: Sequence[Task], meeting: Meeting) -> Iterator[MouError]:
    """Whether a task carries on an open one of the same commitment, and the only one to do so."""
    origins = _origins(task.commitment, meeting.agreement)
    known = [open_.number for open_ in meeting.open_tasks if open_.commitment in origins]
    number, commitment = task.continues, task.commitment
    if number in [other.continues for other in earlier]:
        yield Twice(place="continues", text=number)
    elif not known:
        yield NoTasksOpen(place="continues", commitment=commitment, number=number)
    elif number not in known:
        yield NoSuchTask(
            place="continues", commitment=commitment, number=number, known=", ".join(known)
        )


def _origins(number: str, agreement: Agreement) -> set[str]:
    """A commitment, and those that it was split from or supersedes: it can carry on their tasks."""
    origins = {number}
    for commitment in reversed(agreement.commitments):
        made = commitment.number == number and commitment.split_from
        if made or number in commitment.superseded_by:
            origins |= {commitment.number, commitment.split_from or commitment.number}
    return origins
