"""`mou evidence list` and `mou evidence verify`: what the entries rest on."""

from pathlib import Path
from typing import Annotated

import typer

from mou_cli import evidence, ledger
from mou_cli.checks import check_number
from mou_cli.commands.options import AsOf, Json, KnownOn
from mou_cli.output import say, show, show_answer, tell
from mou_cli.session import offering, session
from mou_cli.words import K
from mou_cli.words.period import period_words


def list_(
    ctx: typer.Context,
    number: Annotated[
        str | None, typer.Argument(metavar=K.mv_number, help=K.arg_log_number, autocompletion=offering("numbers"))
    ] = None,
    as_of: AsOf = None,
    known_on: KnownOn = None,
    json: Json = False,
) -> None:
    """Show each piece of evidence once, with what rests on it."""
    call = session(ctx)
    book, today = call.book(as_of, known_on), call.day(as_of, known_on)
    agreement = book.agreement
    if number is not None:
        check_number(number, agreement, book.records, today)
    found = evidence.supports(ledger.counting(book.records, today, number=number))
    if json:
        from mou_cli.shapes.period import support

        shown = [support(each) for each in found]
        show_answer(agreement.id, today, evidence=shown)
    elif found:
        from mou_cli.tables.evidence import supports

        show(supports(found, agreement, call.words, period_words(call.lang)))
    else:
        tell(period_words(call.lang).no_evidence)


def verify(
    ctx: typer.Context,
    folders: Annotated[list[str] | None, typer.Argument(metavar=K.mv_folders, help=K.arg_folders)] = None,
    as_of: AsOf = None,
    known_on: KnownOn = None,
    json: Json = False,
) -> None:
    """Say whether the files given as evidence are still what they were; exit 1 where one differs or is not found."""
    from mou_cli.attached import verified

    call = session(ctx)
    book, today = call.book(as_of, known_on), call.day(as_of, known_on)
    given = evidence.supports(ledger.counting(book.records, today))
    files = [each.evidence.file for each in given if each.evidence.file]
    found = list(verified(files, [Path(folder) for folder in folders or ["."]]))
    more = period_words(call.lang)
    if json:
        rows = [{**each.file._asdict(), "path": each.path and str(each.path), "same": each.same} for each in found]
        show_answer(book.agreement.id, today, files=rows)
    elif not found:
        tell(more.no_files)
    states = {None: more.evidence_missing, True: more.evidence_same, False: more.evidence_differs}
    for each in [] if json else found:
        say(
            f"{each.file.name}: {states[each.same]}" + (f" ({each.path})" if each.path else ""),
            style="" if each.same else "red",
        )
    if not all(each.same for each in found):
        raise typer.Exit(1)
