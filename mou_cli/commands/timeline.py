"""`mou timeline`: the line of time in the terminal."""

import typer

from mou_cli import phrasing
from mou_cli.commands.options import AsOf, Json, KnownOn
from mou_cli.output import say, show, show_answer, width
from mou_cli.report import Report
from mou_cli.session import session


def timeline(ctx: typer.Context, as_of: AsOf = None, known_on: KnownOn = None, json: Json = False) -> None:
    """Show reviews, entries and due dates along the years."""
    from mou_cli.timeline import timeline as line_of
    from mou_cli.words.product import product_words

    call = session(ctx)
    book, day = call.book(as_of, known_on), call.day(as_of, known_on)
    agreement = book.agreement
    report = Report(book, day)
    line = line_of(report)
    if json:
        from mou_cli.shapes.period import lane, mark

        reviews, lanes = [mark(each) for each in line.reviews], [lane(each) for each in line.lanes]
        show_answer(agreement.id, day, reviews=reviews, commitments=lanes)
        return
    from mou_cli.tables.timeline import timeline as table

    say(agreement.title.said(call.lang), style="bold")
    say(phrasing.subtitle(agreement, day, len(agreement.commitments), call.words), style="dim")
    say()
    show(table(line, agreement, call.words, product_words(call.lang), width(chart=True)))
    for text in phrasing.review_state(report.outlook, agreement, call.words):
        say(text, hang=2)
