"""`mou list` and `mou show`: the commitments and where each party stands."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from mou_cli.commands.common.options import (
    AsOf,
    Json,
    KnownOn,
    party_option,
    text_option,
    whole_option,
)
from mou_cli.commands.common.session import Session, session
from mou_cli.derived.selection import Wanted, former_names, select
from mou_cli.derived.standing import Standing, counts, flat, standings
from mou_cli.intake import typed as naming
from mou_cli.language.keys import K
from mou_cli.language.phrases.common import NOT_REPORTED, STATUS_NAMES
from mou_cli.language.sentences import values as phrasing
from mou_cli.model.agreement import Status
from mou_cli.screen.output import say, show, show_answer, tell, width

if TYPE_CHECKING:
    from mou_cli.derived.book import Book

# What a list can be narrowed to: a status, or that nobody has reported (None).
STANDINGS: dict[Status | None, tuple[str, ...]] = {**dict(STATUS_NAMES.items()), None: NOT_REPORTED}


def run(
    ctx: typer.Context,
    status: Annotated[
        list[str] | None,
        text_option("--status", K.opt_list_status, metavar=K.mv_status, offer="status_words"),
    ] = None,
    party: Annotated[str | None, party_option(K.opt_list_party, offer="parties")] = None,
    field: Annotated[str | None, text_option("--field", K.opt_field)] = None,
    lead: Annotated[str | None, text_option("--lead", K.opt_lead, offer="agencies")] = None,
    find: Annotated[str | None, text_option("--find", K.opt_find)] = None,
    overdue: Annotated[bool, typer.Option("--overdue", help=K.opt_overdue)] = False,
    stale: Annotated[int | None, whole_option("--stale", K.mv_days, K.opt_stale, 0, 36500)] = None,
    differs: Annotated[bool, typer.Option("--differs", help=K.opt_differs)] = False,
    tasks: Annotated[bool, typer.Option("--tasks", help=K.opt_tasks)] = False,
    as_of: AsOf = None,
    known_on: KnownOn = None,
    json: Json = False,
) -> None:
    """Show the commitments, or the agreements to choose from where there are several and none is
    named.
    """
    call = session(ctx)
    statuses = [naming.status(text, STANDINGS, place="--status") for text in status or ()]
    narrowed = any((status, party, field, lead, find, overdue, stale, differs))
    book, day = (
        call.book_or_none(as_of, known_on, choose=narrowed or tasks),
        call.day(as_of, known_on),
    )
    if book is None:
        from mou_cli.commands.common.agreements import show_agreements

        show_agreements(call, as_of, known_on, json=json)
        return
    code = None if party is None else naming.party(party, book.agreement, jointly=False)
    wanted = Wanted(statuses, code, field, lead, find, overdue, stale, differs)
    every = standings(book.agreement, book.records, day)
    found = select(flat(every) if tasks else every, wanted, former_names(book.agreement))
    _show_list(call, book, found, day, json=json)
    if narrowed and not tasks and not json:
        also = select(
            [each for each in flat(every) if each.task], wanted, former_names(book.agreement)
        )
        if also:
            tell(phrasing.counted(call.words.tasks_match, len(also)))


def _show_list(
    call: Session, book: "Book", found: Sequence[Standing], day: date, *, json: bool
) -> None:
    """The list with the counts and the state of the reviews below."""
    agreement = book.agreement
    mine, tasks = [each for each in found if not each.task], [each for each in found if each.task]
    if json:
        from mou_cli.codec import json as shapes

        show_answer(
            agreement.id,
            day,
            commitments=[shapes.standing(each) for each in mine],
            counts=shapes.tally(counts(mine)),
            tasks=[shapes.task(each) for each in tasks],
        )
        return
    from mou_cli.derived import schedule as cycle
    from mou_cli.screen.commitments import commitments

    say(agreement.title.said(call.lang), style="bold")
    say(phrasing.subtitle(agreement, day, len(mine), call.words), style="dim")
    say()
    if found:
        show(commitments(found, agreement, call.words, width()))
        say()
        if mine:
            say(phrasing.tally(counts(mine), call.words), hang=2)
        if tasks:
            say(phrasing.tasks(tasks, call.words), hang=2)
        if marks := phrasing.legend(found, call.words):
            say(marks, style="dim")
    else:
        tell(call.words.nothing_matches)
    for line in phrasing.review_state(
        cycle.outlook(agreement, book.held, day), agreement, call.words
    ):
        say(line, hang=2)
