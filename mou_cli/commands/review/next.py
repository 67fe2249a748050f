"""`mou review next`, `schedule`, `list` and `correct`."""

from datetime import date

import typer

from mou_cli.commands.common.options import (
    AsOf,
    Json,
    KnownOn,
)
from mou_cli.commands.common.session import session
from mou_cli.derived import schedule as cycle
from mou_cli.derived.schedule import DueReview, Outlook
from mou_cli.language.phrases.common import Words
from mou_cli.language.sentences import values as phrasing
from mou_cli.model.agreement import Agreement
from mou_cli.screen.output import say

MISSED_SHOWN = 12


def run(
    ctx: typer.Context, as_of: AsOf = None, known_on: KnownOn = None, json: Json = False
) -> None:
    """Say which reviews were missed and which one comes, counted from where."""
    call = session(ctx)
    found, today = call.book_or_none(as_of, known_on), call.day(as_of, known_on)
    if found is None:
        from mou_cli.commands.common.agreements import show_agreements

        show_agreements(call, as_of, known_on, json=json)
        return
    book, agreement = found, found.agreement
    ahead = cycle.outlook(agreement, book.held, today)
    if json:
        _show_json(agreement, ahead, today)
        return
    words = call.words
    if len(ahead.missed) > MISSED_SHOWN:
        earlier = phrasing.counted(words.reviews_missed_before, len(ahead.missed) - MISSED_SHOWN)
        say(call.to_type(earlier, agreement.id))
    for row in ahead.missed[-MISSED_SHOWN:]:
        say(_line(words.missed, row, words.not_recorded, words), hang=8, style="red")
    if ahead.next:
        say(_line(words.next, ahead.next, "", words), hang=8, style="bold")
        if ahead.next.working_day != ahead.next.due_on:
            moved = phrasing.weekday(ahead.next.working_day, words)
            say(f"{'':8}{words.on_a_weekend.format(day=moved)}", hang=8)
    else:
        for line in phrasing.review_state(ahead._replace(missed=()), agreement, words):
            say(line)
    say(f"{words.rule:<8}{phrasing.rule(agreement, words)}", hang=8, style="dim")
    if ahead.missed:
        say()
        say(
            call.to_type(words.record_hint.format(number=ahead.missed[-1].number), agreement.id),
            hang=2,
        )


def _line(label: str, row: DueReview, state: str, words: Words) -> str:
    parts = [
        f"{words.col_review} {row.number}",
        phrasing.weekday(row.due_on, words),
        phrasing.days(row.days, words),
    ]
    return f"{label:<8}" + " · ".join([*parts, state] if state else parts)


def _show_json(agreement: Agreement, ahead: Outlook, today: date) -> None:
    from mou_cli.codec import json as shapes
    from mou_cli.screen.output import show_answer

    rule = agreement.review
    show_answer(
        agreement.id,
        today,
        anchor_on=str(rule.anchor_on),
        anchor_stated=rule.anchor_stated,
        cycle=rule.cycle,
        missed=[shapes.due_review(row) for row in ahead.missed],
        next=shapes.due_review(ahead.next) if ahead.next else None,
    )
