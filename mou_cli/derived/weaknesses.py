"""What weakens the record, each with the command that mends it."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from mou_cli.derived.changes import Moment, since
from mou_cli.derived.ledger import counting, reviews
from mou_cli.derived.schedule import outlook
from mou_cli.derived.standing import Standing, differ, flat
from mou_cli.model.agreement import Agreement, Status

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
    """One weakness, of one party where it is one party's; `days` says for how long, `names` the
    bodies that are gone.

    `command` is what to type, with words in capitals for what only a person can know.
    """

    kind: Kind
    numbers: tuple[str, ...]
    command: str
    party: str | None = None
    days: int | None = None
    names: tuple[str, ...] = ()
    review: int | None = None


def weaknesses(at: Moment) -> list[Weakness]:
    """Everything that weakens the record as of a moment, in the order of `Kind`."""
    every = [each for each in flat(at.standings()) if not each.carried and not _ended(each)]
    found = [
        *_silent(every, at.agreement),
        *_of_each(every, at),
        *_reviews(at),
    ]
    order = list(Kind)
    return sorted(found, key=lambda each: order.index(each.kind))


def _ended(standing: Standing) -> bool:
    """Whether it is a commitment that ended; a task of one is still to be reported on, or carried
    on by another's.
    """
    return standing.task is None and standing.commitment.ended_on is not None


def _silent(every: Sequence[Standing], agreement: Agreement) -> Iterator[Weakness]:
    for code in agreement.codes:
        numbers = tuple(each.number for each in every if each.latest[code] is None)
        if numbers:
            yield Weakness(
                Kind.SILENT,
                numbers,
                f"mou progress set {' '.join(numbers)} STATUS --party {code}",
                code,
            )


def _of_each(every: Sequence[Standing], at: Moment) -> Iterator[Weakness]:
    entries = counting(at.records, at.day)
    for each in every:
        number = each.number
        again = f"mou progress set {number} STATUS --party"
        if each.status is not None and each.stale():
            yield Weakness(Kind.STALE, (number,), f"{again} PARTY", days=each.quiet_days)
        yield from _without_evidence(each)
        if each.apart:
            mine = [entry for entry in entries if entry.number == number]
            start = since(mine, at.agreement.codes, differ)
            days = (at.day - start).days if start else 0
            if days > DIFFERENCE_DAYS:
                yield Weakness(Kind.DIFFERS, (number,), f"{again} joint", days=days)
        if each.overdue and each.due_on:
            days = (at.day - each.due_on.last).days
            command = f"mou progress set {number} completed --party PARTY --evidence DOCUMENT"
            yield Weakness(Kind.OVERDUE, (number,), command, days=days)
        yield from _of_task(each, at) if each.task else _of_bodies(each, at.agreement.codes)


def _without_evidence(each: Standing) -> Iterator[Weakness]:
    """The reports in force that say completed and cite nothing: one for all, or one for each party."""
    said = {
        code: entry
        for code, entry in each.latest.items()
        if entry and entry.status is Status.COMPLETED
    }
    for_all = len(said) == len(each.latest) and len({entry.id for entry in said.values()}) == 1
    for code, entry in said.items():
        if not entry.evidence:
            party = "joint" if for_all else code
            command = (
                f"mou progress set {each.number} completed --party {party} --evidence DOCUMENT"
            )
            yield Weakness(Kind.NO_EVIDENCE, (each.number,), command, None if for_all else code)
            if for_all:
                return


def _of_task(each: Standing, at: Moment) -> Iterator[Weakness]:
    assert each.task
    if each.settled:
        return
    for code in at.agreement.codes:
        if code not in each.lead_agencies:
            command = f"mou task set {each.number} --lead {code}=AGENCY"
            yield Weakness(Kind.NO_LEAD, (each.number,), command, code)
    if each.due_on is None and each.task.by_review is None:
        yield Weakness(Kind.NO_DUE, (each.number,), f"mou task set {each.number} --due DAY")


def _of_bodies(each: Standing, codes: Sequence[str]) -> Iterator[Weakness]:
    """Bodies that are gone, until somebody else leads for every party."""
    if (
        each.commitment.gone
        and not each.settled
        and not all(code in each.lead_agencies for code in codes)
    ):
        yield Weakness(
            Kind.GONE, (each.number,), "mou amend --from FILE", names=each.commitment.gone
        )


def _reviews(at: Moment) -> Iterator[Weakness]:
    for row in outlook(at.agreement, reviews(at.records), at.day).missed:
        command = f"mou review record {row.number} --held DAY"
        yield Weakness(Kind.NOT_RECORDED, (), command, days=-row.days, review=row.number)
