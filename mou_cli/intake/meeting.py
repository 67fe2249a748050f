"""What a worksheet is read against: the review, the agreement on the day that it was held, the
words that count.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from mou_cli.codec.reader import Reader
from mou_cli.errors.reviews import NoSuchCommitment
from mou_cli.model.agreement import Agreement, Status
from mou_cli.model.records import Result, Task
from mou_cli.model.vietnamese import day


class Meeting(NamedTuple):
    """What the words in a worksheet mean: the agreement and the open tasks on the day, the review
    and the next one.

    `statuses` and `results` are the words in both languages, `stamp` makes the ids, `used` has the
    numbers that are not to be used again. `kept` has those of tasks that the same review set before
    it was taken back, by commitment and words: a task that is recorded anew is the same task, what
    was reported on it counts again.
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


def commitment_of(row: Reader, key: str, meeting: Meeting) -> str | None:
    """The number of a commitment that is there on the day."""
    number = row.label(key)
    found = meeting.agreement.commitment(number) if number else None
    if number and found is None:
        known = ", ".join(each.number for each in meeting.agreement.commitments)
        held = day(meeting.held_on)
        row.problems.append(
            NoSuchCommitment(place=row.at(key), number=number, day=held, known=known)
        )
    return found.number if found else None
