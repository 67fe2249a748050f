"""Bare `mou`: what is due and what calls for attention, on one screen."""

from mou_cli import cycle, phrasing
from mou_cli.commands.options import Session
from mou_cli.errors import ChooseAgreement
from mou_cli.output import say
from mou_cli.standing import counts, standings

CALLS_SHOWN = 10


def overview(call: Session) -> None:
    """Show the reviews, the counts and the commitments that call for attention, then three hints."""
    words, today = call.words, call.today
    try:
        book = call.book()
    except ChooseAgreement:
        if call.part() is not None:
            raise
        from mou_cli.commands.shelf import show_agreements

        show_agreements(call, today, json=False)
        return
    agreement = book.agreement
    found = standings(agreement, book.records, today)
    say(agreement.title.said(call.lang), style="bold")
    say(phrasing.subtitle(agreement, today, len(found), words), style="dim")
    say()
    for line in phrasing.review_state(cycle.outlook(agreement, book.reviews, today), agreement, words):
        say(line, hang=2)
    say(phrasing.tally(counts(found), words), hang=2)
    calls = [(each, phrasing.attention(each, agreement, words)) for each in found]
    pressing = [(each, said) for each, said in calls if said]
    if pressing:
        say()
        say(words.attention_heading, style="bold")
        for each, said in pressing[:CALLS_SHOWN]:
            say(f"  {each.commitment.number:>3}  {each.commitment.title.said(call.lang)}: {'; '.join(said)}", hang=7)
        if len(pressing) > CALLS_SHOWN:
            say(f"       {words.and_more.format(count=len(pressing) - CALLS_SHOWN)}")
    say()
    for hint in words.hints:
        say(hint, style="dim")
