"""`mou changes`: what became different since a day, or since the last review."""

from typing import Annotated

from mou_cli.commands.common.options import (
    AsOf,
    Json,
    K,
    KnownOn,
    is_last_review,
    text_option,
)
from mou_cli.commands.common.session import Session, end_of
from mou_cli.derived.changes import changes
from mou_cli.derived.view import View
from mou_cli.errors.usage import NoReviewYet, SinceTooLate
from mou_cli.language.speech import Speech
from mou_cli.model.records import Review
from mou_cli.model.vietnamese import day, parse_day
from mou_cli.screen.output import say_lines, show_answer


def run(
    call: Session,
    since: Annotated[
        str | None, text_option("--since", K.opt_changes_since, metavar=K.mv_since)
    ] = None,
    as_of: AsOf = None,
    known_on: KnownOn = None,
    json: Json = False,
) -> None:
    """Show it as known on that day, or as known when the review had been recorded."""
    view = call.view(as_of, known_on)
    then, review = _since(view, since)
    rows = changes(then, view)
    if json:
        from mou_cli.codec.json_history import changed

        shown = [changed(row) for row in rows if row.anything]
        number = review and review.number
        show_answer(view, since=then.day.isoformat(), since_review=number, changes=shown)
        return
    from mou_cli.language.sentences.changes import lines

    speech = call.about(view)
    start = _start(then, view, review, speech)
    call.say_heading(view, speech.review.changes_since.format(since=start, day=day(view.day)))
    say_lines(lines(rows, speech))


def _since(view: View, since: str | None) -> tuple[View, Review | None]:
    """The view to compare with: the day typed, else the last review, else the signing."""
    if since is None or is_last_review(since):
        if since is not None and view.last_review is None:
            raise NoReviewYet(place="--since")
        return view.beginning(), view.last_review
    start = parse_day(since, place="--since")
    if start > view.day:
        raise SinceTooLate(place="--since", since=start, day=view.day)
    return View(view.book.known(end_of(start)), start), None


def _start(then: View, view: View, review: Review | None, speech: Speech) -> str:
    phrases, on = speech.review, day(then.day)
    if review:
        return phrases.since_review.format(number=review.number, day=on)
    signing = then.day == view.signed.signed_on.first
    return (phrases.since_signing if signing else phrases.since_day).format(day=on)
