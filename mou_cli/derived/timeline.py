"""The line of time of an agreement: its signing, its reviews, and a lane for each commitment."""

from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum
from itertools import chain, islice
from operator import attrgetter
from typing import NamedTuple

from mou_cli.derived.schedule import due_dates
from mou_cli.derived.standing import Standing
from mou_cli.derived.view import View
from mou_cli.model.records import ProgressEntry

REVIEWS_AHEAD = 2  # so many reviews to come are on the line


class Kind(StrEnum):
    """What a mark stands for."""

    SIGNED = "signed"
    HELD = "review-held"
    MISSED = "review-not-recorded"
    COMING = "review-coming"
    ENTRY = "entry"
    DUE = "due"
    OVERDUE = "overdue"
    DONE = "done"


# An entry has the sign of its party, in the order of the agreement, or the sign of all jointly.
SIGNS = {
    Kind.SIGNED: "◈",
    Kind.HELD: "◆",
    Kind.MISSED: "✗",
    Kind.COMING: "◇",
    Kind.DUE: "▽",
    Kind.OVERDUE: "▼",
    Kind.DONE: "▽",
}
PARTY_SIGNS = "●○▲△★☆◉◎" + "abcdefghijklmnopqrstuvwxyz" + "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
JOINT_SIGN = "■"

_day = attrgetter("on")


class Mark(NamedTuple):
    """Something on a day.

    `number` is that of the review, or of the commitment or task that is due or reported on.
    """

    on: date
    kind: Kind
    number: str = ""
    entry: ProgressEntry | None = None

    def sign(self, codes: Sequence[str]) -> str:
        """What stands for it on the line; `codes` are those of the parties in their order."""
        if self.entry is None:
            return SIGNS[self.kind]
        if self.entry.party is None:
            return JOINT_SIGN
        return PARTY_SIGNS[codes.index(self.entry.party)]


class Lane(NamedTuple):
    """A commitment with its marks in the order of their days."""

    standing: Standing
    marks: tuple[Mark, ...]


class Timeline(NamedTuple):
    """From the first day of a year to the last day of one; `today` is the day of the view."""

    first: date
    last: date
    today: date
    reviews: tuple[Mark, ...]
    lanes: tuple[Lane, ...]

    @property
    def years(self) -> range:
        """The years on the line."""
        return range(self.first.year, self.last.year + 1)

    @property
    def marks(self) -> list[Mark]:
        """Every mark on the line, in the order of the days."""
        return sorted(chain(self.reviews, *map(attrgetter("marks"), self.lanes)), key=_day)

    def place(self, day: date) -> float:
        """How far along the line a day is, from 0 to 1."""
        within = min(max(day, self.first), self.last)
        return (within - self.first).days / max(1, (self.last - self.first).days)


def timeline(view: View) -> Timeline:
    """The line from the signing up to the reviews to come."""
    lanes = [
        Lane(standing, tuple(sorted(_marks(standing, view), key=_day)))
        for standing in view.standings
    ]
    reviews = tuple(sorted(_reviews(view), key=_day))
    line = Timeline(view.day, view.day, view.day, reviews, tuple(lanes))
    days = [view.day, *map(_day, line.marks)]
    first, last = date(min(days).year, 1, 1), date(max(days).year, 12, 31)
    return line._replace(first=first, last=last)


def _reviews(view: View) -> Iterator[Mark]:
    yield Mark(view.signed.signed_on.first, Kind.SIGNED)
    held = set(map(attrgetter("number"), view.reviews))
    for review in view.reviews:
        yield Mark(review.held_on, Kind.HELD, str(review.number))
    ahead = len(view.schedule(view.day)) + REVIEWS_AHEAD
    for number, day in islice(due_dates(view.agreement), ahead):
        if number not in held:
            yield Mark(day, Kind.MISSED if day < view.day else Kind.COMING, str(number))


def _marks(commitment: Standing, view: View) -> Iterator[Mark]:
    for entry in view.entries_of.get(commitment.number, ()):
        yield Mark(entry.reported_on, Kind.ENTRY, entry.number, entry)
    for standing in (commitment, *commitment.tasks):
        if standing.binding:
            kind = Kind.DONE if standing.done else Kind.OVERDUE if standing.overdue else Kind.DUE
            yield Mark(standing.binding.last, kind, standing.number)
