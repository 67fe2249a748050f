"""`mou review schedule`: every review due up to a year."""

from datetime import date
from typing import Annotated

from mou_cli.commands.common.options import AsOf, Json, K, KnownOn, whole_option
from mou_cli.commands.common.session import Session
from mou_cli.language.sentences.reviews import rule
from mou_cli.screen.output import say, show, show_answer, tell

YEARS_AHEAD = 10


def run(
    call: Session,
    until: Annotated[
        int | None, whole_option("--until", K.mv_year, K.opt_until, 1900, 9999)
    ] = None,
    as_of: AsOf = None,
    known_on: KnownOn = None,
    json: Json = False,
) -> None:
    """Show each as held, not recorded, or to come."""
    view = call.view(as_of, known_on)
    speech = call.about(view)
    year = until or min(view.day.year + YEARS_AHEAD, 9999)
    rows = view.schedule(date(year, 12, 31))
    if json:
        from mou_cli.codec import json as shapes

        show_answer(view, reviews=list(map(shapes.due_review, rows)))
    elif rows:
        from mou_cli.screen.records import schedule

        show(schedule(rows, speech))
        say()
        say(rule(view.agreement, speech), style="dim")
    elif view.agreement.review.countable:
        tell(call.words.none_until.format(year=year))
    else:
        tell(rule(view.agreement, speech))
