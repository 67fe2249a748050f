"""`mou review next`, `schedule`, `list` and `correct`."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from mou_cli import cycle, ledger, phrasing
from mou_cli.commands.options import (
    WAIT,
    AsOf,
    By,
    Json,
    KnownOn,
    Reason,
    Wait,
    review_number,
    whole_option,
)
from mou_cli.cycle import DueReview, Outlook
from mou_cli.errors import ReviewNotRecorded
from mou_cli.model import Agreement
from mou_cli.output import say, tell
from mou_cli.records import Correction, Review
from mou_cli.session import session
from mou_cli.vietnamese import day
from mou_cli.words import K, Words

if TYPE_CHECKING:
    from mou_cli.book import Book

MISSED_SHOWN = 12


def next_(ctx: typer.Context, as_of: AsOf = None, known_on: KnownOn = None, json: Json = False) -> None:
    """Say which reviews were missed and which one comes, counted from where."""
    call = session(ctx)
    found, today = call.book_or_none(as_of, known_on), call.day(as_of, known_on)
    if found is None:
        from mou_cli.commands.shelf import show_agreements

        show_agreements(call, as_of, known_on, json=json)
        return
    book, agreement = found, found.agreement
    ahead = cycle.outlook(agreement, book.held, today)
    if json:
        _show_json(agreement, ahead, today)
        return
    words = call.words
    if len(ahead.missed) > MISSED_SHOWN:
        earlier = phrasing.counted(words.reviews_missed_before, len(ahead.missed) - MISSED_SHOWN)
        say(call.to_type(earlier, agreement.id))
    for row in ahead.missed[-MISSED_SHOWN:]:
        say(_line(words.missed, row, words.not_recorded, words), hang=8, style="red")
    if ahead.next:
        say(_line(words.next, ahead.next, "", words), hang=8, style="bold")
        if ahead.next.working_day != ahead.next.due_on:
            moved = phrasing.weekday(ahead.next.working_day, words)
            say(f"{'':8}{words.on_a_weekend.format(day=moved)}", hang=8)
    else:
        for line in phrasing.review_state(ahead._replace(missed=()), agreement, words):
            say(line)
    say(f"{words.rule:<8}{phrasing.rule(agreement, words)}", hang=8, style="dim")
    if ahead.missed:
        say()
        say(call.to_type(words.record_hint.format(number=ahead.missed[-1].number), agreement.id), hang=2)


def _line(label: str, row: DueReview, state: str, words: Words) -> str:
    parts = [f"{words.col_review} {row.number}", phrasing.weekday(row.due_on, words), phrasing.days(row.days, words)]
    return f"{label:<8}" + " · ".join([*parts, state] if state else parts)


def _show_json(agreement: Agreement, ahead: Outlook, today: date) -> None:
    from mou_cli import shapes
    from mou_cli.output import show_answer

    rule = agreement.review
    show_answer(
        agreement.id,
        today,
        anchor_on=str(rule.anchor_on),
        anchor_stated=rule.anchor_stated,
        cycle=rule.cycle,
        missed=[shapes.due_review(row) for row in ahead.missed],
        next=shapes.due_review(ahead.next) if ahead.next else None,
    )


def schedule(
    ctx: typer.Context,
    until: Annotated[int | None, whole_option("--until", K.mv_year, K.opt_until, 1900, 9999)] = None,
    as_of: AsOf = None,
    known_on: KnownOn = None,
    json: Json = False,
) -> None:
    """Show every review due up to a year: held, not recorded, or to come."""
    call = session(ctx)
    book, today = call.book(as_of, known_on), call.day(as_of, known_on)
    last = date(until or min(today.year + 10, 9999), 12, 31)
    rows = cycle.schedule(book.agreement, book.held, today, last)
    if json:
        from mou_cli import shapes
        from mou_cli.output import show_answer

        reviews = [shapes.due_review(row) for row in rows]
        show_answer(book.agreement.id, today, reviews=reviews)
    elif rows:
        from mou_cli.output import show
        from mou_cli.tables.reviews import schedule as table

        show(table(rows, call.words))
        say()
        say(phrasing.rule(book.agreement, call.words), style="dim")
    else:
        nothing = call.words.none_until.format(year=last.year)
        tell(nothing if book.agreement.review.countable else phrasing.rule(book.agreement, call.words))


def list_(ctx: typer.Context, as_of: AsOf = None, known_on: KnownOn = None, json: Json = False) -> None:
    """Show the reviews that were held, those taken back too."""
    call = session(ctx)
    book, today = call.book(as_of, known_on), call.day(as_of, known_on)
    reviews = [each for each in book.records if isinstance(each, Review)]
    held = sorted((each for each in reviews if each.held_on <= today), key=lambda each: each.number)
    last = max((each.number for each in held), default=0)
    due, gone = cycle.numbered(book.agreement, last, today), ledger.taken_back(book.records)
    if json:
        from mou_cli.codec.records import correction_row
        from mou_cli.codec.reviews import review_row
        from mou_cli.output import show_answer

        rows = [
            {
                **review_row(each),
                "due_on": due[each.number].due_on.isoformat() if each.number in due else None,
                "taken_back": each.id in gone,
                "corrections": [correction_row(gone[each.id])] if each.id in gone else [],
            }
            for each in held
        ]
        show_answer(book.agreement.id, today, reviews=rows)
    elif held:
        from mou_cli.output import show
        from mou_cli.tables.reviews import held as table
        from mou_cli.words.period import period_words

        show(table(held, due, gone, call.words, period_words(call.lang)))
    else:
        tell(call.words.no_reviews)


def correct(
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
        call.words.review_corrected.format(number=number, day=held, correction=correction.id[: phrasing.ID_SHOWN]),
        hang=2,
    )
    resting = [entry for entry in ledger.entries(book.records) if entry.task in [task.number for task in taken.tasks]]
    if taken.tasks:
        numbers = ", ".join(task.number for task in taken.tasks)
        say(phrasing.counted(call.words.tasks_gone, len(resting), numbers=numbers), hang=2)
    remaining = [each for each in book.held if each is not taken]
    ahead = cycle.outlook(book.agreement, remaining, call.today)
    for line in phrasing.review_state(ahead, book.agreement, call.words):
        say(line, hang=2)
