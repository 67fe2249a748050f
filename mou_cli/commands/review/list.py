"""`mou review list`: the reviews that were held."""

from mou_cli.commands.common.options import AsOf, Json, KnownOn
from mou_cli.commands.common.session import Session
from mou_cli.derived import schedule
from mou_cli.model.records import Review
from mou_cli.screen.output import show, show_answer, tell


def run(call: Session, as_of: AsOf = None, known_on: KnownOn = None, json: Json = False) -> None:
    """Show them with what each concluded, those taken back too."""
    view = call.view(as_of, known_on)
    recorded = (review for review in view.ledger.recorded(Review) if review.held_on <= view.day)
    reviews = sorted(recorded, key=lambda review: review.number)
    last = reviews[-1].number if reviews else 0
    due, gone = schedule.numbered(view.agreement, last, view.day), view.ledger.taken_back
    if json:
        from mou_cli.codec.json import review_held

        rows = [review_held(review, due.get(review.number), gone) for review in reviews]
        show_answer(view, reviews=rows)
    elif reviews:
        from mou_cli.screen.records import held

        show(held(reviews, due, gone, call.about(view)))
    else:
        tell(call.words.no_reviews)
