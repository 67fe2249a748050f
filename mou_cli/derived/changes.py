"""How standings came about: since when something has been so, and what became different between two
moments.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import NamedTuple

from mou_cli.derived.ledger import counting
from mou_cli.derived.standing import Latest, Standing, flat, joint, standings
from mou_cli.model.agreement import Accord, Agreement, Status
from mou_cli.model.records import ProgressEntry, Record


def since(
    entries: Iterable[ProgressEntry], codes: Sequence[str], so: Callable[[Latest], bool]
) -> date | None:
    """The day from which `so` has held without a break, by what the parties `codes` said last,
    oldest entries first.
    """
    latest: dict[str, ProgressEntry | None] = dict.fromkeys(codes)
    start: date | None = None
    for entry in entries:
        for code in codes if entry.party is None else (entry.party,):
            if code in latest:
                latest[code] = entry
        start = (start or entry.reported_on) if so(latest) else None
    return start


def jointly(latest: Latest) -> tuple[Status | None, Accord]:
    """The joint status and accord of what the parties said last."""
    return joint([entry.status if entry else None for entry in latest.values()])


class Moment(NamedTuple):
    """The agreement and the records as they were at a moment, and the day that is spoken of."""

    agreement: Agreement
    records: Sequence[Record]
    day: date

    def standings(self) -> list[Standing]:
        """Where every commitment stood."""
        return standings(self.agreement, self.records, self.day)


class Changed(NamedTuple):
    """What became different with one commitment: `then` is None where it was not there yet.

    `new` are the entries that count now and did not then, `gone` those that did; `tasks` are new,
    `tasks_gone` are there no more, `assigned` have another due date or lead agency (each as it was
    and is), `done` are tasks that came to be so, `overdue` tasks or the commitment itself.
    `removed`: the commitment is there no more.
    """

    now: Standing
    then: Standing | None
    new: tuple[ProgressEntry, ...] = ()
    gone: tuple[ProgressEntry, ...] = ()
    tasks: tuple[Standing, ...] = ()
    tasks_gone: tuple[Standing, ...] = ()
    assigned: tuple[tuple[Standing, Standing], ...] = ()
    done: tuple[Standing, ...] = ()
    overdue: tuple[Standing, ...] = ()
    removed: bool = False

    @property
    def anything(self) -> bool:
        """Whether there is anything to tell."""
        if self.then is None or self.removed:
            return True
        then, now = self.then, self.now
        as_before = (then.status, then.accord, then.commitment) == (
            now.status,
            now.accord,
            now.commitment,
        )
        more = (
            self.new,
            self.gone,
            self.tasks,
            self.tasks_gone,
            self.assigned,
            self.done,
            self.overdue,
        )
        return not as_before or any(more)


def changes(then: Moment, now: Moment) -> list[Changed]:
    """What became different between two moments, commitment by commitment, those with no change
    too.
    """
    before = {each.number: each for each in flat(then.standings())}
    counted = {entry.id: entry for entry in counting(then.records, then.day)}
    counts = {entry.id: entry for entry in counting(now.records, now.day)}
    found = []
    after = now.standings()
    there = {each.number for each in flat(after)}
    for standing in after:
        number = standing.number
        mine = [standing, *standing.tasks]
        was = before.get(number)
        pairs = [(before[each.number], each) for each in standing.tasks if each.number in before]
        found.append(
            Changed(
                now=standing,
                then=was,
                new=tuple(
                    e for id_, e in counts.items() if id_ not in counted and e.commitment == number
                ),
                gone=tuple(
                    e for id_, e in counted.items() if id_ not in counts and e.commitment == number
                ),
                tasks=tuple(each for each in standing.tasks if each.number not in before),
                tasks_gone=tuple(
                    each for each in (was.tasks if was else ()) if each.number not in there
                ),
                assigned=tuple(
                    (old, new) for old, new in pairs if _assigned(old) != _assigned(new)
                ),
                done=tuple(
                    each for each in standing.tasks if _came(each, before.get(each.number), _done)
                ),
                overdue=tuple(
                    each for each in mine if _came(each, before.get(each.number), _overdue)
                ),
            )
        )
    lost = [each for each in before.values() if each.task is None and each.number not in there]
    return found + [Changed(now=each, then=each, removed=True) for each in lost]


def _assigned(standing: Standing) -> object:
    return standing.due_on, dict(standing.lead_agencies)


def _done(standing: Standing) -> bool:
    return standing.done


def _overdue(standing: Standing) -> bool:
    return standing.overdue


def _came(now: Standing, then: Standing | None, so: Callable[[Standing], bool]) -> bool:
    return so(now) and not (then is not None and so(then))
