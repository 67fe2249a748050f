"""Which records count: known by a moment, not taken back, about days up to a day; in the order they
were recorded.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from itertools import takewhile
from operator import attrgetter

from mou_cli.model.records import (
    Amendment,
    Assignment,
    Correction,
    ProgressEntry,
    Record,
    Review,
    Task,
)


def known(records: Sequence[Record], until: datetime) -> list[Record]:
    """What was recorded before the moment `until`: all up to the first record stamped at it or
    later.

    The order of the file is the order of recording, clocks may differ; so what was known never
    depends on what was recorded later.
    """
    return list(takewhile(lambda record: record.recorded_at < until, records))


def entries(records: Iterable[Record]) -> list[ProgressEntry]:
    """Every entry in the order recorded, those that a review agreed among them."""
    found: list[ProgressEntry] = []
    for record in records:
        if isinstance(record, ProgressEntry):
            found.append(record)
        elif isinstance(record, Review):
            found.extend(record.entries)
    return found


def taken_back(records: Sequence[Record]) -> dict[str, Correction]:
    """The corrections in force by the id of what they take back: a correction taken back itself
    counts no more.

    It follows from what refers to what, whatever the order of the records and the clocks they were
    stamped by. A review that is taken back takes the entries that it agreed with it.
    """
    corrections = {record.id: record for record in records if isinstance(record, Correction)}
    undecided: dict[str, int] = dict.fromkeys(corrections, 0)
    for each in corrections.values():
        if each.takes_back in undecided:
            undecided[each.takes_back] += 1
    ready = [each for each in corrections.values() if not undecided[each.id]]
    in_force: dict[str, Correction] = {}
    while ready:
        each = ready.pop()
        target = each.takes_back
        if each.id not in in_force:
            in_force[target] = min(
                each, in_force.get(target, each), key=lambda found: (found.recorded_at, found.id)
            )
        if target in corrections:
            undecided[target] -= 1
            if not undecided[target]:
                ready.append(corrections[target])
    for record in records if in_force else ():
        if isinstance(record, Review) and record.id in in_force:
            in_force |= {each.id: in_force[record.id] for each in record.assessments}
    return in_force


def history(records: Sequence[Record]) -> dict[str, list[Correction]]:
    """By entry id, the corrections that are about it, directly or by way of earlier ones, as they
    were recorded.
    """
    about: dict[str, str] = {}
    found: dict[str, list[Correction]] = {}
    for record in records:
        if isinstance(record, Correction):
            about[record.id] = about.get(record.takes_back, record.takes_back)
            found.setdefault(about[record.id], []).append(record)
    for record in records if found else ():
        if isinstance(record, Review) and record.id in found:
            for each in record.assessments:
                found[each.id] = [*found.get(each.id, ()), *found[record.id]]
    return found


def log(
    records: Sequence[Record], as_of: date, *, number: str | None = None
) -> list[ProgressEntry]:
    """Every entry about days up to `as_of`, newest first, those taken back too; on `number` (its
    tasks with it).

    On one day the order is that of the records, which the lock makes the order of recording; what a
    review agreed is the last word on its day.
    """
    said = [record for record in records if isinstance(record, ProgressEntry)]
    said += [entry for record in records if isinstance(record, Review) for entry in record.entries]
    found = [
        entry
        for entry in said
        if entry.reported_on <= as_of
        and (number is None or number in (entry.commitment, entry.task))
    ]
    found.sort(key=attrgetter("reported_on"))
    return found[::-1]


def counting(
    records: Sequence[Record], as_of: date, *, number: str | None = None
) -> list[ProgressEntry]:
    """The entries about days up to `as_of` that were not taken back, oldest first."""
    gone = taken_back(records)
    return [entry for entry in reversed(log(records, as_of, number=number)) if entry.id not in gone]


def reviews(records: Sequence[Record]) -> list[Review]:
    """The reviews that were held and not taken back, in the order recorded."""
    found = [record for record in records if isinstance(record, Review)]
    gone = taken_back(records) if found else {}
    return [record for record in found if record.id not in gone]


def amendments(records: Sequence[Record]) -> list[Amendment]:
    """The amendments that were not taken back, in the order recorded."""
    found = [record for record in records if isinstance(record, Amendment)]
    gone = taken_back(records) if found else {}
    return [record for record in found if record.id not in gone]


def tasks(records: Sequence[Record], as_of: date) -> list[Task]:
    """The tasks set by reviews held up to `as_of`, in the order set, each with the later one that
    carries it on.
    """
    found = {
        task.number: task
        for review in reviews(records)
        if review.held_on <= as_of
        for task in review.tasks
    }
    if not found:
        return []
    for each in assignments(records, as_of):
        if task := found.get(each.task):
            due = (each.due_on, None) if each.due_on else (task.due_on, task.by_review)
            leads = {**task.lead_agencies, **each.lead_agencies}
            found[each.task] = task._replace(lead_agencies=leads, due_on=due[0], by_review=due[1])
    carried = {task.continues: task.number for task in found.values() if task.continues}
    return [task._replace(carried_to=carried.get(task.number)) for task in found.values()]


def assignments(records: Sequence[Record], as_of: date) -> list[Assignment]:
    """Who was to lead which task, and by when, as it was said up to `as_of`, oldest first."""
    found = [record for record in records if isinstance(record, Assignment) and record.on <= as_of]
    return sorted(found, key=lambda each: each.on)


def late(records: Sequence[Record]) -> dict[str, int]:
    """By entry id, the last review that was recorded before the entry although it was held on its
    day or after it.

    Such an entry tells something of a day that the review had already judged: it is kept apart from
    what it saw.
    """
    found: dict[str, int] = {}
    seen: list[Review] = []
    gone = taken_back(records)
    for record in records:
        if isinstance(record, Review) and record.id not in gone:
            seen.append(record)
        elif isinstance(record, ProgressEntry):
            judged = [review.number for review in seen if record.reported_on <= review.held_on]
            if judged:
                found[record.id] = judged[-1]
    return found
