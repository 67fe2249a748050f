"""`mou load`, `mou agreement list` and `mou agreement show`."""

import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from mou_cli import phrasing
from mou_cli.commands.options import WAIT, AsOf, Json, Wait
from mou_cli.commands.shelf import show_agreements
from mou_cli.errors import MouError
from mou_cli.errors.files import BadAgreementFile, Several, Twice
from mou_cli.model import Agreement
from mou_cli.output import say, show, show_json, tell
from mou_cli.session import Session, session
from mou_cli.words import K


def load(
    ctx: typer.Context,
    files: Annotated[list[str] | None, typer.Argument(metavar=K.mv_files, help=K.arg_files)] = None,
    wait: Wait = WAIT,
) -> None:
    """Load agreement files into the register; without a file, the bundled ones."""
    from mou_cli import bundled

    call = session(ctx)
    names = files or [str(bundled.folder() / f"{id_}.toml") for id_ in bundled.ids()]
    register = call.register(wait)
    ready: list[tuple[Agreement, Any]] = []
    failures: list[MouError] = []
    for name in names:
        try:
            agreement, values = _read(name, call)
            if agreement.id in [earlier.id for earlier, _ in ready]:
                raise BadAgreementFile(name, [Twice(place="id", text=agreement.id)])
            register.load(agreement, values, only_check=True)
            ready.append((agreement, values))
        except MouError as failure:
            failures.append(failure)
    if failures:
        raise Several(failures)
    for agreement, values in ready:
        done = register.load(agreement, values)
        said = {"loaded": call.words.loaded, "replaced": call.words.replaced, "unchanged": call.words.unchanged}[done]
        path = register.path(agreement.id)
        say(phrasing.counted(said, len(agreement.commitments), id=agreement.id, path=path))


def _read(name: str, call: Session) -> tuple[Agreement, Any]:
    from mou_cli import agreement_file, bundled

    if name == "-":
        shown = call.words.standard_input
        values = bundled.parse_toml(sys.stdin.buffer, shown)
    else:
        shown = name
        values = bundled.read_toml(Path(name))
    reading = agreement_file.read(values)
    for key in reading.unknown:
        tell(call.words.unknown_key.format(path=shown, key=key))
    if reading.agreement is None:
        raise BadAgreementFile(shown, reading.problems)
    return reading.agreement, values


def list_(ctx: typer.Context, as_of: AsOf = None, json: Json = False) -> None:
    """Show the agreements with their counts and next reviews."""
    call = session(ctx)
    show_agreements(call, as_of or call.today, json=json)


def show_(ctx: typer.Context, as_of: AsOf = None, json: Json = False) -> None:
    """Show one agreement: parties, chairs, review rule, source, what is not stated."""
    from mou_cli import agreement_file
    from mou_cli.cycle import outlook

    call = session(ctx)
    book, day = call.book(), as_of or call.today
    ahead = outlook(book.agreement, book.held, day)
    if json:
        from mou_cli import shapes

        show_json(
            {
                "as_of": day.isoformat(),
                "agreement": book.values,
                "missed": [shapes.due_review(row) for row in ahead.missed],
                "next": shapes.due_review(ahead.next) if ahead.next else None,
            }
        )
        return
    from mou_cli.tables.agreements import agreement

    show(agreement(book.agreement, agreement_file.papers(book.values), call.words))
    say()
    for line in phrasing.review_state(ahead, book.agreement, call.words):
        say(line, hang=2)
