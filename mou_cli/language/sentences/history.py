"""One commitment through time, dates down the side."""

from collections.abc import Mapping, Sequence

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
from mou_cli.language.sentences.amendments import followed, in_short
from mou_cli.language.sentences.line import Line
from mou_cli.language.speech import MARKS, Speech
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


def lines(events: Sequence[Event], standings: Mapping[str, Standing], speech: Speech) -> list[Line]:
    """The events, each day once at the side; the details of an event are set in below it.

    `standings` are those of the view by number: they tell what became of a task.
    """
    rows: list[Line] = []
    last = ""
    for event in events:
        side = day(event.day)
        first, *rest = text_of(event, standings, speech)
        margin = side if side != last else ""
        rows.append(Line(f"{margin:<{_INDENT}}{first}", _INDENT + 2, _STYLES.get(type(event), "")))
        rows.extend(Line(f"{'':{_INDENT}}  {text}", _INDENT + 4) for text in rest)
        last = side
    return rows


def text_of(event: Event, standings: Mapping[str, Standing], speech: Speech) -> list[str]:
    """An event in lines, of which the first says it in short."""
    match event:
        case Signed(_, commitment):
            return [speech.review.trace_signed, *words_of(commitment, speech)]
        case Reported():
            return _reported(event, speech)
        case TaskSet():
            return _task_set(event, standings, speech)
        case Assigned():
            return _assigned(event, speech)
        case Succeeded(_, _, succession):
            ground = f" ({succession.ground})" if succession.ground else ""
            return [followed(succession, speech) + ground]
        case Amended():
            return _amended(event, speech)
        case Reviewed():
            return _reviewed(event, speech)
        case FellDue(_, number):
            return [speech.review.trace_due.format(number=number)]
        case Coming(_, number):
            return [speech.review.trace_coming.format(number=number)]


def words_of(commitment: Commitment, speech: Speech) -> list[str]:
    """The words of a commitment: its title, its text, its clauses."""
    text = [speech.said(commitment.title)]
    if commitment.text:
        text.append(speech.said(commitment.text))
    for clause in commitment.clauses:
        mark = f"{commitment.number}{clause.mark}  " if clause.mark else ""
        text.append(f"{mark}{speech.said(clause.text)}")
    return text


def _reported(event: Reported, speech: Speech) -> list[str]:
    entry = event.entry
    task = f"{entry.task} · " if entry.task else ""
    text = [task + speech.of_party(entry.party, speech.entry(entry))]
    text += [entry.note] if entry.note else []
    text += [f"{speech.words.evidence}: {each}" for each in entry.evidence]
    if event.after_review is not None:
        text.append(speech.words.after_review.format(number=event.after_review))
    return text


def _task_set(event: TaskSet, standings: Mapping[str, Standing], speech: Speech) -> list[str]:
    task, words = event.task, speech.words
    text = [f"{words.task} {task.number}: {task.text}"]
    facts = [words.carried_on.format(number=task.continues)] if task.continues else []
    if task.due_on:
        facts.append(speech.review.due.format(day=speech.partial(task.due_on)))
    elif task.by_review:
        facts.append(words.by_review.format(number=task.by_review))
    facts += [speech.of_party(code, name) for code, name in task.lead_agencies.items()]
    text += [" · ".join(facts)] if facts else []
    now = standings.get(task.number)
    if now and now.task and now.task.carried_to:
        text.append(f"→ {words.carried_to.format(number=now.task.carried_to)}")
    elif now:
        overdue = words.overdue_since.format(day=speech.partial(now.due_on))
        text.append(f"→ {speech.joint(now)}" + (f" · {overdue}" if now.overdue else ""))
    return text


def _assigned(event: Assigned, speech: Speech) -> list[str]:
    assignment = event.assignment
    facts = [speech.of_party(code, name) for code, name in assignment.lead_agencies.items()]
    if assignment.due_on:
        facts.append(speech.review.due.format(day=speech.partial(assignment.due_on)))
    phrase = speech.review.trace_assigned
    text = [phrase.format(number=assignment.task, what=" · ".join(facts))]
    return [*text, assignment.note] if assignment.note else text


def _amended(event: Amended, speech: Speech) -> list[str]:
    change, content = event.change, event.amendment.content
    text = [f"{speech.review.amended}: {in_short(change, speech)}"]
    text[0] += f" ({content.document})" if content.document else ""
    text += [speech.said(change.reason)] if change.reason else []
    if change.text_status:
        text.append(speech.words.text_statuses.get(change.text_status, change.text_status))
    if {"title", "text", "clauses"} & set(change.given):
        new_words = words_of(change.words._replace(number=change.commitment), speech)
        text += [line for line in new_words if line != "?"]
    for new in change.into:
        text += [f"{new.number}  {line}" for line in words_of(new, speech)]
    return text


def _reviewed(event: Reviewed, speech: Speech) -> list[str]:
    review, assessment = event.review, event.assessment
    text = [speech.review.trace_held.format(number=review.number)]
    text[0] += f" · {review.place}" if review.place else ""
    text[0] += f" · {review.document}" if review.document else ""
    if event.seen:
        text.append(speech.review.saw.format(what=seen(event.seen, speech)))
    if assessment:
        what = speech.status(assessment.status, assessment.percent)
        what += f" · {speech.result(assessment.result)}" if assessment.result else ""
        text.append(speech.review.assessed.format(what=what))
        text += [assessment.conclusion] if assessment.conclusion else []
    return text


def seen(row: Plain, speech: Speech) -> str:
    """What a review saw of a commitment, from the plain values that it kept."""
    parts = []
    for code, report in row["parties"].items():
        what = speech.words.not_reported
        if report:
            what = speech.status(Status(report["status"]), report["percent"])
        known = code in speech.agreement.codes
        parts.append(speech.of_party(code, what) if known else f"{code}: {what}")
    if row["status"] and row["accord"] == Accord.DIFFERS:
        parts.append(f"{MARKS[Accord.DIFFERS]} {speech.words.differs}")
    return "; ".join(parts)
