"""`mou review next`: which reviews were missed and which one comes."""

from mou_cli.commands.common.options import AsOf, Json, KnownOn
from mou_cli.commands.common.session import Session
from mou_cli.derived.view import View
from mou_cli.language.sentences.reviews import rule, uncounted
from mou_cli.language.speech import counted
from mou_cli.screen.output import say, show, show_answer

MISSED_SHOWN = 12


def run(call: Session, as_of: AsOf = None, known_on: KnownOn = None, json: Json = False) -> None:
    """Show them, and from where they are counted."""
    view = call.view_or_none(as_of, known_on)
    if view is None:
        from mou_cli.commands.common.agreements import show_agreements

        show_agreements(call, as_of, known_on, json=json)
        return
    if json:
        _show_json(view)
        return
    from mou_cli.screen.reviews import schedule

    words, speech, agreement = call.words, call.about(view), view.agreement
    missed, coming = view.outlook.missed, view.outlook.next
    if len(missed) > MISSED_SHOWN:
        earlier = counted(words.reviews_missed_before, len(missed) - MISSED_SHOWN)
        say(call.to_type(earlier, agreement.id))
    rows = [*missed[-MISSED_SHOWN:], *([coming] if coming else [])]
    if rows:
        show(schedule(rows, speech))
    if coming is None:
        say(uncounted(agreement, speech) or words.no_more_reviews)
    say(rule(agreement, speech), style="dim")
    if missed:
        say()
        hint = words.record_hint.format(number=missed[-1].number)
        say(call.to_type(hint, agreement.id), hang=2)


def _show_json(view: View) -> None:
    from mou_cli.codec import json as shapes

    rule = view.agreement.review
    show_answer(
        view,
        anchor_on=str(rule.anchor_on),
        anchor_stated=rule.anchor_stated,
        cycle=rule.cycle,
        **shapes.outlook(view.outlook),
    )
