"""`mou show`: one commitment, or one task, whole."""

from typing import Annotated

import typer

from mou_cli.commands.common.options import AsOf, Json, KnownOn, offering
from mou_cli.commands.common.session import session
from mou_cli.derived.view import View
from mou_cli.intake.entry import unknown_commitment
from mou_cli.language.keys import K
from mou_cli.screen.output import say, show, show_answer


def run(
    ctx: typer.Context,
    number: Annotated[
        str,
        typer.Argument(metavar=K.mv_number, help=K.arg_number, autocompletion=offering("numbers")),
    ],
    as_of: AsOf = None,
    known_on: KnownOn = None,
    json: Json = False,
) -> None:
    """Show its text, what is not stated, where each party stands, the entries."""
    call = session(ctx)
    view = call.view(as_of, known_on)
    standing = view.by_number.get(number)
    if standing is None:
        raise unknown_commitment(number, view)
    if json:
        _show_json(view, number)
        return
    from mou_cli.language.sentences.amendments import about
    from mou_cli.screen.commitment import commitment, task
    from mou_cli.screen.log import log

    speech, entries = call.about(view), view.ledger.log(view.day, number)
    if standing.task:
        show(task(standing, speech))
    else:
        show(commitment(standing, about(number, view, speech), speech))
    if entries:
        say()
        say(call.words.entries, style="bold")
        show(log(entries, view.ledger, speech))


def _show_json(view: View, number: str) -> None:
    from mou_cli.codec import json as shapes

    standing = view.by_number[number]
    if standing.task:
        shown: dict[str, object] = {"task": shapes.task(standing)}
    else:
        shown = {"commitment": shapes.commitment(standing, view.signed, view.values)}
        shown["tasks"] = [shapes.task(task) for task in standing.tasks]
    entries = view.ledger.log(view.day, number)
    show_answer(view, **shown, entries=shapes.log(entries, view.ledger))
