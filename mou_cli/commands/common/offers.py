"""What shell completion offers: real numbers, parties, statuses, ids. It never fails or writes."""

import re
from collections.abc import Callable
from datetime import date

import typer

from mou_cli.commands.common.session import Session, session
from mou_cli.derived.view import View
from mou_cli.model.agreement import JOINT_WORDS, Status
from mou_cli.model.names import NOT_REPORTED, status_name
from mou_cli.model.records import short
from mou_cli.model.vietnamese import slug, sort_key

ENTRIES = 20  # the last so many entries are offered

Offer = tuple[str, str]
Completer = Callable[[typer.Context, str], list[Offer]]


def _offering(offers: Callable[[View, Session], list[Offer]]) -> Completer:
    """A completer from what a view offers; a shell shows nothing rather than a failure."""

    def complete(ctx: typer.Context, incomplete: str) -> list[Offer]:  # noqa: ARG001 - Typer asks for the name
        call = session(ctx)
        try:
            view = call.view_of(call.chosen(), None, None)
            every = offers(view, call)
        except Exception:
            return []
        return [(value, _plain(meaning)) for value, meaning in every if _is_plain(value)]

    return complete


def _is_plain(value: str) -> bool:
    return bool(re.fullmatch(r"[0-9A-Za-z][0-9A-Za-z._-]*", value))


def _plain(text: str) -> str:
    """`text` without what a shell or markup obeys: shells evaluate what a completion prints."""
    return re.sub(r"[^\w ,.–/-]", " ", text)


def _tasks(view: View, _: Session) -> list[Offer]:
    return [(task.number, task.text) for task in view.ledger.tasks(view.day)]


def _statuses(call: Session) -> list[Offer]:
    return [(status.value, _plain(status_name(status, call.lang))) for status in Status]


def _numbers(view: View, call: Session) -> list[Offer]:
    speech = call.about(view)
    commitments = [(each.number, speech.said(each.title)) for each in view.agreement.commitments]
    return commitments + _tasks(view, call)


def _numbers_and_statuses(view: View, call: Session) -> list[Offer]:
    return _numbers(view, call) + _statuses(call)


def _parties(view: View, call: Session) -> list[Offer]:
    speech = call.about(view)
    return [(code, speech.party(code)) for code in view.agreement.codes]


def _parties_or_joint(view: View, call: Session) -> list[Offer]:
    return [*_parties(view, call), (JOINT_WORDS[0], call.words.jointly)]


def _entries(view: View, _: Session) -> list[Offer]:
    gone = view.ledger.taken_back
    counting = [entry for entry in view.ledger.entries if entry.id not in gone]
    offers = []
    for entry in reversed(counting[-ENTRIES:]):
        offers.append((short(entry.id), f"{entry.number} {entry.status} {entry.recorded_by}"))
    return offers


def _agencies(view: View, _: Session) -> list[Offer]:
    leads = [commitment.lead_agencies or {} for commitment in view.agreement.commitments]
    leads += [task.lead_agencies for task in view.ledger.tasks(date.max)]
    names: set[str] = set()
    for agencies in leads:
        names |= set(agencies.values())
    return [(slug(name), name) for name in sorted(names, key=sort_key)]


def status_words(ctx: typer.Context, incomplete: str) -> list[Offer]:  # noqa: ARG001 - Typer asks for the name
    """The status words with their meaning, and the one for what nobody has reported on."""
    call = session(ctx)
    return [*_statuses(call), (NOT_REPORTED[0], NOT_REPORTED[1 if call.lang == "vi" else 2])]


def agreement_ids(ctx: typer.Context, incomplete: str) -> list[Offer]:  # noqa: ARG001 - Typer asks for the name
    """The ids of the agreements in the register."""
    try:
        return [(id_, "") for id_ in session(ctx).register().ids()]
    except Exception:
        return []


numbers = _offering(_numbers)
numbers_and_statuses = _offering(_numbers_and_statuses)
parties = _offering(_parties)
parties_or_joint = _offering(_parties_or_joint)
task_numbers = _offering(_tasks)
entries = _offering(_entries)
agencies = _offering(_agencies)
