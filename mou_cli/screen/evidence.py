"""What the entries rest on."""

from collections.abc import Sequence

from rich.console import RenderableType
from rich.text import Text

from mou_cli.language.speech import Speech
from mou_cli.model.evidence import Support
from mou_cli.model.vietnamese import day
from mou_cli.screen.frames import table


def supports(found: Sequence[Support], speech: Speech) -> RenderableType:
    """A row for each piece of evidence: kind, how it is cited, the entries that rest on it."""
    review = speech.review
    rows = table(review.col_kind, review.col_documents, review.col_entries)
    rows.columns[0].no_wrap = True
    rows.columns[1].ratio = rows.columns[2].ratio = 1
    for support in found:
        evidence, file = support.evidence, support.evidence.file
        stored = f"\n{file.size} B · SHA-256 {file.sha256[:16]}…" if file else ""
        resting = "\n".join(
            f"{entry.number} · {speech.party(entry.party)} · {day(entry.reported_on)}"
            for entry in support.entries
        )
        rows.add_row(
            *map(Text, (review.evidence_kinds[evidence.kind], evidence.cited + stored, resting))
        )
    return rows
