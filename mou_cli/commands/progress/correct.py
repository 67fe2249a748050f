"""`mou progress log` and `mou progress correct`: the entries there are."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from mou_cli.commands.common.options import (
    WAIT,
    By,
    Reason,
    Wait,
    offering,
)
from mou_cli.commands.common.session import session
from mou_cli.derived import ledger, standing
from mou_cli.errors import AlreadyTakenBack, UnknownEntry
from mou_cli.intake import typed as naming
from mou_cli.language.keys import K
from mou_cli.language.sentences import values as phrasing
from mou_cli.model.records import Correction, ProgressEntry, Record
from mou_cli.model.vietnamese import day
from mou_cli.screen.output import say

if TYPE_CHECKING:
    from mou_cli.derived.book import Book


def run(
    ctx: typer.Context,
    entry: Annotated[
        str,
        typer.Argument(metavar=K.mv_entry, help=K.arg_entry, autocompletion=offering("entries")),
    ],
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
            raise AlreadyTakenBack(
                entry=found.id[: phrasing.ID_SHOWN], by=earlier.id[: phrasing.ID_SHOWN]
            )
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
        said.format(
            id=found.id[: phrasing.ID_SHOWN],
            what=what,
            correction=correction.id[: phrasing.ID_SHOWN],
        ),
        style="bold",
    )
    if stands:  # a task goes with the review that set it, its entries stay
        say(f"  {call.words.col_joint}: {phrasing.joint(stands, agreement, call.words)}", hang=4)


def _entries(records: Sequence[Record]) -> list[Record]:
    """What can be named: the entries, those that a review agreed too, and the corrections."""
    return [*ledger.entries(records), *(each for each in records if isinstance(each, Correction))]


def _origin(record: Record, records: Sequence[Record]) -> ProgressEntry | None:
    """The entry that a correction, or a correction of a correction, is about in the end; None if it
    is a review.
    """
    by_id = {each.id: each for each in _entries(records)}
    found: Record | None = record
    while isinstance(found, Correction):
        found = by_id.pop(found.takes_back, None)  # a circle, which no mou writes, ends too
    return found if isinstance(found, ProgressEntry) else None
