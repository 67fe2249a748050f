"""`Reader`: plain values of TOML or JSON, read key by key; every problem is gathered."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import zip_longest
from typing import Any, TypeVar

from mou_cli.errors import InBoth, MouError, NotADate
from mou_cli.errors.files import Missing, NotOneOf, NotPositive, WrongKind
from mou_cli.model.agreement import Bilingual, PartialDate
from mou_cli.model.text import LINE_LIMIT, NOTE_LIMIT, accept
from mou_cli.model.vietnamese import parse_day

T = TypeVar("T")

EARLIEST = 1900  # no agreement followed here is older

_KINDS = {
    "text": InBoth("chuỗi chữ", "text"),
    "number": InBoth("số nguyên", "a whole number"),
    "yes": InBoth("true hoặc false", "true or false"),
    "list": InBoth("danh sách", "a list"),
    "table": InBoth("bảng", "a table"),
}


class Reader:
    """One table of a file.

    What cannot be read goes to `problems`, with a place as in `commitments[3].due_on`. Places count
    from 1, as people count the blocks of a file.
    """

    def __init__(
        self, values: Mapping[str, Any], place: str, problems: list[MouError], unknown: list[str]
    ) -> None:
        self.values = values
        self.problems = problems
        self.place = place
        self.unknown = unknown
        self._asked: set[str] = set()

    def at(self, key: str) -> str:
        """The place of `key` in the file."""
        return f"{self.place}.{key}" if self.place else key

    def done(self) -> None:
        """Add the keys that nobody asked for to `unknown`."""
        self.unknown.extend(self.at(key) for key in self.values if key not in self._asked)

    def try_(self, read: Callable[[], T], default: T) -> T:
        """What `read` returns, or `default` with the problem noted."""
        try:
            return read()
        except MouError as problem:
            self.problems.append(problem)
            return default

    def _value(self, key: str, kind: str, wanted: type | tuple[type, ...], required: bool) -> Any:
        self._asked.add(key)
        if key not in self.values:
            if required:
                self.problems.append(Missing(place=self.at(key)))
            return None
        return self._checked(self.values[key], self.at(key), kind, wanted)

    def _checked(self, value: Any, place: str, kind: str, wanted: type | tuple[type, ...]) -> Any:
        if isinstance(value, wanted) and not (isinstance(value, bool) and wanted is not bool):
            return value
        self.problems.append(WrongKind(place=place, wanted=_KINDS[kind], found=_shown(value)))
        return None

    def raw(self, key: str) -> Any:
        """The value under `key` as it is, None where there is none; for values of several kinds."""
        self._asked.add(key)
        return self.values.get(key)

    def text(self, key: str, *, required: bool = False) -> str | None:
        """One line of text."""
        value = self._value(key, "text", str, required)
        return None if value is None else self.try_(lambda: accept(value, place=self.at(key)), None)

    def lines(self, key: str, *, required: bool = False) -> str | None:
        """A text that may have several lines."""
        return self._said(key, self._value(key, "text", str, required), lines=True)

    def one_of(self, key: str, known: Sequence[str], default: str) -> str:
        """One of the words `known`."""
        value = self.text(key)
        if value is None or value in known:
            return value or default
        self.problems.append(NotOneOf(place=self.at(key), text=value, known=", ".join(known)))
        return default

    def words(self, key: str, *, required: bool = False, lines: bool = False) -> Bilingual | None:
        """A text in both languages (`key.vi`, `key.en`), or one that serves for both."""
        if isinstance(self.values.get(key), str):
            alone = self._said(key, self._value(key, "text", str, required), lines)
            return None if alone is None else Bilingual(alone, "")
        table = self.table(key, required=required)
        if table is None:
            return None
        vi, en = (
            table._said(lang, table._value(lang, "text", str, False), lines)
            for lang in ("vi", "en")
        )
        table.done()
        if not {"vi", "en"} & set(table.values):
            self.problems.append(Missing(place=table.at("vi")))
            return None
        return Bilingual(vi or "", en or "")

    def _said(self, key: str, value: str | None, lines: bool) -> str | None:
        if value is None:
            return None
        limit = NOTE_LIMIT if lines else LINE_LIMIT
        return self.try_(lambda: accept(value, place=self.at(key), limit=limit, lines=lines), None)

    def word_lists(self, key: str) -> tuple[Bilingual, ...]:
        """Two lists side by side, `key.vi` and `key.en`, or one list that serves for both."""
        if isinstance(self.values.get(key), list):
            return tuple(Bilingual(each, "") for each in self.texts(key))
        table = self.table(key)
        if table is None:
            return ()
        vi, en = table.texts("vi"), table.texts("en")
        table.done()
        return tuple(Bilingual(*pair) for pair in zip_longest(vi, en, fillvalue=""))

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of lines of text."""
        values = self._value(key, "list", list, False) or []
        found = []
        for at, value in enumerate(values, 1):
            place = f"{self.at(key)}[{at}]"
            if (text := self._checked(value, place, "text", str)) is not None:
                found.append(self.try_(partial(accept, text, place=place), ""))
        return tuple(found)

    def number(self, key: str, *, positive: bool = False) -> int | None:
        """A whole number."""
        value: int | None = self._value(key, "number", int, False)
        if value is not None and positive and value < 1:
            self.problems.append(NotPositive(place=self.at(key), number=value))
        return value

    def label(self, key: str) -> str | None:
        """The number of a commitment or a task: a whole number or a text, as text."""
        if isinstance(self.values.get(key), int):
            number = self.number(key)
            return None if number is None else str(number)
        return self.text(key, required=True)

    def labels(self, key: str) -> tuple[str, ...]:
        """A list of numbers of commitments or tasks."""
        values = self._value(key, "list", list, False) or []
        row = {str(at): value for at, value in enumerate(values, 1)}
        found = [Reader(row, self.at(key), self.problems, []).label(at) for at in row]
        return tuple(each for each in found if each is not None)

    def numbers(self, key: str) -> tuple[int, ...]:
        """A list of whole numbers."""
        values = self._value(key, "list", list, False) or []
        checked = [
            self._checked(value, f"{self.at(key)}[{at}]", "number", int)
            for at, value in enumerate(values, 1)
        ]
        return tuple(value for value in checked if value is not None)

    def yes(self, key: str, default: bool) -> bool:
        """True or false."""
        value = self._value(key, "yes", bool, False)
        return default if value is None else bool(value)

    def day(self, key: str, *, required: bool = False) -> PartialDate | None:
        """A date known to the day, month or year, as TOML writes a date or as people type one."""
        self._asked.add(key)
        if key not in self.values:
            if required:
                self.problems.append(Missing(place=self.at(key)))
            return None
        return self.try_(lambda: partial_date(self.values[key], place=self.at(key)), None)

    def table(self, key: str, *, required: bool = False) -> "Reader | None":
        """A table under `key`."""
        values = self._value(key, "table", dict, required)
        return None if values is None else Reader(values, self.at(key), self.problems, self.unknown)

    def rows(self, key: str, *, required: bool = False) -> list["Reader"]:
        """The tables of a list."""
        readers = []
        for at, values in enumerate(self._value(key, "list", list, required) or [], 1):
            place = f"{self.at(key)}[{at}]"
            if self._checked(values, place, "table", dict) is not None:
                readers.append(Reader(values, place, self.problems, self.unknown))
        return readers


def partial_date(value: Any, *, place: str = "") -> PartialDate:
    """The date that a file's `value` names: 2023, "2023-07", "07/2023" or any day as people type
    one, ISO included.
    """
    typed = value.strip() if isinstance(value, str) else str(value)
    parts = typed.split("-") if "-" in typed else typed.split("/")[::-1]
    if (
        len(parts) <= 2
        and all(part.isascii() and part.isdigit() for part in parts)
        and len(parts[0]) == 4
    ):
        year, month = int(parts[0]), int(parts[1]) if len(parts) == 2 else None
        if year >= EARLIEST and (month is None or 1 <= month <= 12):
            return PartialDate(year, month or 0)
    if not isinstance(value, str):
        raise NotADate(place=place, text=_shown(value))
    day = parse_day(value, place=place)
    if day.year < EARLIEST:
        raise NotADate(place=place, text=value)
    return PartialDate(day.year, day.month, day.day)


def _shown(value: Any) -> str:
    text = f"“{value}”" if isinstance(value, str) else str(value)
    return text if len(text) <= 60 else text[:57] + "…"
