"""What is recorded under an agreement. A record is added once and never altered or deleted."""

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, cast

from mou_cli.model.agreement import PartialDate, Status

if TYPE_CHECKING:  # few agreements are ever amended
    from mou_cli.model.amendment import Content

Plain = Mapping[str, Any]  # plain values of any kind, as TOML and JSON have them


def short(id_: str) -> str:
    """The part of an id that is shown; any unambiguous beginning names a record."""
    return id_[:8]


class Result(StrEnum):
    """What carrying out a commitment has achieved, as a review judges it, from worst to best."""

    WORSE = "worse"
    NO_CHANGE = "no-change"
    FIRST_SIGNS = "first-signs"
    CLEAR = "clear"
    OUTSTANDING = "outstanding"


class EvidenceFile(NamedTuple):
    """The facts of a file given as evidence: name, size in bytes, SHA-256. Never its content."""

    name: str
    size: int
    sha256: str


class ProgressEntry(NamedTuple):
    """A report on a commitment, or on a `task` of it, by one party; by all jointly if None.

    `percent` is 0-100. `files` has the facts of the evidence that is a file. `review` is the
    number of the review that agreed the entry, if one did.
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
        """The number of the task, else of the commitment."""
        return self.task or self.commitment

    @property
    def content(self) -> "ProgressEntry":
        """The entry without what differs when the same report is recorded twice."""
        return self._replace(id="", recorded_at=UNSTAMPED, recorded_by="", files=(), review=None)


class Correction(NamedTuple):
    """A record that takes an earlier one (or an earlier correction) back."""

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
    """A task of the next period, set by a review on `set_on`; its number (3.1) is used only once.

    `by_review` is the number of the review by which it is due. `continues` is the earlier task
    that it carries on. `carried_to`, derived for a day, is the later task that carries it on.
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
    """From the day `on`, who leads a task or by when it is due; what is None stays as it was."""

    id: str
    task: str
    lead_agencies: Mapping[str, str]
    due_on: PartialDate | None
    note: str | None
    on: date
    recorded_at: datetime
    recorded_by: str


class Review(NamedTuple):
    """A review that was held. It has the number of the one that fell due, early or late.

    `seen` keeps, as plain values, where every commitment and party stood on the day held, as
    known when the review was recorded.
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
    seen: tuple[Plain, ...] = ()

    @property
    def entries(self) -> list[ProgressEntry]:
        """Its assessments as joint entries about the day on which it was held."""
        return [
            ProgressEntry(
                id=assessment.id,
                commitment=assessment.commitment,
                party=None,
                status=assessment.status,
                percent=assessment.percent,
                note=assessment.conclusion,
                evidence=(self.document,) if self.document else (),
                reported_on=self.held_on,
                recorded_at=self.recorded_at,
                recorded_by=self.recorded_by,
                review=self.number,
            )
            for assessment in self.assessments
        ]


class Amendment(NamedTuple):
    """What changed in the agreement or around it: `values` as the file says it, `content` read."""

    id: str
    values: Plain
    recorded_at: datetime
    recorded_by: str
    content: "Content"


Record = ProgressEntry | Correction | Review | Amendment | Assignment

UNSTAMPED = datetime(1, 1, 1, tzinfo=UTC)
NO_STAMP = (UNSTAMPED, "")  # the moment and recorder of a record not yet added

R = TypeVar("R", bound=Record)


def stamped(record: R, at: datetime, by: str, new_id: Callable[[], str]) -> R:
    """`record` with its moment, its recorder and its ids, as it is added to a register."""
    stamp: dict[str, object] = {"id": new_id(), "recorded_at": at, "recorded_by": by}
    if isinstance(record, Review):
        stamp["assessments"] = tuple(
            assessment._replace(id=new_id()) for assessment in record.assessments
        )
    return cast(R, record._replace(**stamp))  # type: ignore[arg-type]  # fields of several kinds


def ids(record: Record) -> list[str]:
    """The ids that a record has: its own, and those of a review's assessments."""
    assessments = record.assessments if isinstance(record, Review) else ()
    return [record.id, *(assessment.id for assessment in assessments)]
