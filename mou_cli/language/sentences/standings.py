"""What is said of standings: what calls for attention, counts, marks."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from mou_cli.derived.standing import Standing
from mou_cli.derived.view import View
from mou_cli.language.speech import MARKS, Speech, counted
from mou_cli.model.agreement import Accord, Status
from mou_cli.model.records import Correction, Record, short
from mou_cli.model.vietnamese import day


def recorded(record: Record, speech: Speech) -> str:
    """When something was recorded, and by whom."""
    return speech.words.recorded_line.format(
        day=day(record.recorded_at.astimezone().date()), by=record.recorded_by
    )


def taken_back(phrase: str, correction: Correction) -> str:
    """Who took something back, when and why, in the words of `phrase`."""
    return phrase.format(
        day=day(correction.recorded_at.astimezone().date()),
        by=correction.recorded_by,
        reason=correction.reason,
        id=short(correction.id),
        earlier=short(correction.takes_back),
    )


def attention(standing: Standing, speech: Speech) -> list[str]:
    """What calls for attention in a commitment or a task, the most pressing first."""
    if standing.carried:
        return []
    words = speech.words
    calls = changed(standing, speech)
    if standing.overdue and standing.due_on:
        calls.append(words.overdue_since.format(day=speech.partial(standing.due_on)))
    if standing.apart:
        calls.append(words.parties_differ)
    if standing.accord is Accord.ONE_SIDED:
        calls.append(words.party_silent.format(parties=speech.parties(standing.silent)))
    if standing.status is not None and standing.stale():
        calls.append(words.quiet.format(days=standing.quiet_days))
    return calls


def changed(standing: Standing, speech: Speech) -> list[str]:
    """What amendments did to a commitment that a reader of its standing must know."""
    commitment, words = standing.commitment, speech.words
    if standing.task:
        return []
    numbers, ended = ", ".join(commitment.superseded_by), day(commitment.ended_on or date.max)
    if numbers:
        return [words.superseded.format(numbers=numbers, day=ended)]
    if commitment.ended_on:
        return [words.ended.format(day=ended)]
    return [words.orphaned] if commitment.orphaned and not standing.settled else []


def subtitle(view: View, speech: Speech, shown: int | None = None) -> str:
    """The line under the title of a list: signing, how many commitments, the numbering, the day.

    `shown` says how many of the commitments the list shows, where these are not all.
    """
    agreement, words = view.agreement, speech.words
    total = len(agreement.commitments)
    parts = (
        words.signed_on.format(day=speech.partial(agreement.signed_on)),
        words.shown.format(count=shown, of=total)
        if shown not in (None, total)
        else counted(words.commitment_count, total),
        words.numbering_editorial if agreement.numbering == "editorial" else "",
        words.as_of.format(day=day(view.day)),
    )
    return " · ".join(filter(None, parts))


def tally(counts: Mapping[Status | None, int], speech: Speech) -> str:
    """How many commitments have each status; statuses without any are left out."""
    return " · ".join(
        f"{count} {speech.status(status)}" for status, count in counts.items() if count
    )


def task_facts(standing: Standing, speech: Speech) -> list[str]:
    """By which review a task is due if on no date, and who leads it.

    For a commitment, how many of its tasks are done, where it has any: 2 of 3 tasks done.
    """
    task, (done, of) = standing.task, standing.done_of
    if task is None:
        return [counted(speech.words.tasks_done, of, done=done)] if of else []
    facts = speech.by_party(standing.lead_agencies)
    if task.by_review and not standing.due_on:
        facts.insert(0, speech.words.by_review.format(number=task.by_review))
    return facts


def tasks(standings: Sequence[Standing], speech: Speech) -> str:
    """How many tasks there are, how many of each status, how many overdue."""
    counts = Counter(
        speech.words.carried if standing.carried else speech.status(standing.status)
        for standing in standings
    )
    parts = [f"{count} {state}" for state, count in counts.items()]
    if overdue := sum(standing.overdue for standing in standings):
        parts.append(speech.words.overdue_count.format(count=overdue))
    return counted(speech.words.tasks_line, len(standings), tally=" · ".join(parts))


def legend(standings: Sequence[Standing], speech: Speech) -> str:
    """What the marks in a list mean, those that occur in it."""
    words = speech.words
    meanings = {
        Accord.AGREED: words.agreed,
        Accord.DIFFERS: words.differs,
        Accord.ONE_SIDED: words.one_sided_mark,
    }
    marks = "".join(map(speech.mark, standings))
    return " · ".join(
        f"{MARKS[accord]} {text}" for accord, text in meanings.items() if MARKS[accord] in marks
    )
