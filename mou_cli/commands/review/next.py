"""`mou review next`: which reviews were missed and which one comes."""

import typer

from mou_cli.commands.common.options import AsOf, Json, KnownOn
from mou_cli.commands.common.session import session
from mou_cli.derived.schedule import DueReview
from mou_cli.derived.view import View
from mou_cli.language.sentences.reviews import rule, uncounted
from mou_cli.language.speech import Speech, counted
from mou_cli.screen.output import say

MISSED_SHOWN = 12


def run(
    ctx: typer.Context, as_of: AsOf = None, known_on: KnownOn = None, json: Json = False
) -> None:
    """Show them, and from where they are counted."""
    call = session(ctx)
    view = call.view_or_none(as_of, known_on)
    if view is None:
        from mou_cli.commands.common.agreements import show_agreements

        show_agreements(call, as_of, known_on, json=json)
        return
    if json:
        _show_json(view)
        return
    words, speech, agreement = call.words, call.about(view), view.agreement
    missed, coming = view.outlook.missed, view.outlook.next
    if len(missed) > MISSED_SHOWN:
        earlier = counted(words.reviews_missed_before, len(missed) - MISSED_SHOWN)
        say(call.to_type(earlier, agreement.id))
    for row in missed[-MISSED_SHOWN:]:
        say(_line(words.missed, row, words.not_recorded, speech), hang=8, style="red")
    if coming:
        say(_line(words.next, coming, "", speech), hang=8, style="bold")
        if coming.working_day != coming.due_on:
            moved = speech.weekday(coming.working_day)
            say(f"{'':8}{words.on_a_weekend.format(day=moved)}", hang=8)
    else:
        say(uncounted(agreement, speech) or words.no_more_reviews)
    say(f"{words.rule:<8}{rule(agreement, speech)}", hang=8, style="dim")
    if missed:
        say()
        hint = words.record_hint.format(number=missed[-1].number)
        say(call.to_type(hint, agreement.id), hang=2)


def _line(label: str, row: DueReview, state: str, speech: Speech) -> str:
    review = f"{speech.words.col_review} {row.number}"
    parts = [review, speech.weekday(row.due_on), speech.days(row.days)]
    return f"{label:<8}" + " · ".join([*parts, state] if state else parts)


def _show_json(view: View) -> None:
    from mou_cli.codec import json as shapes
    from mou_cli.screen.output import show_answer

    rule = view.agreement.review
    show_answer(
        view,
        anchor_on=str(rule.anchor_on),
        anchor_stated=rule.anchor_stated,
        cycle=rule.cycle,
        **shapes.outlook(view.outlook),
    )
