"""How grave each rule about what may be recorded is, in one table."""

from enum import StrEnum

from mou_cli.errors import MouError
from mou_cli.errors.files import OtherAgreement
from mou_cli.errors.records import (
    AlreadyTakenBack,
    AmendmentNeeded,
    BeforeSigning,
    ByItself,
    CommitmentEnded,
    DueTooEarly,
    InTheFuture,
    NoSuchReview,
    NoSuchTask,
    NoTasksOpen,
    NoteRequired,
    NumberUsed,
    PercentAgainstStatus,
    ReviewAlreadyRecorded,
    SameAmendment,
    Secret,
    TaskCarriedOn,
    TaskNotYetSet,
    UnknownCommitment,
    UnknownTask,
)
from mou_cli.errors.register import NothingToTakeBack, RecordedAhead
from mou_cli.errors.values import NotADate, NotOneOf, Twice


class Gravity(StrEnum):
    """How a door treats a record that breaks a rule.

    A register holds no record that is impossible: every door refuses it. One that is unwise is
    refused where it is typed or sent in a form; where an export is restored it is only named,
    since clocks are wrong and rules come later than records.
    """

    IMPOSSIBLE = "impossible"
    UNWISE = "unwise"


# Every rule about what may be recorded, by the failure that says that it is broken.
RULES: dict[type[MouError], Gravity] = {
    AlreadyTakenBack: Gravity.UNWISE,
    AmendmentNeeded: Gravity.UNWISE,
    BeforeSigning: Gravity.UNWISE,
    ByItself: Gravity.IMPOSSIBLE,
    CommitmentEnded: Gravity.UNWISE,
    DueTooEarly: Gravity.UNWISE,
    InTheFuture: Gravity.UNWISE,
    NoSuchReview: Gravity.UNWISE,
    NoSuchTask: Gravity.UNWISE,
    NoTasksOpen: Gravity.UNWISE,
    NotADate: Gravity.UNWISE,
    NotOneOf: Gravity.IMPOSSIBLE,
    NoteRequired: Gravity.IMPOSSIBLE,
    NothingToTakeBack: Gravity.IMPOSSIBLE,
    NumberUsed: Gravity.IMPOSSIBLE,
    OtherAgreement: Gravity.IMPOSSIBLE,
    PercentAgainstStatus: Gravity.IMPOSSIBLE,
    RecordedAhead: Gravity.UNWISE,
    ReviewAlreadyRecorded: Gravity.IMPOSSIBLE,
    SameAmendment: Gravity.UNWISE,
    Secret: Gravity.IMPOSSIBLE,
    TaskCarriedOn: Gravity.UNWISE,
    TaskNotYetSet: Gravity.UNWISE,
    Twice: Gravity.IMPOSSIBLE,
    UnknownCommitment: Gravity.IMPOSSIBLE,
    UnknownTask: Gravity.IMPOSSIBLE,
}


def gravity(problem: MouError) -> Gravity:
    """How grave a problem is; a subclass is as grave as its base."""
    return next(RULES[kind] for kind in type(problem).__mro__ if kind in RULES)
