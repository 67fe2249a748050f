"""The log of progress entries."""

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.table import Column, Table
from rich.text import Text

from mou_cli.derived.ledger import Ledger
from mou_cli.language.sentences.standings import recorded, taken_back
from mou_cli.language.speech import Speech
from mou_cli.model.records import ProgressEntry, short
from mou_cli.model.vietnamese import day


def log(entries: Sequence[ProgressEntry], ledger: Ledger, speech: Speech) -> RenderableType:
    """A block per entry, in the order given.

    What was taken back is struck through, with who took it back and why.
    """
    return Group(*(_entry(entry, ledger, speech) for entry in entries))


def _entry(entry: ProgressEntry, ledger: Ledger, speech: Speech) -> RenderableType:
    words, gone = speech.words, entry.id in ledger.taken_back
    struck = "strike dim" if gone else ""
    rows = Table.grid(Column(no_wrap=True, style="dim"), Column(), padding=(0, 2))
    text = (
        Text(style=struck)
        .append(entry.number, style="bold")
        .append(f" · {speech.party(entry.party)} · ")
        .append(speech.entry(entry), style="" if gone else "cyan")
    )
    if entry.review is not None:
        text.append(f" · {words.agreed_by_review.format(number=entry.review)}")
    rows.add_row(Text(day(entry.reported_on)), text)
    if entry.note:
        rows.add_row("", Text(entry.note, style=struck))
    for evidence in entry.evidence:
        rows.add_row("", Text(f"{words.evidence}: {evidence}", style=struck))
    for correction in ledger.corrections_of.get(entry.id, ()):
        first = correction.takes_back == entry.id
        phrase = words.taken_back if first else words.correction_taken_back
        rows.add_row("", Text(taken_back(phrase, correction), style="yellow"))
    if after := ledger.late.get(entry.id):
        rows.add_row("", Text(words.after_review.format(number=after), style="yellow"))
    rows.add_row(Text(short(entry.id)), Text(recorded(entry, speech), style="dim"))
    return rows
