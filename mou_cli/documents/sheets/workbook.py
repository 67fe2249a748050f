"""The sheets as an Excel workbook (.xlsx): text stays text, dates are dates, no formulas."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from io import BytesIO
from itertools import chain
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO

from xlsxwriter import Workbook
from xlsxwriter.exceptions import XlsxFileError

from mou_cli.derived.view import View
from mou_cli.documents.sheets.columns import PROPERTY, Cell, Column, Kind, Sheet, plain
from mou_cli.documents.sheets.sheets import Wanted
from mou_cli.model.agreement import JOINT_WORDS, Status
from mou_cli.model.records import ProgressEntry
from mou_cli.model.text import visible

LONGEST = 32_767  # characters in a cell, which Excel sets
_HIGHEST, _LINE = 409, 15  # points
_A4 = 9
_FIRST_YEAR = 1900  # before it Excel knows no dates
_SPARE = 200  # rows below the last in which a department can add others
_ROOM = 960  # pixels of a page across, at 96 to the inch
_FILL, _HEADING = "#FFF9DB", "#DDE6EE"
# Fair to those who do not tell colours apart: light, and the word always stands in the cell.
_COLOURS = {
    None: "#F2F2F2",
    Status.NOT_STARTED: "#F8D7DA",
    Status.IN_PROGRESS: "#FFF3CD",
    Status.ONGOING: "#D1ECF1",
    Status.SUBSTANTIAL: "#E2F0D9",
    Status.COMPLETED: "#C3E6CB",
    Status.ON_HOLD: "#F5C6AA",
    Status.NOT_APPLICABLE: "#E2E3E5",
}
_NUMBERS = {
    Kind.DATE: "dd/mm/yyyy",
    Kind.MOMENT: "dd/mm/yyyy hh:mm",
    Kind.PERCENT: "0.##",
    Kind.TEXT: "@",
}


_CELL = {"text_wrap": True, "valign": "top", "border": 1, "border_color": "#BFBFBF"}
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def write(file: BinaryIO, views: Iterable[View], wanted: Wanted) -> None:
    """Write the workbook, row by row, so that many agreements cost no more memory than one."""
    with TemporaryDirectory(prefix="mou-") as folder:  # rows wait there until the workbook is whole
        try:
            _write(file, views, wanted, folder)
        except XlsxFileError as error:
            cause = error.args[0]
            raise (OSError(*cause.args) if isinstance(cause, OSError) else error) from None


def _write(file: BinaryIO, views: Iterable[View], wanted: Wanted, folder: str) -> None:
    every = iter(views)
    first = next(every)  # so that nothing is begun if it cannot be read
    packed = BytesIO()  # built in memory, so that an interrupt leaves no temporary file
    book, alone = Workbook(packed, {**_OPTIONS, "tmpdir": folder}), wanted.alone
    title = visible(wanted.speech.said(alone.title))[:255] if alone else ""
    book.set_properties({"title": title, "created": wanted.moment.replace(tzinfo=None)})
    if alone:
        book.set_custom_property(PROPERTY, alone.id)
    pages = [_Page(book, sheet, wanted) for sheet in wanted.sheets()]
    for view in chain([first], every):
        for page in pages:
            for row in page.sheet.rows(view):
                page.add(row)
    for page in pages:
        page.finish()
    book.close()
    file.write(packed.getvalue())


class _Page:
    """One sheet while it is written."""

    def __init__(self, book: Any, sheet: Sheet, wanted: Wanted) -> None:  # XlsxWriter has no types
        self.book = book
        self.sheet = sheet
        self.wanted = wanted
        self.rows = 0
        self.page = book.add_worksheet(sheet.name)
        self.formats: dict[object, Any] = {}  # of XlsxWriter, which has no types
        self._set_up()
        self._set_height(0, [column.title for column in sheet.columns])
        for at, column in enumerate(sheet.columns):
            self.page.set_column(at, at, column.width)
            look = self._look(bold=True, bg_color=_FILL if column.fill else _HEADING)
            self.page.write_string(0, at, column.title, look)

    def _look(self, **facts: object) -> Any:  # XlsxWriter has no types
        """A format that is made once."""
        key = frozenset(facts.items())
        if key not in self.formats:
            self.formats[key] = self.book.add_format({**_CELL, **facts})
        return self.formats[key]

    def add(self, row: list[Cell]) -> None:
        """Write a row, as high as its longest text."""
        self.rows += 1
        columns, texts = self.sheet.columns, []
        for cell, column in zip(row, columns, strict=True):
            text = "" if column.fill else visible(plain(cell, column.kind, self.wanted.speech))
            texts.append(text if len(text) <= LONGEST else text[: LONGEST - 1] + "…")
        self._set_height(self.rows, texts)
        for at, (cell, text) in enumerate(zip(row, texts, strict=True)):
            self._write(at, cell, text, columns[at])

    def _set_height(self, row: int, texts: list[str]) -> None:
        """Set a row's height, which Excel does not do when it opens a file; 409 points at most."""
        lines = max(map(_lines, texts, self.sheet.columns))
        self.page.set_row(row, min(_HIGHEST, _LINE * lines))

    def _write(self, at: int, cell: Cell, text: str, column: Column) -> None:
        kind, page, row = column.kind, self.page, self.rows
        if column.fill:
            shown = _NUMBERS.get(kind, "@")
            page.write_blank(row, at, None, self._look(bg_color=_FILL, num_format=shown))
        elif kind is Kind.STATUS:
            status = cell.status if isinstance(cell, ProgressEntry) else cell
            colour = _COLOURS[status if isinstance(status, Status) else None]
            page.write_string(row, at, text, self._look(bg_color=colour, num_format="@"))
        elif isinstance(cell, (date, datetime)) and cell.year >= _FIRST_YEAR:
            shown = _NUMBERS[Kind.MOMENT if isinstance(cell, datetime) else Kind.DATE]
            page.write_datetime(row, at, cell, self._look(num_format=shown, align="left"))
        elif isinstance(cell, (int, float)):
            shown = _NUMBERS.get(kind, "0")
            page.write_number(row, at, cell, self._look(num_format=shown, align="left"))
        else:
            write = page.write_string if text else page.write_blank
            write(row, at, text, self._look(num_format="@"))

    def _set_up(self) -> None:
        """Keep the headings in sight, on the screen and on paper.

        The columns to fill in are printed on pages of their own.
        """
        page, columns = self.page, self.sheet.columns
        page.freeze_panes(1, 2)
        page.set_landscape()
        page.set_paper(_A4)
        page.repeat_rows(0)
        page.repeat_columns(0, 1)
        page.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.6)  # inches
        page.set_footer("&L&A&R&P/&N")
        shown = self.sheet.content
        widest = _pixels(shown)
        if fill := columns[len(shown) :]:
            page.set_v_pagebreaks([len(shown)])
            widest = max(widest, _pixels([*columns[:2], *fill]))
        page.set_print_scale(max(10, min(100, 100 * _ROOM // widest)))

    def finish(self) -> None:
        """Add filters and lists to choose from, as far as the rows go."""
        last = max(1, self.rows)
        self.page.autofilter(0, 0, last, len(self.sheet.columns) - 1)
        for at, column in enumerate(self.sheet.columns):
            if column.fill:
                choices = self._choices(column)
                rule = {
                    "validate": "list" if choices else "any",
                    "source": choices,
                    "ignore_blank": True,
                    "input_title": column.title[:32],
                    "input_message": self.wanted.speech.document.hints[column.key],
                }
                self.page.data_validation(1, at, last + _SPARE, at, rule)

    def _choices(self, column: Column) -> list[str]:
        """What a cell of the column can be chosen from; Excel takes 255 characters in all."""
        speech, alone = self.wanted.speech, self.wanted.alone
        choices: list[str] = []
        if column.kind is Kind.STATUS:
            choices = list(map(speech.status, Status))
        elif column.kind is Kind.PARTY and alone:
            choices = [visible(speech.said(party.name)) for party in alone.parties]
            choices.append(JOINT_WORDS[speech.lang == "vi"])
        text = ",".join(choices)
        separate = text.count(",") == len(choices) - 1 and '"' not in text
        return choices if separate and len(text) <= 255 else []


def _lines(text: str, column: Column) -> int:
    """How many lines a text takes in a cell."""
    return sum(max(1, -(-len(line) // (column.width - 1))) for line in text.split("\n"))


def _pixels(columns: Sequence[Column]) -> int:
    """How wide columns are on a screen: a letter has 7 pixels, a cell 5 more."""
    return sum(7 * column.width + 5 for column in columns)
