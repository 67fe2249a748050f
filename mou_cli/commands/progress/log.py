"""`mou progress log` and `mou progress correct`: the entries there are."""

from datetime import date
from typing import Annotated

import typer

from mou_cli.commands.common.options import (
    AsOf,
    Json,
    KnownOn,
    day_option,
    offering,
    party_option,
)
from mou_cli.commands.common.session import session
from mou_cli.derived import ledger
from mou_cli.intake import entry as checks
from mou_cli.intake import typed as naming
from mou_cli.language.keys import K


def run(
    ctx: typer.Context,
    number: Annotated[
        str | None,
        typer.Argument(
            metavar=K.mv_number, help=K.arg_log_number, autocompletion=offering("numbers")
        ),
    ] = None,
    since: Annotated[date | None, day_option("--since", K.opt_since)] = None,
    party: Annotated[str | None, party_option(K.opt_log_party)] = None,
    as_of: AsOf = None,
    known_on: KnownOn = None,
    json: Json = False,
) -> None:
    """Show the entries, newest first."""
    call = session(ctx)
    book, until = call.book(as_of, known_on), call.day(as_of, known_on)
    agreement = book.agreement
    if number is not None:
        checks.check_number(number, agreement, book.records, until)
    found = ledger.log(book.records, until, number=number)
    if since is not None:
        found = [entry for entry in found if entry.reported_on >= since]
    if party is not None:
        code = naming.party(party, agreement)
        found = [entry for entry in found if entry.party == code]
    if json:
        from mou_cli.codec import json as shapes
        from mou_cli.screen.output import show_answer

        entries = shapes.log(found, book.records)
        show_answer(agreement.id, until, entries=entries)
    elif found:
        from mou_cli.screen.log import log
        from mou_cli.screen.output import show

        show(log(found, book.records, agreement, call.words))
    else:
        from mou_cli.screen.output import tell

        tell(call.words.no_entries)
