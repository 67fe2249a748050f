"""The days that nobody may overlook as iCalendar (RFC 5545), which every calendar takes in."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import BinaryIO

from icalendar import Alarm, Calendar, Event

from mou_cli.derived.view import View
from mou_cli.documents.dates import Date, dates
from mou_cli.language.speech import Speech
from mou_cli.model.text import visible

_END = b"END:VCALENDAR\r\n"


def write(file: BinaryIO, views: Iterable[View], speech: Speech, moment: datetime) -> None:
    """Write the calendar, event by event; `moment` is when it is made."""
    calendar = Calendar()
    calendar.add("prodid", f"-//mou//{speech.lang.upper()}")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", speech.document.calendar_name)
    empty = calendar.to_ical()
    file.write(empty.removesuffix(_END))
    for view in views:
        for each in dates(view, speech.about(view.agreement)):
            if each.on.year < date.max.year:  # calendars cannot count on from there
                file.write(_event(each, len(view.records), moment).to_ical())
    file.write(_END)


def _event(each: Date, sequence: int, moment: datetime) -> Event:
    """A whole day. Its end is the day after it (RFC 5545 §3.6.1).

    A later event of the same UID takes its place. `sequence` is the number of records, which
    only grows.
    """
    event = Event()
    event.add("uid", f"{each.uid}@mou")
    event.add("dtstamp", moment)
    event.add("sequence", sequence)
    event.add("dtstart", each.on)
    event.add("dtend", each.on + timedelta(days=1))
    event.add("summary", _text(each.title))
    event.add("description", _text(each.text))
    event.add("status", "CANCELLED" if each.cancelled else "CONFIRMED")
    event.add("transp", "TRANSPARENT")
    for days in each.alarms:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("trigger", timedelta(days=-days))
        alarm.add("description", _text(each.title))
        event.add_component(alarm)
    return event


def _text(text: str) -> str:
    return visible(text).replace("\t", " ")
