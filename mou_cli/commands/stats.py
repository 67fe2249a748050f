"""`mou stats` and `mou check`: the figures that leaders read, and what weakens the record."""

import typer

from mou_cli.commands.common.options import AsOf, Json, KnownOn
from mou_cli.commands.common.session import session
from mou_cli.derived.changes import Moment
from mou_cli.language.speech import period_words
from mou_cli.screen.output import say, show, show_answer, width


def run(
    ctx: typer.Context, as_of: AsOf = None, known_on: KnownOn = None, json: Json = False
) -> None:
    """Show the figures of today, with those at the last review beside them."""
    from mou_cli.derived.statistics import stats

    call = session(ctx)
    book, today = call.book(as_of, known_on), call.day(as_of, known_on)
    now = stats(Moment(book.agreement, book.records, today))
    last = book.last_review(today)
    then = stats(book.period(today)) if last else None
    if json:
        from mou_cli.codec.json_history import figures

        at_review = (
            {"review": last.number, "as_of": last.held_on.isoformat(), **figures(then)}
            if last and then
            else None
        )
        show_answer(book.agreement.id, today, **figures(now), last_review=at_review)
        return
    from mou_cli.language.sentences import values as phrasing
    from mou_cli.screen.statistics import figures as table

    say(book.agreement.title.said(call.lang), style="bold")
    say(
        phrasing.subtitle(book.agreement, today, len(book.agreement.commitments), call.words),
        style="dim",
    )
    say()
    show(
        table(
            now,
            then,
            last and last.number,
            book.agreement,
            call.words,
            period_words(call.lang),
            width(),
        )
    )
