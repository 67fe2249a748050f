"""`Reader`: plain values of TOML or JSON, read key by key; every problem is gathered."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import count, starmap, zip_longest
from typing import Any, Generic, NamedTuple, TypeVar

from mou_cli.errors import InBoth, MouError
from mou_cli.errors.values import Missing, NotADate, NotOneOf, NotPositive, WrongKind
from mou_cli.model.agreement import Bilingual, PartialDate
from mou_cli.model.text import LINE_LIMIT, NOTE_LIMIT, accept
from mou_cli.model.vietnamese import parse_day

T = TypeVar("T")

EARLIEST = 1900  # no agreement followed here is older

_KINDS: dict[type, InBoth] = {
    str: InBoth("chuỗi chữ", "text"),
    int: InBoth("số nguyên", "a whole number"),
    bool: InBoth("true hoặc false", "true or false"),
    list: InBoth("danh sách", "a list"),
    dict: InBoth("bảng", "a table"),
}


class Reading(NamedTuple, Generic[T]):
    """A file as read: its value, as far as there is one; every problem; and the keys not known."""

    value: T
    problems: tuple[MouError, ...]
    unknown: tuple[str, ...]


class Reader:
    """One table of a file.

    What cannot be read goes to `problems`, with a place as in `commitments[3].due_on`. Places count
    from 1, as people count the blocks of a file.
    """

    def __init__(
        self,
        values: Mapping[str, Any],
        place: str = "",
        problems: list[MouError] | None = None,
        unknown: list[str] | None = None,
    ) -> None:
        self.values = values
        self.problems = [] if problems is None else problems
        self.place = place
        self.unknown = [] if unknown is None else unknown
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

    def whole(self, value: T) -> T:
        """`value`, which is all that the table says."""
        self.done()
        return value

    def reading(self, value: T) -> Reading[T]:
        """`value`, which is all that the file says, with every problem."""
        self.done()
        return Reading(value, tuple(self.problems), tuple(self.unknown))

    def _has(self, key: str, required: bool) -> bool:
        self._asked.add(key)
        if required and key not in self.values:
            self.problems.append(Missing(place=self.at(key)))
        return key in self.values

    def _value(self, key: str, kind: type[T], *, required: bool = False) -> T | None:
        there = self._has(key, required)
        return self._checked(self.values[key], self.at(key), kind) if there else None

    def _checked(self, value: Any, place: str, kind: type[T]) -> T | None:
        if isinstance(value, kind) and not (isinstance(value, bool) and kind is not bool):
            return value
        self.problems.append(WrongKind(place=place, wanted=_KINDS[kind], found=_shown(value)))
        return None

    def _items(self, key: str, kind: type[T], *, required: bool = False) -> Iterator[tuple[str, T]]:
        """The values of a list that are of the kind, each with its place."""
        for at, value in enumerate(self._value(key, list, required=required) or [], 1):
            place = f"{self.at(key)}[{at}]"
            checked = self._checked(value, place, kind)
            if checked is not None:
                yield place, checked

    def raw(self, key: str) -> Any:
        """The value under `key` as it is, None where there is none; for values of several kinds."""
        self._asked.add(key)
        return self.values.get(key)

    def text(self, key: str, *, required: bool = False, lines: bool = False) -> str | None:
        """One line of text; with `lines` it may have several."""
        value = self._value(key, str, required=required)
        if value is None:
            return None
        limit = NOTE_LIMIT if lines else LINE_LIMIT
        return self.try_(partial(accept, value, place=self.at(key), limit=limit, lines=lines), None)

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
            alone = self.text(key, required=required, lines=lines)
            return None if alone is None else Bilingual(alone, "")
        table = self.table(key, required=required)
        if table is None:
            return None
        vi, en = table.text("vi", lines=lines), table.text("en", lines=lines)
        table.done()
        if not {"vi", "en"} & set(table.values):
            self.problems.append(Missing(place=table.at("vi")))
            return None
        return Bilingual(vi or "", en or "")

    def word_lists(self, key: str) -> tuple[Bilingual, ...]:
        """Two lists side by side, `key.vi` and `key.en`, or one list that serves for both."""
        if isinstance(self.values.get(key), list):
            return tuple(Bilingual(text, "") for text in self.texts(key))
        table = self.table(key)
        if table is None:
            return ()
        vi, en = table.texts("vi"), table.texts("en")
        table.done()
        return tuple(starmap(Bilingual, zip_longest(vi, en, fillvalue="")))

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of lines of text."""
        items = self._items(key, str)
        return tuple(self.try_(partial(accept, text, place=at), "") for at, text in items)

    def number(self, key: str, *, positive: bool = False) -> int | None:
        """A whole number."""
        value = self._value(key, int)
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
        row = dict(zip(map(str, count(1)), self._value(key, list) or [], strict=False))
        reader = Reader(row, self.at(key), self.problems, [])
        return tuple(filter(None, map(reader.label, row)))

    def numbers(self, key: str) -> tuple[int, ...]:
        """A list of whole numbers."""
        return tuple(number for _, number in self._items(key, int))

    def yes(self, key: str, default: bool) -> bool:
        """True or false."""
        value = self._value(key, bool)
        return default if value is None else value

    def day(self, key: str, *, required: bool = False) -> PartialDate | None:
        """A date known to the day, month or year, as TOML writes a date or as people type one."""
        if not self._has(key, required):
            return None
        return self.try_(lambda: partial_date(self.values[key], place=self.at(key)), None)

    def table(self, key: str, *, required: bool = False) -> "Reader | None":
        """A table under `key`."""
        values = self._value(key, dict, required=required)
        return None if values is None else Reader(values, self.at(key), self.problems, self.unknown)

    def rows(self, key: str, *, required: bool = False) -> list["Reader"]:
        """The tables of a list."""
        items = self._items(key, dict, required=required)
        return [Reader(values, at, self.problems, self.unknown) for at, values in items]


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
    return PartialDate.of(day)


def _shown(value: Any) -> str:
    text = f"“{value}”" if isinstance(value, str) else str(value)
    return text if len(text) <= 60 else text[:57] + "…"
