"""`mou progress log` and `mou progress correct`: the entries there are."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from mou_cli import checks, ledger, naming, phrasing, standing
from mou_cli.commands.options import WAIT, AsOf, By, Json, KnownOn, Reason, Wait, day_option, party_option
from mou_cli.errors import AlreadyTakenBack, UnknownEntry
from mou_cli.output import say
from mou_cli.records import Correction, ProgressEntry, Record
from mou_cli.session import offering, session
from mou_cli.vietnamese import day
from mou_cli.words import K

if TYPE_CHECKING:
    from mou_cli.book import Book


def log_(
    ctx: typer.Context,
    number: Annotated[
        str | None, typer.Argument(metavar=K.mv_number, help=K.arg_log_number, autocompletion=offering("numbers"))
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
        from mou_cli import shapes
        from mou_cli.output import show_answer

        entries = shapes.log(found, book.records)
        show_answer(agreement.id, until, entries=entries)
    elif found:
        from mou_cli.output import show
        from mou_cli.tables.log import log

        show(log(found, book.records, agreement, call.words))
    else:
        from mou_cli.output import tell

        tell(call.words.no_entries)


def correct(
    ctx: typer.Context,
    entry: Annotated[str, typer.Argument(metavar=K.mv_entry, help=K.arg_entry, autocompletion=offering("entries"))],
    reason: Reason,
    by: By = None,
    wait: Wait = WAIT,
) -> None:
    """Take an entry, or an earlier correction, back by a further record."""
    call = session(ctx)

    def made(book: "Book") -> list[Correction]:
        found = naming.record(entry, _entries(book.records))
        if _origin(found, book.records) is None:  # a review, an amendment, or a correction of one
            raise UnknownEntry(text=entry, see="mou progress log")
        if earlier := ledger.taken_back(book.records).get(found.id):
            raise AlreadyTakenBack(entry=found.id[: phrasing.ID_SHOWN], by=earlier.id[: phrasing.ID_SHOWN])
        correction_id, moment, recorder = call.stamp(by)
        return [Correction(correction_id, found.id, reason, moment, recorder)]

    book, [correction] = call.add(made, wait)
    book = book.seen(call.today)
    records, agreement = book.records, book.agreement
    found = naming.record(correction.takes_back, _entries(records))
    meant = _origin(found, records)
    assert meant is not None
    stands = standing.by_number(agreement, [*records, correction], call.today).get(meant.number)
    gone = meant.id in ledger.taken_back([*records, correction])
    said = call.words.corrected if gone else call.words.restored
    what = f"{meant.number} · {phrasing.party(meant.party, agreement, call.words)} · "
    what += f"{phrasing.entry(meant, call.words)} · {day(meant.reported_on)}"
    say(
        said.format(id=found.id[: phrasing.ID_SHOWN], what=what, correction=correction.id[: phrasing.ID_SHOWN]),
        style="bold",
    )
    if stands:  # a task goes with the review that set it, its entries stay
        say(f"  {call.words.col_joint}: {phrasing.joint(stands, agreement, call.words)}", hang=4)


def _entries(records: Sequence[Record]) -> list[Record]:
    """What can be named: the entries, those that a review agreed too, and the corrections."""
    return [*ledger.entries(records), *(each for each in records if isinstance(each, Correction))]


def _origin(record: Record, records: Sequence[Record]) -> ProgressEntry | None:
    """The entry that a correction, or a correction of a correction, is about in the end; None if it is a review."""
    by_id = {each.id: each for each in _entries(records)}
    found: Record | None = record
    while isinstance(found, Correction):
        found = by_id.pop(found.takes_back, None)  # a circle, which no mou writes, ends too
    return found if isinstance(found, ProgressEntry) else None
