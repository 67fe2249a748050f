"""What shell completion offers: real numbers, parties, statuses, ids. It never fails or writes."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice, repeat

from mou_cli.commands.common.session import Session
from mou_cli.derived.view import View
from mou_cli.model.agreement import JOINT_WORDS, Status
from mou_cli.model.names import NOT_REPORTED, name_of
from mou_cli.model.records import short
from mou_cli.model.vietnamese import slug, sort_key

Offers = Iterator[tuple[str, str]]


def offered(name: str, call: Session) -> list[tuple[str, str]]:
    """What is offered under `name`; a shell shows nothing rather than a failure.

    Shells evaluate what a completion prints, so nothing is offered that one obeys.
    """
    try:
        offers = list(_OFFERS[name](call))
    except Exception:
        return []
    return [
        (value, re.sub(r"[^\w ,.–/-]", " ", meaning))
        for value, meaning in offers
        if re.fullmatch(r"[0-9A-Za-z][0-9A-Za-z._-]*", value)
    ]


def _view(call: Session) -> View:
    return call.view_of(call.chosen(), None, None)


def _agreement_ids(call: Session) -> Offers:
    yield from zip(call.register().ids(), repeat(""))


def _tasks(call: Session) -> Offers:
    view = _view(call)
    for task in view.ledger.tasks(view.day):
        yield task.number, task.text


def _numbers(call: Session) -> Offers:
    view = _view(call)
    for commitment in view.agreement.commitments:
        yield commitment.number, call.about(view).said(commitment.title)
    yield from _tasks(call)


def _statuses(call: Session) -> Offers:
    for status in Status:
        yield status.value, name_of(status, call.lang)


def _numbers_and_statuses(call: Session) -> Offers:
    yield from _numbers(call)
    yield from _statuses(call)


def _status_words(call: Session) -> Offers:
    """The statuses, and the word for what nobody has reported on."""
    yield from _statuses(call)
    yield NOT_REPORTED[0], NOT_REPORTED[1 if call.lang == "vi" else 2]


def _parties(call: Session) -> Offers:
    view = _view(call)
    for code in view.agreement.codes:
        yield code, call.about(view).party(code)


def _parties_or_joint(call: Session) -> Offers:
    yield from _parties(call)
    yield JOINT_WORDS[0], call.words.jointly


def _entries(call: Session) -> Offers:
    ledger = _view(call).ledger
    counting = (entry for entry in reversed(ledger.entries) if entry.id not in ledger.taken_back)
    for entry in islice(counting, 20):
        yield short(entry.id), f"{entry.number} {entry.status} {entry.recorded_by}"


def _agencies(call: Session) -> Offers:
    view = _view(call)
    leads = [commitment.lead_agencies or {} for commitment in view.agreement.commitments]
    leads += [task.lead_agencies for task in view.ledger.tasks(date.max)]
    names: set[str] = set()
    for agencies in leads:
        names |= set(agencies.values())
    for name in sorted(names, key=sort_key):
        yield slug(name), name


_OFFERS = {
    "agencies": _agencies,
    "agreement_ids": _agreement_ids,
    "entries": _entries,
    "numbers": _numbers,
    "numbers_and_statuses": _numbers_and_statuses,
    "parties": _parties,
    "parties_or_joint": _parties_or_joint,
    "status_words": _status_words,
    "task_numbers": _tasks,
}
