"""The days that nobody may overlook as iCalendar (RFC 5545), which every calendar takes in.

They are reviews, and due dates of tasks and of commitments.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from itertools import chain
from typing import BinaryIO, NamedTuple

from icalendar import Alarm, Calendar, Component, Event

from mou_cli.derived.schedule import DueReview
from mou_cli.derived.standing import flat
from mou_cli.derived.view import View
from mou_cli.language.sentences.reviews import rule
from mou_cli.language.speech import Speech
from mou_cli.model.agreement import Commitment, PartialDate
from mou_cli.model.records import Amendment, Review
from mou_cli.model.text import visible
from mou_cli.model.vietnamese import day

ALARMS = (90, 30, 7)  # days before a review
YEARS_AHEAD = 6  # reviews are named up to so many years from the day
_END = b"END:VCALENDAR\r\n"


class Date(NamedTuple):
    """A whole day; its `uid` never changes, so that a later calendar replaces this day.

    `cancelled` is a day that an earlier calendar may still have and that no longer counts.
    """

    uid: str
    on: date
    title: str
    text: str
    alarms: tuple[int, ...] = ()
    cancelled: bool = False


def write(file: BinaryIO, views: Iterable[View], speech: Speech, moment: datetime) -> None:
    """Write the calendar, event by event; `moment` is when it is made."""
    facts = {"prodid": f"-//mou//{speech.lang.upper()}", "version": "2.0", "method": "PUBLISH"}
    calendar = _filled(Calendar(), {**facts, "x-wr-calname": speech.document.calendar_name})
    file.write(calendar.to_ical().removesuffix(_END))
    for view in views:
        for row in _dates(view, speech.about(view.agreement)):
            if row.on.year < date.max.year:  # calendars cannot count on from there
                file.write(_event(row, len(view.ledger.records), moment).to_ical())
    file.write(_END)


def _event(row: Date, sequence: int, moment: datetime) -> Component:
    """A whole day. Its end is the day after it (RFC 5545 §3.6.1).

    A later event of the same UID takes its place. `sequence` is the number of records, which
    only grows.
    """
    title, text = (visible(part).replace("\t", " ") for part in (row.title, row.text))
    facts = {
        "uid": f"{row.uid}@mou",
        "dtstamp": moment,
        "sequence": sequence,
        "dtstart": row.on,
        "dtend": row.on + timedelta(days=1),
        "summary": title,
        "description": text,
        "status": "CANCELLED" if row.cancelled else "CONFIRMED",
        "transp": "TRANSPARENT",
    }
    event = _filled(Event(), facts)
    for days in row.alarms:
        alarm = {"action": "DISPLAY", "trigger": timedelta(days=-days), "description": title}
        event.add_component(_filled(Alarm(), alarm))
    return event


def _filled(component: Component, facts: Mapping[str, object]) -> Component:
    for name, value in facts.items():
        component.add(name, value)
    return component


def _dates(view: View, speech: Speech) -> Iterator[Date]:
    """The reviews due and held, then what is due.

    A date known only to its month or year stands on its last day.
    """
    held = {review.number: review for review in view.reviews}
    for row in view.schedule(date(min(view.day.year + YEARS_AHEAD, 9999), 12, 31)):
        yield _review(row, held.get(row.number), speech)
    # What had a due date by a record that was taken back follows, unless it has one by another.
    due: dict[str, Date] = {}
    for given in chain(_due(view, speech), _ever_given(view, speech)):
        due.setdefault(given.uid, given)
    yield from due.values()


def _review(row: DueReview, held: Review | None, speech: Speech) -> Date:
    agreement, words, phrases = speech.agreement, speech.words, speech.document
    name = speech.said(agreement.title)
    lines = [name, rule(agreement, speech)]
    title = phrases.review_title.format(number=row.number, agreement=name)
    if row.working_day != row.due_on:
        lines.append(words.on_a_weekend.format(day=speech.weekday(row.working_day)))
    if held:
        lines.append(words.held_on.format(day=day(held.held_on)))
        title = phrases.title_held.format(title=title, day=day(held.held_on))
    elif row.days < 0:
        lines.append(words.not_recorded)
    alarms = ALARMS if row.days >= 0 and not held else ()
    return Date(f"{agreement.id}.review.{row.number}", row.due_on, title, "\n".join(lines), alarms)


def _due(view: View, speech: Speech) -> Iterator[Date]:
    """What is due by what counts on the day."""
    for standing in flat(view.standings):
        if due_on := standing.due_on:
            kind, title = "task" if standing.task else "commitment", speech.said(standing.title)
            given = _given(kind, standing.number, title, due_on, speech)
            lines = [given.text, speech.joint(standing), *speech.by_party(standing.lead_agencies)]
            if due_on.exact is None:
                lines.append(f"{speech.words.due_date}: {speech.partial(due_on)}")
            done = speech.document.title_done.format(title=given.title)
            yield given._replace(
                title=done if standing.done else given.title,
                text="\n".join(lines),
                cancelled=standing.binding is None,
            )


def _ever_given(view: View, speech: Speech) -> Iterator[Date]:
    """Each due date that a record ever gave."""
    for record in view.ledger.records:
        if isinstance(record, Review) and record.held_on <= view.day:
            for task in record.tasks:
                if task.due_on:
                    yield _given("task", task.number, task.text, task.due_on, speech)
        elif isinstance(record, Amendment) and record.content.applies_on <= view.day:
            for one in _given_by(record, view):
                if one.due_on:
                    title = speech.said(one.title)
                    yield _given("commitment", one.number, title, one.due_on, speech)


def _given_by(amendment: Amendment, view: View) -> Iterator[Commitment]:
    """The commitments that an amendment made or changed, with what it says of them."""
    for change in amendment.content.changes:
        yield from change.into
        named = view.signed.commitment(change.commitment) or change.words
        yield change.words._replace(number=change.commitment, title=named.title)


def _given(kind: str, number: str, text: str, due_on: PartialDate, speech: Speech) -> Date:
    """The due date of a commitment or a task, as one that no longer counts."""
    phrases, agreement = speech.document, speech.agreement
    phrase = phrases.task_title if kind == "task" else phrases.commitment_title
    return Date(
        f"{agreement.id}.{kind}.{number}",
        due_on.last,
        phrase.format(number=number, title=text),
        speech.said(agreement.title),
        cancelled=True,
    )
