"""`mou review next`, `schedule`, `list` and `correct`."""

import typer

from mou_cli.commands.common.options import AsOf, Json, KnownOn
from mou_cli.commands.common.session import session
from mou_cli.derived import ledger
from mou_cli.derived import schedule as cycle
from mou_cli.model.records import Review
from mou_cli.screen.output import tell


def run(
    ctx: typer.Context, as_of: AsOf = None, known_on: KnownOn = None, json: Json = False
) -> None:
    """Show the reviews that were held, those taken back too."""
    call = session(ctx)
    book, today = call.book(as_of, known_on), call.day(as_of, known_on)
    reviews = [each for each in book.records if isinstance(each, Review)]
    held = sorted((each for each in reviews if each.held_on <= today), key=lambda each: each.number)
    last = max((each.number for each in held), default=0)
    due, gone = cycle.numbered(book.agreement, last, today), ledger.taken_back(book.records)
    if json:
        from mou_cli.codec.records import correction_row
        from mou_cli.codec.reviews import review_row
        from mou_cli.screen.output import show_answer

        rows = [
            {
                **review_row(each),
                "due_on": due[each.number].due_on.isoformat() if each.number in due else None,
                "taken_back": each.id in gone,
                "corrections": [correction_row(gone[each.id])] if each.id in gone else [],
            }
            for each in held
        ]
        show_answer(book.agreement.id, today, reviews=rows)
    elif held:
        from mou_cli.language.speech import period_words
        from mou_cli.screen.output import show
        from mou_cli.screen.reviews import held as table

        show(table(held, due, gone, call.words, period_words(call.lang)))
    else:
        tell(call.words.no_reviews)
