"""Values as sentences and cells in the user's language: what the plain lines and the tables have in
common.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from mou_cli.derived.standing import Standing
from mou_cli.language.phrases.common import Words, status_name
from mou_cli.model.agreement import TERM_END, Accord, Agreement, Commitment, PartialDate, Status
from mou_cli.model.records import Correction, ProgressEntry
from mou_cli.model.vietnamese import day, percent

if TYPE_CHECKING:  # recording progress needs no schedule
    from mou_cli.derived.schedule import DueReview, Outlook

ID_SHOWN = 8  # so many letters of an id are shown; any unambiguous beginning names a record
MARKS = {Accord.AGREED: "✓", Accord.DIFFERS: "≠", Accord.ONE_SIDED: "◐", Accord.NONE: ""}


def counted(phrase: str, count: int, **facts: object) -> str:
    """`phrase` with its count, and the s of the English plural where it has one."""
    return phrase.format(count=count, s="" if count == 1 else "s", **facts)


def taken_back(phrase: str, correction: Correction) -> str:
    """Who took something back, when and why, in the words of `phrase`."""
    return phrase.format(
        day=day(correction.recorded_at.astimezone().date()),
        by=correction.recorded_by,
        reason=correction.reason,
        id=correction.id[:ID_SHOWN],
        earlier=correction.takes_back[:ID_SHOWN],
    )


def partial(value: PartialDate | None, words: Words) -> str:
    """A date as exact as it is known: 24/07/2023, 07/2023 or 2023."""
    if value is None:
        return words.not_stated
    if value.exact:
        return day(value.exact)
    return f"{value.month:02}/{value.year:04}" if value.month else f"{value.year:04}"


def status(value: Status | None, words: Words, amount: float | None = None) -> str:
    """A status with its percentage, or that nothing was reported."""
    if value is None:
        return words.not_reported
    name = status_name(value, words.lang)
    return name if amount is None else f"{name} {percent(amount, words.lang)}"


def entry(value: ProgressEntry | None, words: Words) -> str:
    """What a party's report in force says."""
    return status(value.status, words, value.percent) if value else words.not_reported


def party(code: str | None, agreement: Agreement, words: Words) -> str:
    """A party's name; all of them jointly for None."""
    return agreement.party(code).name.said(words.lang) if code else words.jointly


def parties(codes: Sequence[str], agreement: Agreement, words: Words) -> str:
    """Parties' names in a row."""
    return ", ".join(party(code, agreement, words) for code in codes)


def joint(value: Standing, agreement: Agreement, words: Words) -> str:
    """The joint standing in words: the status, how far the parties go together, who has not
    reported.
    """
    if value.accord is Accord.NONE:
        return words.not_reported
    said = {
        Accord.AGREED: words.agreed,
        Accord.DIFFERS: words.differs,
        Accord.ONE_SIDED: (f"{words.differs}; " if value.apart else "")
        + words.one_sided.format(parties=parties(value.silent, agreement, words)),
    }[value.accord]
    return f"{status(value.status, words)} {mark(value)} {said}"


def mark(value: Standing) -> str:
    """How far the parties go together as a sign; two where those who reported differ and others
    have not reported.
    """
    return MARKS[value.accord] + (
        MARKS[Accord.DIFFERS] if value.apart and value.accord is Accord.ONE_SIDED else ""
    )


def attention(value: Standing, agreement: Agreement, words: Words) -> list[str]:
    """What calls for attention in a commitment, the most pressing first."""
    if value.carried:
        return []
    calls = changed(value, words)
    if value.overdue and value.due_on:
        calls.append(words.overdue_since.format(day=partial(value.due_on, words)))
    if value.apart:
        calls.append(words.parties_differ)
    if value.accord is Accord.ONE_SIDED:
        calls.append(words.party_silent.format(parties=parties(value.silent, agreement, words)))
    if value.status is not None and value.stale():
        calls.append(words.quiet.format(days=value.quiet_days))
    return calls


def changed(value: Standing, words: Words) -> list[str]:
    """What amendments and successions did to a commitment that a reader of its standing must know."""
    found = value.commitment
    if value.task:
        return []
    if found.superseded_by:
        return [
            words.superseded.format(
                numbers=", ".join(found.superseded_by), day=day(found.ended_on or date.max)
            )
        ]
    if found.ended_on:
        return [words.ended.format(day=day(found.ended_on))]
    return [words.orphaned] if found.orphaned and not value.settled else []


def text_status(value: Commitment, words: Words) -> str:
    """Where the words of a commitment are from; empty where that is not stated."""
    return words.text_statuses.get(value.text_status or "", value.text_status or "")


def tasks_done(value: Standing, words: Words) -> str:
    """How many of a commitment's tasks are done: 2 of 3 tasks done; empty where it has none."""
    done, of = value.done_of
    return counted(words.tasks_done, of, done=done) if of else ""


def subtitle(agreement: Agreement, as_of: date, shown: int, words: Words) -> str:
    """What stands under the title of a list: signing, how many commitments, whose numbers, the day."""
    total = len(agreement.commitments)
    count = (
        counted(words.commitment_count, total)
        if shown == total
        else words.shown.format(count=shown, of=total)
    )
    parts = [words.signed_on.format(day=partial(agreement.signed_on, words)), count]
    if agreement.numbering == "editorial":
        parts.append(words.numbering_editorial)
    return " · ".join([*parts, words.as_of.format(day=day(as_of))])


