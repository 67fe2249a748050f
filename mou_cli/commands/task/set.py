"""`mou task set`: who leads a task, or by when it is due."""

from datetime import date
from functools import partial
from typing import Annotated

from mou_cli.commands.common.options import WAIT, By, K, Wait, argument, day_option, text_option
from mou_cli.commands.common.session import Session
from mou_cli.errors.usage import NothingToSet
from mou_cli.intake.assignment import assigned
from mou_cli.screen.output import say


def run(
    call: Session,
    number: Annotated[
        str,
        argument(K.mv_task, K.arg_task, "task_numbers"),
    ],
    lead: Annotated[
        list[str] | None, text_option("--lead", K.opt_set_lead, metavar=K.mv_lead)
    ] = None,
    due: Annotated[date | None, day_option("--due", K.opt_due)] = None,
    note: Annotated[str | None, text_option("--note", K.opt_note_of_task, lines=True)] = None,
    on: Annotated[date | None, day_option("--on", K.opt_on_assigned)] = None,
    by: By = None,
    wait: Wait = WAIT,
) -> None:
    """Record it where its review left that open, or where it was changed since."""
    if not lead and due is None:
        raise NothingToSet()
    accept = partial(assigned, task=number, leads=lead or [], due=due, note=note, on=on)
    view, _, accepted = call.add(accept, by=by, wait=wait)
    [record] = accepted.records
    old, speech = view.ledger.task(number, record.on), call.about(view)
    assert old is not None
    facts = [
        speech.of_party(code, _moved(old.lead_agencies.get(code), name))
        for code, name in record.lead_agencies.items()
    ]
    if record.due_on:
        was = speech.partial(old.due_on) if old.due_on else None
        facts.append(speech.review.due.format(day=_moved(was, speech.partial(record.due_on))))
    say(speech.review.task_assigned.format(number=number, what=" · ".join(facts)), hang=2)


def _moved(old: str | None, new: str) -> str:
    return f"{old} → {new}" if old and old != new else new
