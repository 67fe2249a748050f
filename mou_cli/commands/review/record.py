"""`mou review prepare` and `mou review record`: the meeting that closes one period and opens the
next.
"""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from mou_cli.commands.common.echo import tell_unknown
from mou_cli.commands.common.options import (
    WAIT,
    By,
    DryRun,
    Wait,
    day_option,
    review_number,
    text_option,
)
from mou_cli.commands.common.session import Session, session
from mou_cli.derived import ledger, standing
from mou_cli.derived import schedule as cycle
from mou_cli.errors.reviews import BadRecordFile, NothingFilledIn
from mou_cli.intake import entry as checks
from mou_cli.intake import review as intake_review
from mou_cli.intake.meeting import Meeting
from mou_cli.intake.worksheet import Reading, Worksheet, read
from mou_cli.language.keys import K
from mou_cli.language.phrases.common import STATUS_NAMES
from mou_cli.language.phrases.review import RESULT_NAMES
from mou_cli.language.sentences import values as phrasing
from mou_cli.language.speech import period_words
from mou_cli.model.agreement import Agreement
from mou_cli.model.records import Record, Review
from mou_cli.model.vietnamese import day
from mou_cli.screen.output import say
from mou_cli.storage.given import toml_values

if TYPE_CHECKING:
    from mou_cli.derived.book import Book


def run(
    ctx: typer.Context,
    number: Annotated[int, review_number()],
    held: Annotated[date, day_option("--held", K.opt_held)],
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
    """Record that a review was held, early or late, with all that its worksheet says; it answers to
    its number.
    """
    from mou_cli.model.evidence import refuse_secret

    call = session(ctx)
    if document:
        refuse_secret(document, place="--document")
    shown, values = (
        toml_values(sheet, call.words.standard_input) if sheet is not None else ("", None)
    )
    call.about(values)
    unknown: dict[str, None] = {}

    def made(book: "Book") -> list[Record]:
        then = book.seen(held)
        checks.check_day(held, then.agreement, call.today, place="--held")
        review_id, moment, recorder = call.stamp(by)
        review = Review(review_id, number, held, place, document, conclusion, moment, recorder)
        intake_review.check(review, then.agreement, book.held)
        found = standing.standings(then.agreement, book.records, held)
        if values is not None:
            reading = _read(shown, values, then, found, review, call)
            review = _filled(review, reading.worksheet)
            unknown.update(dict.fromkeys(reading.unknown))
        return [review._replace(seen=_frozen(found))]

    book, [review] = call.add(made, wait, dry_run=dry_run)
    assert isinstance(review, Review)
    tell_unknown(shown, tuple(unknown), call, kept=False)
    if dry_run:
        say(call.words.dry_run, style="bold")
    _echo(call, book.seen(call.today).agreement, [*book.held, review], review)


def _frozen(found: Sequence[standing.Standing]) -> tuple[dict[str, object], ...]:
    from mou_cli.codec.json import frozen

    return tuple(frozen(each) for each in standing.flat(found))


def _read(
    shown: str,
    values: dict[str, object],
    book: "Book",
    found: Sequence[standing.Standing],
    review: Review,
    call: Session,
) -> Reading:
    """What the worksheet says; raises `BadRecordFile` with every problem at once."""
    following = next(
        (row for row in cycle.due_dates(book.agreement) if _follows(row, review)), None
    )
    counted = book.agreement.review.countable
    carried = {task.continues for task in ledger.tasks(book.records, date.max)}
    tasks = [each.task for at in found for each in at.tasks if each.task and not each.settled]
    kept = _kept(book, review.number)
    meeting = Meeting(
        agreement=book.agreement,
        number=review.number,
        held_on=review.held_on,
        next_due=following[1] if following else None,
        next_number=following[0] if following else None if counted else review.number + 1,
        open_tasks=[task for task in tasks if task.number not in carried],
        used=frozenset(_used(book) - set(kept.values())),
        statuses=STATUS_NAMES,
        results=RESULT_NAMES,
        stamp=lambda: call.stamp("-")[0],
        kept=kept,
    )
    reading = read(values, meeting)
    if reading.problems:
        raise BadRecordFile(shown, reading.problems)
    if not any(reading.worksheet):
        raise NothingFilledIn(path=shown)
    return reading


def _follows(row: tuple[int, date], review: Review) -> bool:
    """Whether a review of the schedule is one after `review`, and not past when that was held."""
    return row[0] > review.number and row[1] > review.held_on


def _kept(book: "Book", number: int) -> dict[tuple[str, str], str]:
    """The numbers of tasks that this review set before it was taken back, by commitment and words."""
    held = {each.id for each in book.held}
    before = [
        each
        for each in book.records
        if isinstance(each, Review) and each.number == number and each.id not in held
    ]
    return {(task.commitment, task.text): task.number for each in before for task in each.tasks}


def _used(book: "Book") -> set[str]:
    from mou_cli.intake.amendment import numbers_used

    return numbers_used(book.signed, book.records)


def _filled(review: Review, sheet: Worksheet) -> Review:
    """The review with what the worksheet says; what was typed on the command line goes first."""
    return review._replace(
        place=review.place or sheet.place,
        document=review.document or sheet.document,
        conclusion=review.conclusion or sheet.conclusion,
        chairs=sheet.chairs,
        assessments=sheet.assessments,
        tasks=sheet.tasks,
    )


def _echo(call: Session, agreement: Agreement, reviews: list[Review], review: Review) -> None:
    words, more = call.words, period_words(call.lang)
    due = cycle.numbered(agreement, review.number, review.held_on).get(review.number)
    when = ""
    if due:
        when = words.early if due.days > 0 else words.late if due.days < 0 else words.on_the_day
        when = " (" + phrasing.counted(when, abs(due.days), day=day(due.due_on)) + ")"
    held = phrasing.weekday(review.held_on, words)
    say(words.review_recorded.format(number=review.number, day=held, when=when), hang=2)
    for each in review.assessments:
        what = phrasing.status(each.status, words, each.percent)
        say(f"  {each.commitment}: {more.assessed.format(what=what)}", hang=4)
    for task in review.tasks:
        due_on = (
            f" · {more.due.format(day=phrasing.partial(task.due_on, words))}" if task.due_on else ""
        )
        say(f"  {words.task} {task.number}: {task.text}{due_on}", hang=4)
    for line in phrasing.review_state(
        cycle.outlook(agreement, reviews, call.today), agreement, words
    ):
        say(line, hang=2)
