"""The table that leaders know, and the figures around it."""

from collections.abc import Mapping, Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Group, JustifyMethod, RenderableType
from rich.table import Table
from rich.text import Text

from mou_cli.derived.statistics import Stats, Timing, Timings
from mou_cli.language.phrases.common import Words
from mou_cli.language.phrases.review import Period
from mou_cli.language.sentences import values as phrasing
from mou_cli.model.agreement import Agreement
from mou_cli.model.vietnamese import day

_GAP = 2  # between two columns
_RARE = (Timing.CLAIMED, Timing.ONGOING, Timing.GONE)


def figures(
    now: Stats,
    then: Stats | None,
    review: int | None,
    agreement: Agreement,
    words: Words,
    more: Period,
    width: int,
) -> RenderableType:
    """The figures of now, with those at the last review in brackets."""
    parts: list[RenderableType] = [
        _timings(
            words.commitments,
            now.commitments,
            then and then.commitments,
            agreement,
            words,
            more,
            width,
        )
    ]
    if _total(now.tasks):
        parts += [
            Text(""),
            _timings(words.tasks, now.tasks, then and then.tasks, agreement, words, more, width),
        ]
    parts += [Text(""), _beside(now, then, words, more)]
    if then and review:
        parts += [
            Text(""),
            Text(more.figures_then.format(number=review, day=day(then.day)), style="dim"),
        ]
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
    title: str,
    now: Timings,
    then: Timings | None,
    agreement: Agreement,
    words: Words,
    more: Period,
    width: int,
) -> RenderableType:
    """A row for each party and one jointly, and a column for each timing, the rare ones only where
    there are some.

    Where that is too wide, it is turned: no figure is ever cut.
    """
    every = [*now.values(), *(then or {}).values()]
    shown = [each for each in Timing if each not in _RARE or any(row[each] for row in every)]
    rows = [[Text(title), *(Text(more.timings[each]) for each in shown)]]
    for code, row in now.items():
        name = phrasing.party(code, agreement, words) if code else more.jointly
        cells = [_cell(row, then.get(code) if then else None, each) for each in shown]
        rows.append([Text(name, style="" if code else "bold"), *cells])
    least = _least(rows)
    if _needed(least) > width:
        rows = [list(row) for row in zip(*rows, strict=True)]
        least = _least(rows)
    if _needed(least) > width:  # the names too are wrapped at words
        least[0] = max(len(word) for row in rows for word in row[0].plain.split())
    spare = max(0, width - _needed(least)) // len(least)
    table = Table(
        box=SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold"
    )
    for at, (head, room) in enumerate(zip(rows[0], least, strict=True)):
        side: JustifyMethod = "right" if at else "left"
        table.add_column(
            head, justify=side, overflow="fold", width=max(room, min(head.cell_len, room + spare))
        )
    for cells in rows[1:]:
        table.add_row(*cells)
    return table


def _least(rows: Sequence[Sequence[Text]]) -> list[int]:
    """How wide each column must be: names and figures whole, headings at their longest word."""
    columns = list(zip(*rows, strict=True))
    words = [max(len(word) for word in column[0].plain.split()) for column in columns]
    return [
        max(word, *(cell.cell_len for cell in column[1:]))
        for word, column in zip(words, columns, strict=True)
    ]


def _needed(least: Sequence[int]) -> int:
    return sum(least) + _GAP * (len(least) - 1)


def _cell(row: Mapping[Timing, int], before: Mapping[Timing, int] | None, timing: Timing) -> Text:
    style = "bold red" if timing is Timing.OVERDUE and row[timing] else ""
    return Text(f"{row[timing]}" + (f" ({before[timing]})" if before else ""), style=style)


def _facts(of: Stats, words: Words, more: Period) -> list[tuple[str, str]]:
    evidence = more.figures_evidence.format(count=of.with_evidence, of=of.entries)
    return [
        (more.statuses, phrasing.tally(of.statuses, words)),
        (more.figures_entries, evidence),
        (more.figures_differing, _numbered(of.differing)),
        (more.figures_one_sided, _numbered(of.one_sided)),
    ]


def _numbered(found: Sequence[str]) -> str:
    """How many, and which."""
    return f"{len(found)}: {', '.join(found)}" if found else "0"
