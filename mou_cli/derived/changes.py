"""How standings came about: since when something holds, and what changed between two views."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from mou_cli.derived.standing import Latest, Standing, flat, joint
from mou_cli.derived.view import View
from mou_cli.model.agreement import Accord, Status
from mou_cli.model.records import ProgressEntry


def since(
    entries: Iterable[ProgressEntry], codes: Sequence[str], holds: Callable[[Latest], bool]
) -> date | None:
    """The day from which `holds` is true without a break, by what the parties `codes` said last.

    The entries come oldest first. None if it is not true at the end.
    """
    latest: dict[str, ProgressEntry | None] = dict.fromkeys(codes)
    start: date | None = None
    for entry in entries:
        for code in codes if entry.party is None else (entry.party,):
            if code in latest:
                latest[code] = entry
        start = (start or entry.reported_on) if holds(latest) else None
    return start


def jointly(latest: Latest) -> tuple[Status | None, Accord]:
    """The joint status and accord of what the parties said last."""
    return joint([entry.status if entry else None for entry in latest.values()])


class Changed(NamedTuple):
    """What changed with one commitment; `then` is None where it did not exist yet.

    `new` are the entries that count now and did not then; `gone` are those that no longer count.
    `tasks` are new and `tasks_gone` no longer exist. `assigned` are tasks with another due date
    or lead agency, each as it was and as it is. `done` are tasks that came to be done. `overdue`
    are tasks, or the commitment itself, that came to be overdue. `removed` says that the
    commitment no longer exists.
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
        """Whether anything changed."""
        if self.then is None or self.removed:
            return True
        then, now = self.then, self.now
        unchanged = then.status == now.status and then.accord == now.accord
        if not unchanged or then.commitment != now.commitment:
            return True
        return any(self[2:])


def changes(then: View, now: View) -> list[Changed]:
    """What changed between two views, commitment by commitment, unchanged ones included."""
    before, after = then.by_number, now.by_number
    counted = {entry.id: entry for entry in then.entries}
    counts = {entry.id: entry for entry in now.entries}
    new = _by_commitment(entry for id_, entry in counts.items() if id_ not in counted)
    gone = _by_commitment(entry for id_, entry in counted.items() if id_ not in counts)
    changed = []
    for standing in now.standings:
        number = standing.number
        was = before.get(number)
        row = _changed(standing, was, before, after)
        mine, lost = tuple(new.get(number, ())), tuple(gone.get(number, ()))
        changed.append(row._replace(new=mine, gone=lost))
    for standing in before.values():
        if standing.task is None and standing.number not in after:
            changed.append(Changed(now=standing, then=standing, removed=True))
    return changed


def _by_commitment(entries: Iterable[ProgressEntry]) -> dict[str, list[ProgressEntry]]:
    by_commitment: dict[str, list[ProgressEntry]] = {}
    for entry in entries:
        by_commitment.setdefault(entry.commitment, []).append(entry)
    return by_commitment


def _changed(
    standing: Standing,
    was: Standing | None,
    before: Mapping[str, Standing],
    after: Mapping[str, Standing],
) -> Changed:
    """What changed with a commitment and its tasks, its entries left aside."""
    tasks = standing.tasks
    pairs = [(before[task.number], task) for task in tasks if task.number in before]
    done = [task for task in tasks if task.done and not _was(before, task, "done")]
    overdue = [
        each for each in flat([standing]) if each.overdue and not _was(before, each, "overdue")
    ]
    return Changed(
        now=standing,
        then=was,
        tasks=tuple(task for task in tasks if task.number not in before),
        tasks_gone=tuple(task for task in (was.tasks if was else ()) if task.number not in after),
        assigned=tuple((old, new) for old, new in pairs if _terms(old) != _terms(new)),
        done=tuple(done),
        overdue=tuple(overdue),
    )


def _was(before: Mapping[str, Standing], standing: Standing, what: str) -> bool:
    earlier = before.get(standing.number)
    return earlier is not None and bool(getattr(earlier, what))


def _terms(standing: Standing) -> object:
    return standing.due_on, dict(standing.lead_agencies)
