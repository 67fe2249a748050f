"""`mou progress set`."""

import re
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from mou_cli.commands.common.echo import echo, meant
from mou_cli.commands.common.options import (
    WAIT,
    By,
    DryRun,
    Wait,
    day_option,
    offering,
    party_option,
    text_option,
)
from mou_cli.commands.common.session import session
from mou_cli.derived import ledger
from mou_cli.errors import NumberMissing, PercentInStatus, StatusMissing
from mou_cli.intake import entry as checks
from mou_cli.intake import typed as naming
from mou_cli.language.keys import K
from mou_cli.language.phrases.common import STATUS_NAMES
from mou_cli.model.agreement import Agreement, Status
from mou_cli.model.records import EvidenceFile, ProgressEntry
from mou_cli.model.vietnamese import parse_percent

if TYPE_CHECKING:
    from mou_cli.derived.book import Book

Percent = Annotated[
    float | None,
    typer.Option(
        "--percent",
        parser=lambda text: parse_percent(text, place="--percent"),
        metavar=K.mv_percent,
        help=K.opt_percent,
    ),
]


def _words_typed(typed: Sequence[str], agreement: Agreement) -> tuple[list[str], Status]:
    """The numbers and the status in `3 5 8 ongoing`, `3-5 ongoing` or `3,5 đang thực hiện`: the
    status comes last.
    """
    parts = [part for word in typed for part in word.split(",") if part]
    at = 0
    while at < len(parts) and (
        agreement.commitment(parts[at]) or any(sign.isdigit() for sign in parts[at])
    ):
        at += 1
    text = " ".join(parts[at:])
    if not parts:
        raise NumberMissing()
    if found := re.search(r"([0-9]+(?:[.,][0-9]+)?) ?%", " ".join(typed)):
        raise PercentInStatus(text=" ".join(typed), percent=found[1])
    if not text:
        raise StatusMissing(known=naming.known(STATUS_NAMES))
    if any(sign.isdigit() for sign in text):  # numbers behind the status
        raise NumberMissing()
    status = naming.status(text, STATUS_NAMES)
    if at == 0:
        raise NumberMissing()
    numbers = [number for part in parts[:at] for number in _numbers(part, agreement)]
    return list(dict.fromkeys(numbers)), status


def _numbers(part: str, agreement: Agreement) -> list[str]:
    """The commitments in `3-5`, from the one to the other in their order; else the number, as in
    `3.` or `03`.
    """
    known = [each.number for each in agreement.commitments]
    first, dash, last = part.partition("-")
    if dash and part not in known and first in known and last in known:
        return known[known.index(first) : known.index(last) + 1] or [part]
    bare = part.rstrip(".").lstrip("0")
    return [bare] if part not in known and bare in known else [part]


def run(
    ctx: typer.Context,
    typed: Annotated[
        list[str] | None,
        typer.Argument(
            metavar=K.mv_numbers_status,
            help=K.arg_numbers_status,
            autocompletion=offering("numbers_and_statuses"),
        ),
    ] = None,
    party: Annotated[str | None, party_option(K.opt_set_party, envvar="MOU_PARTY")] = None,
    percent: Percent = None,
    note: Annotated[str | None, text_option("--note", K.opt_note, lines=True)] = None,
    evidence: Annotated[list[str] | None, text_option("--evidence", K.opt_evidence)] = None,
    on: Annotated[date | None, day_option("--on", K.opt_on)] = None,
    by: By = None,
    dry_run: DryRun = False,
    wait: Wait = WAIT,
) -> None:
    """Record what is true of one or more commitments, in one write."""
    call = session(ctx)

    texts, files = _given(evidence)

    def made(book: "Book") -> list[ProgressEntry]:
        day = on or call.today
        agreement, tasks = book.seen(day).agreement, ledger.tasks(book.records, call.today)
        chosen, status = _words_typed(typed or (), agreement)
        code = None if party is None else naming.party(party, agreement)
        entries = []
        for number in chosen:
            entry_id, moment, recorder = call.stamp(by)
            commitment, task = meant(number, tasks)
            entry = ProgressEntry(
                entry_id,
                commitment,
                code,
                status,
                percent,
                note,
                texts,
                day,
                moment,
                recorder,
                task,
                files,
            )
            checks.check(entry, agreement, call.today, ledger.tasks(book.records, day))
            entries.append(entry)
        return entries

    book, added = call.add(made, wait, dry_run=dry_run)
    echo(call, book.seen(call.today), added, dry_run=dry_run)


def _given(evidence: Sequence[str] | None) -> tuple[tuple[str, ...], tuple[EvidenceFile, ...]]:
    """The evidence typed, with the facts of files."""
    if not evidence:
        return (), ()
    from mou_cli.storage import evidence as attached

    return attached.given(evidence)
