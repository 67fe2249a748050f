"""An agreement: immutable values, which also hold what amendments made of it up to a day.

They are named tuples, since frozen dataclasses cost four times as much to define: 10 ms of every
command.
"""

from calendar import monthrange
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import NamedTuple

JOINT_WORDS = ("joint", "chung")  # what people type for a report by all parties; no party's code
TERM_END = "term-end"  # a review rule that asks for one review, at the end of the term


class Status(StrEnum):
    """The only typed judgement; the stored value is the word typed."""

    NOT_STARTED = "not-started"
    IN_PROGRESS = "in-progress"
    ONGOING = "ongoing"
    SUBSTANTIAL = "substantial"
    COMPLETED = "completed"
    ON_HOLD = "on-hold"
    NOT_APPLICABLE = "not-applicable"


class Accord(StrEnum):
    """How far the parties' reports on one commitment go together."""

    NONE = "none"
    ONE_SIDED = "one-sided"
    AGREED = "agreed"
    DIFFERS = "differs"


class Bilingual(NamedTuple):
    """A text in both languages; where one is empty the other stands for it."""

    vi: str
    en: str

    def said(self, lang: str) -> str:
        """The text in `lang`, or in the other language where it is not stated."""
        return (self.en or self.vi) if lang == "en" else (self.vi or self.en)


class PartialDate(NamedTuple):
    """A date known to the day, to the month or only to the year."""

    year: int
    month: int = 0
    day: int = 0

    @classmethod
    def of(cls, day: date) -> "PartialDate":
        """A date known to the day."""
        return cls(day.year, day.month, day.day)

    @property
    def exact(self) -> date | None:
        """The day, where it is known."""
        return date(self.year, self.month, self.day) if self.day else None

    @property
    def first(self) -> date:
        """The first day it can be."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The last day it can be."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    def __str__(self) -> str:
        """ISO 8601, as exact as it is known: 2023, 2023-07 or 2023-07-24."""
        return "-".join(
            [f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part)]
        )


class Party(NamedTuple):
    """One of the equal parties.

    `country` is an ISO 3166 code; `also` are its names on other days, which find it too.
    """

    code: str
    name: Bilingual
    country: str = "VN"
    also: tuple[str, ...] = ()


class Clause(NamedTuple):
    """A point of a commitment; `mark` is its letter, or empty where there is but one."""

    mark: str
    text: Bilingual


class Commitment(NamedTuple):
    """One content of an agreement; what the source does not state is None or empty.

    The fields from `text_status` on hold what amendments made of it up to a day: where its text is
    from, since when it exists, from which commitment it was split, its end, what supersedes it, and
    its bodies that ended with no successor.
    """

    number: str
    title: Bilingual
    text: Bilingual | None = None
    field: Bilingual | None = None
    clauses: tuple[Clause, ...] = ()
    actions: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    resolutions: tuple[str, ...] = ()
    horizons: tuple[int, ...] = ()
    countries: tuple[str, ...] = ()
    open_list: bool = False
    lead_agencies: Mapping[str, str] | None = None
    supporting_agencies: Mapping[str, tuple[str, ...]] | None = None
    due_on: PartialDate | None = None
    text_status: str | None = None
    since: date | None = None
    split_from: str | None = None
    ended_on: date | None = None
    end_reason: Bilingual | None = None
    superseded_by: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()

    @property
    def orphaned(self) -> bool:
        """Whether nobody carries it out: its body ended, and nobody followed or leads."""
        return bool(self.gone) and self.ended_on is None and not self.lead_agencies


class ReviewRule(NamedTuple):
    """How often the parties review.

    `cycle` is an ISO 8601 period, `term-end`, or None where no clause says so.
    """

    cycle: str | None
    anchor_on: PartialDate
    anchor_stated: bool
    by: Bilingual | None = None
    does: tuple[Bilingual, ...] = ()

    @property
    def countable(self) -> bool:
        """Whether dates follow from the rule: there is one, and the day to count from is known."""
        return self.cycle == TERM_END or (
            self.cycle is not None and self.anchor_on.exact is not None
        )


class Agreement(NamedTuple):
    """A signed memorandum: its parties, its commitments in their order, its review rule.

    `followed` maps (party code or empty, folded old name of a body) to its name on the day, which
    is empty where the body ended with no successor.
    """

    id: str
    title: Bilingual
    parties: tuple[Party, ...]
    signed_on: PartialDate
    commitments: tuple[Commitment, ...]
    review: ReviewRule
    numbering: str = "stated"
    stated_total: int | None = None
    listed_complete: bool = True
    term_start: PartialDate | None = None
    term_end: PartialDate | None = None
    term_years: int | None = None
    text_status: str | None = None
    followed: Mapping[tuple[str, str], str] = {}

    @property
    def codes(self) -> tuple[str, ...]:
        """The parties' codes in the order of the agreement."""
        return tuple(party.code for party in self.parties)

    def commitment(self, number: str) -> Commitment | None:
        """The commitment with that number."""
        return next(
            (commitment for commitment in self.commitments if commitment.number == number), None
        )

    def party(self, code: str) -> Party:
        """The party with that code, which must be one of `codes`."""
        return next(party for party in self.parties if party.code == code)

    def living(self, agencies: Mapping[str, str]) -> Mapping[str, str]:
        """`agencies` by party under their names of the day, without those that ended."""
        if not self.followed:
            return agencies
        named = {code: self.name_then(name, code) for code, name in agencies.items()}
        return {code: name for code, name in named.items() if name}

    def name_then(self, body: str, code: str = "") -> str:
        """The name of `body` on the day; empty where it ended with no successor.

        The body is that of the party `code`, or of any party if none is given.
        """
        from mou_cli.model.vietnamese import fold  # only where something was followed

        key = fold(body)
        owners = (code, "") if code else ("", *self.codes)
        return next(
            (self.followed[owner, key] for owner in owners if (owner, key) in self.followed), body
        )
