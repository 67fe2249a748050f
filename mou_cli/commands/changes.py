"""`mou changes` and `mou trace`: what became different, and one commitment through time."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from mou_cli.commands.common.options import LAST_REVIEW, AsOf, Json, KnownOn, text_option
from mou_cli.commands.common.session import end_of, session
from mou_cli.derived.changes import Moment, changes
from mou_cli.errors.reviews import NoReviewYet, SinceTooLate
from mou_cli.language.keys import K
from mou_cli.language.speech import period_words
from mou_cli.model.records import Review
from mou_cli.model.vietnamese import day, parse_day, slug
from mou_cli.screen.output import say, show_answer

if TYPE_CHECKING:
    from mou_cli.derived.book import Book


def run(
    ctx: typer.Context,
    since: Annotated[
        str | None, text_option("--since", K.opt_changes_since, metavar=K.mv_since)
    ] = None,
    as_of: AsOf = None,
    known_on: KnownOn = None,
    json: Json = False,
) -> None:
    """Show what became different since a day, as known on that day, or since the last review had
    been recorded.
    """
    call = session(ctx)
    book, today = call.book(as_of, known_on), call.day(as_of, known_on)
    then, review = _since(book, since, today)
    found = changes(then, Moment(book.agreement, book.records, today))
    if json:
        from mou_cli.codec.json_history import changed

        shown = [changed(each) for each in found if each.anything]
        number = review and review.number
        show_answer(
            book.agreement.id, today, since=then.day.isoformat(), since_review=number, changes=shown
        )
        return
    from mou_cli.language.sentences.changes import lines

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
    """The moment to compare with: the last review, else the signing; or the day typed, as known on
    that day.
    """
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
