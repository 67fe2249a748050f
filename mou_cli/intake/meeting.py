"""`Meeting`: what a review is recorded against, which is the agreement on the day it was held."""

from collections.abc import Sequence
from datetime import date
from functools import cached_property
from itertools import count, filterfalse

from mou_cli.derived.schedule import DueReview, due_dates
from mou_cli.derived.view import View
from mou_cli.errors.records import NoSuchReview, ReviewAlreadyRecorded
from mou_cli.intake import typed
from mou_cli.intake.amendment import numbers_used
from mou_cli.model.records import Review, Task


class Meeting:
    """The review `number` in a view on the day on which it was held, before it is recorded."""

    def __init__(self, view: View, number: int) -> None:
        """`view` is on the day of the meeting."""
        self.view = view
        self.number = number
        self.held_on = view.day
        self.agreement = view.agreement

    @cached_property
    def following(self) -> tuple[int | None, date | None]:
        """The number and due date of the first later review that was not yet past.

        Where no dates follow from the rule, reviews are numbered as they come.
        """
        for number, due_on in due_dates(self.agreement):
            if number > self.number and due_on > self.held_on:
                return number, due_on
        return (None if self.agreement.review.countable else self.number + 1), None

    @cached_property
    def open_tasks(self) -> list[Task]:
        """The tasks that were open on the day and that no later task carries on."""
        carried = {task.continues for task in self.view.ledger.tasks(date.max)}
        return [
            standing.task
            for standing in self.view.tasks
            if standing.task and not standing.settled and standing.number not in carried
        ]

    @cached_property
    def kept(self) -> dict[tuple[str, str], str]:
        """The numbers of tasks that this review set before it was taken back.

        They are found by commitment and text. A task recorded anew is the same task: what was
        reported on it counts again.
        """
        ledger = self.view.ledger
        kept: dict[tuple[str, str], str] = {}
        for review in ledger.recorded(Review):
            if review.number == self.number and review not in ledger.reviews:
                kept |= {(task.commitment, task.text): task.number for task in review.tasks}
        return kept

    @cached_property
    def used(self) -> set[str]:
        """The numbers of commitments and tasks that may not be used again."""
        return numbers_used(self.view) - set(self.kept.values())

    def number_for(self, commitment: str, text: str, earlier: Sequence[Task]) -> str:
        """The number of a new task: the one it had, else the next one that is free."""
        taken = self.used.union(typed.numbers_of(earlier))
        kept = self.kept.get((commitment, text))
        if kept and kept not in taken:
            return kept
        taken |= set(self.kept.values())
        numbers = (f"{commitment}.{at}" for at in count(1))
        return next(filterfalse(taken.__contains__, numbers))


def to_prepare(view: View, number: int | None) -> tuple[int, DueReview | None]:
    """The review to prepare: `number`, else the one missed last, else the one that comes.

    It comes with its due date where it has one. Raises `ReviewAlreadyRecorded`, `NoSuchReview`.
    """
    held = {review.number: review for review in view.reviews}
    if number in held:
        raise ReviewAlreadyRecorded(number=number, held=held[number].held_on)
    missed, coming = view.outlook.missed, view.outlook.next
    rows = {row.number: row for row in filter(None, (*missed, coming))}
    if not rows:  # no dates follow from the rule: reviews are numbered as they come
        last = max(held, default=0) + 1
        if number not in (None, last):
            raise NoSuchReview(number=number, held=view.day, last=last)
        return last, None
    if number is None:
        number = missed[-1].number if missed else max(rows)
    if number not in rows:
        raise NoSuchReview(number=number, held=view.day, last=max(rows))
    return number, rows[number]
