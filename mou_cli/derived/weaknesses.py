"""What weakens the record, each with the command that mends it."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from operator import attrgetter
from typing import NamedTuple

from mou_cli.derived.changes import since
from mou_cli.derived.standing import Standing, differ, flat
from mou_cli.derived.view import View
from mou_cli.model.agreement import Status

DIFFERENCE_DAYS = 90  # a difference older than that calls for an agreement


class Kind(StrEnum):
    """What can weaken a record."""

    SILENT = "no-report"
    STALE = "stale"
    NO_EVIDENCE = "completed-without-evidence"
    DIFFERS = "difference-open"
    NO_LEAD = "task-without-lead-agency"
    NO_DUE = "task-without-due-date"
    OVERDUE = "overdue"
    NOT_RECORDED = "review-not-recorded"
    GONE = "body-gone"


class Weakness(NamedTuple):
    """One weakness, of one party where it is one party's.

    `days` says for how long, `names` are bodies that are gone. `command` is what to type, with
    words in capitals for what only a person can know.
    """

    kind: Kind
    numbers: tuple[str, ...]
    command: str
    party: str | None = None
    days: int | None = None
    names: tuple[str, ...] = ()
    review: int | None = None


def weaknesses(view: View) -> list[Weakness]:
    """Everything that weakens the record of a view, in the order of `Kind`."""
    standings = [
        standing for standing in flat(view.standings) if not (standing.carried or standing.ended)
    ]
    weak = [*_silent(standings, view), *_of_each(standings, view), *_reviews(view)]
    return sorted(weak, key=lambda weakness: list(Kind).index(weakness.kind))


def _silent(standings: Sequence[Standing], view: View) -> Iterator[Weakness]:
    for code in view.agreement.codes:
        numbers = tuple(standing.number for standing in standings if standing.latest[code] is None)
        if numbers:
            command = f"mou progress set {' '.join(numbers)} STATUS --party {code}"
            yield Weakness(Kind.SILENT, numbers, command, code)


def _of_each(standings: Sequence[Standing], view: View) -> Iterator[Weakness]:
    for standing in standings:
        number = standing.number
        report = f"mou progress set {number} STATUS --party"
        if standing.status is not None and standing.stale():
            yield Weakness(Kind.STALE, (number,), f"{report} PARTY", days=standing.quiet_days)
        yield from _without_evidence(standing)
        if standing.apart and (days := _days_apart(standing, view)) > DIFFERENCE_DAYS:
            yield Weakness(Kind.DIFFERS, (number,), f"{report} joint", days=days)
        if standing.overdue and standing.due_on:
            days = (view.day - standing.due_on.last).days
            command = f"mou progress set {number} completed --party PARTY --evidence DOCUMENT"
            yield Weakness(Kind.OVERDUE, (number,), command, days=days)
        yield from _of_task(standing, view) if standing.task else _of_bodies(standing, view)


def _days_apart(standing: Standing, view: View) -> int:
    start = since(view.entries_about(standing), view.agreement.codes, differ)
    return (view.day - start).days if start else 0


def _without_evidence(standing: Standing) -> Iterator[Weakness]:
    """The reports in force that say completed and cite nothing: one for all, or one per party."""
    number, reports = standing.number, standing.latest.items()
    completed = {
        code: entry for code, entry in reports if entry and entry.status is Status.COMPLETED
    }
    for_all = (
        len(completed) == len(standing.latest)
        and len(set(map(attrgetter("id"), completed.values()))) == 1
    )
    if for_all:
        completed = {"joint": next(iter(completed.values()))}
    for code, entry in completed.items():
        if not entry.evidence:
            command = f"mou progress set {number} completed --party {code} --evidence DOCUMENT"
            yield Weakness(Kind.NO_EVIDENCE, (number,), command, None if for_all else code)


def _of_task(standing: Standing, view: View) -> Iterator[Weakness]:
    task, number = standing.task, (standing.number,)
    if task is None or standing.settled:
        return
    for code in view.agreement.codes:
        if code not in standing.lead_agencies:
            command = f"mou task set {standing.number} --lead {code}=AGENCY"
            yield Weakness(Kind.NO_LEAD, number, command, code)
    if standing.due_on is None and task.by_review is None:
        yield Weakness(Kind.NO_DUE, number, f"mou task set {standing.number} --due DAY")


def _of_bodies(standing: Standing, view: View) -> Iterator[Weakness]:
    """Bodies that are gone, until somebody else leads for every party."""
    gone, led = standing.commitment.gone, set(standing.lead_agencies)
    if gone and not standing.settled and not led.issuperset(view.agreement.codes):
        yield Weakness(Kind.GONE, (standing.number,), "mou amend --from FILE", names=gone)


def _reviews(view: View) -> Iterator[Weakness]:
    for row in view.outlook.missed:
        command = f"mou review record {row.number} --held DAY"
        yield Weakness(Kind.NOT_RECORDED, (), command, days=-row.days, review=row.number)
