"""What there is to hand on of one agreement on a day: a value that every format draws from and that
knows none.
"""

from datetime import date
from functools import cached_property

from mou_cli.derived.book import Book
from mou_cli.derived.changes import Moment
from mou_cli.derived.ledger import counting, log, reviews
from mou_cli.derived.schedule import DueReview, Outlook, outlook, schedule
from mou_cli.derived.standing import Standing, flat, standings
from mou_cli.derived.statistics import Stats, Timing, stats, timing
from mou_cli.derived.weaknesses import Weakness, weaknesses
from mou_cli.model.evidence import Support, supports
from mou_cli.model.records import ProgressEntry, Review


class Report:
    """What `book` has of its agreement as it was on `day`; what follows is worked out when it is
    first asked for.
    """

    def __init__(self, book: Book, day: date) -> None:
        self.agreement = book.agreement
        self.signed = book.signed
        self.values = book.values
        self.records = book.records
        self.day = day

    @property
    def now(self) -> Moment:
        """The day as a moment to compare with."""
        return Moment(self.agreement, self.records, self.day)

    @cached_property
    def standings(self) -> list[Standing]:
        """Where every commitment stands, with its tasks."""
        return standings(self.agreement, self.records, self.day)

    @property
    def tasks(self) -> list[Standing]:
        """Where every task stands, commitment by commitment."""
        return [each for each in flat(self.standings) if each.task]

    @cached_property
    def reviews(self) -> list[Review]:
        """The reviews held up to the day, in the order in which they were held."""
        return sorted(
            (each for each in reviews(self.records) if each.held_on <= self.day),
            key=lambda each: each.held_on,
        )

    @cached_property
    def outlook(self) -> Outlook:
        """The reviews that were missed, and the next."""
        return outlook(self.agreement, self.reviews, self.day)

    def schedule(self, until: date) -> list[DueReview]:
        """The reviews due up to `until`."""
        return schedule(self.agreement, self.reviews, self.day, until)

    @property
    def due(self) -> list[DueReview]:
        """The reviews due up to the day, and the next."""
        ahead = self.outlook.next
        return self.schedule(ahead.due_on if ahead else self.day)

    @cached_property
    def log(self) -> list[ProgressEntry]:
        """Every entry about days up to the day, newest first, those taken back too."""
        return log(self.records, self.day)

    @cached_property
    def entries(self) -> list[ProgressEntry]:
        """The entries that count, oldest first."""
        return counting(self.records, self.day)

    @cached_property
    def entries_on(self) -> dict[str, list[ProgressEntry]]:
        """The entries that count by the number of the commitment, those on its tasks with it,
        oldest first.
        """
        found: dict[str, list[ProgressEntry]] = {}
        for entry in self.entries:
            found.setdefault(entry.commitment, []).append(entry)
        return found

    @cached_property
    def evidence(self) -> list[Support]:
        """Each piece of evidence with the entries that rest on it."""
        return supports(self.entries)

    @cached_property
    def stats(self) -> Stats:
        """The figures that leaders read."""
        return stats(self.now)

    def timing(self, each: Standing) -> Timing:
        """Where a commitment or a task is against its due date, jointly."""
        mine = [
            entry
            for entry in self.entries_on.get(each.commitment.number, ())
            if entry.number == each.number
        ]
        return timing(each, None, mine, self.now)

    @cached_property
    def weaknesses(self) -> list[Weakness]:
        """What weakens the record."""
        return weaknesses(self.now)
