"""`mou review record`: that a review was held."""

from datetime import date
from functools import partial
from typing import Annotated

from mou_cli.commands.common.options import (
    REVIEW_NUMBER,
    WAIT,
    By,
    DryRun,
    K,
    Wait,
    day_option,
    text_option,
)
from mou_cli.commands.common.session import Session
from mou_cli.derived import schedule
from mou_cli.derived.view import View
from mou_cli.intake.review import held
from mou_cli.language.speech import counted
from mou_cli.model.records import NO_STAMP, Review
from mou_cli.model.vietnamese import day
from mou_cli.screen.output import say
from mou_cli.storage.given import toml_values


def run(
    call: Session,
    number: Annotated[int, REVIEW_NUMBER],
    held_on: Annotated[date, day_option("--held", K.opt_held)],
    sheet: Annotated[str | None, text_option("--from", K.opt_from_sheet, metavar=K.mv_file)] = None,
    place: Annotated[str | None, text_option("--place", K.opt_place)] = None,
    document: Annotated[str | None, text_option("--document", K.opt_document)] = None,
    conclusion: Annotated[
        str | None, text_option("--conclusion", K.opt_conclusion, lines=True)
    ] = None,
    by: By = None,
    dry_run: DryRun = False,
    wait: Wait = WAIT,
) -> None:
    """Record it, early or late, with all that its worksheet says; it answers to its number."""
    file, values = toml_values(sheet, call.words.standard_input) if sheet else ("", None)
    call.use_agreement_of(values)
    review = Review("", number, held_on, place, document, conclusion, *NO_STAMP)
    accept = partial(held, review=review, file=file, values=values)
    _, after, accepted = call.add(accept, by=by, wait=wait, dry_run=dry_run)
    call.tell_notes(accepted.notes)
    if dry_run:
        say(call.words.dry_run, style="bold")
    for review in accepted.records:
        _echo(call, after, review)


def _echo(call: Session, view: View, review: Review) -> None:
    words, speech = call.words, call.about(view)
    on, when = speech.weekday(review.held_on), _when(view, review, call)
    say(words.review_recorded.format(number=review.number, day=on, when=when), hang=2)
    for assessment in review.assessments:
        what = speech.status(assessment.status, assessment.percent)
        say(f"  {assessment.commitment}: {speech.review.assessed.format(what=what)}", hang=4)
    for task in review.tasks:
        due = f" · {speech.review.due.format(day=speech.partial(task.due_on))}"
        say(f"  {words.task} {task.number}: {task.text}{due if task.due_on else ''}", hang=4)
    call.say_reviews(view)


def _when(view: View, review: Review, call: Session) -> str:
    """How early or late the review was, in brackets; empty where it was due on no day."""
    due = schedule.numbered(view.agreement, review.number, review.held_on).get(review.number)
    if due is None:
        return ""
    words = call.words
    phrase = words.early if due.days > 0 else words.late if due.days < 0 else words.on_the_day
    return f" ({counted(phrase, abs(due.days), day=day(due.due_on))})"
