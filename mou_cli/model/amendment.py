"""The amendment file as people type it: what changed in an agreement or around it, and every
problem at once.
"""

from datetime import date
from typing import NamedTuple

from mou_cli.model.agreement import Bilingual, Commitment, PartialDate
from mou_cli.model.papers import Source


class Change(NamedTuple):
    """What happens to one commitment: `given` names those parts of `words` that are said anew."""

    commitment: str
    kind: str
    reason: Bilingual | None
    words: Commitment
    given: tuple[str, ...]
    into: tuple[Commitment, ...]
    by: tuple[str, ...]
    text_status: str | None


class Succession(NamedTuple):
    """A party, or a body, that another follows (`to`), or none, from the last day that `on` can
    mean.
    """

    kind: str
    party: str | None
    names: tuple[str, ...]
    to: Bilingual | None
    on: PartialDate
    ground: str | None
    commitments: tuple[str, ...]
    source: str | None


class Content(NamedTuple):
    """What an amendment says."""

    agreement: str
    title: Bilingual
    applies_on: date
    document: str | None
    source: Source | None
    changes: tuple[Change, ...]
    successions: tuple[Succession, ...]

    @property
    def new(self) -> tuple[Commitment, ...]:
        """The commitments that it makes."""
        return tuple(each for change in self.changes for each in change.into)
