"""The log folded once: which records count, what was taken back, what came late."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from functools import cached_property
from itertools import takewhile
from operator import attrgetter
from typing import TypeVar

from mou_cli.model.records import (
    Amendment,
    Assignment,
    Correction,
    ProgressEntry,
    R,
    Record,
    Review,
    Task,
    ids,
)

T = TypeVar("T")


def grouped(values: Iterable[T], key: Callable[[T], str]) -> dict[str, list[T]]:
    """`values` by their key, each group in their order."""
    groups: dict[str, list[T]] = {}
    for value in values:
        groups.setdefault(key(value), []).append(value)
    return groups


def known(records: Sequence[Record], until: datetime) -> list[Record]:
    """The records up to the first one stamped at the moment `until` or later.

    The order of the file is the order of recording, and clocks may differ. So what was known at a
    moment never depends on what was recorded later.
    """
    return list(takewhile(lambda record: record.recorded_at < until, records))


class Ledger:
    """What a sequence of records says; each part is worked out when it is first asked for."""

    def __init__(self, records: Sequence[Record]) -> None:
        """Take `records` in the order recorded."""
        self.records = records

    @cached_property
    def entries(self) -> list[ProgressEntry]:
        """Every entry in the order recorded, with those that a review agreed."""
        entries: list[ProgressEntry] = []
        for record in self.records:
            if isinstance(record, ProgressEntry):
                entries.append(record)
            elif isinstance(record, Review):
                entries += record.entries
        return entries

    def recorded(self, kind: type[R]) -> list[R]:
        """The records of one kind in the order recorded, those taken back too."""
        return [record for record in self.records if isinstance(record, kind)]

    @cached_property
    def taken_back(self) -> dict[str, Correction]:
        """The corrections in force, by the id of what they take back.

        A correction that is taken back itself has no effect. The result follows from what refers
        to what, not from the order of the records or their clocks. A review that is taken back
        takes its entries with it.
        """
        in_force = _in_force(self.recorded(Correction))
        for review in self.recorded(Review):
            if review.id in in_force:
                in_force |= dict.fromkeys(ids(review), in_force[review.id])
        return in_force

    @cached_property
    def corrections_of(self) -> dict[str, list[Correction]]:
        """By entry id, the corrections that concern it directly or through others, as recorded."""
        root: dict[str, str] = {}
        history: dict[str, list[Correction]] = {}
        for correction in self.recorded(Correction):
            root[correction.id] = root.get(correction.takes_back, correction.takes_back)
            history.setdefault(root[correction.id], []).append(correction)
        for review in self.recorded(Review):
            for assessment in review.assessments if review.id in history else ():
                history.setdefault(assessment.id, []).extend(history[review.id])
        return history

    @cached_property
    def reviews(self) -> list[Review]:
        """The reviews that were held and not taken back, in the order recorded."""
        return self._kept(self.recorded(Review))

    @cached_property
    def amendments(self) -> list[Amendment]:
        """The amendments that were not taken back, in the order recorded."""
        return self._kept(self.recorded(Amendment))

    def _kept(self, records: Iterable[R]) -> list[R]:
        return [record for record in records if record.id not in self.taken_back]

    @cached_property
    def late(self) -> dict[str, int]:
        """Entries that came too late for a review: entry id → review number.

        They speak of a day that the review, recorded earlier, had already judged.
        """
        late: dict[str, int] = {}
        held: list[Review] = []
        for record in self.records:
            if isinstance(record, Review) and record.id not in self.taken_back:
                held.append(record)
            elif isinstance(record, ProgressEntry):
                for review in held:
                    if record.reported_on <= review.held_on:
                        late[record.id] = review.number
        return late

    def log(self, as_of: date, number: str | None = None) -> list[ProgressEntry]:
        """The entries about days up to `as_of`, newest first, those taken back too.

        With `number`, only those about this commitment (its tasks included) or task. On one day
        the order is that of recording; what a review agreed is the last word on its day.
        """
        entries = [
            entry
            for entry in self.entries
            if entry.reported_on <= as_of and number in (None, entry.commitment, entry.task)
        ]
        entries.sort(key=lambda entry: (entry.reported_on, entry.review is not None))
        return entries[::-1]

    def counting(self, as_of: date, number: str | None = None) -> list[ProgressEntry]:
        """The entries about days up to `as_of` that were not taken back, oldest first."""
        return self._kept(reversed(self.log(as_of, number)))

    def assignments(self, as_of: date) -> list[Assignment]:
        """Who was to lead which task, and by when, as said up to `as_of`, oldest first."""
        assignments = [record for record in self.recorded(Assignment) if record.on <= as_of]
        return sorted(assignments, key=attrgetter("on"))

    def tasks(self, as_of: date) -> list[Task]:
        """The tasks set by reviews held up to `as_of`, in the order set.

        Each has what was assigned later, and the number of the task that carries it on.
        """
        tasks: dict[str, Task] = {}
        for review in self.reviews:
            if review.held_on <= as_of:
                tasks |= {task.number: task for task in review.tasks}
        for assignment in self.assignments(as_of):
            if task := tasks.get(assignment.task):
                leads = {**task.lead_agencies, **assignment.lead_agencies}
                task = task._replace(lead_agencies=leads)
                if assignment.due_on:
                    task = task._replace(due_on=assignment.due_on, by_review=None)
                tasks[task.number] = task
        carried = {task.continues: task.number for task in tasks.values()}
        return [task._replace(carried_to=carried.get(task.number)) for task in tasks.values()]

    def task(self, number: str, as_of: date = date.max) -> Task | None:
        """The task of that number, if it was set up to `as_of`."""
        return next((task for task in self.tasks(as_of) if task.number == number), None)


def _in_force(corrections: Sequence[Correction]) -> dict[str, Correction]:
    """By the id of what is taken back, the correction that does it: the earliest of several.

    A correction is decided when all corrections of it are; a circle, which no register has, is
    never decided and takes nothing back.
    """
    by_id = {correction.id: correction for correction in corrections}
    undecided = Counter(map(attrgetter("takes_back"), by_id.values()))
    ready = [correction for correction in by_id.values() if not undecided[correction.id]]
    in_force: dict[str, Correction] = {}
    while ready:
        correction = ready.pop()
        target = correction.takes_back
        if correction.id not in in_force:
            rivals = (correction, in_force.get(target, correction))
            in_force[target] = min(rivals, key=attrgetter("recorded_at", "id"))
        undecided[target] -= 1
        if target in by_id and not undecided[target]:
            ready.append(by_id[target])
    return in_force
