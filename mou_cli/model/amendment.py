"""What an amendment says: changes of commitments, successions of parties and bodies."""

from datetime import date
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from mou_cli.model.agreement import Bilingual, Commitment, PartialDate
from mou_cli.model.papers import Source


class Change(NamedTuple):
    """What happens to one commitment; `given` names the parts of `words` that are new."""

    commitment: str
    kind: str
    reason: Bilingual | None
    words: Commitment
    given: tuple[str, ...]
    into: tuple[Commitment, ...]
    by: tuple[str, ...]
    text_status: str | None


class Succession(NamedTuple):
    """A party or body that is replaced by `to`, or abolished (None).

    It takes effect on the last day that `on` can mean.
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
        """The commitments that it creates."""
        return tuple(chain.from_iterable(map(attrgetter("into"), self.changes)))
