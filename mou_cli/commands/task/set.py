"""`mou task list` and `mou task set`: the tasks that reviews set."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from mou_cli.commands.common.options import WAIT, By, Wait, day_option, offering, text_option
from mou_cli.commands.common.session import session
from mou_cli.derived import ledger
from mou_cli.errors.reviews import (
    DueTooEarly,
    LeadNeedsParty,
    NothingToSet,
    TaskNotYetSet,
    UnknownTask,
)
from mou_cli.intake import typed as naming
from mou_cli.intake.entry import check_day
from mou_cli.language.keys import K
from mou_cli.language.sentences import values as phrasing
from mou_cli.model.agreement import Agreement, PartialDate
from mou_cli.model.records import Assignment, Task
from mou_cli.model.vietnamese import day as format_day
from mou_cli.screen.output import say

if TYPE_CHECKING:
    from mou_cli.derived.book import Book


def run(
    ctx: typer.Context,
    number: Annotated[
        str,
        typer.Argument(metavar=K.mv_task, help=K.arg_task, autocompletion=offering("task_numbers")),
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
    """Record who leads a task, or by when it is due, where its review left that open or it was
    changed since.
    """
    call = session(ctx)
    if not lead and due is None:
        raise NothingToSet()

    before: list[Task] = []

    def made(book: "Book") -> list[Assignment]:
        day = on or call.today
        agreement = book.seen(day).agreement
        check_day(day, agreement, call.today, place="--on")
        there = {task.number: task for task in ledger.tasks(book.records, day)}
        if number not in there:
            if later := next(
                (each for each in ledger.tasks(book.records, date.max) if each.number == number),
                None,
            ):
                raise TaskNotYetSet(
                    place="--on", number=number, day=format_day(day), commitment=later.commitment
                )
            raise UnknownTask(number=number, known=", ".join(there) or "–")
        if due and due <= there[number].set_on:
            raise DueTooEarly(
                place="--due", due=format_day(due), held=format_day(there[number].set_on)
            )
        before.append(there[number])
        id_, moment, recorder = call.stamp(by)
        due_on = PartialDate(due.year, due.month, due.day) if due else None
        return [
            Assignment(
                id_, number, _leads(lead or [], agreement), due_on, note, day, moment, recorder
            )
        ]

    book, [made_] = call.add(made, wait)
    from mou_cli.language.speech import period_words

    more, agreement = period_words(call.lang), book.seen(call.today).agreement
    old = before[-1]
    facts = [
        f"{phrasing.party(code, agreement, call.words)}: {_moved(old.lead_agencies.get(code), name)}"
        for code, name in made_.lead_agencies.items()
    ]
    if made_.due_on:
        was = old.due_on and phrasing.partial(old.due_on, call.words)
        facts.append(more.due.format(day=_moved(was, phrasing.partial(made_.due_on, call.words))))
    say(more.task_assigned.format(number=number, what=" · ".join(facts)), hang=2)


def _moved(old: str | None, new: str) -> str:
    """What it was, if anything, and what it is now."""
    return f"{old} → {new}" if old and old != new else new


def _leads(typed: list[str], agreement: Agreement) -> dict[str, str]:
    """Who leads for which party, from `quang-ngai=Sở Xây dựng`."""
    leads: dict[str, str] = {}
    for text in typed:
        party, sign, name = text.partition("=")
        code = (
            naming.party(party.strip(), agreement, place="--lead", jointly=False)
            if sign and name.strip()
            else None
        )
        if code is None:
            raise LeadNeedsParty(place="--lead", text=text, example=f"{agreement.codes[0]}=…")
        leads[code] = name.strip()
    return leads
