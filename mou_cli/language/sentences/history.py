"""One commitment through time, dates down the side; and what the signs on a line of time mean."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import starmap

from mou_cli.derived.history import (
    Amended,
    Assigned,
    Coming,
    Event,
    FellDue,
    Reported,
    Reviewed,
    Signed,
    Succeeded,
    TaskSet,
)
from mou_cli.derived.standing import Standing
from mou_cli.derived.timeline import Mark
from mou_cli.language.sentences.amendments import followed, in_short
from mou_cli.language.speech import MARKS, Line, Speech
from mou_cli.model.agreement import Accord, Commitment, Status
from mou_cli.model.records import Plain
from mou_cli.model.vietnamese import day

_INDENT = 12
_STYLES: dict[type[Event], str] = {
    FellDue: "red",
    Reviewed: "bold",
    Coming: "dim",
    Amended: "yellow",
    Succeeded: "yellow",
}


def lines(
    events: Sequence[Event], standings: Mapping[str, Standing], speech: Speech
) -> Iterator[Line]:
    """The events, each day once at the side; the details of an event are set in below it.

    `standings` are those of the view by number: they tell what became of a task.
    """
    last = None
    for event in events:
        first, *rest = text_of(event, standings, speech)
        margin = day(event.day) if event.day != last else ""
        yield Line(f"{margin:<{_INDENT}}{first}", _INDENT + 2, _STYLES.get(type(event), ""))
        yield from (Line(f"{'':{_INDENT}}  {text}", _INDENT + 4) for text in rest)
        last = event.day


def text_of(event: Event, standings: Mapping[str, Standing], speech: Speech) -> Iterator[str]:
    """An event in lines, of which the first says it in short."""
    match event:
        case Signed(_, commitment):
            yield speech.review.trace_signed
            yield from _words(commitment, speech)
        case Reported():
            yield from _reported(event, speech)
        case TaskSet():
            yield from _task_set(event, standings, speech)
        case Assigned():
            yield from _assigned(event, speech)
        case Succeeded(_, _, succession):
            ground = f" ({succession.ground})" if succession.ground else ""
            yield followed(succession, speech) + ground
        case Amended():
            yield from _amended(event, speech)
        case Reviewed():
            yield from _reviewed(event, speech)
        case FellDue(_, number):
            yield speech.review.trace_due.format(number=number)
        case Coming(_, number):
            yield speech.review.trace_coming.format(number=number)


def _words(commitment: Commitment, speech: Speech) -> Iterator[str]:
    """The words of a commitment: its title, its text, its clauses."""
    yield speech.said(commitment.title)
    if commitment.text:
        yield speech.said(commitment.text)
    for clause in commitment.clauses:
        mark = f"{commitment.number}{clause.mark}  " if clause.mark else ""
        yield f"{mark}{speech.said(clause.text)}"


def _reported(event: Reported, speech: Speech) -> Iterator[str]:
    entry = event.entry
    task = f"{entry.task} · " if entry.task else ""
    yield task + speech.of_party(entry.party, speech.entry(entry))
    yield from [entry.note] if entry.note else []
    yield from (f"{speech.words.evidence}: {evidence}" for evidence in entry.evidence)
    if event.after_review is not None:
        yield speech.words.after_review.format(number=event.after_review)


def _task_set(event: TaskSet, standings: Mapping[str, Standing], speech: Speech) -> Iterator[str]:
    task, words = event.task, speech.words
    yield f"{words.task} {task.number}: {task.text}"
    facts = [words.carried_on.format(number=task.continues)] if task.continues else []
    if task.due_on:
        facts.append(speech.review.due.format(day=speech.partial(task.due_on)))
    elif task.by_review:
        facts.append(words.by_review.format(number=task.by_review))
    facts += starmap(speech.of_party, task.lead_agencies.items())
    yield from [" · ".join(facts)] if facts else []
    now = standings.get(task.number)
    if now and now.task and now.task.carried_to:
        yield f"→ {words.carried_to.format(number=now.task.carried_to)}"
    elif now:
        overdue = words.overdue_since.format(day=speech.partial(now.due_on))
        yield f"→ {speech.joint(now)}" + (f" · {overdue}" if now.overdue else "")


def _assigned(event: Assigned, speech: Speech) -> Iterator[str]:
    assignment = event.assignment
    facts = list(starmap(speech.of_party, assignment.lead_agencies.items()))
    if assignment.due_on:
        facts.append(speech.review.due.format(day=speech.partial(assignment.due_on)))
    yield speech.review.trace_assigned.format(number=assignment.task, what=" · ".join(facts))
    yield from [assignment.note] if assignment.note else []


def _amended(event: Amended, speech: Speech) -> Iterator[str]:
    change, document = event.change, event.amendment.content.document
    short = f"{speech.review.amended}: {in_short(change, speech)}"
    yield short + (f" ({document})" if document else "")
    yield from [speech.said(change.reason)] if change.reason else []
    if change.text_status:
        yield speech.text_status(change.text_status)
    if {"title", "text", "clauses"} & set(change.given):
        new_words = _words(change.words._replace(number=change.commitment), speech)
        yield from filter("?".__ne__, new_words)
    for new in change.into:
        yield from (f"{new.number}  {line}" for line in _words(new, speech))


def _reviewed(event: Reviewed, speech: Speech) -> Iterator[str]:
    review, assessment = event.review, event.assessment
    held = speech.review.trace_held.format(number=review.number)
    yield " · ".join(filter(None, (held, review.place, review.document)))
    if event.seen:
        yield speech.review.saw.format(what=_seen(event.seen, speech))
    if assessment:
        what = speech.status(assessment.status, assessment.percent)
        what += f" · {speech.result(assessment.result)}" if assessment.result else ""
        yield speech.review.assessed.format(what=what)
        yield from [assessment.conclusion] if assessment.conclusion else []


def _seen(row: Plain, speech: Speech) -> str:
    """What a review saw of a commitment, from the plain values that it kept."""
    parts, silent = [], speech.words.not_reported
    for code, report in row["parties"].items():
        party = speech.party(code) if code in speech.agreement.codes else code
        status = speech.status(Status(report["status"]), report["percent"]) if report else silent
        parts.append(f"{party}: {status}")
    if row["status"] and row["accord"] == Accord.DIFFERS:
        parts.append(f"{MARKS[Accord.DIFFERS]} {speech.words.differs}")
    return "; ".join(parts)


def legend(marks: Sequence[Mark], speech: Speech) -> dict[str, str]:
    """The meaning of each sign that occurs; an entry's sign means its party."""
    meanings: dict[str, str] = {}
    for mark in marks:
        text = speech.party(mark.entry.party) if mark.entry else speech.document.signs[mark.kind]
        meanings.setdefault(mark.sign(speech.agreement.codes), text)
    return meanings
