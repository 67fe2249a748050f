"""The line of time of an agreement: its signing, its reviews, and on a lane of its own each
commitment.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from itertools import islice
from typing import NamedTuple

from mou_cli.derived.schedule import due_dates
from mou_cli.derived.standing import Standing
from mou_cli.derived.view import Report
from mou_cli.model.agreement import Agreement
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


# A sign for each kind; an entry has that of its party, in the order of the agreement, or that of
# all jointly.
SIGNS = {
    Kind.SIGNED: "◈",
    Kind.HELD: "◆",
    Kind.MISSED: "✗",
    Kind.COMING: "◇",
    Kind.DUE: "▽",
    Kind.OVERDUE: "▼",
    Kind.DONE: "▽",
}
PARTY_SIGNS = "●○▲△★☆◉◎"
JOINT_SIGN = "■"


class Mark(NamedTuple):
    """Something on a day; `number` is that of the review, or of the commitment or task that is due
    or reported on.
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
        return (
            PARTY_SIGNS[codes.index(self.entry.party)]
            if self.entry.party in codes
            else PARTY_SIGNS[-1]
        )


class Lane(NamedTuple):
    """A commitment with its marks in the order of their days."""

    standing: Standing
    marks: tuple[Mark, ...]


class Timeline(NamedTuple):
    """From the first day of a year to the last day of one, with `today`, the day that is spoken of."""

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
        """Every mark on it, in the order of the days."""
        found = [*self.reviews, *(mark for lane in self.lanes for mark in lane.marks)]
        return sorted(found, key=lambda mark: mark.on)

    def legend(
        self, agreement: Agreement, words: Mapping[Kind, str], jointly: str, lang: str
    ) -> dict[str, str]:
        """What the signs mean, those that occur; `words` names the kinds."""
        told: dict[str, str] = {}
        for mark in self.marks:
            if mark.entry:
                name = (
                    agreement.party(mark.entry.party).name.said(lang)
                    if mark.entry.party
                    else jointly
                )
            else:
                name = words[mark.kind]
            told.setdefault(mark.sign(agreement.codes), name)
        return told

    def place(self, day: date) -> float:
        """How far along the line a day is, from 0 to 1."""
        within = min(max(day, self.first), self.last)
        return (within - self.first).days / max(1, (self.last - self.first).days)


def timeline(report: Report) -> Timeline:
    """The line from the signing up to the reviews to come."""
    reviews = sorted(_reviews(report), key=lambda mark: mark.on)
    lanes = [
        Lane(each, tuple(sorted(_marks(each, report), key=lambda mark: mark.on)))
        for each in report.standings
    ]
    marks = [*reviews, *(mark for lane in lanes for mark in lane.marks)]
    years = [report.day.year, *(mark.on.year for mark in marks)]
    return Timeline(
        date(min(years), 1, 1), date(max(years), 12, 31), report.day, tuple(reviews), tuple(lanes)
    )


def _reviews(report: Report) -> Iterator[Mark]:
    yield Mark(report.signed.signed_on.first, Kind.SIGNED)
    held = {each.number for each in report.reviews}
    for review in report.reviews:
        yield Mark(review.held_on, Kind.HELD, str(review.number))
    due = [(number, day) for number, day in _due(report) if number not in held]
    for number, day in due:
        yield Mark(day, Kind.MISSED if day < report.day else Kind.COMING, str(number))


def _due(report: Report) -> list[tuple[int, date]]:
    """The reviews due up to the day, and the next ones."""
    return list(
        islice(due_dates(report.agreement), len(report.schedule(report.day)) + REVIEWS_AHEAD)
    )


def _marks(each: Standing, report: Report) -> Iterator[Mark]:
    for entry in report.entries_on.get(each.number, ()):
        yield Mark(entry.reported_on, Kind.ENTRY, entry.number, entry)
    for standing in (each, *each.tasks):
        if standing.binding:
            kind = Kind.DONE if standing.done else Kind.OVERDUE if standing.overdue else Kind.DUE
            yield Mark(standing.binding.last, kind, standing.number)
