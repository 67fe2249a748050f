"""`mou stats`: the figures that leaders read."""

from mou_cli.commands.common.options import AsOf, Json, KnownOn
from mou_cli.commands.common.session import Session
from mou_cli.derived.statistics import statistics
from mou_cli.screen.output import show, show_answer, width


def run(call: Session, as_of: AsOf = None, known_on: KnownOn = None, json: Json = False) -> None:
    """Show those of today, with those at the last review beside them."""
    view = call.view(as_of, known_on)
    now, last = statistics(view), view.last_review
    then = statistics(view.beginning()) if last else None
    if json:
        from mou_cli.codec.json_history import figures

        at_review = None
        if last and then:
            held_on = last.held_on.isoformat()
            at_review = {"review": last.number, "as_of": held_on, **figures(then)}
        show_answer(view, **figures(now), last_review=at_review)
        return
    from mou_cli.language.sentences.standings import subtitle
    from mou_cli.screen.statistics import statistics as table

    speech = call.about(view)
    call.say_heading(view, subtitle(view, speech))
    show(table(now, then, last and last.number, speech, width()))
