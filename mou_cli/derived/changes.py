"""How standings came about: since when something holds, and what changed between two views."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from operator import attrgetter
from typing import NamedTuple

from mou_cli.derived.ledger import grouped
from mou_cli.derived.standing import Latest, Standing
from mou_cli.derived.view import View
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


_TERMS = attrgetter("due_on", "lead_agencies")


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
        then, now = self.then, self.now
        if then is None or any(self[2:]):
            return True
        before = (then.status, then.accord, then.commitment)
        return before != (now.status, now.accord, now.commitment)


def changes(then: View, now: View) -> list[Changed]:
    """What changed between two views, commitment by commitment, unchanged ones included."""
    before, after = then.by_number, now.by_number
    new, gone = _only(now, then), _only(then, now)
    changed = []
    for standing in now.standings:
        row = _changed(standing, before, after)
        mine, lost = new.get(standing.number, ()), gone.get(standing.number, ())
        changed.append(row._replace(new=tuple(mine), gone=tuple(lost)))
    for standing in then.standings:
        if standing.number not in after:
            changed.append(Changed(now=standing, then=standing, removed=True))
    return changed


def _only(view: View, other: View) -> dict[str, list[ProgressEntry]]:
    """By commitment, the entries that count in `view` and not in `other`."""
    ids = set(map(attrgetter("id"), other.entries))
    entries = [entry for entry in view.entries if entry.id not in ids]
    return grouped(entries, attrgetter("commitment"))


def _changed(
    standing: Standing, before: Mapping[str, Standing], after: Mapping[str, Standing]
) -> Changed:
    """What changed with a commitment and its tasks, its entries left aside."""
    was = before.get(standing.number)
    pairs = [(before.get(task.number), task) for task in standing.tasks]
    each = [(was, standing), *pairs]
    return Changed(
        now=standing,
        then=was,
        tasks=tuple(new for old, new in pairs if old is None),
        tasks_gone=tuple(task for task in (was.tasks if was else ()) if task.number not in after),
        assigned=tuple((old, new) for old, new in pairs if old and _TERMS(old) != _TERMS(new)),
        done=tuple(new for old, new in pairs if new.done and not (old and old.done)),
        overdue=tuple(new for old, new in each if new.overdue and not (old and old.overdue)),
    )
