"""What is said of the schedule of reviews and of the rule that it follows."""

import re
from collections.abc import Iterator

from mou_cli.derived.schedule import DueReview
from mou_cli.derived.view import View
from mou_cli.language.speech import Speech, counted
from mou_cli.model.agreement import TERM_END, Agreement
from mou_cli.model.vietnamese import day

MISSED_SHOWN = 3  # of the missed reviews, so many are named where there are more


def due(row: DueReview, speech: Speech) -> str:
    """A review to come, with the next working day where it falls on a weekend."""
    text = f"{speech.weekday(row.due_on)}, {speech.days(row.days)}"
    if row.working_day != row.due_on:
        text += f" ({speech.words.next_working_day.format(day=speech.weekday(row.working_day))})"
    return text


def review_state(view: View, speech: Speech) -> Iterator[str]:
    """The state of the reviews: a line for each one missed, then the next."""
    if text := uncounted(view.agreement, speech):
        yield text
        return
    missed, coming, words = view.outlook.missed, view.outlook.next, speech.words
    earlier = len(missed) - MISSED_SHOWN
    if earlier > 0:
        yield counted(words.reviews_missed_before, earlier)
    for row in missed[-MISSED_SHOWN:]:
        yield words.review_missed.format(
            number=row.number, day=speech.weekday(row.due_on), days=speech.days(row.days)
        )
    if coming:
        yield words.review_next.format(number=coming.number, due=due(coming, speech))
    elif not missed:
        yield words.no_more_reviews


def uncounted(agreement: Agreement, speech: Speech) -> str:
    """Why no dates follow from the review rule; empty where they do."""
    rule, words = agreement.review, speech.words
    if rule.countable:
        return ""
    if rule.cycle is None:
        return words.no_review_rule
    return words.review_uncounted.format(day=speech.partial(rule.anchor_on))


def review_brief(view: View, speech: Speech) -> str:
    """The state of the reviews in few words: the last one missed, and the next."""
    if not view.agreement.review.countable:
        return "–"
    missed, coming = view.outlook.missed[-1:], view.outlook.next
    lines = [f"{row.number}: {day(row.due_on)} {speech.words.not_recorded}" for row in missed]
    lines += [f"{coming.number}: {day(coming.due_on)}"] if coming else []
    return "\n".join(lines) or "–"


def rule(agreement: Agreement, speech: Speech) -> str:
    """The review rule in words, with where it is counted from."""
    review, words = agreement.review, speech.words
    if review.cycle is None:
        return words.no_review_rule
    what = f"{speech.said(review.by)} {'; '.join(map(speech.said, review.does))}".strip()
    what = f": {what}" if what else ""
    if review.cycle == TERM_END:
        return f"{words.at_term_end}{what}."
    often = words.every.format(period=period(review.cycle, speech))
    anchor = words.anchor_stated if review.anchor_stated else words.anchor_assumed
    return f"{often}{what}; {anchor.format(day=speech.partial(review.anchor_on))}."


def period(text: str, speech: Speech) -> str:
    """An ISO 8601 period in words: 2 years; in English "year" for one, as in every year."""
    words = speech.words
    units = {"Y": words.years, "M": words.months, "W": words.weeks, "D": words.days}
    parts = (
        counted(units[unit], int(number)) for number, unit in re.findall("([0-9]+)([YMWD])", text)
    )
    return " ".join(parts).removeprefix("1 " if speech.lang == "en" else "")
