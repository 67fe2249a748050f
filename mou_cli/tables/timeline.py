"""The line of time as text: years along the top, a line for the reviews, a line for each commitment."""

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from mou_cli.model import Agreement
from mou_cli.timeline import Kind, Mark, Timeline
from mou_cli.words import Words
from mou_cli.words.product import Product

_PARTY_SIGNS = "●○▲△◼◻★☆◉◎"  # one for each party, in the order of the agreement
_JOINT = "■"
_SIGNS = {
    Kind.SIGNED: ("◈", "bold"),
    Kind.HELD: ("◆", "bold green"),
    Kind.MISSED: ("✗", "bold red"),
    Kind.COMING: ("◇", "bold"),
    Kind.DUE: ("▽", ""),
    Kind.OVERDUE: ("▼", "red"),
    Kind.DONE: ("▽", "green"),
}
_LEAST, _MOST = 30, 160  # columns of the line itself
_NAME = 30  # columns of a commitment's name, at most


def timeline(line: Timeline, agreement: Agreement, words: Words, product: Product, width: int) -> RenderableType:
    """The lines, as wide as the terminal is; then what the signs mean, those that occur."""
    name = min(_NAME, max(12, width // 3))
    room = max(_LEAST, min(_MOST, width - name - 1))
    rows = [_years(line, name, room), _row(product.reviews, line.reviews, line, agreement, name, room)]
    for lane in line.lanes:
        title = f"{lane.standing.number:>3}  {lane.standing.title.said(words.lang)}"
        rows.append(_row(title, lane.marks, line, agreement, name, room))
    return Group(*rows, Text(), *_legend(line, agreement, words, product))


def _cut(text: str, room: int) -> Text:
    """`text` in exactly `room` columns."""
    shown = Text(text, no_wrap=True)
    shown.truncate(room, overflow="ellipsis", pad=True)
    return shown


def _years(line: Timeline, name: int, room: int) -> Text:
    """The years, as many as fit beside each other."""
    shown = [" "] * (room + 4)
    free = 0
    for year in line.years:
        at = round(line.place(line.first.replace(year=year)) * (room - 1))
        if at >= free:
            shown[at : at + 4] = str(year)
            free = at + 5
    return Text(" " * (name + 1) + "".join(shown)[:room].rstrip(), style="dim")


def _row(title: str, marks: Sequence[Mark], line: Timeline, agreement: Agreement, name: int, room: int) -> Text:
    """A name and its marks; where several fall on one column, their number."""
    cells: dict[int, list[Mark]] = {}
    for mark in marks:
        cells.setdefault(round(line.place(mark.on) * (room - 1)), []).append(mark)
    today = round(line.place(line.today) * (room - 1))
    row = _cut(title, name)
    row.append(" ")
    for at in range(room):
        here = cells.get(at, [])
        signs = {_sign(mark, agreement) for mark in here}
        if len(here) > 1 and len(signs) > 1:
            row.append(str(len(here)) if len(here) < 10 else "+", style="bold")
        elif here:
            row.append(*_sign(here[0], agreement))
        else:
            row.append(*(("│", "red") if at == today else ("·", "dim")))
    return row


def _sign(mark: Mark, agreement: Agreement) -> tuple[str, str]:
    if mark.entry is None:
        return _SIGNS[mark.kind]
    if mark.entry.party is None:
        return _JOINT, "cyan"
    codes = agreement.codes
    return _PARTY_SIGNS[codes.index(mark.entry.party) if mark.entry.party in codes else -1], "cyan"


def _legend(line: Timeline, agreement: Agreement, words: Words, product: Product) -> list[Text]:
    marks = [*line.reviews, *(mark for lane in line.lanes for mark in lane.marks)]
    told = {}
    for mark in marks:
        sign, _ = _sign(mark, agreement)
        if mark.entry:
            told[sign] = agreement.party(mark.entry.party).name.said(words.lang) if mark.entry.party else words.jointly
        else:
            told.setdefault(sign, product.signs[mark.kind])
    parts = [f"{sign} {text}" for sign, text in told.items()]
    return [Text(" · ".join([*parts, f"│ {product.the_day}", product.several]), style="dim")]
