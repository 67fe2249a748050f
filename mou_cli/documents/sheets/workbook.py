"""The sheets as an Excel workbook (.xlsx): text is always text, dates are dates, no cell is a
formula.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from io import BytesIO
from itertools import chain
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO

from xlsxwriter import Workbook
from xlsxwriter.exceptions import XlsxFileError

from mou_cli.derived.view import Report
from mou_cli.documents.sheets.columns import PROPERTY, Cell, Column, Kind, Sheet, Shown, plain
from mou_cli.documents.sheets.wanted import Wanted
from mou_cli.language.phrases.common import status_name
from mou_cli.model.agreement import JOINT_WORDS, Status
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


def write(file: BinaryIO, reports: Iterable[Report], wanted: Wanted) -> None:
    """Write the workbook; rows are written as they come, so that many agreements cost no more
    memory than one.
    """
    with TemporaryDirectory(prefix="mou-") as folder:  # rows wait there until the workbook is whole
        try:
            _write(file, reports, wanted, folder)
        except XlsxFileError as error:
            raise (
                OSError(*error.args[0].args) if isinstance(error.args[0], OSError) else error
            ) from None


def _write(file: BinaryIO, reports: Iterable[Report], wanted: Wanted, folder: str) -> None:
    found = iter(reports)
    first = next(found)
    made = BytesIO()  # packed small; what is interrupted here has no file to look for afterwards
    book = Workbook(
        made,
        {
            "constant_memory": True,
            "tmpdir": folder,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    title = first.agreement.title.said(wanted.words.lang) if wanted.alone else ""
    book.set_properties(
        {"title": visible(title)[:255], "created": wanted.moment.replace(tzinfo=None)}
    )
    if wanted.alone:
        book.set_custom_property(PROPERTY, wanted.alone.id)
    pages = [_Page(book, sheet, wanted) for sheet in wanted.sheets()]
    for report in chain([first], found):
        for page in pages:
            for row in page.sheet.rows(report):
                page.add(row)
    for page in pages:
        page.finish()
    book.close()
    file.write(made.getvalue())


class _Page:
    """One sheet while it is written."""

    def __init__(self, book: Any, sheet: Sheet, wanted: Wanted) -> None:
        self.book = book
        self.sheet = sheet
        self.wanted = wanted
        self.rows = 0
        self.page = book.add_worksheet(sheet.name)
        self.formats: dict[object, Any] = {}
        self._look()
        self._height(0, [column.title for column in sheet.columns])
        for at, column in enumerate(sheet.columns):
            self.page.set_column(at, at, column.width)
            colour = _FILL if column.fill else _HEADING
            self.page.write_string(
                0, at, column.title, self._format(("head", colour), bold=True, bg_color=colour)
            )

    def _format(self, key: object, **more: object) -> Any:
        """A format that is made once."""
        if key not in self.formats:
            facts = {
                "text_wrap": True,
                "valign": "top",
                "border": 1,
                "border_color": "#BFBFBF",
                **more,
            }
            self.formats[key] = self.book.add_format(facts)
        return self.formats[key]

    def add(self, row: list[Cell]) -> None:
        """Write a row, as high as its longest text."""
        self.rows += 1
        columns = self.sheet.columns
        texts = [
            _fitting(plain(cell, column.kind, self.wanted.words))
            for cell, column in zip(row, columns, strict=True)
        ]
        self._height(
            self.rows,
            ["" if column.fill else text for text, column in zip(texts, columns, strict=True)],
        )
        for at, (cell, text) in enumerate(zip(row, texts, strict=True)):
            self._write(at, cell, text, columns[at])

    def _height(self, row: int, texts: list[str]) -> None:
        """Excel makes no row higher by itself when it opens a file; at most 409 points are a row's."""
        lines = [
            sum(max(1, -(-len(line) // (column.width - 1))) for line in text.split("\n"))
            for text, column in zip(texts, self.sheet.columns, strict=True)
        ]
        self.page.set_row(row, min(_HIGHEST, _LINE * max(lines)))

    def _write(self, at: int, cell: Cell, text: str, column: Column) -> None:
        kind = column.kind
        if column.fill:
            shape = self._format((kind, "fill"), bg_color=_FILL, num_format=_NUMBERS.get(kind, "@"))
            self.page.write_blank(self.rows, at, None, shape)
        elif kind is Kind.STATUS:
            status = (
                cell.status
                if isinstance(cell, Shown)
                else cell
                if isinstance(cell, Status)
                else None
            )
            shape = self._format((kind, status), bg_color=_COLOURS[status], num_format="@")
            self.page.write_string(self.rows, at, text, shape)
        elif isinstance(cell, (date, datetime)) and cell.year >= _FIRST_YEAR:
            kind = Kind.MOMENT if isinstance(cell, datetime) else Kind.DATE
            self.page.write_datetime(
                self.rows, at, cell, self._format(kind, num_format=_NUMBERS[kind], align="left")
            )
        elif isinstance(cell, (int, float)):
            shape = self._format((kind, "number"), num_format=_NUMBERS.get(kind, "0"), align="left")
            self.page.write_number(self.rows, at, cell, shape)
        else:
            write = self.page.write_string if text else self.page.write_blank
            write(self.rows, at, text, self._format(Kind.TEXT, num_format="@"))

    def _look(self) -> None:
        """Headings that stay, on the screen and on paper; what is to be filled in is printed on
        pages of its own.
        """
        page, columns = self.page, self.sheet.columns
        page.freeze_panes(1, 2)
        page.set_landscape()
        page.set_paper(_A4)
        page.repeat_rows(0)
        page.repeat_columns(0, 1)
        page.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.6)  # inches
        page.set_footer("&L&A&R&P/&N")
        told = _pixels(columns[: len(self.sheet.told)])
        fill = [column for column in columns if column.fill]
        if fill:
            page.set_v_pagebreaks([len(self.sheet.told)])
        widest = max(told, _pixels([*columns[:2], *fill]) if fill else 0)
        page.set_print_scale(max(10, min(100, 100 * _ROOM // widest)))

    def finish(self) -> None:
        """Filters and lists to choose from, as far as the rows go."""
        last = max(1, self.rows)
        self.page.autofilter(0, 0, last, len(self.sheet.columns) - 1)
        for at, column in enumerate(self.sheet.columns):
            if column.fill:
                offered = self._offered(column)
                rule: dict[str, Any] = (
                    {"validate": "list", "source": offered} if offered else {"validate": "any"}
                )
                hint = self.wanted.product.hints[column.key]
                rule |= {
                    "ignore_blank": True,
                    "input_title": column.title[:32],
                    "input_message": hint,
                }
                self.page.data_validation(1, at, last + _SPARE, at, rule)

    def _offered(self, column: Column) -> list[str]:
        """What a cell of the column can be chosen from; Excel takes 255 characters in all."""
        words = self.wanted.words
        offered: list[str] = []
        if column.kind is Kind.STATUS:
            offered = [status_name(status, words.lang) for status in Status]
        elif column.kind is Kind.PARTY and self.wanted.alone:
            offered = [visible(party.name.said(words.lang)) for party in self.wanted.alone.parties]
            offered.append(JOINT_WORDS[words.lang == "vi"])
        fits = len(",".join(offered)) <= 255 and not any(
            sign in each for each in offered for sign in ',"'
        )
        return offered if fits else []


def _fitting(text: str) -> str:
    """`text` as a cell can hold it."""
    shown = visible(text)
    return shown if len(shown) <= LONGEST else shown[: LONGEST - 1] + "…"


def _pixels(columns: Sequence[Column]) -> int:
    """How wide columns are on a screen: a letter has 7 pixels, a cell 5 more."""
    return sum(7 * column.width + 5 for column in columns)
