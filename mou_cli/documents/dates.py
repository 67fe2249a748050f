"""The days that nobody may overlook: reviews, and due dates of tasks and of commitments."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from mou_cli.derived.schedule import DueReview
from mou_cli.derived.standing import Standing, flat
from mou_cli.derived.view import View
from mou_cli.language.sentences.reviews import rule
from mou_cli.language.speech import Speech
from mou_cli.model.agreement import Agreement, Commitment
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
    yield from _reviews(view, speech)
    due = [standing for standing in flat(view.standings) if standing.due_on]
    for standing in due:
        yield _due(standing, speech)
    yield from _withdrawn(view, {standing.number for standing in due}, speech)


def _reviews(view: View, speech: Speech) -> Iterator[Date]:
    held = {review.number: review for review in view.reviews}
    until = date(min(view.day.year + YEARS_AHEAD, 9999), 12, 31)
    for row in view.schedule(until):
        yield _review(row, held.get(row.number), speech)


def _review(row: DueReview, held: Review | None, speech: Speech) -> Date:
    agreement, words, phrases = speech.agreement, speech.words, speech.document
    name = speech.said(agreement.title)
    lines = [name, rule(agreement, speech)]
    title = phrases.review_title.format(number=row.number, agreement=name)
    alarms: tuple[int, ...] = ALARMS if row.days >= 0 else ()
    if row.working_day != row.due_on:
        lines.append(words.on_a_weekend.format(day=speech.weekday(row.working_day)))
    if held:
        lines.append(words.held_on.format(day=day(held.held_on)))
        title = phrases.title_held.format(title=title, day=day(held.held_on))
        alarms = ()
    elif row.days < 0:
        lines.append(words.not_recorded)
    uid = f"{agreement.id}.review.{row.number}"
    return Date(uid, row.due_on, title, "\n".join(lines), alarms)


def _due(standing: Standing, speech: Speech) -> Date:
    assert standing.due_on
    lines = [speech.said(speech.agreement.title), speech.joint(standing)]
    lines += speech.by_party(standing.lead_agencies)
    if standing.due_on.exact is None:
        lines.append(f"{speech.words.due_date}: {speech.partial(standing.due_on)}")
    given = _Given(standing.number, speech.said(standing.title), bool(standing.task))
    title = given.title(speech)
    title = speech.document.title_done.format(title=title) if standing.done else title
    gone = standing.binding is None
    on = standing.due_on.last
    return Date(given.uid(speech.agreement), on, title, "\n".join(lines), cancelled=gone)


class _Given(NamedTuple):
    """A commitment or a task that was given a due date."""

    number: str
    text: str
    task: bool

    def uid(self, agreement: Agreement) -> str:
        return f"{agreement.id}.{'task' if self.task else 'commitment'}.{self.number}"

    def title(self, speech: Speech) -> str:
        phrases = speech.document
        phrase = phrases.task_title if self.task else phrases.commitment_title
        return phrase.format(number=self.number, title=self.text)


def _withdrawn(view: View, due: set[str], speech: Speech) -> Iterator[Date]:
    """What had a due date by a record that was taken back, unless it has one by another."""
    text = speech.said(view.agreement.title)
    for given, on in _ever_given(view, speech):
        if given.number not in due:
            due.add(given.number)
            yield Date(given.uid(view.agreement), on, given.title(speech), text, cancelled=True)


def _ever_given(view: View, speech: Speech) -> Iterator[tuple[_Given, date]]:
    """Each due date that a record ever gave."""
    for record in view.records:
        if isinstance(record, Review) and record.held_on <= view.day:
            for task in record.tasks:
                if task.due_on:
                    yield _Given(task.number, task.text, True), task.due_on.last
        elif isinstance(record, Amendment) and record.content.applies_on <= view.day:
            for commitment in _given_by(record, view):
                if commitment.due_on:
                    title = speech.said(commitment.title)
                    yield _Given(commitment.number, title, False), commitment.due_on.last


def _given_by(amendment: Amendment, view: View) -> Iterator[Commitment]:
    """The commitments that an amendment made or changed, with what it says of them."""
    for change in amendment.content.changes:
        yield from change.into
        named = view.signed.commitment(change.commitment) or change.words
        yield change.words._replace(number=change.commitment, title=named.title)
