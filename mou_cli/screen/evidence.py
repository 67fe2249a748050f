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
    kind, *others = rows.columns
    kind.no_wrap = True
    for column in others:
        column.ratio = 1
    for support in found:
        evidence, file = support.evidence, support.evidence.file
        cited = evidence.cited
        if file:
            cited += f"\n{file.size} B · SHA-256 {file.sha256[:16]}…"
        resting = []
        for entry in support.entries:
            party = speech.party(entry.party)
            resting.append(f"{entry.number} · {party} · {day(entry.reported_on)}")
        texts = (review.evidence_kinds[evidence.kind], cited, "\n".join(resting))
        rows.add_row(*map(Text, texts))
    return rows
