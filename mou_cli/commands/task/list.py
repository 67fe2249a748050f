"""`mou task list` and `mou task set`: the tasks that reviews set."""

from datetime import date, timedelta
from typing import Annotated

import typer

from mou_cli.commands.common.options import (
    AsOf,
    Json,
    KnownOn,
    text_option,
    whole_option,
)
from mou_cli.commands.common.session import session
from mou_cli.derived.selection import Wanted, former_names, select
from mou_cli.derived.standing import standings
from mou_cli.language.keys import K
from mou_cli.language.sentences import values as phrasing
from mou_cli.screen.output import say, show, show_answer, tell, width


def run(
    ctx: typer.Context,
    overdue: Annotated[bool, typer.Option("--overdue", help=K.opt_overdue)] = False,
    lead: Annotated[str | None, text_option("--lead", K.opt_lead, offer="agencies")] = None,
    due_within: Annotated[
        int | None, whole_option("--due-within", K.mv_days_due, K.opt_due_within, 0, 36500)
    ] = None,
    as_of: AsOf = None,
    known_on: KnownOn = None,
    json: Json = False,
) -> None:
    """Show the tasks, those due first first."""
    call = session(ctx)
    book, today = call.book(as_of, known_on), call.day(as_of, known_on)
    agreement = book.agreement
    due_by = (
        None
        if due_within is None
        else today + timedelta(days=min(due_within, (date.max - today).days))
    )
    wanted = Wanted(lead=lead, overdue=overdue, due_by=due_by)
    every = [task for each in standings(agreement, book.records, today) for task in each.tasks]
    found = select(every, wanted, former_names(agreement))
    found.sort(key=lambda each: (each.settled, each.due_on.last if each.due_on else date.max))
    if json:
        from mou_cli.codec import json as shapes

        tasks = [shapes.task(each) for each in found]
        show_answer(agreement.id, today, tasks=tasks)
    elif found:
        from mou_cli.screen.commitments import commitments

        show(commitments(found, agreement, call.words, width()))
        say()
        say(phrasing.tasks(found, call.words), hang=2)
        if marks := phrasing.legend(found, call.words):
            say(marks, style="dim")
    else:
        tell(call.words.no_tasks)
