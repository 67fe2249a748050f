"""A workbook that a department filled in: which cells say what, and whether it may be recorded."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import NamedTuple, TypeVar

from mou_cli.derived.view import View
from mou_cli.errors import InBoth, MouError
from mou_cli.errors.documents import (
    DateMissing,
    FormulaInCell,
    FractionOfPercent,
    NothingReported,
    NumberNotText,
    NumberOfReportMissing,
    PartyMissing,
    RowsDiffer,
    StatusOfReportMissing,
)
from mou_cli.errors.files import BadRecordFile, OtherAgreement
from mou_cli.errors.records import RecordedBefore
from mou_cli.errors.values import NotAPercent, UnknownParty, WrongKind
from mou_cli.intake import entry as entry_rules
from mou_cli.intake import typed
from mou_cli.intake.accepted import Accepted
from mou_cli.intake.cells import Cell, Filled, Line, shown, text_of
from mou_cli.model.agreement import JOINT_WORDS, Agreement, Status
from mou_cli.model.names import STATUS_NAMES
from mou_cli.model.records import NO_STAMP, ProgressEntry
from mou_cli.model.text import NOTE_LIMIT, accept
from mou_cli.model.vietnamese import parse_day, parse_percent

T = TypeVar("T")

# The cell that each field of an entry is read from.
_CELLS = {
    "commitment": "number",
    "percent": "report_percent",
    "reported_on": "report_on",
    "note": "report_note",
    "evidence": "report_evidence",
}


class _Row(NamedTuple):
    """The entry that a row asks for, and the places of its cells by their keys."""

    entry: ProgressEntry
    places: Mapping[str, str]


def entries(
    view: View, filled: Filled, file: str, party: str | None, on: date | None
) -> Accepted[ProgressEntry]:
    """The entries that are new; a note names each that was recorded before, even if taken back.

    `party` and `on` stand for cells left empty. Raises every problem of every row together.
    """
    wanted = view.agreement.id
    if filled.agreement not in (None, wanted):
        raise OtherAgreement(place=file, found=filled.agreement, wanted=wanted)
    lines = [line for line in filled.lines if line.filled]
    if not lines:
        raise NothingReported(path=file)
    reader = _RowReader(view, party, on)
    rows = list(filter(None, map(reader.row, lines)))
    failures, notes = reader.problems, []
    recorded = {entry.content for entry in view.ledger.entries}
    new: list[ProgressEntry] = []
    about: dict[object, list[_Row]] = {}
    for row in rows:
        entry = row.entry
        earlier = about.setdefault((entry.number, entry.reported_on), [])
        rival = next((before for before in earlier if _contradict(before.entry, entry)), None)
        if rival:
            place, other = row.places["report_status"], rival.places["report_status"]
            failures.append(RowsDiffer(place=place, other=other))
        elif entry in recorded:
            notes.append(RecordedBefore(place=row.places["number"], number=entry.number))
        elif entry not in new:  # what appears twice is recorded once
            new.append(entry)
        earlier.append(row)
    if failures:
        raise BadRecordFile(file, failures)
    return Accepted(new, tuple(notes))


def _contradict(one: ProgressEntry, other: ProgressEntry) -> bool:
    """Whether two rows on one number and day cannot both be meant.

    So it is with two of one party, and with one of a party and one for all that differ.
    """
    if one.party == other.party:
        return one != other
    differ = (one.status, one.percent) != (other.status, other.percent)
    return differ and None in (one.party, other.party)


class _RowReader:
    """Reads rows as entries; every problem of every row goes to `problems`."""

    def __init__(self, view: View, party: str | None, on: date | None) -> None:
        self.view = view
        self.party = party
        self.on = on
        self.problems: list[MouError] = []

    def row(self, line: Line) -> _Row | None:
        """The entry that a row asks for; None where problems keep it from saying one."""
        cells = {"number": line.number, **line.cells}
        places = {key: self._place(key, cell) for key, cell in cells.items()}
        failed: set[str] = set()

        def read(key: str, what: Callable[[Cell], T]) -> T | None:
            try:
                if cells[key].broken:
                    raise FormulaInCell(found=cells[key].broken)
                return what(cells[key])
            except MouError as problem:
                problem.place = places[key]
                self.problems.append(problem)
                failed.add(key)
                return None

        number, party = read("number", self._number), read("report_party", self._party)
        status, percent = read("report_status", self._status), read("report_percent", self._percent)
        on, note = read("report_on", self._day), read("report_note", self._note)
        evidence = read("report_evidence", self._evidence) or ()
        if number is None or status is None:
            return None
        commitment, task = entry_rules.subject(number, self.view)
        fields = (party, status, percent, note, evidence, on or self.view.day, *NO_STAMP)
        entry = ProgressEntry("", commitment, *fields)._replace(task=task)
        broken = list(entry_rules.problems(entry, self.view))
        for problem in broken:
            key = _CELLS.get(problem.place or "commitment", "report_status")
            if key not in failed:  # a cell that could not be read has its problem already
                problem.place = places[key]
                self.problems.append(problem)
        return None if failed or broken else _Row(entry, places)

    def _place(self, key: str, cell: Cell) -> str:
        """The cell, or the option that stands for it where it is empty."""
        if cell.empty and key == "report_party" and self.party is not None:
            return "--party"
        if cell.empty and key == "report_on" and self.on is not None:
            return "--on"
        return cell.place

    def _number(self, cell: Cell) -> str:
        if isinstance(cell.value, float) and not cell.value.is_integer():
            raise NumberNotText(text=shown(cell.value))
        text = text_of(cell)
        if text is None:
            raise NumberOfReportMissing()
        return text

    def _note(self, cell: Cell) -> str | None:
        return text_of(cell, limit=NOTE_LIMIT, lines=True)

    def _status(self, cell: Cell) -> Status:
        text = text_of(cell)
        if text is None:
            raise StatusOfReportMissing()
        return typed.status(text, STATUS_NAMES)

    def _party(self, cell: Cell) -> str | None:
        text = text_of(cell)
        if text is None and self.party is None:
            raise PartyMissing()
        agreement = self.view.agreement
        try:
            return typed.party(text or self.party or "", agreement)
        except UnknownParty as problem:
            raise UnknownParty(text=problem.facts["text"], known=_parties(agreement)) from None

    def _percent(self, cell: Cell) -> float | None:
        value, percent = cell.value, None
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            if not 0 <= value <= 100:
                raise NotAPercent(text=shown(value))
            percent = parse_percent(f"{round(value, 2):g}")
        elif text := text_of(cell):
            percent = parse_percent(text)
        if percent is not None and 0 < percent < 1:  # 80 % as a spreadsheet keeps it, unsigned
            raise FractionOfPercent(text=shown(value))
        return percent

    def _day(self, cell: Cell) -> date:
        match cell.value:
            case datetime() as moment:
                return moment.date()
            case date() as day:
                return day
            case int() | float() as number:
                raise WrongKind(wanted=InBoth("ngày", "a date"), found=shown(number))
        if text := text_of(cell):
            return parse_day(text)
        if self.on is None:
            raise DateMissing()
        return self.on

    def _evidence(self, cell: Cell) -> tuple[str, ...]:
        """The pieces of evidence, separated by line ends or semicolons."""
        parts = (self._note(cell) or "").replace("\n", ";").split(";")
        return tuple(map(accept, filter(None, map(str.strip, parts))))


def _parties(agreement: Agreement) -> InBoth:
    """The names of the parties, and the word for all of them, in each language."""
    en, vi = JOINT_WORDS
    names = [party.name for party in agreement.parties]
    return InBoth(
        ", ".join([*(name.said("vi") for name in names), vi]),
        ", ".join([*(name.said("en") for name in names), en]),
    )
