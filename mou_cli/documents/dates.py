"""The days that nobody may overlook: reviews, due dates of tasks and of commitments, each with a
name for ever.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from mou_cli.codec.amendment_file import content
from mou_cli.derived.standing import Standing, flat
from mou_cli.derived.view import Report
from mou_cli.language.phrases.common import Words
from mou_cli.language.phrases.document import Product
from mou_cli.language.sentences import values as phrasing
from mou_cli.model.records import Amendment, Review
from mou_cli.model.vietnamese import day

ALARMS = (90, 30, 7)  # days before a review
YEARS_AHEAD = 6  # reviews are named up to so many years from the day


class Date(NamedTuple):
    """A whole day: `uid` stays the same for ever, so that a later calendar puts it in the place of
    this one.

    `cancelled` is a day that an earlier calendar may still have and that counts no more.
    """

    uid: str
    on: date
    title: str
    text: str
    alarms: tuple[int, ...] = ()
    cancelled: bool = False


def dates(report: Report, words: Words, product: Product) -> Iterator[Date]:
    """The reviews due and held, then what is due; a date known only to its month or year stands on
    its last day.
    """
    yield from _reviews(report, words, product)
    for each in flat(report.standings):
        if each.due_on:
            yield _due(each, report, words, product)
    yield from _gone(report, words, product)


def _reviews(report: Report, words: Words, product: Product) -> Iterator[Date]:
    agreement = report.agreement
    held = {each.number: each for each in report.reviews}
    until = date(min(report.day.year + YEARS_AHEAD, 9999), 12, 31)
    name = agreement.title.said(words.lang)
    for row in report.schedule(until):
        lines = [name, phrasing.rule(agreement, words)]
        if row.working_day != row.due_on:
            lines.append(words.on_a_weekend.format(day=phrasing.weekday(row.working_day, words)))
        if row.number in held:
            lines.append(words.held_on.format(day=day(held[row.number].held_on)))
        elif row.days < 0:
            lines.append(words.not_recorded)
        title = product.review_title.format(number=row.number, agreement=name)
        if row.number in held:
            title = product.title_held.format(title=title, day=day(held[row.number].held_on))
        alarms = ALARMS if row.days >= 0 and row.number not in held else ()
        yield Date(
            f"{agreement.id}.review.{row.number}", row.due_on, title, "\n".join(lines), alarms
        )


def _due(each: Standing, report: Report, words: Words, product: Product) -> Date:
    assert each.due_on
    agreement = report.agreement
    lines = [agreement.title.said(words.lang), phrasing.joint(each, agreement, words)]
    lines += phrasing.leads(each, agreement, words)
    if each.due_on.exact is None:
        lines.append(f"{words.due_date}: {phrasing.partial(each.due_on, words)}")
    title = _title(each.number, each.title.said(words.lang), product, task=each.task is not None)
    title = product.title_done.format(title=title) if each.done else title
    uid = _uid(agreement.id, each.number, task=each.task is not None)
    gone = each.binding is None
    return Date(uid, each.due_on.last, title, "\n".join(lines), cancelled=gone)


def _gone(report: Report, words: Words, product: Product) -> Iterator[Date]:
    """What had a due date by a review or an amendment that was taken back, unless it has one by
    another.
    """
    there = {each.number for each in flat(report.standings) if each.due_on}
    for number, title, on, task in _given(report, words):
        if number not in there:
            there.add(number)
            name = _title(number, title, product, task=task)
            uid = _uid(report.agreement.id, number, task=task)
            yield Date(uid, on, name, report.agreement.title.said(words.lang), cancelled=True)


def _given(report: Report, words: Words) -> Iterator[tuple[str, str, date, bool]]:
    """Each due date that a record ever gave: number, title, day, and whether it is of a task."""
    for record in report.records:
        if isinstance(record, Review) and record.held_on <= report.day:
            for task in record.tasks:
                if task.due_on:
                    yield task.number, task.text, task.due_on.last, True
        elif isinstance(record, Amendment):
            said = content(record.values, report.signed.codes)
            for change in said.changes if said.applies_on <= report.day else ():
                named = report.signed.commitment(change.commitment)
                changed = change.words._replace(
                    number=change.commitment, title=(named or change.words).title
                )
                for each in (*change.into, changed):
                    if each.due_on:
                        yield each.number, each.title.said(words.lang), each.due_on.last, False


def _uid(agreement: str, number: str, *, task: bool) -> str:
    return f"{agreement}.{'task' if task else 'commitment'}.{number}"


def _title(number: str, text: str, product: Product, *, task: bool) -> str:
    return (product.task_title if task else product.commitment_title).format(
        number=number, title=text
    )
