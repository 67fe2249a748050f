"""`mou list` and `mou show`: the commitments and where each party stands."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from mou_cli import naming, phrasing
from mou_cli.commands.options import AsOf, Json, party_option, text_option, whole_option
from mou_cli.model import Status
from mou_cli.output import say, show, show_json, tell, width
from mou_cli.selection import Wanted, select
from mou_cli.session import Session, offering, session
from mou_cli.standing import Standing, counts, log, standings, unknown_commitment
from mou_cli.words import NOT_REPORTED, STATUS_NAMES, K

if TYPE_CHECKING:
    from mou_cli.store import Book

# What a list can be narrowed to: a status, or that nobody has reported (None).
STANDINGS: dict[Status | None, tuple[str, ...]] = {**dict(STATUS_NAMES.items()), None: NOT_REPORTED}


def list_(
    ctx: typer.Context,
    status: Annotated[
        list[str] | None, text_option("--status", K.opt_list_status, metavar=K.mv_status, offer="status_words")
    ] = None,
    party: Annotated[str | None, party_option(K.opt_list_party)] = None,
    field: Annotated[str | None, text_option("--field", K.opt_field)] = None,
    lead: Annotated[str | None, text_option("--lead", K.opt_lead, offer="agencies")] = None,
    find: Annotated[str | None, text_option("--find", K.opt_find)] = None,
    overdue: Annotated[bool, typer.Option("--overdue", help=K.opt_overdue)] = False,
    stale: Annotated[int | None, whole_option("--stale", K.mv_days, K.opt_stale, 0, 36500)] = None,
    differs: Annotated[bool, typer.Option("--differs", help=K.opt_differs)] = False,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Show the commitments, or the agreements to choose from where there are several and none is named."""
    call = session(ctx)
    statuses = [naming.status(text, STANDINGS, place="--status") for text in status or ()]
    narrowed = any((status, party, field, lead, find, overdue, stale, differs))
    book = call.book_or_none(choose=narrowed)
    if book is None:
        from mou_cli.commands.shelf import show_agreements

        show_agreements(call, as_of or call.today, json=json)
        return
    code = None if party is None else naming.party(party, book.agreement)
    wanted = Wanted(statuses, code, field, lead, find, overdue, stale, differs)
    found = select(standings(book.agreement, book.records, as_of or call.today), wanted)
    _show_list(call, book, found, as_of or call.today, json=json)


def _show_list(call: Session, book: "Book", found: Sequence[Standing], day: date, *, json: bool) -> None:
    """The list with the counts and the state of the reviews below."""
    agreement = book.agreement
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
    for line in phrasing.review_state(cycle.outlook(agreement, book.held, day), agreement, call.words):
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
