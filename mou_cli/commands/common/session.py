"""One call of the program: its language, register and agreement, who records, and the only clock."""

import os
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from mou_cli.errors import ChooseAgreement, EmptyText
from mou_cli.language.phrases.common import Words
from mou_cli.language.speech import words
from mou_cli.model.text import accept
from mou_cli.screen.output import tell

if TYPE_CHECKING:
    from mou_cli.derived.book import Book
    from mou_cli.storage.register import Added, Register


SMALL_SKEW = timedelta(
    minutes=5
)  # the clocks of two offices differ by less: the order of recording holds


class Session:
    """One call of the program: its language, which register and agreement it works with, and the
    moment it is made.
    """

    def __init__(self, lang: str = "en") -> None:
        self.lang = lang
        self.folder: str | None = None
        self.agreement: str | None = None
        self.now = _to_the_millisecond(datetime.now(UTC))

    @property
    def words(self) -> Words:
        """The phrases of the language chosen."""
        return words(self.lang)

    @property
    def today(self) -> date:
        """The day where the user is."""
        return self.now.astimezone().date()

    def where(self) -> tuple[Path, str]:
        """The register's folder, and who chose it: `--register`, `MOU_REGISTER` or nobody (empty)."""
        if self.folder == "":
            raise EmptyText(place="--register")
        if self.folder is not None:
            return Path(os.path.expanduser(self.folder)), "--register"  # noqa: PTH111 - leaves an unknown ~name as it is
        if chosen := os.environ.get("MOU_REGISTER"):
            return Path(os.path.expanduser(chosen)), "MOU_REGISTER"  # noqa: PTH111 - as above
        return default_folder(), ""

    def register(self, wait: float = 10) -> "Register":
        """The register to work with."""
        from mou_cli.storage.register import Register

        return Register(self.where()[0], wait=wait)

    def add(
        self, make: "Callable[[Book], Sequence[Added]]", wait: float, *, dry_run: bool = False
    ) -> "tuple[Book, Sequence[Added]]":
        """Add what `make` makes of the book asked for, in one write; say so where the clock is
        behind its last record.

        What was known on a day follows from the moments of recording: a clock that is wrong makes it wrong. With
        `dry_run` nothing is written, and all is checked as it would be.


        """
        register = self.register(wait)
        id_ = register.choose(self.part())
        if dry_run:
            book = register.read(id_)
            return book, make(book)

        def stamped(book: "Book") -> "Sequence[Added]":
            last = book.records[-1].recorded_at if book.records else None
            if (
                last and timedelta(0) <= last - self.now < SMALL_SKEW
            ):  # its writer had the lock before this one
                self.now = last + timedelta(milliseconds=1)
            return make(book)

        fresh = not register.on_disk()
        book, added = register.add(id_, stamped)
        if fresh:
            tell(self.words.register_made)
        last = book.records[-1].recorded_at if book.records else self.now
        if last - self.now >= SMALL_SKEW:
            tell(self.words.clock_behind.format(moment=f"{last.astimezone():%d/%m/%Y %H:%M}"))
        return book, added

    def part(self) -> str | None:
        """Which agreement was asked for, if any."""
        return (
            self.agreement
            if self.agreement is not None
            else os.environ.get("MOU_AGREEMENT") or None
        )

    def about(self, values: Mapping[str, Any] | None) -> None:
        """Let a file's `values` say which agreement of the register is meant, where nothing else
        does.
        """
        named = (values or {}).get("agreement")
        if self.part() is None and named in self.register().ids():
            self.agreement = named

    def to_type(self, command: str, id_: str) -> str:
        """`command` as it is to be typed about the agreement `id_`: naming it where there are
        several.
        """
        return f"{command} --agreement {id_}" if len(self.register().ids()) > 1 else command

    def day(self, as_of: date | None, known_on: date | None = None) -> date:
        """The day to speak of: the one asked for, else the one whose knowledge was asked for, else
        today.
        """
        return as_of or known_on or self.today

    def chosen(self) -> str:
        """The id of the agreement asked for."""
        return self.register().choose(self.part())

    def book(self, as_of: date | None = None, known_on: date | None = None) -> "Book":
        """The book of the agreement asked for, to read in: as it was on a day, with what was known
        by another.
        """
        register = self.register()
        id_ = register.choose(self.part())
        self.say_whether_bundled(register)
        return self.book_of(id_, as_of, known_on)

    def book_of(self, id_: str, as_of: date | None, known_on: date | None) -> "Book":
        """The book of the agreement `id_` in the same way."""
        book = self.register().read(id_)
        return book.seen(self.day(as_of, known_on), end_of(known_on) if known_on else None)

    def book_or_none(
        self, as_of: date | None, known_on: date | None = None, *, choose: bool = False
    ) -> "Book | None":
        """The same, or None where there are several and none was asked for; with `choose` that is a
        failure.
        """
        try:
            return self.book(as_of, known_on)
        except ChooseAgreement:
            if choose or self.part() is not None:
                raise
            return None

    def say_whether_bundled(self, register: "Register") -> None:
        """Say on stderr that there is no register yet, where there is none."""
        if not register.on_disk():
            tell(self.words.no_register.format(path=register.folder))

    def stamp(self, by: str | None) -> tuple[str, datetime, str]:
        """A new record's id, moment (UTC, to the millisecond) and recorder; the id is unique across
        all registers.
        """
        return os.urandom(10).hex(), self.now, recorder(by)


def _to_the_millisecond(moment: datetime) -> datetime:
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


def end_of(day: date) -> datetime:
    """The last moment of `day` where the user is."""
    within = min(
        max(day, date(1900, 1, 1)), date(9998, 12, 31)
    )  # the clocks of the system know no others
    return datetime.combine(within, time.max).astimezone()


def default_folder() -> Path:
    """The user's data folder."""
    from platformdirs import user_data_path

    return user_data_path("mou", appauthor=False)


def recorder(by: str | None) -> str:
    """Who records: `by`, else `MOU_BY`, else the login name."""
    if by is not None:
        return accept(by, place="--by", limit=200)
    if named := os.environ.get("MOU_BY"):
        return accept(named, place="MOU_BY", limit=200)
    import getpass

    try:
        return accept(getpass.getuser(), place="LOGNAME", limit=200)
    except (KeyError, OSError, ImportError):  # a user id without a name, as in some containers
        return f"uid {os.getuid()}" if hasattr(os, "getuid") else "?"


def session(ctx: typer.Context) -> Session:
    """The session of the call that `ctx` belongs to."""
    found = ctx.find_root().obj
    assert isinstance(found, Session)
    return found
