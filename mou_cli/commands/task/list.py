"""`mou task list`: the tasks that reviews set."""

from datetime import date, timedelta
from typing import Annotated

from mou_cli.commands.common.options import AsOf, Json, K, KnownOn, flag, text_option, whole_option
from mou_cli.commands.common.session import Session
from mou_cli.derived.selection import Wanted, former_names, select
from mou_cli.derived.standing import Standing
from mou_cli.language.sentences import standings as sentences
from mou_cli.screen.output import say, show, show_answer, tell, width


def run(
    call: Session,
    overdue: Annotated[bool, flag("--overdue", K.opt_overdue)] = False,
    lead: Annotated[str | None, text_option("--lead", K.opt_lead, offer="agencies")] = None,
    due_within: Annotated[
        int | None, whole_option("--due-within", K.mv_days_due, K.opt_due_within, 0, 36500)
    ] = None,
    as_of: AsOf = None,
    known_on: KnownOn = None,
    json: Json = False,
) -> None:
    """Show the tasks, those due first first."""
    view = call.view(as_of, known_on)
    due_by = None
    if due_within is not None:
        due_by = view.day + timedelta(days=min(due_within, (date.max - view.day).days))
    wanted = Wanted(lead=lead, overdue=overdue, due_by=due_by)
    tasks = sorted(select(view.tasks, wanted, former_names(view.agreement)), key=_urgency)
    if json:
        from mou_cli.codec import json as shapes

        show_answer(view, tasks=list(map(shapes.task, tasks)))
    elif tasks:
        from mou_cli.screen.commitments import commitments

        speech = call.about(view)
        show(commitments(tasks, speech, width()))
        say()
        say(sentences.tasks(tasks, speech), hang=2)
        if marks := sentences.legend(tasks, speech):
            say(marks, style="dim")
    else:
        tell(call.words.no_tasks)


def _urgency(task: Standing) -> tuple[bool, date]:
    return task.settled, task.due_on.last if task.due_on else date.max
