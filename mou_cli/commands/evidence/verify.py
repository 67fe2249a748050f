"""`mou evidence list` and `mou evidence verify`: what the entries rest on."""

from pathlib import Path
from typing import Annotated

import typer

from mou_cli.commands.common.options import AsOf, Json, KnownOn
from mou_cli.commands.common.session import session
from mou_cli.derived import ledger
from mou_cli.language.keys import K
from mou_cli.language.speech import period_words
from mou_cli.model import evidence
from mou_cli.screen.output import say, show_answer, tell


def run(
    ctx: typer.Context,
    folders: Annotated[
        list[str] | None, typer.Argument(metavar=K.mv_folders, help=K.arg_folders)
    ] = None,
    as_of: AsOf = None,
    known_on: KnownOn = None,
    json: Json = False,
) -> None:
    """Say whether the files given as evidence are still what they were; exit 1 where one differs or
    is not found.
    """
    from mou_cli.storage.evidence import verified

    call = session(ctx)
    book, today = call.book(as_of, known_on), call.day(as_of, known_on)
    given = evidence.supports(ledger.counting(book.records, today))
    files = [each.evidence.file for each in given if each.evidence.file]
    found = list(verified(files, [Path(folder) for folder in folders or ["."]]))
    more = period_words(call.lang)
    if json:
        rows = [
            {**each.file._asdict(), "path": each.path and str(each.path), "same": each.same}
            for each in found
        ]
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
