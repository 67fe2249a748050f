"""`mou review next`, `schedule`, `list` and `correct`."""

from datetime import date
from typing import Annotated

import typer

from mou_cli.commands.common.options import (
    AsOf,
    Json,
    KnownOn,
    whole_option,
)
from mou_cli.commands.common.session import session
from mou_cli.derived import schedule as cycle
from mou_cli.language.keys import K
from mou_cli.language.sentences import values as phrasing
from mou_cli.screen.output import say, tell


def run(
    ctx: typer.Context,
    until: Annotated[
        int | None, whole_option("--until", K.mv_year, K.opt_until, 1900, 9999)
    ] = None,
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
        from mou_cli.codec import json as shapes
        from mou_cli.screen.output import show_answer

        reviews = [shapes.due_review(row) for row in rows]
        show_answer(book.agreement.id, today, reviews=reviews)
    elif rows:
        from mou_cli.screen.output import show
        from mou_cli.screen.reviews import schedule as table

        show(table(rows, call.words))
        say()
        say(phrasing.rule(book.agreement, call.words), style="dim")
    else:
        nothing = call.words.none_until.format(year=last.year)
        tell(
            nothing
            if book.agreement.review.countable
            else phrasing.rule(book.agreement, call.words)
        )
