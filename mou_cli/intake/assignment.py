"""Whether somebody may be named to lead a task, or its due date be moved."""

from collections.abc import Iterator, Sequence
from datetime import date

from mou_cli.derived.view import View
from mou_cli.errors import MouError
from mou_cli.errors.records import DueTooEarly, TaskNotYetSet, UnknownTask
from mou_cli.errors.values import LeadNeedsParty
from mou_cli.intake import typed
from mou_cli.intake.accepted import Accepted, refuse
from mou_cli.intake.entry import day_problems
from mou_cli.model.agreement import Agreement, PartialDate
from mou_cli.model.records import NO_STAMP, Assignment

_OPTIONS = {"on": "--on", "due_on": "--due"}


def assigned(
    view: View,
    task: str,
    leads: Sequence[str],
    due: date | None,
    note: str | None,
    on: date | None,
) -> Accepted[Assignment]:
    """The assignment of `task` to `leads` (`nghe-an=Sở Xây dựng`), by when it is due.

    Raises every problem with the option that it is about.
    """
    on = on or view.day
    agencies = dict(_leads(leads, view.on(on).agreement))
    due_on = PartialDate.of(due) if due else None
    record = Assignment("", task, agencies, due_on, note, on, *NO_STAMP)
    refuse(problems(record, view), _OPTIONS)
    return Accepted([record])


def _leads(texts: Sequence[str], agreement: Agreement) -> Iterator[tuple[str, str]]:
    """Each party with who leads for it, from `quang-ngai=Sở Xây dựng`."""
    for text in texts:
        party, _, name = text.partition("=")
        code = None
        if name.strip():
            code = typed.party(party.strip(), agreement, place="--lead", jointly=False)
        if code is None:
            raise LeadNeedsParty(place="--lead", text=text, example=f"{agreement.codes[0]}=…")
        yield code, name.strip()


def problems(assignment: Assignment, view: View) -> Iterator[MouError]:
    """What keeps `assignment` from being recorded on the day of `view`."""
    yield from day_problems(assignment.on, view, place="on")
    number, on = assignment.task, assignment.on
    task = view.ledger.task(number, on)
    if task is None:
        if later := view.ledger.task(number):
            yield TaskNotYetSet(place="on", number=number, day=on, commitment=later.commitment)
        else:
            known = ", ".join(typed.numbers_of(view.ledger.tasks(on))) or "–"
            yield UnknownTask(place="task", number=number, known=known)
    elif assignment.due_on and assignment.due_on.last <= task.set_on:
        yield DueTooEarly(place="due_on", due=assignment.due_on, held=task.set_on)
