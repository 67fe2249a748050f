"""`mou timeline`: the line of time in the terminal."""

import typer

from mou_cli.commands.common.options import AsOf, Json, KnownOn
from mou_cli.commands.common.session import session
from mou_cli.derived.view import Report
from mou_cli.language.sentences import values as phrasing
from mou_cli.screen.output import say, show, show_answer, width


def run(
    ctx: typer.Context, as_of: AsOf = None, known_on: KnownOn = None, json: Json = False
) -> None:
    """Show reviews, entries and due dates along the years."""
    from mou_cli.derived.timeline import timeline as line_of
    from mou_cli.language.speech import product_words

    call = session(ctx)
    book, day = call.book(as_of, known_on), call.day(as_of, known_on)
    agreement = book.agreement
    report = Report(book, day)
    line = line_of(report)
    if json:
        from mou_cli.codec.json_history import lane, mark

        reviews, lanes = [mark(each) for each in line.reviews], [lane(each) for each in line.lanes]
        show_answer(agreement.id, day, reviews=reviews, commitments=lanes)
        return
    from mou_cli.screen.timeline import timeline as table

    say(agreement.title.said(call.lang), style="bold")
    say(phrasing.subtitle(agreement, day, len(agreement.commitments), call.words), style="dim")
    say()
    show(table(line, agreement, call.words, product_words(call.lang), width(chart=True)))
    for text in phrasing.review_state(report.outlook, agreement, call.words):
        say(text, hang=2)
