"""`mou review correct`: take a review back, so that it can be recorded anew."""

from functools import partial
from typing import Annotated

from mou_cli.commands.common.options import REVIEW_NUMBER, WAIT, By, Reason, Wait
from mou_cli.commands.common.session import Session
from mou_cli.intake import correction
from mou_cli.language.speech import counted
from mou_cli.model.records import short
from mou_cli.model.vietnamese import day
from mou_cli.screen.output import say


def run(
    call: Session,
    number: Annotated[int, REVIEW_NUMBER],
    reason: Reason,
    by: By = None,
    wait: Wait = WAIT,
) -> None:
    """Take it back by a further record, with the entries and tasks that it made."""
    words = call.words
    take_back = partial(correction.review, number=number, reason=reason)
    before, after, accepted = call.add(take_back, by=by, wait=wait)
    [record] = accepted.records
    taken = next(review for review in before.ledger.reviews if review.id == record.takes_back)
    held, id_ = day(taken.held_on), short(record.id)
    say(words.review_corrected.format(number=number, day=held, correction=id_), hang=2)
    if numbers := [task.number for task in taken.tasks]:
        resting = sum(entry.task in numbers for entry in before.ledger.entries)
        say(counted(words.tasks_gone, resting, numbers=", ".join(numbers)), hang=2)
    call.say_reviews(after)
