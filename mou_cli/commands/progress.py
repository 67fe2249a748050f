"""`mou progress set`."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from mou_cli import ledger, naming, phrasing, standing
from mou_cli.commands.options import WAIT, By, DryRun, Wait, day_option, party_option, text_option
from mou_cli.errors import NumberMissing, StatusMissing
from mou_cli.model import Agreement, Status
from mou_cli.output import say
from mou_cli.records import EvidenceFile, ProgressEntry, Task
from mou_cli.session import Session, offering, session
from mou_cli.vietnamese import day, parse_percent
from mou_cli.words import STATUS_NAMES, K, Words

if TYPE_CHECKING:
    from mou_cli.store import Book

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
    """The numbers and the status in `3 5 8 ongoing` or `3,5 đang thực hiện`: numbers first, the rest is the status."""
    parts = [part for word in typed for part in word.split(",") if part]
    at = 0
    while at < len(parts) and (agreement.commitment(parts[at]) or any(sign.isdigit() for sign in parts[at])):
        at += 1
    if not parts:
        raise NumberMissing()
    if not parts[at:]:
        raise StatusMissing(known=naming.known(STATUS_NAMES))
    if at == 0:
        naming.status(" ".join(parts), STATUS_NAMES)
        raise NumberMissing()
    return list(dict.fromkeys(parts[:at])), naming.status(" ".join(parts[at:]), STATUS_NAMES)


def set_(
    ctx: typer.Context,
    typed: Annotated[
        list[str] | None,
        typer.Argument(
            metavar=K.mv_numbers_status, help=K.arg_numbers_status, autocompletion=offering("numbers_and_statuses")
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
            commitment, task = _meant(number, tasks)
            entry = ProgressEntry(
                entry_id, commitment, code, status, percent, note, texts, day, moment, recorder, task, files
            )
            standing.check(entry, agreement, call.today, ledger.tasks(book.records, day))
            entries.append(entry)
        return entries

    book, added = call.add(made, wait, dry_run=dry_run)
    _echo(call, book.seen(call.today), added, dry_run=dry_run)


def _given(evidence: Sequence[str] | None) -> tuple[tuple[str, ...], tuple[EvidenceFile, ...]]:
    """The evidence typed, with the facts of files."""
    if not evidence:
        return (), ()
    from mou_cli import attached

    return attached.given(evidence)


def _meant(number: str, tasks: Sequence[Task]) -> tuple[str, str | None]:
    """The commitment, and the task of it, that `number` means."""
    task = next((each for each in tasks if each.number == number), None)
    return (task.commitment, task.number) if task else (number, None)


def _echo(call: Session, book: "Book", added: Sequence[ProgressEntry], *, dry_run: bool) -> None:
    """Say what was recorded, what it was before, and where the commitment or the task stands jointly now."""
    agreement, words = book.agreement, call.words
    before = standing.by_number(agreement, book.records, call.today)
    now = standing.by_number(agreement, [*book.records, *added], call.today)
    for entry in added:
        number = entry.number
        title = now[number].title.said(call.lang)
        say((words.would_record if dry_run else words.recorded).format(number=number, title=title), style="bold")
        for line in dict.fromkeys(_change(before[number], now[number], entry, agreement, words)):
            say(f"  {line}", hang=4)
        say(f"  {words.col_joint}: {phrasing.joint(now[number], agreement, words)}", hang=4)
        line = words.dry_line if dry_run else words.entry_line
        say(f"  {line.format(id=entry.id[: phrasing.ID_SHOWN], day=day(entry.reported_on))}", style="dim")


def _change(
    before: standing.Standing, now: standing.Standing, entry: ProgressEntry, agreement: Agreement, words: Words
) -> list[str]:
    """What each party that `entry` speaks for had said before and says now; one line where all had said the same."""
    codes = agreement.codes if entry.party is None else (entry.party,)
    alike = len({phrasing.entry(before.latest[code], words) for code in codes}) == 1
    lines = []
    for code in codes:
        new = now.latest[code]
        who = phrasing.party(entry.party if alike else code, agreement, words)
        line = f"{who}: {phrasing.entry(before.latest[code], words)}"
        if new is None or new is entry:
            line += f" → {phrasing.entry(entry, words)}"
        else:  # an entry about an earlier day leaves the later one in force
            line += f" ({words.stays.format(day=day(new.reported_on))})"
        lines.append(line)
    return lines
