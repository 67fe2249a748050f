"""`mou review next`, `schedule`, `list` and `correct`."""

from typing import TYPE_CHECKING, Annotated

import typer

from mou_cli.commands.common.options import WAIT, By, Reason, Wait, review_number
from mou_cli.commands.common.session import session
from mou_cli.derived import ledger
from mou_cli.derived import schedule as cycle
from mou_cli.errors import ReviewNotRecorded
from mou_cli.language.sentences import values as phrasing
from mou_cli.model.records import Correction
from mou_cli.model.vietnamese import day
from mou_cli.screen.output import say

if TYPE_CHECKING:
    from mou_cli.derived.book import Book


def run(
    ctx: typer.Context,
    number: Annotated[int, review_number()],
    reason: Reason,
    by: By = None,
    wait: Wait = WAIT,
) -> None:
    """Take a review back by a further record, so that it can be recorded anew."""
    call = session(ctx)

    def made(book: "Book") -> list[Correction]:
        found = next((each for each in book.held if each.number == number), None)
        if found is None:
            raise ReviewNotRecorded(number=number)
        correction_id, moment, recorder = call.stamp(by)
        return [Correction(correction_id, found.id, reason, moment, recorder)]

    book, [correction] = call.add(made, wait)
    taken = next(each for each in book.held if each.id == correction.takes_back)
    held = day(taken.held_on)
    say(
        call.words.review_corrected.format(
            number=number, day=held, correction=correction.id[: phrasing.ID_SHOWN]
        ),
        hang=2,
    )
    resting = [
        entry
        for entry in ledger.entries(book.records)
        if entry.task in [task.number for task in taken.tasks]
    ]
    if taken.tasks:
        numbers = ", ".join(task.number for task in taken.tasks)
        say(phrasing.counted(call.words.tasks_gone, len(resting), numbers=numbers), hang=2)
    remaining = [each for each in book.held if each is not taken]
    ahead = cycle.outlook(book.agreement, remaining, call.today)
    for line in phrasing.review_state(ahead, book.agreement, call.words):
        say(line, hang=2)
