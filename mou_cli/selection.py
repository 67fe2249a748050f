"""Which commitments a list shows."""

from collections.abc import Sequence
from typing import NamedTuple

from mou_cli.model import Accord, Bilingual, Commitment, Status
from mou_cli.standing import Standing
from mou_cli.vietnamese import find, slug


class Wanted(NamedTuple):
    """What a list asks for; nothing asked for is everything. `statuses` may hold None: nobody has reported."""

    statuses: Sequence[Status | None] = ()
    party: str | None = None
    field: str | None = None
    lead: str | None = None
    find: str | None = None
    overdue: bool = False
    stale_days: int | None = None
    differs: bool = False


def select(standings: Sequence[Standing], wanted: Wanted) -> list[Standing]:
    """The standings that are wanted, in their order; where a text is looked for, those with its accents first."""
    found = [standing for standing in standings if _fits(standing, wanted)]
    if wanted.find is None:
        return found
    ranks = {id(standing): find(wanted.find, *_texts(standing.commitment)) for standing in found}
    return sorted((each for each in found if ranks[id(each)]), key=lambda each: -ranks[id(each)])


def _fits(standing: Standing, wanted: Wanted) -> bool:
    commitment = standing.commitment
    status = standing.status
    if wanted.party is not None:
        entry = standing.latest[wanted.party]
        if entry is None and None not in wanted.statuses:
            return False
        status = entry.status if entry else None
    return (
        (not wanted.statuses or status in wanted.statuses)
        and (wanted.field is None or bool(find(wanted.field, *_both(commitment.field))))
        and (wanted.lead is None or _led_by(commitment, wanted.lead))
        and (not wanted.overdue or standing.overdue)
        and (wanted.stale_days is None or standing.stale(wanted.stale_days))
        and (not wanted.differs or standing.accord is Accord.DIFFERS)
    )


def _led_by(commitment: Commitment, name: str) -> bool:
    """Whether a lead agency has `name` in its own; as a slug too, which is what shells complete."""
    names = (commitment.lead_agencies or {}).values()
    return bool(find(name, *names)) or any(slug(name) in slug(each) for each in names if slug(name))


def _both(words: Bilingual | None) -> tuple[str, ...]:
    return (words.vi, words.en) if words else ()


def _texts(commitment: Commitment) -> list[str]:
    texts = [*_both(commitment.title), *_both(commitment.text), *_both(commitment.field)]
    texts.extend(text for clause in commitment.clauses for text in _both(clause.text))
    texts.extend((*commitment.bodies, *commitment.countries, *commitment.resolutions))
    texts.extend((commitment.lead_agencies or {}).values())
    return texts
