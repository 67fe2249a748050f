"""The log of progress entries."""

from collections.abc import Mapping, Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from mou_cli import phrasing
from mou_cli.model import Agreement, Correction, ProgressEntry
from mou_cli.vietnamese import day
from mou_cli.words import Words

ID_SHOWN = 8


def log(
    entries: Sequence[ProgressEntry], corrections: Mapping[str, Correction], agreement: Agreement, words: Words
) -> RenderableType:
    """A block per entry, in the order given; what was taken back is struck through, with who took it back and why."""
    return Group(*(_entry(entry, corrections.get(entry.id), agreement, words) for entry in entries))


def _entry(entry: ProgressEntry, correction: Correction | None, agreement: Agreement, words: Words) -> RenderableType:
    struck = "strike dim" if correction else ""
    grid = Table.grid(padding=(0, 2))
    grid.add_column(no_wrap=True, style="dim")
    grid.add_column()
    said = Text(style=struck)
    said.append(f"{entry.commitment}", style="bold")
    said.append(f" · {phrasing.party(entry.party, agreement, words)} · ")
    said.append(phrasing.entry(entry, words), style="" if correction else "cyan")
    grid.add_row(Text(day(entry.reported_on)), said)
    if entry.note:
        grid.add_row("", Text(entry.note, style=struck))
    for evidence in entry.evidence:
        grid.add_row("", Text(f"{words.evidence}: {evidence}", style=struck))
    if correction:
        grid.add_row(
            "",
            Text(
                words.taken_back.format(
                    day=day(correction.recorded_at.astimezone().date()),
                    by=correction.recorded_by,
                    reason=correction.reason,
                    id=correction.id[:ID_SHOWN],
                ),
                style="yellow",
            ),
        )
    recorded = day(entry.recorded_at.astimezone().date())
    grid.add_row(
        Text(entry.id[:ID_SHOWN]), Text(words.recorded_line.format(day=recorded, by=entry.recorded_by), style="dim")
    )
    return grid
