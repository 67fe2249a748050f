"""What an agreement says besides its commitments and its review rule."""

from typing import NamedTuple

from mou_cli.model.agreement import Bilingual, PartialDate


class Chair(NamedTuple):
    """Who chaired the signing, for which party, with the titles of that day."""

    name: str
    party: str
    titles: tuple[Bilingual, ...]


class Event(NamedTuple):
    """Something that happened with the signing and is no commitment, such as a gift."""

    kind: str
    on: PartialDate | None
    giver: str
    receiver: str
    amount: int | None
    currency: str | None
    purpose: Bilingual | None


class Source(NamedTuple):
    """The publication that the file was typed from."""

    title: Bilingual | None
    publisher: str | None
    published_on: PartialDate | None
    authors: tuple[str, ...]
    url: str | None


class Papers(NamedTuple):
    """Who signed, where, what happened with it, the source; what is not stated is None or empty."""

    chairs: tuple[Chair, ...]
    events: tuple[Event, ...]
    source: Source | None
    other_names: tuple[Bilingual, ...]
    occasion: Bilingual | None
    place: Bilingual | None
    document: str | None
    renews: str | None
