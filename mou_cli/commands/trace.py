"""`mou changes` and `mou trace`: what became different, and one commitment through time."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from mou_cli.codec.plain import number_json
from mou_cli.commands.common.options import AsOf, Json, KnownOn, offering
from mou_cli.commands.common.session import Session, session
from mou_cli.derived import ledger
from mou_cli.derived.standing import by_number
from mou_cli.intake.entry import unknown_commitment
from mou_cli.language.keys import K
from mou_cli.language.speech import period_words
from mou_cli.screen.output import say, show_answer

if TYPE_CHECKING:
    from mou_cli.derived.book import Book
    from mou_cli.derived.history import Event


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
    """Show one commitment through time, dates down the side."""
    from mou_cli.derived.history import trace

    call = session(ctx)
    book, today = call.book(as_of, known_on), call.day(as_of, known_on)
    agreement = book.agreement
    tasks = ledger.tasks(book.records, today)
    number = next(
        (task.commitment for task in tasks if task.number == number), number
    )  # a task is told with it
    if agreement.commitment(number) is None:
        raise unknown_commitment(number, agreement, tasks)
    events = trace(book.signed, book.records, number, today)
    if json:
        from mou_cli.codec.json_history import event

        shown = [event(each) for each in events]
        show_answer(agreement.id, today, commitment=number_json(number), events=shown)
        return
    _show_trace(call, book, number, events, today)


def _show_trace(
    call: Session, book: "Book", number: str, events: "list[Event]", today: date
) -> None:
    from mou_cli.language.sentences.history import lines

    agreement, words = book.agreement, call.words
    stands = by_number(agreement, book.records, today)
    say(f"{number}  {stands[number].title.said(call.lang)}", style="bold")
    say()
    for line in lines(events, stands, agreement, words, period_words(call.lang)):
        say(line.text, hang=line.hang, style=line.style)
