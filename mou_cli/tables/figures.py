"""The table that leaders know, and the figures around it."""

from collections.abc import Mapping

from rich.box import SIMPLE_HEAD
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from mou_cli import phrasing
from mou_cli.model import Agreement
from mou_cli.stats import Stats, Timing, Timings
from mou_cli.vietnamese import day
from mou_cli.words import Words
from mou_cli.words.period import Period

_RARE = (Timing.CLAIMED, Timing.ONGOING, Timing.GONE)


def figures(
    now: Stats, then: Stats | None, review: int | None, agreement: Agreement, words: Words, more: Period
) -> RenderableType:
    """The figures of now, with those at the last review in brackets."""
    parts: list[RenderableType] = [
        _timings(words.commitments, now.commitments, then and then.commitments, agreement, words, more)
    ]
    if _total(now.tasks):
        parts += [Text(""), _timings(words.tasks, now.tasks, then and then.tasks, agreement, words, more)]
    parts += [Text(""), _beside(now, then, words, more)]
    if then and review:
        parts += [Text(""), Text(more.figures_then.format(number=review, day=day(then.day)), style="dim")]
    return Group(*parts)


def _beside(now: Stats, then: Stats | None, words: Words, more: Period) -> RenderableType:
    """The other figures, each with that of the last review in brackets."""
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim")
    grid.add_column()
    before = _facts(then, words, more) if then else [("", "")] * 4
    for (label, text), (_, was) in zip(_facts(now, words, more), before, strict=True):
        grid.add_row(Text(label), Text(f"{text} ({was})" if then else text))
    return grid


def _total(timings: Timings) -> int:
    return sum(timings[None].values())


def _timings(
    title: str, now: Timings, then: Timings | None, agreement: Agreement, words: Words, more: Period
) -> RenderableType:
    """A row for each party and one jointly; what is rare has a column only where there is some."""
    every = [*now.values(), *(then or {}).values()]
    columns = [each for each in Timing if each not in _RARE or any(row[each] for row in every)]
    table = Table(box=SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold")
    table.add_column(title, no_wrap=True)
    for each in columns:
        table.add_column(more.timings[each], justify="right", overflow="fold", min_width=7)
    for code, row in now.items():
        name = phrasing.party(code, agreement, words) if code else more.jointly
        cells = [_cell(row, then.get(code) if then else None, each) for each in columns]
        table.add_row(Text(name, style="" if code else "bold"), *cells)
    return table


def _cell(row: Mapping[Timing, int], before: Mapping[Timing, int] | None, timing: Timing) -> Text:
    style = "bold red" if timing is Timing.OVERDUE and row[timing] else ""
    return Text(f"{row[timing]}" + (f" ({before[timing]})" if before else ""), style=style)


def _facts(of: Stats, words: Words, more: Period) -> list[tuple[str, str]]:
    evidence = more.figures_evidence.format(count=of.with_evidence, of=of.entries)
    return [
        (more.statuses, phrasing.tally(of.statuses, words)),
        (more.figures_entries, evidence),
        (more.figures_differing, ", ".join(of.differing) or "0"),
        (more.figures_one_sided, ", ".join(of.one_sided) or "0"),
    ]
