"""Bare `mou`: what is due and what calls for attention, on one screen."""

from datetime import date

from mou_cli.commands.common.agreements import one_view
from mou_cli.commands.common.session import Session
from mou_cli.derived.standing import counts, flat
from mou_cli.language.sentences.standings import attention, subtitle, tally
from mou_cli.screen.output import say, show_answer

CALLS_SHOWN = 10


def overview(call: Session, as_of: date | None, known_on: date | None, *, json: bool) -> None:
    """Show the reviews, the counts, what calls for attention, then three hints."""
    view = one_view(call, as_of, known_on, json=json)
    words, speech = call.words, call.about(view)
    pressing = [standing for standing in flat(view.standings) if attention(standing, speech)]
    if json:
        from mou_cli.codec import json as shapes

        show_answer(
            view,
            **shapes.outlook(view.outlook),
            counts=shapes.tally(counts(view.standings)),
            attention=[shapes.task(one) if one.task else shapes.standing(one) for one in pressing],
        )
        return
    call.say_heading(view, subtitle(view, speech))
    call.say_reviews(view)
    say(tally(counts(view.standings), speech), hang=2)
    if pressing:
        say()
        say(words.attention_heading, style="bold")
    for standing in pressing[:CALLS_SHOWN]:
        calls = "; ".join(attention(standing, speech))
        say(f"  {standing.number:>3}  {speech.said(standing.title)}: {calls}", hang=7)
    if len(pressing) > CALLS_SHOWN:
        say(f"       {words.and_more.format(count=len(pressing) - CALLS_SHOWN)}")
    say()
    for hint in words.hints:
        say(hint, hang=28, style="dim")
