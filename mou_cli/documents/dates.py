"""The days that nobody may overlook: reviews, and due dates of tasks and of commitments."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from mou_cli.derived.schedule import DueReview
from mou_cli.derived.standing import Standing, flat
from mou_cli.derived.view import View
from mou_cli.language.sentences.reviews import rule
from mou_cli.language.speech import Speech
from mou_cli.model.agreement import Commitment, PartialDate
from mou_cli.model.records import Amendment, Review
from mou_cli.model.vietnamese import day

ALARMS = (90, 30, 7)  # days before a review
YEARS_AHEAD = 6  # reviews are named up to so many years from the day


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


def dates(view: View, speech: Speech) -> Iterator[Date]:
    """The reviews due and held, then what is due.

    A date known only to its month or year stands on its last day.
    """
    held = {review.number: review for review in view.reviews}
    for row in view.schedule(date(min(view.day.year + YEARS_AHEAD, 9999), 12, 31)):
        yield _review(row, held.get(row.number), speech)
    numbers = set()
    for standing in flat(view.standings):
        if standing.due_on:
            numbers.add(standing.number)
            yield _due(standing, standing.due_on, speech)
    # What had a due date by a record that was taken back, unless it has one by another.
    for number, gone in _ever_given(view, speech):
        if number not in numbers:
            numbers.add(number)
            yield gone


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
    alarms: tuple[int, ...] = ALARMS if row.days >= 0 and not held else ()
    return Date(f"{agreement.id}.review.{row.number}", row.due_on, title, "\n".join(lines), alarms)


def _due(standing: Standing, due_on: PartialDate, speech: Speech) -> Date:
    kind, title = "task" if standing.task else "commitment", speech.said(standing.title)
    given = _given(kind, standing.number, title, due_on, speech)
    lines = [given.text, speech.joint(standing), *speech.by_party(standing.lead_agencies)]
    if due_on.exact is None:
        lines.append(f"{speech.words.due_date}: {speech.partial(due_on)}")
    done = speech.document.title_done.format(title=given.title)
    return given._replace(
        title=done if standing.done else given.title,
        text="\n".join(lines),
        cancelled=standing.binding is None,
    )


def _ever_given(view: View, speech: Speech) -> Iterator[tuple[str, Date]]:
    """Each due date that a record ever gave, with the number of what it was given to."""
    for record in view.ledger.records:
        if isinstance(record, Review) and record.held_on <= view.day:
            for task in record.tasks:
                if task.due_on:
                    yield task.number, _given("task", task.number, task.text, task.due_on, speech)
        elif isinstance(record, Amendment) and record.content.applies_on <= view.day:
            for one in _given_by(record, view):
                if one.due_on:
                    title = speech.said(one.title)
                    yield one.number, _given("commitment", one.number, title, one.due_on, speech)


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
