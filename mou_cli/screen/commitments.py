"""The list of commitments, and of tasks."""

from collections.abc import Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from mou_cli.derived.standing import Standing
from mou_cli.language.phrases.common import Words
from mou_cli.language.sentences import values as phrasing
from mou_cli.model.agreement import Accord, Agreement
from mou_cli.model.records import ProgressEntry
from mou_cli.model.vietnamese import day

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


def commitments(
    standings: Sequence[Standing], agreement: Agreement, words: Words, width: int
) -> RenderableType:
    """One row per standing; below 70 columns, or where a table does not fit, they are stacked.

    From 110 columns on what calls for attention has a column; below, the marks say it: ≠ and ◐ in
    the joint column, a due date in red, the days since the last report.
    """
    two = len(agreement.parties) == 2
    dated = any(each.due_on for each in standings)
    what = words.task if all(each.task for each in standings) else words.col_commitment
    roomy = width >= ROOMY_FROM and any(
        phrasing.attention(each, agreement, words) for each in standings
    )
    for with_due in (
        (True, False) if dated else (False,)
    ):  # where a column for it does not fit, it stands in the title
        rows = [
            _cells(each, agreement, words, two=two, dated=with_due, roomy=roomy)
            for each in standings
        ]
        headings = _headings(agreement, words, what, two=two, dated=with_due, roomy=roomy)
        widths = _widths(
            [[Text(heading) for heading in headings], *rows], two=two, roomy=roomy, width=width
        )
        if widths is not None:
            break
    if width < STACKED_BELOW or widths is None:
        return Group(*(_stacked(each, agreement, words) for each in standings))
    table = Table(
        box=SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold"
    )
    for at, (heading, column) in enumerate(zip(headings, widths, strict=True)):
        table.add_column(
            heading, width=column, justify="right" if at == 0 else "left", overflow="fold"
        )
    for row in rows:
        table.add_row(*row)
    return table


def _headings(
    agreement: Agreement, words: Words, what: str, *, two: bool, dated: bool, roomy: bool
) -> list[str]:
    parties = (
        [party.name.said(words.lang) for party in agreement.parties] if two else [words.col_reports]
    )
    dates = [words.col_reported, *([words.col_due] if dated else [])]
    calls = [words.col_attention] if roomy else []
    return [
        words.col_number,
        what,
        *parties,
        words.col_joint,
        *dates,
        *calls,
    ]


def _widths(
    rows: Sequence[Sequence[Text]], *, two: bool, roomy: bool, width: int
) -> list[int] | None:
    """How wide each column is: what its cells need, statuses and calls for attention no more than
    they must.

    The titles have what is left, None where that is too little; Rich would take from dates and
    titles alike.
    """
    widths = [
        max(line.cell_len for cell in column for line in cell.split())
        for column in zip(*rows, strict=True)
    ]
    if width < WIDE_FROM:
        for at in range(2, 5 if two else 4):
            widths[at] = min(widths[at], 14 if at == (4 if two else 3) else 12)
        if roomy:
            widths[-1] = min(widths[-1], 24)
    rest = width - sum(widths[:1] + widths[2:]) - 2 * (len(widths) - 1)
    if rest < min(widths[1], TITLE_AT_LEAST):
        return None
    return [widths[0], min(widths[1], rest), *widths[2:]]


def _cells(
    standing: Standing, agreement: Agreement, words: Words, *, two: bool, dated: bool, roomy: bool
) -> list[Text]:
    cells = [Text(standing.number), _title(standing, agreement, words, dated=dated)]
    if two:
        cells.extend(_report(entry, words) for entry in standing.latest.values())
    else:
        cells.append(Text(f"{len(standing.latest) - len(standing.silent)}/{len(standing.latest)}"))
    cells.append(_joint(standing, words))
    cells.append(_last(standing, words, roomy=roomy))
    if dated:
        due = phrasing.partial(standing.due_on, words) if standing.due_on else "–"
        due += f"\n{words.overdue}" if standing.overdue and not roomy else ""
        cells.append(Text(due, style="bold red" if standing.overdue else ""))
    if roomy:
        cells.append(
            Text("; ".join(phrasing.attention(standing, agreement, words)), style="yellow")
        )
    return cells


def _title(standing: Standing, agreement: Agreement, words: Words, *, dated: bool) -> Text:
    """The title with the tasks done; a task with who leads it, and its due date where that has no
    column.
    """
    title = Text(standing.title.said(words.lang), style="dim" if standing.carried else "")
    below = phrasing.task_facts(standing, agreement, words) if standing.task else []
    if done := phrasing.tasks_done(standing, words):
        below.append(done)
    if standing.due_on and not dated:
        on = phrasing.partial(standing.due_on, words)
        if standing.overdue:
            title.append(f"\n{words.overdue_since.format(day=on)}", style="bold red")
        else:
            title.append(f"\n{words.due_date}: {on}", style="dim")
    for line in below:
        title.append(f"\n{line}", style="dim")
    return title


def _last(standing: Standing, words: Words, *, roomy: bool) -> Text:
    if standing.reported_on is None:
        return Text("–", style="dim")
    last = Text(day(standing.reported_on))
    if standing.stale() and not roomy:
        last.append(f"\n{phrasing.counted(words.days, standing.quiet_days)}", style="yellow")
    return last


def _report(entry: ProgressEntry | None, words: Words) -> Text:
    return Text(phrasing.entry(entry, words)) if entry else Text("–", style="dim")


def _joint(standing: Standing, words: Words) -> Text:
    if standing.task and standing.task.carried_to:
        return Text(words.carried_to.format(number=standing.task.carried_to), style="dim")
    if standing.status is None:
        return Text(words.not_reported, style="dim")
    style = STYLES[Accord.DIFFERS if standing.apart else standing.accord]
    return Text(f"{phrasing.mark(standing)} {phrasing.status(standing.status, words)}", style=style)


def _stacked(standing: Standing, agreement: Agreement, words: Words) -> RenderableType:
    grid = Table.grid(padding=(0, 1))
    grid.add_column(justify="right", min_width=3)
    grid.add_column()
    grid.add_row(
        Text(standing.number),
        Text(standing.title.said(words.lang), style="" if standing.task else "bold"),
    )
    joint, reports = _joint(standing, words), standing.latest.values()
    if standing.reported_on:
        joint.append(f" · {day(standing.reported_on)}", style="dim")
    grid.add_row("", joint)
    if standing.accord in (Accord.DIFFERS, Accord.ONE_SIDED) or any(
        each and each.percent for each in reports
    ):
        grid.add_row("", Text(_by_party(standing, agreement, words)))
    for line in phrasing.task_facts(standing, agreement, words) or [
        phrasing.tasks_done(standing, words)
    ]:
        if line:
            grid.add_row("", Text(line, style="dim"))
    if standing.due_on and not standing.overdue:
        grid.add_row("", Text(f"{words.due_date}: {phrasing.partial(standing.due_on, words)}"))
    changed = phrasing.changed(standing, words)
    if standing.overdue or changed or (standing.status is not None and standing.stale()):
        grid.add_row(
            "", Text("; ".join(phrasing.attention(standing, agreement, words)), style="yellow")
        )
    return grid


def _by_party(standing: Standing, agreement: Agreement, words: Words) -> str:
    return " · ".join(
        f"{phrasing.party(code, agreement, words)}: {phrasing.entry(entry, words)}"
        for code, entry in standing.latest.items()
    )
