"""`mou stats` and `mou check`: the figures that leaders read, and what weakens the record."""

import typer

from mou_cli.commands.options import AsOf, Json, KnownOn
from mou_cli.course import Moment
from mou_cli.output import say, show, show_answer, width
from mou_cli.session import session
from mou_cli.words.period import period_words


def stats_(ctx: typer.Context, as_of: AsOf = None, known_on: KnownOn = None, json: Json = False) -> None:
    """Show the figures of today, with those at the last review beside them."""
    from mou_cli.stats import stats

    call = session(ctx)
    book, today = call.book(as_of, known_on), call.day(as_of, known_on)
    now = stats(Moment(book.agreement, book.records, today))
    last = book.last_review(today)
    then = stats(book.period(today)) if last else None
    if json:
        from mou_cli.shapes.period import figures

        at_review = (
            {"review": last.number, "as_of": last.held_on.isoformat(), **figures(then)} if last and then else None
        )
        show_answer(book.agreement.id, today, **figures(now), last_review=at_review)
        return
    from mou_cli import phrasing
    from mou_cli.tables.figures import figures as table

    say(book.agreement.title.said(call.lang), style="bold")
    say(phrasing.subtitle(book.agreement, today, len(book.agreement.commitments), call.words), style="dim")
    say()
    show(table(now, then, last and last.number, book.agreement, call.words, period_words(call.lang), width()))


def check_(ctx: typer.Context, as_of: AsOf = None, known_on: KnownOn = None, json: Json = False) -> None:
    """Show what weakens the record, each with the command that mends it; exit 1 when there is something."""
    from mou_cli.weakness import weaknesses

    call = session(ctx)
    book, today = call.book(as_of, known_on), call.day(as_of, known_on)
    found = weaknesses(Moment(book.agreement, book.records, today))
    found = [each._replace(command=call.to_type(each.command, book.agreement.id)) for each in found]
    if json:
        from mou_cli.shapes.period import weakness

        shown = [weakness(each) for each in found]
        show_answer(book.agreement.id, today, found=shown)
    else:
        from mou_cli.telling.weakness import lines

        more = period_words(call.lang)
        for line in lines(found, book.agreement, call.words, more):
            say(line.text, hang=line.hang, style=line.style)
        say(more.found.format(count=len(found)) if found else more.all_sound)
    if found:
        raise typer.Exit(1)
