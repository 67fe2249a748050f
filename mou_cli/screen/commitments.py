"""The list of commitments, and of tasks."""

from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from rich.console import Group, RenderableType
from rich.table import Column, Table
from rich.text import Text

from mou_cli.derived.standing import Standing
from mou_cli.language.sentences.standings import attention, changed, task_facts
from mou_cli.language.speech import Speech, counted
from mou_cli.model.agreement import Accord
from mou_cli.model.vietnamese import day
from mou_cli.screen.frames import table

STACKED_BELOW = 70
ROOMY_FROM = 110  # what calls for attention has a column of its own
WIDE_FROM = 160  # nothing needs to be wrapped to leave the titles their room
TITLE_AT_LEAST = 14
STYLES = {
    Accord.AGREED: "green",
    Accord.DIFFERS: "bold red",
    Accord.ONE_SIDED: "yellow",
    Accord.NONE: "dim",
}


def commitments(standings: Sequence[Standing], speech: Speech, width: int) -> RenderableType:
    """One row per standing; below 70 columns, or where a table does not fit, they are stacked.

    From 110 columns on, what calls for attention has a column. Below, marks say it: ≠ and ◐ in
    the joint column, a due date in red, the days since the last report. Due dates stand with the
    titles where a column for them does not fit.
    """
    dated = any(map(attrgetter("due_on"), standings))
    calls = any(attention(standing, speech) for standing in standings)
    for with_due in (True, False) if dated else (False,):
        form = _Form(len(speech.agreement.parties) == 2, with_due, calls and width >= ROOMY_FROM)
        rows = [_cells(standing, speech, form) for standing in standings]
        headings = _headings(standings, speech, form)
        widths = _widths([list(map(Text, headings)), *rows], form, width)
        if widths is not None:
            break
    if width < STACKED_BELOW or widths is None:
        return Group(*(_stacked(standing, speech) for standing in standings))
    made = table(headings, rows)
    for column, wide in zip(made.columns, widths, strict=True):
        column.width = wide
    made.columns[0].justify = "right"
    return made


class _Form(NamedTuple):
    """The columns that a table has: one for each of two parties, due dates, calls for attention."""

    two: bool
    dated: bool
    roomy: bool


def _headings(standings: Sequence[Standing], speech: Speech, form: _Form) -> list[str]:
    words = speech.words
    return [
        words.col_number,
        words.task if all(map(attrgetter("task"), standings)) else words.col_commitment,
        *(map(speech.party, speech.agreement.codes) if form.two else [words.col_reports]),
        words.col_joint,
        words.col_reported,
        *([words.col_due] if form.dated else []),
        *([words.col_attention] if form.roomy else []),
    ]


def _widths(rows: Sequence[Sequence[Text]], form: _Form, width: int) -> list[int] | None:
    """How wide each column is: what its cells need, statuses and calls no more than they must.

    The titles have what is left. None where that is too little: Rich would take from dates and
    titles alike.
    """
    widths = [max(map(_longest_line, column)) for column in zip(*rows, strict=True)]
    if width < WIDE_FROM:
        joint = 4 if form.two else 3
        widths[2:joint] = [min(wide, 12) for wide in widths[2:joint]]
        widths[joint] = min(widths[joint], 14)
        if form.roomy:
            widths[-1] = min(widths[-1], 24)
    rest = width - sum(widths[:1] + widths[2:]) - 2 * (len(widths) - 1)
    if rest < min(widths[1], TITLE_AT_LEAST):
        return None
    return [widths[0], min(widths[1], rest), *widths[2:]]


def _longest_line(cell: Text) -> int:
    return max(line.cell_len for line in cell.split())


def _cells(standing: Standing, speech: Speech, form: _Form) -> list[Text]:
    cells = [Text(standing.number), _title(standing, speech, dated=form.dated)]
    if form.two:
        for entry in standing.latest.values():
            cells.append(Text(speech.entry(entry)) if entry else Text("–", style="dim"))
    else:
        parties = len(standing.latest)
        cells.append(Text(f"{parties - len(standing.silent)}/{parties}"))
    cells += [_joint(standing, speech), _last(standing, speech, roomy=form.roomy)]
    if form.dated:
        due = speech.partial(standing.due_on) if standing.due_on else "–"
        due += f"\n{speech.words.overdue}" if standing.overdue and not form.roomy else ""
        cells.append(Text(due, style="bold red" if standing.overdue else ""))
    if form.roomy:
        cells.append(Text("; ".join(attention(standing, speech)), style="yellow"))
    return cells


def _title(standing: Standing, speech: Speech, *, dated: bool) -> Text:
    """The title with the tasks done; a task with who leads it.

    The due date stands with the title where it has no column.
    """
    title = Text(speech.said(standing.title), style="dim" if standing.carried else "")
    if standing.due_on and not dated:
        on = speech.partial(standing.due_on)
        if standing.overdue:
            title.append(f"\n{speech.words.overdue_since.format(day=on)}", style="bold red")
        else:
            title.append(f"\n{speech.words.due_date}: {on}", style="dim")
    for line in task_facts(standing, speech):
        title.append(f"\n{line}", style="dim")
    return title


def _last(standing: Standing, speech: Speech, *, roomy: bool) -> Text:
    if standing.reported_on is None:
        return Text("–", style="dim")
    last = Text(day(standing.reported_on))
    if standing.stale() and not roomy:
        last.append(f"\n{counted(speech.words.days, standing.quiet_days)}", style="yellow")
    return last


def _joint(standing: Standing, speech: Speech) -> Text:
    if standing.task and standing.task.carried_to:
        return Text(speech.words.carried_to.format(number=standing.task.carried_to), style="dim")
    if standing.status is None:
        return Text(speech.words.not_reported, style="dim")
    style = STYLES[Accord.DIFFERS if standing.apart else standing.accord]
    return Text(f"{speech.mark(standing)} {speech.status(standing.status)}", style=style)


def _stacked(standing: Standing, speech: Speech) -> RenderableType:
    rows = Table.grid(Column(justify="right", min_width=3), Column(), padding=(0, 1))
    rows.add_row(
        standing.number, Text(speech.said(standing.title), style="" if standing.task else "bold")
    )
    joint, reports = _joint(standing, speech), standing.latest
    if standing.reported_on:
        joint.append(f" · {day(standing.reported_on)}", style="dim")
    rows.add_row("", joint)
    percents = any(entry and entry.percent for entry in reports.values())
    if percents or standing.accord in (Accord.DIFFERS, Accord.ONE_SIDED):
        texts = {code: speech.entry(entry) for code, entry in reports.items()}
        rows.add_row("", Text(" · ".join(speech.by_party(texts))))
    for line in task_facts(standing, speech):
        rows.add_row("", Text(line, style="dim"))
    if standing.due_on and not standing.overdue:
        rows.add_row("", Text(f"{speech.words.due_date}: {speech.partial(standing.due_on)}"))
    if standing.overdue or (standing.status and standing.stale()) or changed(standing, speech):
        rows.add_row("", Text("; ".join(attention(standing, speech)), style="yellow"))
    return rows
