"""A workbook read back: the rows of the sheets that have columns to report in."""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree.ElementTree import ParseError

from mou_cli.errors.files import CannotRead, FileTooLarge, NoSuchFile, NotAFile, reason
from mou_cli.errors.products import ColumnMissing, NotAWorkbook, SheetMissing
from mou_cli.filled import Cell, Line
from mou_cli.telling.columns import FILL_IN, FILLED, PROPERTY
from mou_cli.vietnamese import fold
from mou_cli.words.product import product_words

_LIMIT_MB = 100  # unpacked: a workbook of 1,000 rows has 1
_EMPTY_ROWS = 1_000  # after so many rows in which nothing stands there is nothing more


class Filled(NamedTuple):
    """Which agreement a workbook says that it is of, if it says so, and its rows."""

    agreement: str | None
    lines: tuple[Line, ...]


def read(path: Path) -> Filled:
    """The rows of a workbook that `mou export` made; raises why it cannot be read, `SheetMissing`, `ColumnMissing`."""
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        with path.open("rb") as file:
            _check_size(path, file)
            values = load_workbook(file, data_only=True)  # what a formula came to
            file.seek(0)
            return _filled(values, load_workbook(file))
    except FileNotFoundError:
        raise NoSuchFile(path=path) from None
    except IsADirectoryError:
        raise NotAFile(path=path) from None
    except (zipfile.BadZipFile, InvalidFileException, KeyError, ValueError, TypeError, ParseError) as error:
        raise NotAWorkbook(path=path) from error
    except OSError as error:
        raise CannotRead(path=path, reason=reason(error)) from None


def _check_size(path: Path, file: Any) -> None:
    """Raise `FileTooLarge` for a file that would unpack to more than any workbook of ours."""
    with zipfile.ZipFile(file) as packed:
        if sum(each.file_size for each in packed.infolist()) > _LIMIT_MB * 1_000_000:
            raise FileTooLarge(path=path, limit=_LIMIT_MB)
    file.seek(0)


def _filled(book: Any, typed: Any) -> Filled:
    """What stands in the cells, and in `typed` whether a formula made it."""
    said = {each.name: each.value for each in book.custom_doc_props.props}
    lines: list[Line] = []
    seen = False
    for key in FILLED:
        names = [fold(product_words(lang).sheets[key]) for lang in ("vi", "en")]
        page = next((each for each in book.worksheets if fold(each.title) in names), None)
        if page is not None:
            seen = True
            lines += _lines(page, typed[page.title])
    if not seen:
        raise SheetMissing(name=product_words("vi").sheets[FILLED[0]])
    agreement = said.get(PROPERTY)
    return Filled(agreement if isinstance(agreement, str) else None, tuple(lines))


def _lines(page: Any, typed: Any) -> Iterator[Line]:
    rows = zip(page.iter_rows(), typed.iter_rows(), strict=True)
    heads = {fold(str(cell.value)): at for at, cell in enumerate(next(rows, ((), ()))[0]) if cell.value is not None}
    places = {key: _column(key, heads, page.title) for key in ("number", *FILL_IN)}
    empty = 0
    for row, made in rows:
        cells = {key: _cell(page.title, row[at], made[at]) for key, at in places.items()}
        line = Line(cells.pop("number"), cells)
        empty = 0 if line.filled or not line.number.empty else empty + 1
        if empty > _EMPTY_ROWS:
            return
        yield line


def _column(key: str, heads: dict[str, int], title: str) -> int:
    """Where the column stands, by its heading in either language."""
    names = [product_words(lang).columns[key] for lang in ("vi", "en")]
    for name in names:
        if fold(name) in heads:
            return heads[fold(name)]
    raise ColumnMissing(place=title, name=names[0])


def _cell(title: str, cell: Any, typed: Any) -> Cell:
    """A cell; a number that Excel shows as a percentage is what it shows."""
    value = cell.value
    if cell.data_type == "e" or (typed.data_type == "f" and value is None):
        return Cell(f"{title}!{cell.coordinate}", None, str(value or typed.value)[:40])
    if isinstance(value, float | int) and not isinstance(value, bool):
        shown = re.sub(r'"[^"]*"|\\.', "", str(cell.number_format))
        value = value * 100 if "%" in shown else value
    return Cell(f"{title}!{cell.coordinate}", value)
