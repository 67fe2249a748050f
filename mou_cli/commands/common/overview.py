"""Bare `mou`: what is due and what calls for attention, on one screen."""

from datetime import date

from mou_cli.commands.common.session import Session
from mou_cli.derived.standing import counts, flat
from mou_cli.derived.view import View
from mou_cli.language.sentences.reviews import review_state
from mou_cli.language.sentences.standings import attention, subtitle, tally
from mou_cli.screen.output import say

CALLS_SHOWN = 10


def overview(call: Session, as_of: date | None, known_on: date | None, *, json: bool) -> None:
    """Show the reviews, the counts, what calls for attention, then three hints."""
    view = call.view_or_none(as_of, known_on)
    if view is None:
        from mou_cli.commands.common.agreements import show_agreements

        show_agreements(call, as_of, known_on, json=json)
    elif json:
        _show_json(view, call)
    else:
        _show(view, call)


def _show(view: View, call: Session) -> None:
    words, speech = call.words, call.about(view)
    say(speech.said(view.agreement.title), style="bold")
    say(subtitle(view, speech), style="dim")
    say()
    for line in review_state(view, speech):
        say(line, hang=2)
    say(tally(counts(view.standings), speech), hang=2)
    pressing = []
    for standing in flat(view.standings):
        if calls := attention(standing, speech):
            title = speech.said(standing.title)
            pressing.append(f"  {standing.number:>3}  {title}: {'; '.join(calls)}")
    if pressing:
        say()
        say(words.attention_heading, style="bold")
        for line in pressing[:CALLS_SHOWN]:
            say(line, hang=7)
        if len(pressing) > CALLS_SHOWN:
            say(f"       {words.and_more.format(count=len(pressing) - CALLS_SHOWN)}")
    say()
    for hint in words.hints:
        say(hint, hang=28, style="dim")


def _show_json(view: View, call: Session) -> None:
    from mou_cli.codec import json as shapes
    from mou_cli.screen.output import show_answer

    speech = call.about(view)
    calls = [standing for standing in flat(view.standings) if attention(standing, speech)]
    show_answer(
        view,
        **shapes.outlook(view.outlook),
        counts=shapes.tally(counts(view.standings)),
        attention=[shapes.task(each) if each.task else shapes.standing(each) for each in calls],
    )
