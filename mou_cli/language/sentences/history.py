"""One commitment through time, dates down the side."""

from collections.abc import Mapping, Sequence
from typing import Any

from mou_cli.derived.history import Event, Kind
from mou_cli.derived.standing import Standing
from mou_cli.language.phrases.common import Words
from mou_cli.language.phrases.review import Period, result_name
from mou_cli.language.sentences import values as phrasing
from mou_cli.language.sentences.amendments import followed, in_short
from mou_cli.language.sentences.line import Line
from mou_cli.model.agreement import Accord, Agreement, Commitment, Status
from mou_cli.model.vietnamese import day, percent

_INDENT = 12
_STYLES = {
    Kind.DUE: "red",
    Kind.REVIEWED: "bold",
    Kind.COMING: "dim",
    Kind.AMENDED: "yellow",
    Kind.SUCCESSION: "yellow",
}


def lines(
    events: Sequence[Event],
    stands: Mapping[str, Standing],
    agreement: Agreement,
    words: Words,
    more: Period,
) -> list[Line]:
    """The events, each day once at the side, what is not the first of an event set in below it.

    `stands` has the standings of now by number: what became of a task is told where it was set.
    """
    found: list[Line] = []
    last = ""
    for event in events:
        side = day(event.day)
        first, *rest = told(event, stands, agreement, words, more)
        style = _STYLES.get(event.kind, "")
        found.append(Line(f"{side if side != last else '':<{_INDENT}}{first}", _INDENT + 2, style))
        found.extend(Line(f"{'':{_INDENT}}  {text}", _INDENT + 4) for text in rest)
        last = side
    return found


def told(
    event: Event, stands: Mapping[str, Standing], agreement: Agreement, words: Words, more: Period
) -> list[str]:
    """What an event is, in lines of which the first says it in short."""
    if event.commitment:
        return [more.trace_signed, *text(event.commitment, words)]
    if event.entry:
        return _entry(event, agreement, words)
    if event.task:
        return _task(event, stands, agreement, words, more)
    if event.assignment:
        return _assignment(event, agreement, words, more)
    if event.succession:
        return _succession(event, agreement, words, more)
    if event.change:
        return _change(event, words, more)
    if event.review:
        return _review(event, agreement, words, more)
    phrase = more.trace_due if event.kind is Kind.DUE else more.trace_coming
    return [phrase.format(number=event.number)]


def text(commitment: Commitment, words: Words) -> list[str]:
    """The words of a commitment: its title, its text, its clauses."""
    told = [commitment.title.said(words.lang)]
    if commitment.text:
        told.append(commitment.text.said(words.lang))
    for clause in commitment.clauses:
        mark = f"{commitment.number}{clause.mark}  " if clause.mark else ""
        told.append(f"{mark}{clause.text.said(words.lang)}")
    return told


def _entry(event: Event, agreement: Agreement, words: Words) -> list[str]:
    entry = event.entry
    assert entry
    task = f"{entry.task} · " if entry.task else ""
    told = [
        f"{task}{phrasing.party(entry.party, agreement, words)}: {phrasing.entry(entry, words)}"
    ]
    told += [entry.note] if entry.note else []
    told += [f"{words.evidence}: {each}" for each in entry.evidence]
    if event.after_review is not None:
        told.append(words.after_review.format(number=event.after_review))
    return told


def _task(
    event: Event, stands: Mapping[str, Standing], agreement: Agreement, words: Words, more: Period
) -> list[str]:
    task = event.task
    assert task
    told = [f"{words.task} {task.number}: {task.text}"]
    facts = [words.carried_on.format(number=task.continues)] if task.continues else []
    if task.due_on:
        facts.append(more.due.format(day=phrasing.partial(task.due_on, words)))
    elif task.by_review:
        facts.append(words.by_review.format(number=task.by_review))
    facts += [
        f"{phrasing.party(code, agreement, words)}: {name}"
        for code, name in task.lead_agencies.items()
    ]
    told += [" · ".join(facts)] if facts else []
    now = stands.get(task.number)
    if now and now.task and now.task.carried_to:
        told.append(f"→ {words.carried_to.format(number=now.task.carried_to)}")
    elif now:
        late = (
            f" · {words.overdue_since.format(day=phrasing.partial(now.due_on, words))}"
            if now.overdue
            else ""
        )
        told.append(f"→ {phrasing.joint(now, agreement, words)}{late}")
    return told


def _assignment(event: Event, agreement: Agreement, words: Words, more: Period) -> list[str]:
    each = event.assignment
    assert each
    facts = [
        f"{phrasing.party(code, agreement, words)}: {name}"
        for code, name in each.lead_agencies.items()
    ]
    if each.due_on:
        facts.append(more.due.format(day=phrasing.partial(each.due_on, words)))
    told = [more.trace_assigned.format(number=each.task, what=" · ".join(facts))]
    return [*told, each.note] if each.note else told


def _succession(event: Event, agreement: Agreement, words: Words, more: Period) -> list[str]:
    each = event.succession
    assert each
    return [followed(each, agreement, words, more) + (f" ({each.ground})" if each.ground else "")]


def _change(event: Event, words: Words, more: Period) -> list[str]:
    change, amendment = event.change, event.amendment
    assert change
    assert amendment
    content = amendment.content
    told = [f"{more.amended}: {in_short(change, words, more)}"]
    told[0] += f" ({content.document})" if content.document else ""
    told += [change.reason.said(words.lang)] if change.reason else []
    if change.text_status:
        told.append(words.text_statuses.get(change.text_status, change.text_status))
    if {"title", "text", "clauses"} & set(change.given):
        told += [
            each
            for each in text(change.words._replace(number=change.commitment), words)
            if each != "?"
        ]
    for new in change.into:
        told += [f"{new.number}  {each}" for each in text(new, words)]
    return told


def _review(event: Event, agreement: Agreement, words: Words, more: Period) -> list[str]:
    review = event.review
    assert review
    told = [more.trace_held.format(number=review.number)]
    told[0] += f" · {review.place}" if review.place else ""
    told[0] += f" · {review.document}" if review.document else ""
    if event.seen:
        told.append(more.saw.format(what=seen(event.seen, agreement, words)))
    if event.assessment:
        each = event.assessment
        what = phrasing.status(each.status, words, each.percent)
        what += f" · {result_name(each.result, words.lang)}" if each.result else ""
        told.append(more.assessed.format(what=what))
        told += [each.conclusion] if each.conclusion else []
    return told


def seen(row: Mapping[str, Any], agreement: Agreement, words: Words) -> str:
    """What a review saw of a commitment, from what was kept in it."""
    parts = []
    for code, said in row["parties"].items():
        what = words.not_reported
        if said:
            what = phrasing.status(Status(said["status"]), words)
            what += (
                f" {percent(said['percent'], words.lang)}" if said["percent"] is not None else ""
            )
        name = phrasing.party(code, agreement, words) if code in agreement.codes else code
        parts.append(f"{name}: {what}")
    if row["status"] and row["accord"] == Accord.DIFFERS:
        parts.append(f"{phrasing.MARKS[Accord.DIFFERS]} {words.differs}")
    return "; ".join(parts)
