"""`mou list` and `mou show`: the commitments and where each party stands."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from mou_cli.commands.common.options import (
    AsOf,
    Json,
    KnownOn,
    offering,
)
from mou_cli.commands.common.session import Session, session
from mou_cli.derived import ledger
from mou_cli.derived.standing import Standing, by_number
from mou_cli.intake.entry import unknown_commitment
from mou_cli.language.keys import K
from mou_cli.model.records import ProgressEntry
from mou_cli.screen.output import say, show, show_answer

if TYPE_CHECKING:
    from mou_cli.derived.book import Book


def run(
    ctx: typer.Context,
    number: Annotated[
        str,
        typer.Argument(metavar=K.mv_number, help=K.arg_number, autocompletion=offering("numbers")),
    ],
    as_of: AsOf = None,
    known_on: KnownOn = None,
    json: Json = False,
) -> None:
    """Show one commitment, or one task, whole: its text, what is not stated, where each party
    stands, the entries.
    """
    call = session(ctx)
    book, day = call.book(as_of, known_on), call.day(as_of, known_on)
    agreement = book.agreement
    standing = by_number(agreement, book.records, day).get(number)
    if standing is None:
        raise unknown_commitment(number, agreement, ledger.tasks(book.records, day))
    entries = ledger.log(book.records, day, number=number)
    if json:
        _show_json(book, standing, entries, day)
        return
    from mou_cli.screen.commitment import commitment, task
    from mou_cli.screen.log import log as log_table

    if standing.task:
        show(task(standing, agreement, call.words))
    else:
        show(commitment(standing, _changes(book, number, day, call), agreement, call.words))
    if entries:
        say()
        say(call.words.entries, style="bold")
        show(log_table(entries, book.records, agreement, call.words))


def _changes(book: "Book", number: str, day: date, call: Session) -> list[str]:
    """What amendments and successions did to a commitment up to the day, a line each."""
    if not ledger.amendments(book.records):
        return []
    from mou_cli.derived.amendments import amended
    from mou_cli.language.sentences.amendments import about
    from mou_cli.language.speech import period_words

    found = amended(book.records, book.signed.codes)
    return about(number, found, book.signed, day, call.words, period_words(call.lang))


def _show_json(
    book: "Book", standing: Standing, entries: Sequence[ProgressEntry], day: date
) -> None:
    from mou_cli.codec import json as shapes

    if standing.task:
        shown: dict[str, object] = {"task": shapes.task(standing)}
    else:
        shown = {"commitment": shapes.commitment(standing, book.signed, book.values)}
        shown["tasks"] = [shapes.task(each) for each in standing.tasks]
    show_answer(book.agreement.id, day, **shown, entries=shapes.log(entries, book.records))
