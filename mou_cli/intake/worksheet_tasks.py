"""The tasks of the next period as a worksheet sets them: their numbers, who leads, by when, what
they carry on.
"""

from collections.abc import Sequence

from mou_cli.codec.reader import Reader
from mou_cli.errors.files import NotOneOf, Twice, WrongKind
from mou_cli.errors.reviews import DueTooEarly, HasEnded, NoNextReview, NoSuchTask, NoTasksOpen
from mou_cli.intake.meeting import Meeting, commitment_of
from mou_cli.model.agreement import Agreement, PartialDate
from mou_cli.model.records import Task
from mou_cli.model.vietnamese import day, slug

NEXT_REVIEW = ("next-review", "kỳ sau")  # what may stand for a date: by the next review


def tasks(rows: Sequence[Reader], meeting: Meeting) -> tuple[Task, ...]:
    """The tasks that the blocks `rows` set; one left empty sets none."""
    found: list[Task] = []
    used = set(meeting.used)
    for row in rows:
        if row.values:
            task = _task(row, meeting, used, [each.continues for each in found])
            used.add(task.number)
            found.append(task)
    return tuple(found)


def _task(row: Reader, meeting: Meeting, used: set[str], carried: Sequence[str | None]) -> Task:
    number = commitment_of(row, "commitment", meeting)
    ended = meeting.agreement.commitment(number or "")
    if ended and ended.ended_on:
        row.problems.append(
            HasEnded(place=row.at("commitment"), number=ended.number, day=day(ended.ended_on))
        )
    leads = row.table("lead_agencies")
    agencies = {code: leads.text(code) or "" for code in leads.values} if leads else {}
    for code in agencies:
        if leads and code not in meeting.agreement.codes:
            known = ", ".join(meeting.agreement.codes)
            row.problems.append(NotOneOf(place=leads.at(code), text=code, known=known))
    due, by_review = _due(row, meeting)
    continues = _continues(row, number, meeting, carried)
    carries = next((each for each in meeting.open_tasks if each.number == continues), None)
    text = row.lines("text", required=carries is None) or (carries.text if carries else "?")
    agencies = agencies or dict(carries.lead_agencies if carries else {})
    row.done()
    mine = number or "?"
    kept = meeting.kept.get((mine, text))
    given = (
        kept if kept and kept not in used else _next_number(mine, {*used, *meeting.kept.values()})
    )
    return Task(
        given, mine, text, agencies, due, by_review, continues, meeting.number, meeting.held_on
    )


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
        row.problems.append(
            DueTooEarly(place=row.at("due_on"), due=_shown(found), held=day(meeting.held_on))
        )
    return found, None


def _shown(found: PartialDate) -> str:
    return day(found.exact) if found.exact else str(found)


def _continues(
    row: Reader, commitment: str | None, meeting: Meeting, carried: Sequence[str | None]
) -> str | None:
    """The open task of the same commitment that this one carries on."""
    value = row.raw("continues")
    if isinstance(value, float):  # 3.1 without its quotes
        row.problems.append(
            WrongKind(
                place=row.at("continues"),
                wanted=("chuỗi chữ", "text"),
                found=f'{value} ("{value}")',
            )
        )
        return None
    number = row.text("continues")
    if number is None or commitment is None:
        return number
    known = [
        each.number
        for each in meeting.open_tasks
        if each.commitment in _origins(commitment, meeting.agreement)
    ]
    place, facts = row.at("continues"), {"commitment": commitment, "number": number}
    if number in carried:
        row.problems.append(Twice(place=place, text=number))
    elif not known:
        row.problems.append(NoTasksOpen(place=place, **facts))
    elif number not in known:
        row.problems.append(NoSuchTask(place=place, known=", ".join(known), **facts))
    return number


def _origins(number: str, agreement: Agreement) -> set[str]:
    """A commitment, and those that it was split from or that it supersedes: whose tasks it can
    carry on.
    """
    found = {number}
    for each in reversed(agreement.commitments):
        if number in each.superseded_by or (each.number == number and each.split_from):
            found |= {each.number, each.split_from or each.number}
    return found
