"""What is recorded under an agreement, each record once and for ever: progress, corrections,
reviews, amendments.
"""

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Any, NamedTuple

from mou_cli.model.agreement import PartialDate, Status


class Result(StrEnum):
    """What carrying out a commitment has come to, in the joint judgement of a review, from worst to
    best.
    """

    WORSE = "worse"
    NO_CHANGE = "no-change"
    FIRST_SIGNS = "first-signs"
    CLEAR = "clear"
    OUTSTANDING = "outstanding"


class EvidenceFile(NamedTuple):
    """A file given as evidence: its name, its size in bytes and its SHA-256, never what is in it."""

    name: str
    size: int
    sha256: str


class ProgressEntry(NamedTuple):
    """One report on a commitment or on a `task` of it, by one party or by all jointly (`party`
    None).

    `percent` is 0-100; `files` has the facts of those pieces of evidence that are files. An entry
    that a review agreed carries the review's number.
    """

    id: str
    commitment: str
    party: str | None
    status: Status
    percent: float | None
    note: str | None
    evidence: tuple[str, ...]
    reported_on: date
    recorded_at: datetime
    recorded_by: str
    task: str | None = None
    files: tuple[EvidenceFile, ...] = ()
    review: int | None = None

    @property
    def number(self) -> str:
        """The number of what it is about: of the task, else of the commitment."""
        return self.task or self.commitment


class Correction(NamedTuple):
    """A further record that takes an earlier one (or an earlier correction) back; nothing is ever
    altered.
    """

    id: str
    takes_back: str
    reason: str
    recorded_at: datetime
    recorded_by: str


class Assessment(NamedTuple):
    """What a review says jointly of one commitment."""

    id: str
    commitment: str
    status: Status
    percent: float | None
    result: Result | None
    conclusion: str | None


class Task(NamedTuple):
    """A task of the next period, set by a review on `set_on`; its number (3.1) is never used again.

    `by_review` is the number of the review by which it is due, `continues` the earlier task that it carries on,
    `carried_to` (derived, as of a day) the later one that carries it on.


    """

    number: str
    commitment: str
    text: str
    lead_agencies: Mapping[str, str]
    due_on: PartialDate | None
    by_review: int | None
    continues: str | None
    review: int
    set_on: date
    carried_to: str | None = None


class Assignment(NamedTuple):
    """A further record that says who leads a task, or by when it is due, from the day `on`; what is
    None stays.
    """

    id: str
    task: str
    lead_agencies: Mapping[str, str]
    due_on: PartialDate | None
    note: str | None
    on: date
    recorded_at: datetime
    recorded_by: str


class Review(NamedTuple):
    """A review that was held: it answers to the number of the one that fell due, however early or
    late it was.

    `seen` keeps, as plain values, where every commitment and party stood on that day when the
    review was recorded.
    """

    id: str
    number: int
    held_on: date
    place: str | None
    document: str | None
    conclusion: str | None
    recorded_at: datetime
    recorded_by: str
    chairs: tuple[str, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    tasks: tuple[Task, ...] = ()
    seen: tuple[Mapping[str, Any], ...] = ()

    @property
    def entries(self) -> list[ProgressEntry]:
        """Its assessments as what they are: joint entries about the day it was held."""
        evidence = (self.document,) if self.document else ()
        stamp = (self.held_on, self.recorded_at, self.recorded_by)
        return [
            ProgressEntry(
                each.id,
                each.commitment,
                None,
                each.status,
                each.percent,
                each.conclusion,
                evidence,
                *stamp,
            )._replace(review=self.number)
            for each in self.assessments
        ]


class Amendment(NamedTuple):
    """What changed in the agreement or around it, as its file says (`values`, plain); see
    `amendment_file`.
    """

    id: str
    values: Mapping[str, Any]
    recorded_at: datetime
    recorded_by: str


Record = ProgressEntry | Correction | Review | Amendment | Assignment
