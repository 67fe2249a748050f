"""The page of one commitment, and of one task."""

from collections.abc import Mapping, Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from mou_cli.derived.standing import Standing
from mou_cli.language.phrases.common import Words
from mou_cli.language.sentences import values as phrasing
from mou_cli.model.agreement import Agreement, Commitment
from mou_cli.model.records import Task
from mou_cli.model.vietnamese import day
from mou_cli.screen.commitments import STYLES


def commitment(
    standing: Standing, changes: Sequence[str], agreement: Agreement, words: Words
) -> RenderableType:
    """Everything about one commitment: its text, what changed it, what is not stated, where each
    party stands.
    """
    found = standing.commitment
    heading = Text(f"{found.number}  {found.title.said(words.lang)}", style="bold")
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim", max_width=24)
    grid.add_column()
    for label, text in _facts(found, agreement, words):
        grid.add_row(Text(label), Text(text))
    for at, line in enumerate(changes):
        grid.add_row(Text("" if at else words.changes), Text(line, style="yellow"))
    _stand(grid, standing, agreement, words)
    parts: list[RenderableType] = [heading, Text(""), grid]
    if standing.tasks:
        parts += [
            Text(""),
            Text(words.tasks, style="bold"),
            *(_task(each, agreement, words) for each in standing.tasks),
        ]
    return Group(*parts)


def task(standing: Standing, agreement: Agreement, words: Words) -> RenderableType:
    """Everything about one task: its words, who set it, who leads, by when, where each party
    stands.
    """
    found = standing.task
    assert found
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim", max_width=24)
    grid.add_column()
    of = f"{found.commitment} {standing.commitment.title.said(words.lang)}"
    for label, text in ((words.col_commitment, of), *_task_facts(found, agreement, words)):
        grid.add_row(Text(label), Text(text))
    _stand(grid, standing, agreement, words)
    return Group(Text(f"{found.number}  {found.text}", style="bold"), Text(""), grid)


def _task(standing: Standing, agreement: Agreement, words: Words) -> RenderableType:
    """A task on the page of its commitment."""
    found = standing.task
    assert found
    grid = Table.grid(padding=(0, 2))
    grid.add_column(no_wrap=True)
    grid.add_column()
    grid.add_row(Text(found.number, style="bold"), Text(found.text))
    facts = [
        text if label in ("", words.task) else f"{label}: {text}"
        for label, text in _task_facts(found, agreement, words)
    ]
    grid.add_row("", Text(" · ".join(facts), style="dim"))
    said = phrasing.joint(standing, agreement, words) if standing.status else words.not_reported
    if not found.carried_to:
        grid.add_row("", Text(said, style=STYLES[standing.accord]))
    if standing.overdue and found.due_on:
        grid.add_row(
            "",
            Text(
                words.overdue_since.format(day=phrasing.partial(found.due_on, words)),
                style="bold red",
            ),
        )
    return grid


def _task_facts(found: Task, agreement: Agreement, words: Words) -> list[tuple[str, str]]:
    rows = [(words.task, words.set_by.format(number=found.review, day=day(found.set_on)))]
    due = [phrasing.partial(found.due_on, words)] if found.due_on else []
    due += [words.by_review.format(number=found.by_review)] if found.by_review else []
    rows.append((words.due_date, ", ".join(due) or words.not_stated))
    rows.append(
        (words.lead_agencies, _agencies(found.lead_agencies, agreement, words) or words.not_stated)
    )
    if found.continues:
        rows.append(("", words.carried_on.format(number=found.continues)))
    if found.carried_to:
        rows.append(("", words.carried_to.format(number=found.carried_to)))
    return rows


def _stand(grid: Table, standing: Standing, agreement: Agreement, words: Words) -> None:
    """Add where each party stands, where all do jointly, and what calls for attention."""
    for code, entry in standing.latest.items():
        said = phrasing.entry(entry, words)
        if entry:
            said += f" · {day(entry.reported_on)}"
            if entry.review is not None:
                said += f" · {words.agreed_by_review.format(number=entry.review)}"
            elif entry.party is None:
                said += f" · {words.jointly}"
        grid.add_row(Text(phrasing.party(code, agreement, words)), Text(said))
    joint = Text(phrasing.joint(standing, agreement, words), style=STYLES[standing.accord])
    grid.add_row(Text(words.col_joint), joint)
    if calls := phrasing.attention(standing, agreement, words):
        grid.add_row(Text(words.col_attention), Text("; ".join(calls), style="yellow"))


def _facts(found: Commitment, agreement: Agreement, words: Words) -> list[tuple[str, str]]:
    lang = words.lang
    rows: list[tuple[str, str | None]] = [
        (words.field, found.field.said(lang) if found.field else None),
        (words.text, found.text.said(lang) if found.text else None),
    ]
    for clause in found.clauses:
        rows.append(
            (
                f"{found.number}{clause.mark}" if clause.mark else words.clause,
                clause.text.said(lang),
            )
        )
    if found.text_status:
        rows.append((words.text_status, phrasing.text_status(found, words)))
    if found.since and found.split_from:
        rows.append(("", words.split_from.format(number=found.split_from, day=day(found.since))))
    if found.end_reason:
        rows.append(("", found.end_reason.said(lang)))
    if found.open_list:
        rows.append(("", words.open_list))
    rows += [
        (
            words.actions,
            ", ".join(words.action_names.get(each, each) for each in found.actions) or None,
        ),
        (words.bodies, "; ".join(found.bodies) or None),
        (words.gone, "; ".join(found.gone) or None),
        (words.resolutions, "; ".join(found.resolutions) or None),
        (words.horizons, ", ".join(str(year) for year in found.horizons) or None),
        (words.countries, ", ".join(found.countries) or None),
    ]
    stated = [
        (words.lead_agencies, _agencies(found.lead_agencies, agreement, words)),
        (
            words.supporting_agencies,
            _agencies(
                {c: ", ".join(a) for c, a in (found.supporting_agencies or {}).items()},
                agreement,
                words,
            ),
        ),
        (words.due_date, phrasing.partial(found.due_on, words) if found.due_on else None),
    ]
    missing = [label.lower() for label, text in stated if text is None]
    rows += stated
    if missing:
        rows.append((words.not_stated_label, ", ".join(missing)))
    return [(label, text) for label, text in rows if text is not None]


def _agencies(agencies: Mapping[str, str] | None, agreement: Agreement, words: Words) -> str | None:
    if not agencies:
        return None
    return "; ".join(
        f"{phrasing.party(code, agreement, words)}: {name}" for code, name in agencies.items()
    )
