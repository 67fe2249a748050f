"""`mou load`, `mou agreement list` and `mou agreement show`."""

from typing import TYPE_CHECKING

import typer

from mou_cli.commands.common.options import AsOf, Json, KnownOn
from mou_cli.commands.common.session import Session, session
from mou_cli.derived import ledger
from mou_cli.language.sentences import values as phrasing
from mou_cli.model.vietnamese import day as format_day
from mou_cli.screen.output import say, show, show_json

if TYPE_CHECKING:
    from mou_cli.derived.book import Book


def run(
    ctx: typer.Context, as_of: AsOf = None, known_on: KnownOn = None, json: Json = False
) -> None:
    """Show one agreement: parties, chairs, review rule, source, what is not stated."""
    from mou_cli.codec import agreement_file
    from mou_cli.derived.schedule import outlook

    call = session(ctx)
    book, day = call.book(as_of, known_on), call.day(as_of, known_on)
    ahead = outlook(book.agreement, book.held, day)
    amended = ledger.amendments(book.records)
    if json:
        from mou_cli.codec import json as shapes

        show_json(
            {
                "as_of": day.isoformat(),
                "agreement": book.values,
                "amendments": [shapes.amendment(each) for each in amended],
                "missed": [shapes.due_review(row) for row in ahead.missed],
                "next": shapes.due_review(ahead.next) if ahead.next else None,
            }
        )
        return
    from mou_cli.screen.agreements import agreement

    changes = _changes(book, call) if amended else []
    show(agreement(book.agreement, agreement_file.papers(book.values), changes, call.words))
    say()
    for line in phrasing.review_state(ahead, book.agreement, call.words):
        say(line, hang=2)


def _changes(book: "Book", call: Session) -> list[tuple[str, str]]:
    """The amendments with what each says, and whether it applies yet is told by its day."""
    from mou_cli.derived.amendments import amended
    from mou_cli.language.sentences.amendments import lines
    from mou_cli.language.speech import period_words

    more = period_words(call.lang)
    rows = []
    found = amended(book.records, book.signed.codes)
    for each in found:
        said = each.content
        facts = [
            said.title.said(call.lang),
            more.from_day.format(day=format_day(said.applies_on)),
            said.document or "",
        ]
        head = (
            " · ".join(fact for fact in facts if fact) + f" [{each.record.id[: phrasing.ID_SHOWN]}]"
        )
        rows.append((more.amendment, head))
        rows += [
            ("", line.text.strip()) for line in lines(said, found, book.signed, call.words, more)
        ]
    return rows
