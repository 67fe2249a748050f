"""`mou changes` and `mou trace`: what became different, and one commitment through time."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from mou_cli import ledger
from mou_cli.checks import unknown_commitment
from mou_cli.codec.records import number_json
from mou_cli.commands.options import LAST_REVIEW, AsOf, Json, KnownOn, text_option
from mou_cli.course import Moment, changes
from mou_cli.errors.period import NoReviewYet, SinceTooLate
from mou_cli.output import say, show_answer
from mou_cli.records import Review
from mou_cli.session import Session, end_of, offering, session
from mou_cli.standing import by_number
from mou_cli.vietnamese import day, parse_day, slug
from mou_cli.words import K
from mou_cli.words.period import period_words

if TYPE_CHECKING:
    from mou_cli.book import Book
    from mou_cli.trace import Event


def changes_(
    ctx: typer.Context,
    since: Annotated[str | None, text_option("--since", K.opt_changes_since, metavar=K.mv_since)] = None,
    as_of: AsOf = None,
    known_on: KnownOn = None,
    json: Json = False,
) -> None:
    """Show what became different since a day, as known on that day, or since the last review had been recorded."""
    call = session(ctx)
    book, today = call.book(as_of, known_on), call.day(as_of, known_on)
    then, review = _since(book, since, today)
    found = changes(then, Moment(book.agreement, book.records, today))
    if json:
        from mou_cli.shapes.period import changed

        shown = [changed(each) for each in found if each.anything]
        number = review and review.number
        show_answer(book.agreement.id, today, since=then.day.isoformat(), since_review=number, changes=shown)
        return
    from mou_cli.telling.changes import lines

    words, more = call.words, period_words(call.lang)
    start = more.since_day.format(day=day(then.day))
    if then.day == book.signed.signed_on.first:
        start = more.since_signing.format(day=day(then.day))
    if review:
        start = more.since_review.format(number=review.number, day=day(then.day))
    say(book.agreement.title.said(call.lang), style="bold")
    say(more.changes_since.format(since=start, day=day(today)), style="dim")
    say()
    for line in lines(found, book.agreement, words, more):
        say(line.text, hang=line.hang, style=line.style)


def _since(book: "Book", since: str | None, today: date) -> tuple[Moment, Review | None]:
    """The moment to compare with: the last review, else the signing; or the day typed, as known on that day."""
    last = book.last_review(today)
    if since is None or slug(since) in [slug(word) for word in LAST_REVIEW]:
        if since is not None and last is None:
            raise NoReviewYet(place="--since")
        return book.period(today), last
    start = parse_day(since, place="--since")
    if start > today:
        raise SinceTooLate(place="--since", since=day(start), day=day(today))
    then = book.seen(start, end_of(start))
    return Moment(then.agreement, then.records, start), None


def trace_(
    ctx: typer.Context,
    number: Annotated[str, typer.Argument(metavar=K.mv_number, help=K.arg_number, autocompletion=offering("numbers"))],
    as_of: AsOf = None,
    known_on: KnownOn = None,
    json: Json = False,
) -> None:
    """Show one commitment through time, dates down the side."""
    from mou_cli.trace import trace

    call = session(ctx)
    book, today = call.book(as_of, known_on), call.day(as_of, known_on)
    agreement = book.agreement
    tasks = ledger.tasks(book.records, today)
    number = next((task.commitment for task in tasks if task.number == number), number)  # a task is told with it
    if agreement.commitment(number) is None:
        raise unknown_commitment(number, agreement, tasks)
    events = trace(book.signed, book.records, number, today)
    if json:
        from mou_cli.shapes.period import event

        shown = [event(each) for each in events]
        show_answer(agreement.id, today, commitment=number_json(number), events=shown)
        return
    _show_trace(call, book, number, events, today)


def _show_trace(call: Session, book: "Book", number: str, events: "list[Event]", today: date) -> None:
    from mou_cli.telling.trace import lines

    agreement, words = book.agreement, call.words
    stands = by_number(agreement, book.records, today)
    say(f"{number}  {stands[number].title.said(call.lang)}", style="bold")
    say()
    for line in lines(events, stands, agreement, words, period_words(call.lang)):
        say(line.text, hang=line.hang, style=line.style)
