"""How standings came about: since when something holds, and what changed between two views."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import partial
from operator import attrgetter
from typing import NamedTuple

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
    removed = [standing for standing in then.standings if standing.number not in now.by_number]
    return [
        *map(partial(_changed, then=then, now=now), now.standings),
        *(Changed(standing, standing, removed=True) for standing in removed),
    ]


def _only(view: View, other: View, number: str) -> tuple[ProgressEntry, ...]:
    """The entries on the commitment `number` that count in `view` and not in `other`."""
    ids = set(map(attrgetter("id"), other.entries_of.get(number, ())))
    return tuple(entry for entry in view.entries_of.get(number, ()) if entry.id not in ids)


def _changed(standing: Standing, then: View, now: View) -> Changed:
    """What changed with a commitment, which exists in the view `now`, and with its tasks."""
    was = then.by_number.get(standing.number)
    pairs = [(then.by_number.get(task.number), task) for task in standing.tasks]
    whole = [(was, standing), *pairs]
    return Changed(
        now=standing,
        then=was,
        new=_only(now, then, standing.number),
        gone=_only(then, now, standing.number),
        tasks=tuple(new for old, new in pairs if old is None),
        tasks_gone=tuple(
            task for task in (was.tasks if was else ()) if task.number not in now.by_number
        ),
        assigned=tuple((old, new) for old, new in pairs if old and _TERMS(old) != _TERMS(new)),
        done=tuple(new for old, new in pairs if new.done and not (old and old.done)),
        overdue=tuple(new for old, new in whole if new.overdue and not (old and old.overdue)),
    )
