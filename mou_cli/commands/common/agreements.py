"""The agreements of the register side by side, for `mou agreement list` and wherever one has to be
chosen.
"""

from datetime import date
from typing import Any

from mou_cli.codec import json as shapes
from mou_cli.commands.common.session import Session
from mou_cli.derived.schedule import outlook
from mou_cli.derived.standing import counts, standings
from mou_cli.errors import MouError
from mou_cli.language.sentences import values as phrasing
from mou_cli.model.vietnamese import sort_key
from mou_cli.screen.output import say, show, show_json, width


def show_agreements(
    call: Session, as_of: date | None, known_on: date | None, *, json: bool
) -> None:
    """Show each agreement with its counts and reviews; one that cannot be read shows why, the
    others stay usable.
    """
    register, day = call.register(), call.day(as_of, known_on)
    call.say_whether_bundled(register)
    rows: list[tuple[str, str, str, str]] = []
    values: list[dict[str, Any]] = []
    for id_ in register.ids():
        try:
            book = call.book_of(id_, as_of, known_on)
            agreement = book.agreement
            tally = counts(standings(agreement, book.records, day))
            ahead = outlook(agreement, book.held, day)
        except MouError as problem:
            rows.append((id_, problem.sentence(call.lang), "", ""))
            values.append({"id": id_, "problem": problem.sentence(call.lang)})
            continue
        reviews = phrasing.review_brief(ahead, agreement, call.words)
        rows.append(
            (id_, agreement.title.said(call.lang), phrasing.tally(tally, call.words), reviews)
        )
        values.append(
            {
                "id": id_,
                "title": shapes.words(agreement.title),
                "signed_on": str(agreement.signed_on),
                "parties": list(agreement.codes),
                "counts": shapes.tally(tally),
                "missed": [shapes.due_review(row) for row in ahead.missed],
                "next": shapes.due_review(ahead.next) if ahead.next else None,
            }
        )
    rows.sort(key=lambda row: sort_key(row[1]))
    if json:
        show_json({"as_of": day.isoformat(), "agreements": values})
        return
    from mou_cli.screen.agreements import agreements

    show(agreements(rows, call.words, width()))
    if len(rows) > 1:
        say()
        say(call.words.choose_agreement)
