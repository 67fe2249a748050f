"""The days that nobody may overlook as iCalendar (RFC 5545), which every calendar takes in."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import BinaryIO, TypeVar

from icalendar import Alarm, Calendar, Component, Event

from mou_cli.derived.view import View
from mou_cli.documents.dates import Date, dates
from mou_cli.language.speech import Speech
from mou_cli.model.text import visible

Part = TypeVar("Part", bound=Component)
_END = b"END:VCALENDAR\r\n"


def write(file: BinaryIO, views: Iterable[View], speech: Speech, moment: datetime) -> None:
    """Write the calendar, event by event; `moment` is when it is made."""
    facts = {"prodid": f"-//mou//{speech.lang.upper()}", "version": "2.0", "method": "PUBLISH"}
    calendar = _filled(Calendar(), {**facts, "x-wr-calname": speech.document.calendar_name})
    file.write(calendar.to_ical().removesuffix(_END))
    for view in views:
        for each in dates(view, speech.about(view.agreement)):
            if each.on.year < date.max.year:  # calendars cannot count on from there
                file.write(_event(each, len(view.ledger.records), moment).to_ical())
    file.write(_END)


def _event(each: Date, sequence: int, moment: datetime) -> Event:
    """A whole day. Its end is the day after it (RFC 5545 §3.6.1).

    A later event of the same UID takes its place. `sequence` is the number of records, which
    only grows.
    """
    title, text = (visible(part).replace("\t", " ") for part in (each.title, each.text))
    facts = {
        "uid": f"{each.uid}@mou",
        "dtstamp": moment,
        "sequence": sequence,
        "dtstart": each.on,
        "dtend": each.on + timedelta(days=1),
        "summary": title,
        "description": text,
        "status": "CANCELLED" if each.cancelled else "CONFIRMED",
        "transp": "TRANSPARENT",
    }
    event = _filled(Event(), facts)
    for days in each.alarms:
        alarm = {"action": "DISPLAY", "trigger": timedelta(days=-days), "description": title}
        event.add_component(_filled(Alarm(), alarm))
    return event


def _filled(component: Part, facts: Mapping[str, object]) -> Part:
    for name, value in facts.items():
        component.add(name, value)
    return component
