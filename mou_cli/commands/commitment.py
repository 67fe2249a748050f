"""`mou list` and `mou show`: the commitments and where each party stands."""

from collections.abc import Sequence
from typing import Annotated

import typer

from mou_cli import naming, phrasing
from mou_cli.commands.options import AsOf, Json, offering, session, whole
from mou_cli.errors import ChooseAgreement
from mou_cli.model import Status
from mou_cli.output import say, show, show_json, tell, width
from mou_cli.selection import Wanted, select
from mou_cli.standing import counts, log, standings, unknown_commitment
from mou_cli.words import STATUS_NAMES, K

NOT_REPORTED = "not-reported"


def _statuses(texts: Sequence[str]) -> list[Status | None]:
    """The statuses that `texts` mean; `not-reported` means that nobody has."""
    return [None if text == NOT_REPORTED else naming.status(text, STATUS_NAMES, place="--status") for text in texts]


def list_(
    ctx: typer.Context,
    status: Annotated[
        list[str] | None,
        typer.Option("--status", metavar=K.mv_status, help=K.opt_list_status, autocompletion=offering("status_words")),
    ] = None,
    party: Annotated[
        str | None,
        typer.Option("--party", metavar=K.mv_party, help=K.opt_list_party, autocompletion=offering("party_codes")),
    ] = None,
    field: Annotated[str | None, typer.Option("--field", metavar=K.mv_text, help=K.opt_field)] = None,
    lead: Annotated[
        str | None, typer.Option("--lead", metavar=K.mv_text, help=K.opt_lead, autocompletion=offering("agencies"))
    ] = None,
    find: Annotated[str | None, typer.Option("--find", metavar=K.mv_text, help=K.opt_find)] = None,
    overdue: Annotated[bool, typer.Option("--overdue", help=K.opt_overdue)] = False,
    stale: Annotated[
        int | None,
        typer.Option(
            "--stale",
            parser=lambda text: whole(text, place="--stale", low=0, high=36500),
            metavar=K.mv_days,
            help=K.opt_stale,
        ),
    ] = None,
    differs: Annotated[bool, typer.Option("--differs", help=K.opt_differs)] = False,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Show the commitments, or the agreements to choose from where there are several and none is named."""
    call = session(ctx)
    statuses = _statuses(status or [])
    try:
        book = call.book()
    except ChooseAgreement:
        if call.part() is not None:
            raise
        from mou_cli.commands.shelf import show_agreements

        show_agreements(call, as_of or call.today, json=json)
        return
    agreement, day = book.agreement, as_of or call.today
    wanted = Wanted(
        statuses, None if party is None else naming.party(party, agreement), field, lead, find, overdue, stale, differs
    )
    found = select(standings(agreement, book.records, day), wanted)
    if json:
        from mou_cli import shapes

        show_json(
            {
                "agreement": agreement.id,
                "as_of": day.isoformat(),
                "commitments": [shapes.standing(each) for each in found],
                "counts": shapes.tally(counts(found)),
            }
        )
        return
    from mou_cli import cycle
    from mou_cli.tables.commitments import commitments

    say(agreement.title.said(call.lang), style="bold")
    say(phrasing.subtitle(agreement, day, len(found), call.words), style="dim")
    say()
    if found:
        show(commitments(found, agreement, call.words, width()))
        say()
        say(phrasing.tally(counts(found), call.words), hang=2)
        if marks := phrasing.legend(found, call.words):
            say(marks, style="dim")
    else:
        tell(call.words.nothing_matches)
    for line in phrasing.review_state(cycle.outlook(agreement, book.reviews, day), agreement, call.words):
        say(line, hang=2)


def show_(
    ctx: typer.Context,
    number: Annotated[str, typer.Argument(metavar=K.mv_number, help=K.arg_number, autocompletion=offering("numbers"))],
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Show one commitment whole: its text, what is not stated, each party's standing, the entries so far."""
    call = session(ctx)
    book, day = call.book(), as_of or call.today
    agreement = book.agreement
    if agreement.commitment(number) is None:
        raise unknown_commitment(number, agreement)
    standing = next(each for each in standings(agreement, book.records, day) if each.commitment.number == number)
    entries = log(book.records, day, number=number)
    if json:
        from mou_cli import shapes

        source = next(row for row in book.values["commitments"] if str(row["number"]) == number)
        show_json(
            {
                "agreement": agreement.id,
                "as_of": day.isoformat(),
                "commitment": {**source, **shapes.standing(standing)},
                "entries": shapes.log(entries, book.records),
            }
        )
        return
    from mou_cli.tables.commitments import commitment
    from mou_cli.tables.log import log as log_table

    show(commitment(standing, agreement, call.words))
    if entries:
        say()
        say(call.words.entries, style="bold")
        show(log_table(entries, book.records, agreement, call.words))
