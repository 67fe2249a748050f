"""A workbook that a department filled in: which cells say what, as entries, and every problem by
sheet and cell.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple, TypeVar

from mou_cli.derived.standing import NEEDS_NOTE
from mou_cli.errors import MouError, NotAPercent, UnknownParty
from mou_cli.errors.documents import (
    DateMissing,
    FormulaInCell,
    FractionOfPercent,
    NumberNotText,
    NumberOfReportMissing,
    PartyMissing,
    ReasonOfReportMissing,
    StatusOfReportMissing,
)
from mou_cli.errors.files import WrongKind
from mou_cli.intake import typed as naming
from mou_cli.intake.entry import check_percent
from mou_cli.model.agreement import JOINT_WORDS, Agreement, Status
from mou_cli.model.evidence import check_date, refuse_secret
from mou_cli.model.text import LINE_LIMIT, NOTE_LIMIT, accept
from mou_cli.model.vietnamese import parse_day, parse_percent

T = TypeVar("T")
Value = str | int | float | bool | datetime | date | None


class Cell(NamedTuple):
    """What stands in a cell, and where: `Commitments!K5`; a number shown as a percentage is one
    (0.8 is 80).

    `broken` is what a formula shows that has no result, or an error; empty where nothing is wrong.
    """

    place: str
    value: Value
    broken: str = ""

    @property
    def empty(self) -> bool:
        """Whether nothing stands in it."""
        return not self.broken and (
            self.value is None or (isinstance(self.value, str) and not self.value.strip())
        )


class Line(NamedTuple):
    """One row: the number it is about, and by key the cells to report in."""

    number: Cell
    cells: Mapping[str, Cell]

    @property
    def filled(self) -> bool:
        """Whether anything stands in the cells to report in."""
        return any(not cell.empty for cell in self.cells.values())


class Said(NamedTuple):
    """What a row says; `places` are those of its cells by their keys."""

    places: Mapping[str, str]
    number: str
    party: str | None
    status: Status
    percent: float | None
    on: date
    note: str | None
    evidence: tuple[str, ...]

    @property
    def said(self) -> tuple[object, ...]:
        """All but where it stands."""
        return self[1:]


class RowReader:
    """Reads rows of the agreement; `party` and `on` stand for cells that are left empty, where they
    are given.
    """

    def __init__(
        self,
        agreement: Agreement,
        statuses: Mapping[Status, Sequence[str]],
        party: str | None,
        on: date | None,
    ) -> None:
        self.agreement = agreement
        self.statuses = statuses
        self.party = party
        self.on = on
        self.problems: list[MouError] = []

    def said(self, line: Line) -> Said | None:
        """What a row says; None where its `problems`, which are all noted, keep it from saying
        anything.
        """
        before = len(self.problems)
        cells = {"number": line.number, **line.cells}
        number = self._of(cells, "number", self._number)
        party = self._of(cells, "report_party", self._party)
        status = self._of(cells, "report_status", self._status)
        percent = self._of(cells, "report_percent", lambda cell: self._percent(cell, status))
        on = self._of(cells, "report_on", self._day)
        note = self._of(cells, "report_note", lambda cell: self._note(cell, status))
        evidence = self._of(cells, "report_evidence", self._evidence) or ()
        if len(self.problems) > before or number is None or status is None or on is None:
            return None
        places = {key: self._place(key, cell) for key, cell in cells.items()}
        return Said(places, number, party, status, percent, on, note, evidence)

    def _of(self, cells: Mapping[str, Cell], key: str, read: Callable[[Cell], T]) -> T | None:
        """What `read` makes of a cell, or None with the problem noted."""
        cell = cells[key]
        try:
            if cell.broken:
                raise FormulaInCell(found=cell.broken)
            return read(cell)
        except MouError as problem:
            problem.place = self._place(key, cell)
            self.problems.append(problem)
            return None

    def _place(self, key: str, cell: Cell) -> str:
        """The cell, or the option that stands for it where it is empty."""
        if cell.empty and key == "report_party" and self.party is not None:
            return "--party"
        return "--on" if cell.empty and key == "report_on" and self.on is not None else cell.place

    def _text(self, cell: Cell, *, limit: int = LINE_LIMIT, lines: bool = False) -> str | None:
        """A text, or a whole number as one; None where nothing stands there."""
        value = cell.value
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            value = str(value)
        if cell.empty:
            return None
        if not isinstance(value, str):
            raise WrongKind(wanted=("chữ", "text"), found=_shown(value))
        return accept(value.strip(), limit=limit, lines=lines)

    def _number(self, cell: Cell) -> str:
        if isinstance(cell.value, float) and not cell.value.is_integer():
            raise NumberNotText(text=_shown(cell.value))
        text = self._text(cell)
        if text is None:
            raise NumberOfReportMissing()
        return text

    def _note(self, cell: Cell, status: Status | None) -> str | None:
        text = self._text(cell, limit=NOTE_LIMIT, lines=True)
        if text is None and status in NEEDS_NOTE:
            raise ReasonOfReportMissing()
        return text

    def _status(self, cell: Cell) -> Status:
        text = self._text(cell)
        if text is None:
            raise StatusOfReportMissing()
        return naming.status(text, self.statuses)

    def _party(self, cell: Cell) -> str | None:
        text = self._text(cell)
        if text is None and self.party is None:
            raise PartyMissing()
        try:
            return naming.party(text or self.party or "", self.agreement)
        except UnknownParty as problem:
            named = [party.name for party in self.agreement.parties]
            known = [
                ", ".join([*(name.said(lang) for name in named), word])
                for lang, word in zip(("en", "vi"), JOINT_WORDS, strict=True)
            ]
            raise UnknownParty(text=problem.facts["text"], known=(known[1], known[0])) from None

    def _percent(self, cell: Cell, status: Status | None) -> float | None:
        value, percent = cell.value, None
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            if not 0 <= value <= 100:
                raise NotAPercent(text=_shown(value))
            percent = parse_percent(f"{round(value, 2):g}")
        elif text := self._text(cell):
            percent = parse_percent(text)
        if (
            percent is not None and 0 < percent < 1
        ):  # 80 % as a spreadsheet keeps it, without its sign
            raise FractionOfPercent(text=_shown(value))
        if status is not None:
            check_percent(percent, status)
        return percent

    def _day(self, cell: Cell) -> date:
        value = cell.value
        if isinstance(value, datetime):
            return value.date()
        if isinstance(value, date):
            return value
        if value is not None and not isinstance(value, str):
            raise WrongKind(wanted=("ngày", "a date"), found=_shown(value))
        text = self._text(cell)
        if text is None and self.on is None:
            raise DateMissing()
        return parse_day(text) if text else self.on or date.min

    def _evidence(self, cell: Cell) -> tuple[str, ...]:
        """The pieces of evidence, apart by ends of lines or semicolons."""
        text = self._text(cell, limit=NOTE_LIMIT, lines=True)
        parts = (part.strip() for line in (text or "").split("\n") for part in line.split(";"))
        found = tuple(accept(part) for part in parts if part)
        for each in found:
            refuse_secret(each, place="")
            check_date(each, place="")
        return found


def _shown(value: Value) -> str:
    return str(value)[:40]
