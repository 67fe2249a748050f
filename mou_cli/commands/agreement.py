"""`mou load`, `mou agreement list` and `mou agreement show`."""

from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Annotated, Any

import typer

from mou_cli import ledger, phrasing
from mou_cli.commands.files import bytes_of, is_json, tell_unknown
from mou_cli.commands.options import WAIT, AsOf, Json, KnownOn, Wait
from mou_cli.commands.shelf import show_agreements
from mou_cli.errors import MouError
from mou_cli.errors.files import BadAgreementFile, Several, Twice
from mou_cli.model import Agreement
from mou_cli.output import say, show, show_json, shown_progress, tell
from mou_cli.records import Record
from mou_cli.session import Session, session
from mou_cli.vietnamese import day as format_day
from mou_cli.words import K

if TYPE_CHECKING:
    from mou_cli.book import Book

Loading = tuple[Agreement, Any, Sequence[Record] | None]  # with its plain values, and its records where they come along


def load(
    ctx: typer.Context,
    files: Annotated[list[str] | None, typer.Argument(metavar=K.mv_files, help=K.arg_files)] = None,
    wait: Wait = WAIT,
) -> None:
    """Load agreement files into the register; without a file, the bundled ones; exports with all their records."""
    from mou_cli import bundled

    call = session(ctx)
    names = files or [str(bundled.folder() / f"{id_}.toml") for id_ in bundled.ids()]
    register = call.register(wait)
    ready: list[Loading] = []
    failures: list[MouError] = []
    for name in names:
        try:
            for each in _read(name, call):
                if each[0].id in [earlier[0].id for earlier in ready]:
                    raise BadAgreementFile(name, [Twice(place="id", text=each[0].id)])
                register.load(*each, only_check=True)
                ready.append(each)
        except MouError as failure:
            failures.append(failure)
    if failures:
        raise Several(failures)
    fresh = not register.on_disk()
    for each in shown_progress(ready):
        done = register.load(*each)
        agreement, records = each[0], each[2]
        said = {"loaded": call.words.loaded, "replaced": call.words.replaced, "unchanged": call.words.unchanged}[done]
        path = register.path(agreement.id)
        say(phrasing.counted(said, len(agreement.commitments), id=agreement.id, path=path))
        if records:
            say(phrasing.counted(f"  {call.words.records_restored}", len(records)))
    if fresh and (left := [id_ for id_ in bundled.ids() if id_ not in register.ids()]):
        tell(call.words.bundled_left.format(ids=", ".join(left)))


def _read(name: str, call: Session) -> list[Loading]:
    """The agreement in a file, or those of an export with their records."""
    from mou_cli import agreement_file, bundled

    shown, raw = bytes_of(name, call, exported=True)
    if is_json(name, raw):
        return _exported(shown, bundled.parse_json(raw, shown))
    values = bundled.parse_toml(BytesIO(raw), shown)
    reading = agreement_file.read(values)
    tell_unknown(shown, reading.unknown, call, kept=reading.agreement is not None)
    if reading.agreement is None:
        raise BadAgreementFile(shown, reading.problems)
    return [(reading.agreement, values, None)]


def _exported(shown: str, values: Any) -> list[Loading]:
    from mou_cli import exported
    from mou_cli.errors.products import BadExport, NewerExport, NotAnExport

    version = values.get("version") if exported.is_export(values) else None
    if not isinstance(version, int) or version < 1:
        raise NotAnExport(path=shown)
    if version > exported.VERSION:
        raise NewerExport(path=shown, format=version, known=exported.VERSION)
    try:
        reading = exported.read(values)
    except RecursionError:
        raise NotAnExport(path=shown) from None
    if reading.problems:
        raise BadExport(shown, reading.problems)
    return [(each.agreement, each.values, each.records) for each in reading.found]


def list_(ctx: typer.Context, as_of: AsOf = None, known_on: KnownOn = None, json: Json = False) -> None:
    """Show the agreements with their counts and next reviews."""
    show_agreements(session(ctx), as_of, known_on, json=json)


def show_(ctx: typer.Context, as_of: AsOf = None, known_on: KnownOn = None, json: Json = False) -> None:
    """Show one agreement: parties, chairs, review rule, source, what is not stated."""
    from mou_cli import agreement_file
    from mou_cli.cycle import outlook

    call = session(ctx)
    book, day = call.book(as_of, known_on), call.day(as_of, known_on)
    ahead = outlook(book.agreement, book.held, day)
    amended = ledger.amendments(book.records)
    if json:
        from mou_cli import shapes

        show_json(
            {
                "as_of": day.isoformat(),
                "agreement": book.values,
                "amendments": [shapes.amendment(each) for each in amended],
                "missed": [shapes.due_review(row) for row in ahead.missed],
                "next": shapes.due_review(ahead.next) if ahead.next else None,
            }
        )
        return
    from mou_cli.tables.agreements import agreement

    changes = _changes(book, call) if amended else []
    show(agreement(book.agreement, agreement_file.papers(book.values), changes, call.words))
    say()
    for line in phrasing.review_state(ahead, book.agreement, call.words):
        say(line, hang=2)


def _changes(book: "Book", call: Session) -> list[tuple[str, str]]:
    """The amendments with what each says, and whether it applies yet is told by its day."""
    from mou_cli.amendments import amended
    from mou_cli.telling.amendments import lines
    from mou_cli.words.period import period_words

    more = period_words(call.lang)
    rows = []
    found = amended(book.records, book.signed.codes)
    for each in found:
        said = each.content
        facts = [said.title.said(call.lang), more.from_day.format(day=format_day(said.applies_on)), said.document or ""]
        head = " · ".join(fact for fact in facts if fact) + f" [{each.record.id[: phrasing.ID_SHOWN]}]"
        rows.append((more.amendment, head))
        rows += [("", line.text.strip()) for line in lines(said, found, book.signed, call.words, more)]
    return rows
