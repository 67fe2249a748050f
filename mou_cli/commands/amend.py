"""`mou amend`: what changed in an agreement or around it, recorded beside the signed text."""

from typing import TYPE_CHECKING, Annotated

import typer

from mou_cli.codec.amendment_file import content, read
from mou_cli.commands.common.echo import tell_unknown
from mou_cli.commands.common.options import WAIT, By, DryRun, Wait, text_option
from mou_cli.commands.common.session import Session, session
from mou_cli.derived import amendments, ledger
from mou_cli.errors.reviews import AmendmentNeeded, BadRecordFile, FromOrCorrect, SameAmendment
from mou_cli.intake import amendment as amendment_rules
from mou_cli.intake import typed as naming
from mou_cli.language.keys import K
from mou_cli.language.sentences import values as phrasing
from mou_cli.language.sentences.amendments import lines
from mou_cli.language.speech import period_words
from mou_cli.model.amendment import Content
from mou_cli.model.records import Amendment, Correction
from mou_cli.model.vietnamese import day
from mou_cli.screen.output import say
from mou_cli.storage.given import toml_values

if TYPE_CHECKING:
    from mou_cli.derived.book import Book


def run(
    ctx: typer.Context,
    source: Annotated[
        str | None, text_option("--from", K.opt_from_amendment, metavar=K.mv_file)
    ] = None,
    correct: Annotated[
        str | None, text_option("--correct", K.opt_correct_amendment, metavar=K.mv_id)
    ] = None,
    reason: Annotated[str | None, text_option("--reason", K.opt_reason, lines=True)] = None,
    by: By = None,
    dry_run: DryRun = False,
    wait: Wait = WAIT,
) -> None:
    """Record an amendment from its file, or take one back by a further record."""
    call = session(ctx)
    if (source is None) == (correct is None) or (correct is None) != (reason is None):
        raise FromOrCorrect()
    if source is not None:
        _record(call, source, by, wait, dry_run=dry_run)
    elif correct is not None and reason is not None:
        _take_back(call, correct, reason, by, wait, dry_run=dry_run)


def _record(call: Session, source: str, by: str | None, wait: int, *, dry_run: bool) -> None:
    shown, values = toml_values(source, call.words.standard_input)
    call.about(values)

    def made(book: "Book") -> list[Amendment]:
        reading = read(values, book.signed.codes)
        found = reading.problems
        if reading.content is not None:
            found = tuple(amendment_rules.problems(reading.content, book.signed, book.records))
        if found:
            raise BadRecordFile(shown, found)
        for earlier in ledger.amendments(book.records):
            if earlier.values == values:
                raise SameAmendment(id=earlier.id[: phrasing.ID_SHOWN])
        id_, moment, recorder = call.stamp(by)
        return [Amendment(id_, values, moment, recorder)]

    book, [record] = call.add(made, wait, dry_run=dry_run)
    reading = read(values, book.signed.codes)
    tell_unknown(shown, reading.unknown, call)
    assert reading.content
    if dry_run:
        say(call.words.dry_run, style="bold")
    _echo(call, reading.content, record, book)


def _echo(call: Session, said: Content, record: Amendment, book: "Book") -> None:
    more = period_words(call.lang)
    facts = {
        "id": record.id[: phrasing.ID_SHOWN],
        "title": said.title.said(call.lang),
        "day": day(said.applies_on),
    }
    say(more.amendment_recorded.format(**facts), hang=2, style="bold")
    found = amendments.amended([*book.records, record], book.signed.codes)
    for line in lines(said, found, book.signed, call.words, more):
        say(line.text, hang=line.hang)


def _take_back(
    call: Session, part: str, reason: str, by: str | None, wait: int, *, dry_run: bool
) -> None:
    def made(book: "Book") -> list[Correction]:
        found = naming.record(part, ledger.amendments(book.records), see="mou agreement show")
        assert isinstance(found, Amendment)
        if needed := amendment_rules.depending(found, book.signed, book.records):
            raise AmendmentNeeded(found=", ".join(needed))
        id_, moment, recorder = call.stamp(by)
        return [Correction(id_, found.id, reason, moment, recorder)]

    book, [correction] = call.add(made, wait, dry_run=dry_run)
    taken = next(
        each for each in ledger.amendments(book.records) if each.id == correction.takes_back
    )
    facts = {"id": taken.id[: phrasing.ID_SHOWN], "correction": correction.id[: phrasing.ID_SHOWN]}
    if dry_run:
        say(call.words.dry_run, style="bold")
    title = content(taken.values, book.signed.codes).title.said(call.lang)
    say(period_words(call.lang).amendment_taken_back.format(title=title, **facts), hang=2)
