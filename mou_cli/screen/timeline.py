"""The line of time as text: years on top, a line for the reviews, a line per commitment."""

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.text import Text

from mou_cli.derived.timeline import Kind, Mark, Timeline
from mou_cli.language.sentences.history import legend
from mou_cli.language.speech import Speech

_STYLES = {
    Kind.SIGNED: "bold",
    Kind.HELD: "bold green",
    Kind.MISSED: "bold red",
    Kind.COMING: "bold",
    Kind.ENTRY: "cyan",
    Kind.OVERDUE: "red",
    Kind.DONE: "green",
}
_LEAST, _MOST = 24, 160  # columns of the line itself
_NAME = 44  # columns of a commitment's name, at most


def timeline(line: Timeline, speech: Speech, width: int) -> RenderableType:
    """The lines, as wide as the terminal is; then what the signs mean, those that occur."""
    name = max(5, min(_NAME, width // 3, width - _LEAST - 1))
    room = max(_LEAST, min(_MOST, width - name - 1))
    lanes = [(speech.document.reviews, line.reviews)]
    lanes += (
        (f"{standing.number:>3}  {speech.said(standing.title)}", marks)
        for standing, marks in line.lanes
    )
    rows = [_years(line, name, room)]
    for title, marks in lanes:
        row = Text(title, no_wrap=True)
        row.truncate(name, overflow="ellipsis", pad=True)
        row.append(" ").append_text(_marks(marks, line, speech.agreement.codes, room))
        rows.append(row)
    signs = map(" ".join, legend(line.marks, speech).items())
    parts = [*signs, f"│ {speech.document.the_day}", speech.document.several]
    return Group(*rows, Text(), Text(" · ".join(parts), style="dim"))


def _years(line: Timeline, name: int, room: int) -> Text:
    """The years, as many as fit beside each other."""
    shown = [" "] * (room + 4)
    free = 0
    for year in line.years:
        at = round(line.place(line.first.replace(year=year)) * (room - 1))
        if at >= free and at + 4 <= room:
            shown[at : at + 4] = str(year)
            free = at + 5
    return Text(" " * (name + 1) + "".join(shown)[:room].rstrip(), style="dim")


def _marks(marks: Sequence[Mark], line: Timeline, codes: Sequence[str], room: int) -> Text:
    """The marks in `room` columns; where several fall on one column, their number."""
    cells: dict[int, list[Mark]] = {}
    for mark in marks:
        cells.setdefault(round(line.place(mark.on) * (room - 1)), []).append(mark)
    today = round(line.place(line.today) * (room - 1))
    row = Text()
    for at in range(room):
        here = cells.get(at, [])
        signs = {mark.sign(codes) for mark in here}
        if len(signs) > 1:
            row.append(str(len(here)) if len(here) < 10 else "+", style="bold")
        elif here:
            row.append(here[0].sign(codes), style=_STYLES.get(here[0].kind, ""))
        else:
            row.append(*(("│", "red") if at == today else ("·", "dim")))
    return row
