"""What the entries rest on."""

from collections.abc import Sequence

from rich.box import SIMPLE_HEAD
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from mou_cli.language.phrases.common import Words
from mou_cli.language.phrases.review import Period
from mou_cli.language.sentences import values as phrasing
from mou_cli.model.agreement import Agreement
from mou_cli.model.evidence import Support
from mou_cli.model.vietnamese import day


def supports(
    found: Sequence[Support], agreement: Agreement, words: Words, more: Period
) -> RenderableType:
    """A row for each piece of evidence: what it is, how it is cited, the entries that rest on it."""
    table = Table(
        box=SIMPLE_HEAD, show_edge=False, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold"
    )
    table.add_column(more.col_kind, no_wrap=True)
    table.add_column(more.col_documents, overflow="fold", ratio=1)
    table.add_column(more.col_entries, overflow="fold", ratio=1)
    for each in found:
        cited = each.evidence.cited
        if each.evidence.file:
            cited += f"\n{each.evidence.file.size} B · SHA-256 {each.evidence.file.sha256[:16]}…"
        resting = [
            f"{entry.number} · {phrasing.party(entry.party, agreement, words)} · {day(entry.reported_on)}"
            for entry in each.entries
        ]
        table.add_row(
            Text(more.evidence_kinds[each.evidence.kind]), Text(cited), Text("\n".join(resting))
        )
    return table
