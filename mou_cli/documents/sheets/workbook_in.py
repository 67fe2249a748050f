"""A workbook read back: the rows of the sheets that have columns to report in."""

import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO

from openpyxl import load_workbook
from openpyxl.utils.escape import unescape
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from mou_cli.documents.sheets.columns import FILL_IN, PROPERTY
from mou_cli.errors.documents import ColumnMissing, SheetMissing
from mou_cli.errors.files import FileTooLarge, NotAWorkbook
from mou_cli.intake.cells import Cell, Filled, Line
from mou_cli.language.speech import Speech
from mou_cli.model.vietnamese import fold
from mou_cli.storage import disk

_LIMIT_MB = 100  # unpacked: a workbook of 1,000 rows has 1
# What a damaged package makes its readers raise.
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    InvalidFileException,
    SyntaxError,
    LookupError,
    ValueError,
    TypeError,
    ArithmeticError,
    AttributeError,
    RuntimeError,
    EOFError,
    AssertionError,
)


def read(path: Path) -> Filled:
    """The rows of a workbook that `mou export` made.

    Raises the failure that says why it cannot be read, `SheetMissing` or `ColumnMissing`.
    """

    def books(file: BinaryIO) -> tuple[Any, Any]:  # the types of openpyxl lack its properties
        with zipfile.ZipFile(file) as packed:
            if sum(part.file_size for part in packed.infolist()) > _LIMIT_MB * 1_000_000:
                raise FileTooLarge(path=path, limit=_LIMIT_MB)
        file.seek(0)
        values = load_workbook(file, data_only=True)  # what a formula came to
        file.seek(0)
        return values, load_workbook(file)

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl tells of cells that are not read here
            values, typed = disk.read(path, books)
    except _BROKEN as error:
        raise NotAWorkbook(path=path) from error
    return _filled(values, typed)


def _filled(book: Any, typed: Any) -> Filled:  # the types of openpyxl lack its properties
    """What stands in the cells; `typed` tells whether a formula made it.

    A sheet is known by its headings.
    """
    lines: list[Line] = []
    seen = False
    for page in book.worksheets:
        heads = {fold(str(cell.value)): cell.column for cell in page[1] if cell.value is not None}
        places = {key: _place(key, heads) for key in ("number", *FILL_IN)}
        if any(map(places.get, FILL_IN)):
            seen = True
            for key, at in places.items():
                if not at:
                    raise ColumnMissing(place=page.title, name=_names(key)[0])
            lines += _lines(page, typed[page.title], places)
    if not seen:
        raise SheetMissing()
    agreement = {fact.name: fact.value for fact in book.custom_doc_props.props}.get(PROPERTY)
    return Filled(agreement if isinstance(agreement, str) else None, tuple(lines))


def _lines(page: Worksheet, typed: Worksheet, places: Mapping[str, int]) -> Iterator[Line]:
    """The rows in which something stands under the headings; a stray cell far off costs nothing."""
    wanted = set(places.values())
    for row in sorted({row for row, column in page._cells if column in wanted and row > 1}):
        cells = {
            key: _cell(page.title, page.cell(row, at), typed.cell(row, at))
            for key, at in places.items()
        }
        yield Line(cells.pop("number"), cells)


def _names(key: str) -> list[str]:
    """What the heading of a column is called in either language."""
    return [Speech(lang).document.columns[key] for lang in ("vi", "en")]


def _cell(title: str, cell: Any, typed: Any) -> Cell:  # openpyxl has three classes of cells
    """A cell; a number that Excel shows as a percentage is what it shows."""
    value, place = cell.value, f"{title}!{cell.coordinate}"
    # A formula whose result is empty text has a value of type "str".
    unreckoned = typed.data_type == "f" and value is None and cell.data_type != "str"
    if cell.data_type == "e" or unreckoned:
        formula = getattr(typed.value, "text", typed.value)  # of an array formula
        return Cell(place, None, str(value or formula)[:40])
    if isinstance(value, str):
        return Cell(place, unescape(value))  # _x000D_ is how the format writes a character
    if isinstance(value, float | int) and not isinstance(value, bool):
        shown = re.sub(r'"[^"]*"|\\.', "", str(cell.number_format))
        value = value * 100 if "%" in shown else value
    return Cell(place, value)


def _place(key: str, heads: Mapping[str, int]) -> int:
    """The number of a column, by its heading in either language; 0 where there is none."""
    return next(filter(None, map(heads.get, map(fold, _names(key)))), 0)
