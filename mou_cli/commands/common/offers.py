"""What shell completion offers: real numbers with titles, parties, statuses, ids. It never fails
and never writes.
"""

import re
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

import typer

from mou_cli.commands.common.session import session
from mou_cli.derived.ledger import entries as entries_of
from mou_cli.derived.ledger import taken_back, tasks
from mou_cli.language.phrases.common import NOT_REPORTED, status_name
from mou_cli.model.agreement import JOINT_WORDS, Status
from mou_cli.model.vietnamese import slug, sort_key

if TYPE_CHECKING:
    from mou_cli.commands.common.session import Session
    from mou_cli.derived.book import Book

Offer = tuple[str, str]
Completer = Callable[[typer.Context, str], list[Offer]]


def _offering(offers: Callable[["Book", "Session"], list[Offer]]) -> Completer:
    """A completer from what a book offers; a shell shows nothing rather than a failure."""

    def complete(ctx: typer.Context, incomplete: str) -> list[Offer]:  # noqa: ARG001 - Typer asks for the name
        call = session(ctx)
        try:
            register = call.register()
            book = register.read(register.choose(call.part())).seen(call.today)
            return [
                (value, _plain(help_)) for value, help_ in offers(book, call) if _is_plain(value)
            ]
        except Exception:
            return []

    return complete


def _is_plain(value: str) -> bool:
    return bool(re.fullmatch(r"[0-9A-Za-z][0-9A-Za-z._-]*", value))


def _plain(text: str) -> str:
    """`text` with only what no shell and no markup reads as its own: shells evaluate what a
    completion prints.
    """
    return re.sub(r"[^\w ,.–/-]", " ", text)


def _tasks(book: "Book", call: "Session") -> list[Offer]:
    return [(task.number, task.text) for task in tasks(book.records, call.today)]


def _statuses(call: "Session") -> list[Offer]:
    return [(each.value, _plain(status_name(each, call.lang))) for each in Status]


def _numbers(book: "Book", call: "Session") -> list[Offer]:
    commitments = [(each.number, each.title.said(call.lang)) for each in book.agreement.commitments]
    return commitments + _tasks(book, call)


def _codes(book: "Book", call: "Session") -> list[Offer]:
    return [(each.code, each.name.said(call.lang)) for each in book.agreement.parties]


def _entries(book: "Book", _: "Session") -> list[Offer]:
    gone = taken_back(book.records)
    return [
        (entry.id[:8], f"{entry.number} {entry.status} {entry.recorded_by}")
        for entry in reversed(
            [each for each in entries_of(book.records) if each.id not in gone][-20:]
        )
    ]


def _agencies(book: "Book", _: "Session") -> list[Offer]:
    leads = [each.lead_agencies or {} for each in book.agreement.commitments]
    leads += [task.lead_agencies for task in tasks(book.records, date.max)]
    names = {name for each in leads for name in each.values()}
    return [(slug(name), name) for name in sorted(names, key=sort_key)]


def status_words(ctx: typer.Context, incomplete: str) -> list[Offer]:  # noqa: ARG001 - Typer asks for the name
    """The status words with their meaning, and the one for what nobody has reported on."""
    call = session(ctx)
    return [*_statuses(call), (NOT_REPORTED[0], NOT_REPORTED[1 if call.lang == "vi" else 2])]


numbers = _offering(_numbers)
numbers_and_statuses = _offering(lambda book, call: _numbers(book, call) + _statuses(call))
parties = _offering(_codes)
parties_or_joint = _offering(
    lambda book, call: [*_codes(book, call), (JOINT_WORDS[0], call.words.jointly)]
)
task_numbers = _offering(_tasks)
entries = _offering(_entries)
agencies = _offering(_agencies)


def agreement_ids(ctx: typer.Context, incomplete: str) -> list[Offer]:  # noqa: ARG001 - Typer asks for the name
    """The ids of the agreements in the register."""
    try:
        return [(id_, "") for id_ in session(ctx).register().ids()]
    except Exception:
        return []
