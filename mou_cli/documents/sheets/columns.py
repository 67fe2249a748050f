"""What the sheets of tabular formats are made of: cells, columns, which sheet has which.

A cell is text, a number, a date, a moment, a status, what a party reported, or None.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from enum import StrEnum
from itertools import repeat
from typing import NamedTuple

from mou_cli.derived.view import View
from mou_cli.language.speech import Speech
from mou_cli.model.agreement import Status
from mou_cli.model.records import ProgressEntry

Cell = str | float | date | datetime | Status | ProgressEntry | None


class Kind(StrEnum):
    """What a column holds."""

    TEXT = "text"
    NUMBER = "number"
    PERCENT = "percent"
    DATE = "date"
    MOMENT = "moment"
    STATUS = "status"
    PARTY = "party"


class Column(NamedTuple):
    """A column; its key is the same in every language.

    A column to `fill` in stands empty.
    """

    key: str
    title: str
    kind: Kind = Kind.TEXT
    fill: bool = False

    @property
    def width(self) -> int:
        """How wide it is, in letters."""
        return _WIDTHS.get(self.key, _KIND_WIDTHS.get(self.kind, 18))


class Sheet(NamedTuple):
    """A sheet; `rows` gives those of one agreement. Columns to fill in come last."""

    name: str
    columns: Sequence[Column]
    rows: Callable[[View], Iterator[list[Cell]]]

    @property
    def content(self) -> list[Column]:
        """The columns that have content, i.e. all but those a department fills in."""
        return [column for column in self.columns if not column.fill]

    def texts(self, view: View, speech: Speech) -> Iterator[list[str]]:
        """The rows of one agreement as text, without the cells to fill in."""
        kinds = [column.kind for column in self.content]
        for row in self.rows(view):
            yield list(map(plain, row, kinds, repeat(speech)))


_WHERE = "parties joint accord reported attention"  # where it stands
_FILL = "report_party report_status report_percent report_on report_note report_evidence"
COLUMNS = {
    "commitments": f"number title field lead due {_WHERE} {_FILL}",
    "progress": "number party status percent on note evidence agreed_by taken_back recorded "
    "recorded_by id",
    "reviews": "review due held state place chairs document conclusion assessed set_tasks",
    "tasks": f"number task lead due review set {_WHERE} {_FILL}",
    "evidence": "kind document_number issuer dated text size sha256 rests",
}
PROPERTY = "mou agreement"  # where a workbook says which agreement it is of
FILL_IN = tuple(_FILL.split())
KINDS = {
    "due": Kind.DATE,
    "reported": Kind.DATE,
    "on": Kind.DATE,
    "held": Kind.DATE,
    "set": Kind.DATE,
    "dated": Kind.DATE,
    "percent": Kind.PERCENT,
    "recorded": Kind.MOMENT,
    "status": Kind.STATUS,
    "joint": Kind.STATUS,
    "size": Kind.NUMBER,
    "review": Kind.NUMBER,
    "report_party": Kind.PARTY,
    "report_status": Kind.STATUS,
    "report_percent": Kind.PERCENT,
    "report_on": Kind.DATE,
}


# How wide columns are, in letters; text goes on in further lines.
_KIND_WIDTHS = {
    Kind.DATE: 12,
    Kind.MOMENT: 17,
    Kind.PERCENT: 8,
    Kind.NUMBER: 9,
    Kind.STATUS: 16,
    Kind.PARTY: 15,
}
_WIDTHS = {
    "number": 7,
    "title": 32,
    "task": 32,
    "lead": 30,
    "note": 36,
    "conclusion": 40,
    "set_tasks": 36,
    "attention": 26,
    "text": 36,
    "evidence": 28,
    "chairs": 26,
    "assessed": 28,
    "rests": 28,
    "report_note": 30,
    "report_evidence": 26,
    "id": 23,
}


def plain(cell: Cell, kind: Kind, speech: Speech) -> str:
    """A cell as text: dates and moments ISO, a status by its word."""
    if isinstance(cell, ProgressEntry):
        return speech.entry(cell)
    if isinstance(cell, Status):
        return speech.status(cell)
    if cell is None:
        return speech.words.not_reported if kind is Kind.STATUS else ""
    if isinstance(cell, date):
        return cell.isoformat(" ") if isinstance(cell, datetime) else cell.isoformat()
    return f"{cell:g}" if isinstance(cell, float) else str(cell)
