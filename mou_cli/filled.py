"""A workbook that a department filled in: which cells say what, as entries, and every problem by sheet and cell."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple, TypeVar

from mou_cli import naming
from mou_cli.errors import MouError
from mou_cli.errors.files import WrongKind
from mou_cli.errors.products import DateMissing, PartyMissing, StatusOfReportMissing
from mou_cli.model import Agreement, Status
from mou_cli.text import LINE_LIMIT, NOTE_LIMIT, accept
from mou_cli.vietnamese import parse_day, parse_percent

T = TypeVar("T")
Value = str | int | float | bool | datetime | date | None


class Cell(NamedTuple):
    """What stands in a cell, and where: `Commitments!K5`; a number shown as a percentage is one (0.8 is 80)."""

    place: str
    value: Value


class Line(NamedTuple):
    """One row with something filled in: the number it is about, and by key the cells to report in."""

    number: Cell
    cells: Mapping[str, Cell]

    @property
    def filled(self) -> bool:
        """Whether anything stands in the cells to report in."""
        return any(cell.value not in (None, "") for cell in self.cells.values())


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


class Reading(NamedTuple):
    """What the rows say, and every problem with its cell."""

    said: tuple[Said, ...]
    problems: tuple[MouError, ...]


class Reader:
    """Reads rows of the agreement; `party` and `on` stand for cells that are left empty, where they are given."""

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

    def read(self, lines: Iterator[Line]) -> Reading:
        """What the rows say; never raises: all problems come back together."""
        said = [found for line in lines if line.filled and (found := self._said(line))]
        once = {each.said: each for each in reversed(said)}  # what stands there twice is said once
        return Reading(tuple(once.values())[::-1], tuple(self.problems))

    def _said(self, line: Line) -> Said | None:
        before = len(self.problems)
        number = self._text(line.number) or ""
        status = self._of(line.cells, "report_status", self._status)
        party = self._of(line.cells, "report_party", self._party)
        percent = self._of(line.cells, "report_percent", self._percent)
        on = self._of(line.cells, "report_on", self._day)
        note = self._of(line.cells, "report_note", lambda cell: self._text(cell, limit=NOTE_LIMIT, lines=True))
        evidence = self._of(line.cells, "report_evidence", self._evidence) or ()
        if len(self.problems) > before or status is None or on is None:
            return None
        places = {"number": line.number.place, **{key: cell.place for key, cell in line.cells.items()}}
        return Said(places, number, party, status, percent, on, note, evidence)

    def _of(self, cells: Mapping[str, Cell], key: str, read: Callable[[Cell], T]) -> T | None:
        """What `read` makes of a cell, or None with the problem noted."""
        cell = cells[key]
        try:
            return read(cell)
        except MouError as problem:
            problem.place = cell.place
            self.problems.append(problem)
            return None

    def _text(self, cell: Cell, *, limit: int = LINE_LIMIT, lines: bool = False) -> str | None:
        """A text, or a whole number as one; None where nothing stands there."""
        value = cell.value
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            value = str(value)
        if value is None or (isinstance(value, str) and not value.strip()):
            return None
        if not isinstance(value, str):
            raise WrongKind(wanted=("chữ", "text"), found=_shown(value))
        return accept(value, limit=limit, lines=lines)

    def _status(self, cell: Cell) -> Status:
        text = self._text(cell)
        if text is None:
            raise StatusOfReportMissing()
        return naming.status(text, self.statuses)

    def _party(self, cell: Cell) -> str | None:
        text = self._text(cell)
        if text is None and self.party is None:
            raise PartyMissing()
        return naming.party(text or self.party or "", self.agreement)

    def _percent(self, cell: Cell) -> float | None:
        value = cell.value
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            return parse_percent(f"{round(value, 2):g}")
        text = self._text(cell)
        return None if text is None else parse_percent(text)

    def _day(self, cell: Cell) -> date:
        value = cell.value
        if isinstance(value, datetime):
            return value.date()
        if isinstance(value, date):
            return value
        if isinstance(value, (int, float)):
            raise WrongKind(wanted=("ngày", "a date"), found=_shown(value))
        text = self._text(cell)
        if text is None and self.on is None:
            raise DateMissing()
        return parse_day(text) if text else self.on or date.min

    def _evidence(self, cell: Cell) -> tuple[str, ...]:
        """The pieces of evidence, apart by ends of lines or semicolons."""
        text = self._text(cell, limit=NOTE_LIMIT, lines=True)
        parts = (part.strip() for line in (text or "").split("\n") for part in line.split(";"))
        return tuple(accept(part) for part in parts if part)


def _shown(value: Value) -> str:
    return value.isoformat(" ") if isinstance(value, datetime) else str(value)
