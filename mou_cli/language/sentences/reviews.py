"""What is said of the schedule of reviews and of the rule that it follows."""

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
        moved = speech.weekday(row.working_day)
        text += f" ({speech.words.next_working_day.format(day=moved)})"
    return text


def review_state(view: View, speech: Speech) -> list[str]:
    """The state of the reviews: a line for each one missed, then the next."""
    if text := uncounted(view.agreement, speech):
        return [text]
    outlook, words = view.outlook, speech.words
    lines = []
    earlier = len(outlook.missed) - MISSED_SHOWN
    if earlier > 0:
        lines.append(counted(words.reviews_missed_before, earlier))
    for row in outlook.missed[-MISSED_SHOWN:]:
        on, ago = speech.weekday(row.due_on), speech.days(row.days)
        lines.append(words.review_missed.format(number=row.number, day=on, days=ago))
    if outlook.next:
        coming = due(outlook.next, speech)
        lines.append(words.review_next.format(number=outlook.next.number, due=coming))
    elif not outlook.missed:
        lines.append(words.no_more_reviews)
    return lines


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
    outlook, missed = view.outlook, speech.words.not_recorded
    lines = [f"{row.number}: {day(row.due_on)} {missed}" for row in outlook.missed[-1:]]
    if outlook.next:
        lines.append(f"{outlook.next.number}: {day(outlook.next.due_on)}")
    return "\n".join(lines) or "–"


def rule(agreement: Agreement, speech: Speech) -> str:
    """The review rule in words, with where it is counted from."""
    review, words = agreement.review, speech.words
    if review.cycle is None:
        return words.no_review_rule
    tasks = "; ".join(speech.said(text) for text in review.does)
    what = f"{speech.said(review.by)} {tasks}".strip()
    text = words.at_term_end if review.cycle == TERM_END else often(review.cycle, speech)
    text += f": {what}" if what else ""
    if review.cycle != TERM_END:
        anchor = words.anchor_stated if review.anchor_stated else words.anchor_assumed
        text += "; " + anchor.format(day=speech.partial(review.anchor_on))
    return text + "."


def period(text: str, speech: Speech) -> str:
    """An ISO 8601 period in words: 2 years; in English "year" for one, as in every year."""
    words = speech.words
    units = {"Y": words.years, "M": words.months, "W": words.weeks, "D": words.days}
    number, parts = "", []
    for sign in text[1:]:
        if sign.isdigit():
            number += sign
        else:
            parts.append(counted(units[sign], int(number)))
            number = ""
    return " ".join(parts).removeprefix("1 " if speech.lang == "en" else "")


def often(cycle: str, speech: Speech) -> str:
    """How often the parties review: every 2 years."""
    return speech.words.every.format(period=period(cycle, speech))
