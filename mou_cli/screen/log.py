"""The log of progress entries."""

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from mou_cli.derived.ledger import history, late, taken_back
from mou_cli.language.phrases.common import Words
from mou_cli.language.sentences import values as phrasing
from mou_cli.model.agreement import Agreement
from mou_cli.model.records import Correction, ProgressEntry, Record
from mou_cli.model.vietnamese import day


def log(
    entries: Sequence[ProgressEntry], records: Sequence[Record], agreement: Agreement, words: Words
) -> RenderableType:
    """A block per entry, in the order given; what was taken back is struck through, with who took
    it back and why.
    """
    gone, corrections, after = taken_back(records), history(records), late(records)
    return Group(
        *(
            _entry(
                each,
                each.id in gone,
                corrections.get(each.id, ()),
                after.get(each.id),
                agreement,
                words,
            )
            for each in entries
        )
    )


def _entry(
    entry: ProgressEntry,
    gone: bool,
    corrections: Sequence[Correction],
    after: int | None,
    agreement: Agreement,
    words: Words,
) -> RenderableType:
    struck = "strike dim" if gone else ""
    grid = Table.grid(padding=(0, 2))
    grid.add_column(no_wrap=True, style="dim")
    grid.add_column()
    said = Text(style=struck)
    said.append(entry.number, style="bold")
    said.append(f" · {phrasing.party(entry.party, agreement, words)} · ")
    said.append(phrasing.entry(entry, words), style="" if gone else "cyan")
    if entry.review is not None:
        said.append(f" · {words.agreed_by_review.format(number=entry.review)}")
    grid.add_row(Text(day(entry.reported_on)), said)
    if entry.note:
        grid.add_row("", Text(entry.note, style=struck))
    for evidence in entry.evidence:
        grid.add_row("", Text(f"{words.evidence}: {evidence}", style=struck))
    for correction in corrections:
        phrase = (
            words.taken_back if correction.takes_back == entry.id else words.correction_taken_back
        )
        grid.add_row("", Text(phrasing.taken_back(phrase, correction), style="yellow"))
    if after is not None:
        grid.add_row("", Text(words.after_review.format(number=after), style="yellow"))
    recorded = day(entry.recorded_at.astimezone().date())
    grid.add_row(
        Text(entry.id[: phrasing.ID_SHOWN]),
        Text(words.recorded_line.format(day=recorded, by=entry.recorded_by), style="dim"),
    )
    return grid
