"""`mou progress import`: a workbook that a department filled in becomes entries, in one write."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from mou_cli.commands.common.echo import echo, meant, said_by
from mou_cli.commands.common.options import WAIT, By, DryRun, Wait, day_option, party_option
from mou_cli.commands.common.products import needs
from mou_cli.commands.common.session import Session, session
from mou_cli.derived import ledger
from mou_cli.errors import BeforeSigning, InTheFuture, MouError, UnknownCommitment
from mou_cli.errors.documents import BadWorkbook, NothingReported, RowsDiffer
from mou_cli.errors.reviews import CommitmentEnded, OtherAgreement, TaskNotYetSet
from mou_cli.intake import entry as checks
from mou_cli.intake.workbook import RowReader, Said
from mou_cli.language.keys import K
from mou_cli.language.phrases.common import STATUS_NAMES
from mou_cli.language.speech import product_words
from mou_cli.model.records import ProgressEntry
from mou_cli.screen.output import say

if TYPE_CHECKING:
    from mou_cli.derived.book import Book
    from mou_cli.documents.sheets.workbook_in import Filled

# Which cell of a row a failure speaks of that only the register shows; the status where it is none
# of these.
_CELLS: dict[type[MouError], str] = {
    UnknownCommitment: "number",
    **dict.fromkeys((BeforeSigning, InTheFuture, TaskNotYetSet, CommitmentEnded), "report_on"),
}


def run(
    ctx: typer.Context,
    file: Annotated[str, typer.Argument(metavar=K.mv_workbook, help=K.arg_workbook)],
    party: Annotated[str | None, party_option(K.opt_import_party, envvar="MOU_PARTY")] = None,
    on: Annotated[date | None, day_option("--on", K.opt_import_on)] = None,
    by: By = None,
    dry_run: DryRun = False,
    wait: Wait = WAIT,
) -> None:
    """Record what a department filled into a workbook of `mou export`; what is recorded already is
    left out.
    """
    needs(openpyxl="openpyxl")
    from mou_cli.documents.sheets import workbook_in

    call = session(ctx)
    filled = workbook_in.read(Path(file))
    call.about({"agreement": filled.agreement})
    known: list[Said] = []

    def made(book: "Book") -> list[ProgressEntry]:
        known.clear()
        return _entries(call, book, filled, Typed(file, party, on, by), known)

    book, added = call.add(made, wait, dry_run=dry_run)
    echo(call, book.seen(call.today), added, dry_run=dry_run)
    more = product_words(call.lang)
    say(more.imported.format(new=len(added), known=len(known)))


class Typed(NamedTuple):
    """What was typed on the command line."""

    file: str
    party: str | None
    on: date | None
    by: str | None


def _entries(
    call: Session, book: "Book", filled: "Filled", typed: Typed, known: list[Said]
) -> list[ProgressEntry]:
    """The entries that are new; those that are recorded already, also if taken back since, go to
    `known`.
    """
    now = book.seen(call.today).agreement
    if filled.agreement not in (None, now.id):
        raise OtherAgreement(place=typed.file, found=filled.agreement, wanted=now.id)
    if not any(line.filled for line in filled.lines):
        raise NothingReported(path=typed.file)
    reader = RowReader(now, STATUS_NAMES, typed.party, typed.on)
    recorded = {said_by(each) for each in ledger.entries(book.records)}
    entries: list[ProgressEntry] = []
    about: dict[object, list[tuple[Said, ProgressEntry]]] = {}
    for line in filled.lines:
        said = reader.said(line) if line.filled else None
        if said is None:
            continue
        try:
            entry = _entry(call, book, said, typed.by)
        except MouError as problem:
            problem.place = said.places[_CELLS.get(type(problem), "report_status")]
            reader.problems.append(problem)
            continue
        before = about.setdefault((entry.number, entry.reported_on), [])
        other = next((each for each in before if _contradict(each[1], entry)), None)
        if other:
            place, there = said.places["report_status"], other[0].places["report_status"]
            reader.problems.append(RowsDiffer(place=place, other=there))
        elif said_by(entry) in recorded:
            known.append(said)
        elif said_by(entry) not in [
            said_by(each) for _, each in before
        ]:  # what stands there twice is said once
            entries.append(entry)
        before.append((said, entry))
    if reader.problems:
        raise BadWorkbook(typed.file, reader.problems)
    return entries


def _contradict(one: ProgressEntry, other: ProgressEntry) -> bool:
    """Whether two rows on one number and day cannot both be meant: a party's two, or its own and
    one for all.
    """
    if one.party == other.party:
        return said_by(one) != said_by(other)
    return None in (one.party, other.party) and (one.status, one.percent) != (
        other.status,
        other.percent,
    )


def _entry(call: Session, book: "Book", said: Said, by: str | None) -> ProgressEntry:
    """The entry that a row makes; raises what makes it impossible.

    Evidence is what is typed: whoever filled in the workbook has no say over the files of this
    machine.
    """
    id_, moment, recorder = call.stamp(by)
    commitment, task = meant(said.number, ledger.tasks(book.records, call.today))
    facts = (commitment, said.party, said.status, said.percent, said.note, said.evidence, said.on)
    entry = ProgressEntry(id_, *facts, moment, recorder, task)
    checks.check(
        entry, book.seen(said.on).agreement, call.today, ledger.tasks(book.records, said.on)
    )
    return entry
