"""`mou evidence list` and `mou evidence verify`: what the entries rest on."""

from typing import Annotated

import typer

from mou_cli.commands.common.options import AsOf, Json, KnownOn, offering
from mou_cli.commands.common.session import session
from mou_cli.derived import ledger
from mou_cli.intake.entry import check_number
from mou_cli.language.keys import K
from mou_cli.language.speech import period_words
from mou_cli.model import evidence
from mou_cli.screen.output import show, show_answer, tell


def run(
    ctx: typer.Context,
    number: Annotated[
        str | None,
        typer.Argument(
            metavar=K.mv_number, help=K.arg_log_number, autocompletion=offering("numbers")
        ),
    ] = None,
    as_of: AsOf = None,
    known_on: KnownOn = None,
    json: Json = False,
) -> None:
    """Show each piece of evidence once, with what rests on it."""
    call = session(ctx)
    book, today = call.book(as_of, known_on), call.day(as_of, known_on)
    agreement = book.agreement
    if number is not None:
        check_number(number, agreement, book.records, today)
    found = evidence.supports(ledger.counting(book.records, today, number=number))
    if json:
        from mou_cli.codec.json_history import support

        shown = [support(each) for each in found]
        show_answer(agreement.id, today, evidence=shown)
    elif found:
        from mou_cli.screen.evidence import supports

        show(supports(found, agreement, call.words, period_words(call.lang)))
    else:
        tell(period_words(call.lang).no_evidence)
