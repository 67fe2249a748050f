"""`mou review next`: which reviews were missed and which one comes."""

from mou_cli.commands.common.agreements import one_view
from mou_cli.commands.common.options import AsOf, Json, KnownOn
from mou_cli.commands.common.session import Session
from mou_cli.language.sentences.reviews import rule, uncounted
from mou_cli.language.speech import counted
from mou_cli.screen.output import say, show, show_answer

MISSED_SHOWN = 12


def run(call: Session, as_of: AsOf = None, known_on: KnownOn = None, json: Json = False) -> None:
    """Show them, and from where they are counted."""
    view = one_view(call, as_of, known_on, json=json)
    agreement, review = view.agreement, view.agreement.review
    if json:
        from mou_cli.codec import json as shapes

        show_answer(
            view,
            anchor_on=str(review.anchor_on),
            anchor_stated=review.anchor_stated,
            cycle=review.cycle,
            **shapes.outlook(view.outlook),
        )
        return
    from mou_cli.screen.records import schedule

    words, speech = call.words, call.about(view)
    missed, coming = view.outlook.missed, view.outlook.next
    if len(missed) > MISSED_SHOWN:
        earlier = counted(words.reviews_missed_before, len(missed) - MISSED_SHOWN)
        say(call.to_type(earlier, agreement.id))
    if rows := list(filter(None, [*missed[-MISSED_SHOWN:], coming])):
        show(schedule(rows, speech))
    if coming is None:
        say(uncounted(agreement, speech) or words.no_more_reviews)
    say(rule(agreement, speech), style="dim")
    if missed:
        say()
        hint = words.record_hint.format(number=missed[-1].number)
        say(call.to_type(hint, agreement.id), hang=2)
