"""One call of the program: language, register, agreement, who records, and the only clock."""

import os
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from mou_cli.derived.view import Book, View
from mou_cli.errors import MouError
from mou_cli.errors.values import EmptyText
from mou_cli.language.phrases.common import CommonPhrases
from mou_cli.language.speech import Speech, sentence
from mou_cli.model.records import Plain, R, stamped
from mou_cli.model.text import accept
from mou_cli.screen.output import say, tell

if TYPE_CHECKING:
    from mou_cli.intake.accepted import Accepted
    from mou_cli.storage.register import Register


SMALL_SKEW = timedelta(minutes=5)  # two offices' clocks may differ by less: recording order holds


class Session:
    """One call of the program, made at one moment, about one register and agreement."""

    lang = "en"  # until one is chosen
    folder: str | None = None
    agreement: str | None = None

    def __init__(self) -> None:
        """Begin a call; its options are read later."""
        now = datetime.now(UTC)
        self.now = now.replace(microsecond=now.microsecond // 1000 * 1000)

    @property
    def speech(self) -> Speech:
        """How values are said in the language of the call."""
        return Speech(self.lang)

    @property
    def words(self) -> CommonPhrases:
        """The phrases that most commands need."""
        return self.speech.words

    def about(self, view: View) -> Speech:
        """How values are said of the agreement in `view`."""
        return Speech(self.lang, view.agreement)

    @property
    def today(self) -> date:
        """The day where the user is."""
        return self.now.astimezone().date()

    def where(self) -> tuple[Path, str]:
        """The register's folder, and what chose it: an option, a variable, or nothing (empty)."""
        if self.folder == "":
            raise EmptyText(place="--register")
        named = {"--register": self.folder, "MOU_REGISTER": os.environ.get("MOU_REGISTER")}
        for chooser, folder in named.items():
            if folder:
                return Path(os.path.expanduser(folder)), chooser  # noqa: PTH111 - keeps ~unknown
        return default_folder(), ""

    def register(self, wait: float = 10) -> "Register":
        """The register to work with."""
        from mou_cli.storage.register import Register

        return Register(self.where()[0], wait=wait)

    def add(
        self,
        accept: "Callable[[View], Accepted[R]]",
        *,
        by: str | None,
        wait: float,
        dry_run: bool = False,
    ) -> "tuple[View, View, Accepted[R]]":
        """Add what `accept` lets in of the agreement asked for, in one write.

        Returns today's views before and after, and what was accepted, with ids and stamps.
        With `dry_run` nothing is written, and everything is checked as it would be. Says so
        where the clock is behind the last record: what was known on a day follows from stamps.
        """
        register = self.register(wait)
        id_ = register.choose(self.part())
        who = recorder(by)

        def accept_stamped(book: Book) -> "Accepted[R]":
            accepted = accept(View(book, self.today))
            ahead, moment = self._ahead(book), self.now
            if timedelta(0) <= ahead < SMALL_SKEW:  # the writer who had the lock before
                moment += ahead + timedelta(milliseconds=1)
            records = [stamped(record, moment, who, new_id) for record in accepted.records]
            return accepted._replace(records=records)

        if dry_run:
            book = register.read(id_)
            accepted = accept_stamped(book)
        else:
            fresh = not register.on_disk()
            book, accepted = register.add(id_, accept_stamped)
            if fresh:
                tell(self.words.register_made)
            if (ahead := self._ahead(book)) >= SMALL_SKEW:
                moment = f"{(self.now + ahead).astimezone():%d/%m/%Y %H:%M}"
                tell(self.words.clock_behind.format(moment=moment))
        after = View(book.adding(accepted.records), self.today)
        return View(book, self.today), after, accepted

    def _ahead(self, book: Book) -> timedelta:
        """By how much the last record of `book` is ahead of this call, usually less than zero."""
        return book.records[-1].recorded_at - self.now if book.records else -SMALL_SKEW

    def tell_notes(self, notes: Iterable[MouError]) -> None:
        """Say on stderr what is to be said of what was accepted or read."""
        for note in notes:
            tell(sentence(note, self.lang))

    def part(self) -> str | None:
        """Which agreement was asked for, if any."""
        variable = os.environ.get("MOU_AGREEMENT") or None
        return variable if self.agreement is None else self.agreement

    def use_agreement_of(self, values: Plain | None) -> None:
        """Let a file's `values` say which agreement is meant, where nothing else does."""
        named = (values or {}).get("agreement")
        if self.part() is None and named in self.register().ids():
            self.agreement = named

    def to_type(self, command: str, id_: str) -> str:
        """`command` as it is to be typed about an agreement: naming it where there are several."""
        return f"{command} --agreement {id_}" if len(self.register().ids()) > 1 else command

    def day(self, as_of: date | None, known_on: date | None = None) -> date:
        """The day asked for, else the day whose knowledge was asked for, else today."""
        return as_of or known_on or self.today

    def chosen(self) -> str:
        """The id of the agreement asked for."""
        return self.register().choose(self.part())

    def view(self, as_of: date | None = None, known_on: date | None = None) -> View:
        """The agreement asked for as it was on a day, with what was known by another."""
        id_ = self.chosen()
        self.say_whether_bundled()
        return self.view_of(id_, as_of, known_on)

    def view_of(self, id_: str, as_of: date | None, known_on: date | None) -> View:
        """The agreement `id_` in the same way."""
        book = self.register().read(id_)
        known = book.known(end_of(known_on)) if known_on else book
        return View(known, self.day(as_of, known_on))

    def say_whether_bundled(self) -> None:
        """Say on stderr that there is no register yet, where there is none."""
        register = self.register()
        if not register.on_disk():
            tell(self.words.no_register.format(path=register.folder))

    def say_heading(self, view: View, below: str) -> None:
        """Print the title of the agreement, `below` it what is shown, and an empty line."""
        say(self.about(view).said(view.agreement.title), style="bold")
        say(below, style="dim")
        say()

    def say_reviews(self, view: View) -> None:
        """Print the state of the reviews."""
        from mou_cli.language.sentences.reviews import review_state

        for line in review_state(view, self.about(view)):
            say(line, hang=2)


def new_id() -> str:
    """An id that is unique across all registers."""
    return os.urandom(10).hex()


def end_of(day: date) -> datetime:
    """The last moment of `day` where the user is."""
    within = min(max(day, date(1900, 1, 1)), date(9998, 12, 31))  # system clocks know no others
    return datetime.combine(within, time.max).astimezone()


def default_folder() -> Path:
    """The user's data folder."""
    from platformdirs import user_data_path

    return user_data_path("mou", appauthor=False)


def recorder(by: str | None) -> str:
    """Who records: `by`, else `MOU_BY`, else the login name."""
    for name, place in ((by, "--by"), (os.environ.get("MOU_BY") or None, "MOU_BY")):
        if name is not None:
            return accept(name, place=place, limit=200)
    import getpass

    try:
        return accept(getpass.getuser(), place="LOGNAME", limit=200)
    except (KeyError, OSError, ImportError):  # a user id without a name, as in some containers
        return f"uid {os.getuid()}" if hasattr(os, "getuid") else "?"


def session(ctx: typer.Context) -> Session:
    """The session of the call that `ctx` belongs to."""
    call = ctx.find_root().obj
    assert isinstance(call, Session)
    return call
