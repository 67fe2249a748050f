"""Everything about one commitment, and about one task."""

from collections.abc import Iterable, Mapping
from itertools import starmap

from rich.console import Group, RenderableType
from rich.table import Column, Table
from rich.text import Text

from mou_cli.derived.standing import Standing
from mou_cli.language.sentences.standings import attention
from mou_cli.language.speech import Speech
from mou_cli.model.agreement import Commitment
from mou_cli.model.records import Task
from mou_cli.model.vietnamese import day
from mou_cli.screen.commitments import STYLES
from mou_cli.screen.frames import grid, stated


def commitment(standing: Standing, changes: Iterable[str], speech: Speech) -> RenderableType:
    """One commitment: its text, what changed it, what is not stated, where each party stands."""
    value, words = standing.commitment, speech.words
    facts = grid(_facts(value, speech))
    for at, line in enumerate(changes):
        facts.add_row(Text("" if at else words.changes), Text(line, style="yellow"))
    _stand(facts, standing, speech)
    heading = [Text(""), Text(words.tasks, style="bold")] if standing.tasks else []
    return Group(
        Text(f"{value.number}  {speech.said(value.title)}", style="bold"),
        Text(""),
        facts,
        *heading,
        *(_task(task, speech) for task in standing.tasks),
    )


def task(standing: Standing, speech: Speech) -> RenderableType:
    """One task: its words, who set it, who leads, by when, where each party stands."""
    value = standing.task
    assert value
    of = f"{value.commitment} {speech.said(standing.commitment.title)}"
    facts = grid([(speech.words.col_commitment, of), *_task_facts(value, speech)])
    _stand(facts, standing, speech)
    return Group(Text(f"{value.number}  {value.text}", style="bold"), Text(""), facts)


def _task(standing: Standing, speech: Speech) -> RenderableType:
    """A task below its commitment."""
    task, words = standing.task, speech.words
    assert task
    rows = Table.grid(Column(no_wrap=True), Column(), padding=(0, 2))
    rows.add_row(Text(task.number, style="bold"), Text(task.text))
    facts = [
        text if label in ("", words.task) else f"{label}: {text}"
        for label, text in _task_facts(task, speech)
        if text
    ]
    rows.add_row("", Text(" · ".join(facts), style="dim"))
    if not task.carried_to:
        rows.add_row("", Text(speech.joint(standing), style=STYLES[standing.accord]))
    if standing.overdue and task.due_on:
        overdue = words.overdue_since.format(day=speech.partial(task.due_on))
        rows.add_row("", Text(overdue, style="bold red"))
    return rows


def _task_facts(task: Task, speech: Speech) -> list[tuple[str, str]]:
    words = speech.words
    due = [speech.partial(task.due_on)] if task.due_on else []
    due += [words.by_review.format(number=task.by_review)] if task.by_review else []
    earlier, later = task.continues, task.carried_to
    return [
        (words.task, words.set_by.format(number=task.review, day=day(task.set_on))),
        (words.due_date, ", ".join(due) or words.not_stated),
        (words.lead_agencies, _agencies(task.lead_agencies, speech) or words.not_stated),
        ("", words.carried_on.format(number=earlier) if earlier else ""),
        ("", words.carried_to.format(number=later) if later else ""),
    ]


def _stand(facts: Table, standing: Standing, speech: Speech) -> None:
    """Add where each party stands, where all do jointly, and what calls for attention."""
    words = speech.words
    for code, entry in standing.latest.items():
        text = speech.entry(entry)
        if entry:
            text += f" · {day(entry.reported_on)}"
            if entry.review is not None:
                text += f" · {words.agreed_by_review.format(number=entry.review)}"
            elif entry.party is None:
                text += f" · {words.jointly}"
        facts.add_row(Text(speech.party(code)), Text(text))
    facts.add_row(
        Text(words.col_joint), Text(speech.joint(standing), style=STYLES[standing.accord])
    )
    if calls := attention(standing, speech):
        facts.add_row(Text(words.col_attention), Text("; ".join(calls), style="yellow"))


def _facts(commitment: Commitment, speech: Speech) -> list[tuple[str, str]]:
    """What is known of a commitment; terms that are not stated are named."""
    words = speech.words
    clauses = (
        (
            f"{commitment.number}{clause.mark}" if clause.mark else words.clause,
            speech.said(clause.text),
        )
        for clause in commitment.clauses
    )
    split = commitment.since and words.split_from.format(
        number=commitment.split_from, day=day(commitment.since)
    )
    rows = [
        (words.field, speech.said(commitment.field)),
        (words.text, speech.said(commitment.text)),
        *clauses,
        (words.text_status, speech.text_status(commitment.text_status)),
        ("", split if split and commitment.split_from else ""),
        ("", speech.said(commitment.end_reason)),
        ("", words.open_list if commitment.open_list else ""),
        (
            words.actions,
            ", ".join(words.action_names.get(name, name) for name in commitment.actions),
        ),
        (words.bodies, "; ".join(commitment.bodies)),
        (words.gone, "; ".join(commitment.gone)),
        (words.resolutions, "; ".join(commitment.resolutions)),
        (words.horizons, ", ".join(map(str, commitment.horizons))),
        (words.countries, ", ".join(commitment.countries)),
    ]
    supporting = (commitment.supporting_agencies or {}).items()
    supports = {code: ", ".join(bodies) for code, bodies in supporting}
    terms = [
        (words.lead_agencies, _agencies(commitment.lead_agencies or {}, speech)),
        (words.supporting_agencies, _agencies(supports, speech)),
        (words.due_date, speech.partial(commitment.due_on) if commitment.due_on else ""),
    ]
    return rows + stated(terms, speech)


def _agencies(agencies: Mapping[str, str], speech: Speech) -> str:
    return "; ".join(starmap(speech.of_party, agencies.items()))
