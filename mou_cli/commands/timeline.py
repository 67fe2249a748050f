"""`mou timeline`: reviews, entries and due dates along the years."""

from mou_cli.commands.common.options import AsOf, Json, KnownOn
from mou_cli.commands.common.session import Session
from mou_cli.derived import timeline
from mou_cli.screen.output import show, show_answer, width


def run(call: Session, as_of: AsOf = None, known_on: KnownOn = None, json: Json = False) -> None:
    """Show the line of time in the terminal."""
    view = call.view(as_of, known_on)
    line = timeline.timeline(view)
    if json:
        from mou_cli.codec.json_history import lane, mark

        reviews, lanes = map(mark, line.reviews), map(lane, line.lanes)
        show_answer(view, reviews=list(reviews), commitments=list(lanes))
        return
    from mou_cli.language.sentences.standings import subtitle
    from mou_cli.screen.timeline import timeline as table

    speech = call.about(view)
    call.say_heading(view, subtitle(view, speech))
    show(table(line, speech, width(chart=True)))
    call.say_reviews(view)
