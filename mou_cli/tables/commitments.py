"""The list of commitments and the page of one."""

from collections.abc import Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from mou_cli import phrasing
from mou_cli.model import Accord, Agreement, Commitment, ProgressEntry
from mou_cli.standing import Standing
from mou_cli.vietnamese import day
from mou_cli.words import Words

STACKED_BELOW = 70
ROOMY_FROM = 110  # what calls for attention has a column of its own
WIDE_FROM = 160  # nothing needs to be wrapped to leave the titles their room
TITLE_AT_LEAST = 14
_STYLES = {Accord.AGREED: "green", Accord.DIFFERS: "bold red", Accord.ONE_SIDED: "yellow", Accord.NONE: "dim"}


def commitments(standings: Sequence[Standing], agreement: Agreement, words: Words, width: int) -> RenderableType:
    """One row per standing; below 70 columns, or where a table does not fit, they are stacked.

    From 110 columns on what calls for attention has a column; below, the marks say it: ≠ and ◐ in the joint column, a
    due date in red, the days since the last report.
    """
    two = len(agreement.parties) == 2
    dated = any(each.commitment.due_on for each in standings)
    roomy = width >= ROOMY_FROM and any(phrasing.attention(each, agreement, words) for each in standings)
    rows = [_cells(each, agreement, words, two=two, dated=dated, roomy=roomy) for each in standings]
    headings = _headings(agreement, words, two=two, dated=dated, roomy=roomy)
    widths = _widths([[Text(heading) for heading in headings], *rows], two=two, roomy=roomy, width=width)
    if width < STACKED_BELOW or widths is None:
        return Group(*(_stacked(each, agreement, words) for each in standings))
    table = Table(box=SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold")
    for at, (heading, column) in enumerate(zip(headings, widths, strict=True)):
        table.add_column(heading, width=column, justify="right" if at == 0 else "left", overflow="fold")
    for row in rows:
        table.add_row(*row)
    return table


def _headings(agreement: Agreement, words: Words, *, two: bool, dated: bool, roomy: bool) -> list[str]:
    parties = [party.name.said(words.lang) for party in agreement.parties] if two else [words.col_reports]
    dates = [words.col_reported, *([words.col_due] if dated else [])]
    calls = [words.col_attention] if roomy else []
    return [words.col_number, words.col_commitment, *parties, words.col_joint, *dates, *calls]


def _widths(rows: Sequence[Sequence[Text]], *, two: bool, roomy: bool, width: int) -> list[int] | None:
    """How wide each column is: what its cells need, statuses and calls for attention no more than they must.

    The titles have what is left, None where that is too little; Rich would take from dates and titles alike.
    """
    widths = [max(line.cell_len for cell in column for line in cell.split()) for column in zip(*rows, strict=True)]
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
    cells = [Text(standing.commitment.number), Text(standing.commitment.title.said(words.lang))]
    if two:
        cells.extend(_report(entry, words) for entry in standing.latest.values())
    else:
        cells.append(Text(f"{len(standing.latest) - len(standing.silent)}/{len(standing.latest)}"))
    cells.append(_joint(standing, words))
    cells.append(_last(standing, words, roomy=roomy))
    if dated:
        due = standing.commitment.due_on
        cells.append(Text(phrasing.partial(due, words) if due else "–", style="bold red" if standing.overdue else ""))
    if roomy:
        cells.append(Text("; ".join(phrasing.attention(standing, agreement, words)), style="yellow"))
    return cells


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
    if standing.status is None:
        return Text(words.not_reported, style="dim")
    mark = phrasing.MARKS[standing.accord]
    return Text(f"{mark} {phrasing.status(standing.status, words)}", style=_STYLES[standing.accord])


def _stacked(standing: Standing, agreement: Agreement, words: Words) -> RenderableType:
    grid = Table.grid(padding=(0, 1))
    grid.add_column(justify="right", min_width=3)
    grid.add_column()
    grid.add_row(Text(standing.commitment.number), Text(standing.commitment.title.said(words.lang), style="bold"))
    joint = _joint(standing, words)
    if standing.reported_on:
        joint.append(f" · {day(standing.reported_on)}", style="dim")
    grid.add_row("", joint)
    if standing.accord in (Accord.DIFFERS, Accord.ONE_SIDED):
        grid.add_row("", Text(_by_party(standing, agreement, words)))
    if standing.commitment.due_on and not standing.overdue:
        grid.add_row("", Text(f"{words.due_date}: {phrasing.partial(standing.commitment.due_on, words)}"))
    if standing.overdue or (standing.status is not None and standing.stale()):
        grid.add_row("", Text("; ".join(phrasing.attention(standing, agreement, words)), style="yellow"))
    return grid


def _by_party(standing: Standing, agreement: Agreement, words: Words) -> str:
    return " · ".join(
        f"{phrasing.party(code, agreement, words)}: {phrasing.entry(entry, words)}"
        for code, entry in standing.latest.items()
    )


def commitment(standing: Standing, agreement: Agreement, words: Words) -> RenderableType:
    """Everything about one commitment: its text, what is not stated, where each party stands."""
    found = standing.commitment
    heading = Text(f"{found.number}  {found.title.said(words.lang)}", style="bold")
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim", max_width=24)
    grid.add_column()
    for label, text in _facts(found, agreement, words):
        grid.add_row(Text(label), Text(text))
    for code, entry in standing.latest.items():
        said = phrasing.entry(entry, words)
        if entry:
            said += f" · {day(entry.reported_on)}" + (f" · {words.jointly}" if entry.party is None else "")
        grid.add_row(Text(phrasing.party(code, agreement, words)), Text(said))
    grid.add_row(
        Text(words.col_joint), Text(phrasing.joint(standing, agreement, words), style=_STYLES[standing.accord])
    )
    if calls := phrasing.attention(standing, agreement, words):
        grid.add_row(Text(words.col_attention), Text("; ".join(calls), style="yellow"))
    return Group(heading, Text(""), grid)


def _facts(found: Commitment, agreement: Agreement, words: Words) -> list[tuple[str, str]]:
    lang = words.lang
    rows: list[tuple[str, str | None]] = [
        (words.field, found.field.said(lang) if found.field else None),
        (words.text, found.text.said(lang) if found.text else None),
    ]
    for clause in found.clauses:
        rows.append((f"{found.number}{clause.mark}" if clause.mark else words.clause, clause.text.said(lang)))
    if found.open_list:
        rows.append(("", words.open_list))
    rows += [
        (words.actions, ", ".join(words.action_names.get(each, each) for each in found.actions) or None),
        (words.bodies, "; ".join(found.bodies) or None),
        (words.resolutions, "; ".join(found.resolutions) or None),
        (words.horizons, ", ".join(str(year) for year in found.horizons) or None),
        (words.countries, ", ".join(found.countries) or None),
    ]
    stated = [
        (words.lead_agencies, _agencies(found.lead_agencies, agreement, words)),
        (
            words.supporting_agencies,
            _agencies({c: ", ".join(a) for c, a in (found.supporting_agencies or {}).items()}, agreement, words),
        ),
        (words.due_date, phrasing.partial(found.due_on, words) if found.due_on else None),
    ]
    missing = [label.lower() for label, text in stated if text is None]
    rows += stated
    if missing:
        rows.append((words.not_stated_label, ", ".join(missing)))
    return [(label, text) for label, text in rows if text is not None]


def _agencies(agencies: object, agreement: Agreement, words: Words) -> str | None:
    if not isinstance(agencies, dict) or not agencies:
        return None
    return "; ".join(f"{phrasing.party(code, agreement, words)}: {name}" for code, name in agencies.items())
