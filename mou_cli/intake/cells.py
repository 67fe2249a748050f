"""The cells of a workbook that a department filled in, and what a text in one of them is."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import NamedTuple

from mou_cli.errors import InBoth
from mou_cli.errors.values import WrongKind
from mou_cli.model.text import LINE_LIMIT, accept

Value = str | int | float | bool | datetime | date | None


class Cell(NamedTuple):
    """What stands in a cell, and where: `Commitments!K5`.

    A number shown as a percentage is one (0.8 is 80). `broken` is what a formula shows that has
    no result, or an error; it is empty where nothing is wrong.
    """

    place: str
    value: Value
    broken: str = ""

    @property
    def empty(self) -> bool:
        """Whether nothing stands in it."""
        blank = isinstance(self.value, str) and not self.value.strip()
        return not self.broken and (self.value is None or blank)


class Line(NamedTuple):
    """One row: the number it is about, and by key the cells to report in."""

    number: Cell
    cells: Mapping[str, Cell]

    @property
    def filled(self) -> bool:
        """Whether anything stands in the cells to report in."""
        return any(not cell.empty for cell in self.cells.values())


class Filled(NamedTuple):
    """The agreement that a workbook says it is of, if it says so, and its rows."""

    agreement: str | None
    lines: tuple[Line, ...]


def text_of(cell: Cell, *, limit: int = LINE_LIMIT, lines: bool = False) -> str | None:
    """A text, or a whole number as one; None where nothing stands there."""
    value = cell.value
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        value = str(value)
    if cell.empty:
        return None
    if not isinstance(value, str):
        raise WrongKind(wanted=InBoth("chữ", "text"), found=shown(value))
    return accept(value.strip(), limit=limit, lines=lines)


def shown(value: Value) -> str:
    """A value as a message shows it."""
    return str(value)[:40]
