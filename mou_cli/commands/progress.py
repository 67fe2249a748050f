"""`mou progress set`, `log` and `correct`."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from mou_cli import naming, phrasing, standing
from mou_cli.commands.options import WAIT, AsOf, By, Json, Reason, Wait, day_option, party_option, text_option
from mou_cli.errors import AlreadyTakenBack, NumberMissing, StatusMissing, UnknownEntry
from mou_cli.model import Agreement, Correction, ProgressEntry, Record, Status
from mou_cli.output import say
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
    dry_run: Annotated[bool, typer.Option("--dry-run", help=K.opt_dry_run)] = False,
    wait: Wait = WAIT,
) -> None:
    """Record what is true of one or more commitments, in one write."""
    call = session(ctx)
    register = call.register(wait)
    id_ = register.choose(call.part())

    def made(book: "Book") -> list[ProgressEntry]:
        agreement = book.agreement
        chosen, status = _words_typed(typed or (), agreement)
        code = None if party is None else naming.party(party, agreement)
        entries = []
        for number in chosen:
            entry_id, moment, recorder = call.stamp(by)
            entry = ProgressEntry(
                entry_id, number, code, status, percent, note, tuple(evidence or ()), on or call.today, moment, recorder
            )
            standing.check(entry, agreement, call.today)
            entries.append(entry)
        return entries

    if dry_run:
        book = register.read(id_)
        added: Sequence[ProgressEntry] = made(book)
    else:
        book, added = register.add(id_, made)
    _echo(call, book.agreement, book.records, added, dry_run=dry_run)


def _echo(
    call: Session, agreement: Agreement, records: Sequence[Record], added: Sequence[ProgressEntry], *, dry_run: bool
) -> None:
    """Say what was recorded, what it was before, and where the commitment stands jointly now."""
    before = {each.commitment.number: each for each in standing.standings(agreement, records, call.today)}
    now = {each.commitment.number: each for each in standing.standings(agreement, [*records, *added], call.today)}
    words = call.words
    for entry in added:
        number = entry.commitment
        title = now[number].commitment.title.said(call.lang)
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


def log_(
    ctx: typer.Context,
    number: Annotated[
        str | None, typer.Argument(metavar=K.mv_number, help=K.arg_log_number, autocompletion=offering("numbers"))
    ] = None,
    since: Annotated[date | None, day_option("--since", K.opt_since)] = None,
    party: Annotated[str | None, party_option(K.opt_log_party)] = None,
    as_of: AsOf = None,
    json: Json = False,
) -> None:
    """Show the entries, newest first."""
    call = session(ctx)
    book, until = call.book(), as_of or call.today
    agreement = book.agreement
    if number is not None and agreement.commitment(number) is None:
        raise standing.unknown_commitment(number, agreement)
    found = standing.log(book.records, until, number=number)
    if since is not None:
        found = [entry for entry in found if entry.reported_on >= since]
    if party is not None:
        code = naming.party(party, agreement)
        found = [entry for entry in found if entry.party == code]
    if json:
        from mou_cli import shapes
        from mou_cli.output import show_json

        entries = shapes.log(found, book.records)
        show_json({"agreement": agreement.id, "as_of": until.isoformat(), "entries": entries})
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
    register = call.register(wait)

    def made(book: "Book") -> list[Correction]:
        found = naming.record(entry, book.records)
        if _origin(found, book.records) is None:  # a correction of a review
            raise UnknownEntry(text=entry)
        if earlier := standing.taken_back(book.records).get(found.id):
            raise AlreadyTakenBack(entry=found.id[: phrasing.ID_SHOWN], by=earlier.id[: phrasing.ID_SHOWN])
        correction_id, moment, recorder = call.stamp(by)
        return [Correction(correction_id, found.id, reason, moment, recorder)]

    book, [correction] = register.add(register.choose(call.part()), made)
    records, agreement = book.records, book.agreement
    found = naming.record(correction.takes_back, records)
    meant = _origin(found, records)
    assert meant is not None
    now = standing.standings(agreement, [*records, correction], call.today)
    stands = next(each for each in now if each.commitment.number == meant.commitment)
    gone = meant.id in standing.taken_back([*records, correction])
    said = call.words.corrected if gone else call.words.restored
    what = f"{meant.commitment} · {phrasing.party(meant.party, agreement, call.words)} · "
    what += f"{phrasing.entry(meant, call.words)} · {day(meant.reported_on)}"
    say(
        said.format(id=found.id[: phrasing.ID_SHOWN], what=what, correction=correction.id[: phrasing.ID_SHOWN]),
        style="bold",
    )
    say(f"  {call.words.col_joint}: {phrasing.joint(stands, agreement, call.words)}", hang=4)


def _origin(record: Record, records: Sequence[Record]) -> ProgressEntry | None:
    """The entry that a correction, or a correction of a correction, is about in the end; None if it is a review."""
    by_id = {each.id: each for each in records}
    found: Record | None = record
    while isinstance(found, Correction):
        found = by_id.pop(found.takes_back, None)  # a circle, which no mou writes, ends too
    return found
