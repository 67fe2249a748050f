"""`mou progress log`: the entries, newest first."""

from datetime import date
from typing import Annotated

from mou_cli.commands.common.options import (
    AsOf,
    Json,
    K,
    KnownOn,
    SomeNumber,
    day_option,
    party_option,
)
from mou_cli.commands.common.session import Session
from mou_cli.intake import typed
from mou_cli.intake.entry import check_number
from mou_cli.screen.output import show, show_answer, tell


def run(
    call: Session,
    number: SomeNumber = None,
    since: Annotated[date | None, day_option("--since", K.opt_since)] = None,
    party: Annotated[str | None, party_option(K.opt_log_party)] = None,
    as_of: AsOf = None,
    known_on: KnownOn = None,
    json: Json = False,
) -> None:
    """Show the entries, those taken back too."""
    view = call.view(as_of, known_on)
    if number is not None:
        check_number(number, view)
    entries = view.ledger.log(view.day, number)
    if since is not None:
        entries = [entry for entry in entries if entry.reported_on >= since]
    if party is not None:
        code = typed.party(party, view.agreement)
        entries = [entry for entry in entries if entry.party == code]
    if json:
        from mou_cli.codec import json as shapes

        show_answer(view, entries=shapes.log(entries, view.ledger))
    elif entries:
        from mou_cli.screen.records import log

        show(log(entries, view.ledger, call.about(view)))
    else:
        tell(call.words.no_entries)