def tally(counts: Mapping[Status | None, int], words: Words) -> str:
    """How many commitments have each status, those without any left out."""
    return " · ".join(f"{count} {status(value, words)}" for value, count in counts.items() if count)


def task_facts(value: Standing, agreement: Agreement, words: Words) -> list[str]:
    """Who leads a task, a line each, and by which review it is due if on no date; nothing for a
    commitment.
    """
    if value.task is None:
        return []
    by = (
        [words.by_review.format(number=value.task.by_review)]
        if value.task.by_review and not value.due_on
        else []
    )
    return by + leads(value, agreement, words)


def leads(value: Standing, agreement: Agreement, words: Words) -> list[str]:
    """Who leads for each party, a line each, in the order of the agreement."""
    names = value.lead_agencies
    return [
        f"{party(code, agreement, words)}: {names[code]}"
        for code in agreement.codes
        if code in names
    ]


def tasks(found: Sequence[Standing], words: Words) -> str:
    """How many tasks there are, how many of each status, how many overdue."""
    counts: dict[str, int] = {}
    for each in found:
        state = words.carried if each.carried else status(each.status, words)
        counts[state] = counts.get(state, 0) + 1
    parts = [f"{count} {state}" for state, count in counts.items()]
    if overdue := sum(each.overdue for each in found):
        parts.append(words.overdue_count.format(count=overdue))
    return counted(words.tasks_line, len(found), tally=" · ".join(parts))


def legend(found: Sequence[Standing], words: Words) -> str:
    """What the marks in a list mean, those that occur in it."""
    said = {
        Accord.AGREED: words.agreed,
        Accord.DIFFERS: words.differs,
        Accord.ONE_SIDED: words.one_sided_mark,
    }
    occurring = {each.accord for each in found} | {Accord.DIFFERS for each in found if each.apart}
    return " · ".join(
        f"{MARKS[accord]} {text}" for accord, text in said.items() if accord in occurring
    )


def weekday(value: date, words: Words) -> str:
    """Weekday and date: Saturday 24/07/2027."""
    return f"{words.weekdays[value.weekday()]} {day(value)}"


def days(count: int, words: Words) -> str:
    """How far a day is: 487 days ago, today, in 243 days."""
    if count == 0:
        return words.today
    if count < 0:
        return words.day_ago if count == -1 else words.days_ago.format(days=-count)
    return words.day_left if count == 1 else words.days_left.format(days=count)


def due(row: "DueReview", words: Words) -> str:
    """A review that comes, with the next working day where it falls on a weekend."""
    text = f"{weekday(row.due_on, words)}, {days(row.days, words)}"
    if row.working_day != row.due_on:
        text += f" ({words.next_working_day.format(day=weekday(row.working_day, words))})"
    return text


def review_state(found: "Outlook", agreement: Agreement, words: Words) -> list[str]:
    """The state of the reviews in a line each: the missed ones, then the next."""
    if agreement.review.cycle is None:
        return [words.no_review_rule]
    if not agreement.review.countable:
        return [words.review_uncounted.format(day=partial(agreement.review.anchor_on, words))]
    lines = [
        words.review_missed.format(
            number=row.number, day=weekday(row.due_on, words), days=days(row.days, words)
        )
        for row in found.missed[-3:]
    ]
    if len(found.missed) > 3:
        lines.insert(0, counted(words.reviews_missed_before, len(found.missed) - 3))
    if found.next:
        lines.append(words.review_next.format(number=found.next.number, due=due(found.next, words)))
    elif not found.missed:
        lines.append(words.no_more_reviews)
    return lines


def review_brief(found: "Outlook", agreement: Agreement, words: Words) -> str:
    """The state of the reviews in few words: what was missed, what comes."""
    if not agreement.review.countable:
        return "–"
    lines = [f"{row.number}: {day(row.due_on)} {words.not_recorded}" for row in found.missed[-1:]]
    if found.next:
        lines.append(f"{found.next.number}: {day(found.next.due_on)}")
    return "\n".join(lines) or "–"


def rule(agreement: Agreement, words: Words) -> str:
    """The review rule in words, with where it is counted from."""
    review = agreement.review
    if review.cycle is None:
        return words.no_review_rule
    who = [review.by.said(words.lang)] if review.by else []
    what = " ".join([*who, "; ".join(each.said(words.lang) for each in review.does)]).strip()
    text = words.at_term_end if review.cycle == TERM_END else cycle(review.cycle, words)
    text += f": {what}" if what else ""
    if review.cycle != TERM_END:
        anchor = words.anchor_stated if review.anchor_stated else words.anchor_assumed
        text += "; " + anchor.format(day=partial(review.anchor_on, words))
    return text + "."


def cycle(text: str, words: Words, *, iso: bool = True) -> str:
    """An ISO 8601 period in words, with the period itself: every 2 years (P2Y); without `iso` the
    period alone.
    """
    units = {"Y": words.years, "M": words.months, "W": words.weeks, "D": words.days}
    number, parts = "", []
    for sign in text[1:]:
        if sign.isdigit():
            number += sign
        else:
            parts.append(counted(units[sign], int(number)))
            number = ""
    period = " ".join(parts).removeprefix(
        "1 " if words.lang == "en" else ""
    )  # every year, every month
    return words.every.format(period=period, iso=text) if iso else period
