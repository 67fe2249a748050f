"""`mou review prepare` and `mou review record`: the meeting that closes one period and opens the
next.
"""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from mou_cli.commands.common.options import AsOf, KnownOn, review_number
from mou_cli.commands.common.products import Force, Output, hand_on
from mou_cli.commands.common.session import session
from mou_cli.derived import schedule as cycle
from mou_cli.derived.changes import Moment, changes
from mou_cli.errors import NoSuchReview, ReviewAlreadyRecorded
from mou_cli.language.speech import period_words
from mou_cli.model.vietnamese import day

if TYPE_CHECKING:
    from mou_cli.derived.book import Book


def run(
    ctx: typer.Context,
    number: Annotated[int | None, review_number()] = None,
    output: Output = None,
    force: Force = False,
    as_of: AsOf = None,
    known_on: KnownOn = None,
) -> None:
    """Write the worksheet of the review that was missed last, else of the one that comes."""
    from mou_cli.documents.worksheet import Coming, worksheet

    call = session(ctx)
    book, today = call.book(as_of, known_on), call.day(as_of, known_on)
    number, due = _coming(book, number, today)
    last = book.last_review(today)
    found = changes(book.period(today), Moment(book.agreement, book.records, today))
    coming = Coming(number, due, (last.number, last.held_on) if last else None, today)
    more = period_words(call.lang)
    text = worksheet(coming, found, book.agreement, call.words, more)
    hand_on(call, output, lambda file: file.write(text.encode()), force=force)


def _coming(book: "Book", number: int | None, today: date) -> tuple[int, cycle.DueReview | None]:
    """The review to prepare, and its due date where it has one."""
    held = {each.number: each for each in book.held if each.held_on <= today}
    if number in held:
        raise ReviewAlreadyRecorded(number=number, held=day(held[number].held_on))
    ahead = cycle.outlook(book.agreement, list(held.values()), today)
    rows = {row.number: row for row in (*ahead.missed, *([ahead.next] if ahead.next else []))}
    if not rows:  # no dates follow from the rule: reviews are numbered as they come
        last = max(held, default=0) + 1
        if number not in (None, last):
            raise NoSuchReview(number=number, held=day(today), last=last)
        return last, None
    if number is None:
        number = ahead.missed[-1].number if ahead.missed else max(rows)
    if number not in rows:
        raise NoSuchReview(number=number, held=day(today), last=max(rows))
    return number, rows[number]
