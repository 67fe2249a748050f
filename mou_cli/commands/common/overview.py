"""Bare `mou`: what is due and what calls for attention, on one screen."""

from collections.abc import Sequence
from datetime import date

from mou_cli.commands.common.session import Session
from mou_cli.derived import schedule as cycle
from mou_cli.derived.schedule import Outlook
from mou_cli.derived.standing import Standing, counts, flat, standings
from mou_cli.language.sentences import values as phrasing
from mou_cli.model.agreement import Agreement
from mou_cli.screen.output import say

CALLS_SHOWN = 10


def overview(call: Session, as_of: date | None, known_on: date | None, *, json: bool) -> None:
    """Show the reviews, the counts and the commitments that call for attention, then three hints."""
    day = call.day(as_of, known_on)
    book = call.book_or_none(as_of, known_on)
    if book is None:
        from mou_cli.commands.common.agreements import show_agreements

        show_agreements(call, as_of, known_on, json=json)
        return
    found = standings(book.agreement, book.records, day)
    ahead = cycle.outlook(book.agreement, book.held, day)
    if json:
        _show_json(book.agreement, found, ahead, day, call)
    else:
        _show(book.agreement, found, ahead, day, call)


def _show(
    agreement: Agreement, found: Sequence[Standing], ahead: Outlook, day: date, call: Session
) -> None:
    words = call.words
    say(agreement.title.said(call.lang), style="bold")
    say(phrasing.subtitle(agreement, day, len(found), words), style="dim")
    say()
    for line in phrasing.review_state(ahead, agreement, words):
        say(line, hang=2)
    say(phrasing.tally(counts(found), words), hang=2)
    pressing = [
        (each, said) for each in flat(found) if (said := phrasing.attention(each, agreement, words))
    ]
    if pressing:
        say()
        say(words.attention_heading, style="bold")
        for each, said in pressing[:CALLS_SHOWN]:
            say(f"  {each.number:>3}  {each.title.said(call.lang)}: {'; '.join(said)}", hang=7)
        if len(pressing) > CALLS_SHOWN:
            say(f"       {words.and_more.format(count=len(pressing) - CALLS_SHOWN)}")
    say()
    for hint in words.hints:
        say(hint, hang=28, style="dim")


def _show_json(
    agreement: Agreement, found: Sequence[Standing], ahead: Outlook, day: date, call: Session
) -> None:
    from mou_cli.codec import json as shapes
    from mou_cli.screen.output import show_answer

    calls = [each for each in flat(found) if phrasing.attention(each, agreement, call.words)]
    show_answer(
        agreement.id,
        day,
        missed=[shapes.due_review(row) for row in ahead.missed],
        next=shapes.due_review(ahead.next) if ahead.next else None,
        counts=shapes.tally(counts(found)),
        attention=[shapes.task(each) if each.task else shapes.standing(each) for each in calls],
    )
