"""Which commitments and tasks a list shows."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from mou_cli.derived.standing import NEVER_OVERDUE, Standing
from mou_cli.model.agreement import Agreement, Bilingual, Status
from mou_cli.model.vietnamese import find, fold, slug

Names = Mapping[str, Sequence[str]]


class Wanted(NamedTuple):
    """What a list asks for; nothing asked for is everything. `statuses` may hold None: nobody has
    reported.
    """

    statuses: Sequence[Status | None] = ()
    party: str | None = None
    field: str | None = None
    lead: str | None = None
    find: str | None = None
    overdue: bool = False
    stale_days: int | None = None
    differs: bool = False
    due_by: date | None = None


def select(
    standings: Sequence[Standing], wanted: Wanted, former: Names | None = None
) -> list[Standing]:
    """The standings that are wanted, in their order; where a text is looked for, those with its
    accents first.

    `former` has the names by which bodies went before; they are found by these too.
    """
    former = former or {}
    found = [standing for standing in standings if _fits(standing, wanted, former)]
    if wanted.find is None:
        return found
    ranks = {id(standing): find(wanted.find, *_texts(standing, former)) for standing in found}
    return sorted((each for each in found if ranks[id(each)]), key=lambda each: -ranks[id(each)])


def former_names(agreement: Agreement) -> Names:
    """By the name that a body goes by on the day of `agreement`, folded, those that it went by
    before (folded too).
    """
    found: dict[str, list[str]] = {}
    for (_, old), now in agreement.followed.items():
        found.setdefault(fold(now), []).append(old)
    return found


def _fits(standing: Standing, wanted: Wanted, former: Names) -> bool:
    status = standing.status
    if wanted.party is not None:
        entry = standing.latest[wanted.party]
        if entry is None and None not in wanted.statuses:
            return False
        status = entry.status if entry else None
    return (
        (not wanted.statuses or status in wanted.statuses)
        and (wanted.field is None or bool(find(wanted.field, *_both(standing.commitment.field))))
        and (wanted.lead is None or _led_by(standing, wanted.lead, former))
        and (not wanted.overdue or standing.overdue)
        and (wanted.stale_days is None or standing.stale(wanted.stale_days))
        and (not wanted.differs or standing.apart)
        and (wanted.due_by is None or _due_by(standing, wanted.due_by))
    )


def _due_by(standing: Standing, day: date) -> bool:
    due = standing.due_on
    return (
        due is not None
        and due.last <= day
        and standing.status not in NEVER_OVERDUE
        and not standing.carried
    )


def _led_by(standing: Standing, name: str, former: Names) -> bool:
    """Whether a lead agency has `name` in its own; as a slug too, which is what shells complete."""
    names = _with_former(standing.lead_agencies.values(), former)
    return bool(find(name, *names)) or any(slug(name) in slug(each) for each in names if slug(name))


def _with_former(names: Iterable[str], former: Names) -> list[str]:
    return [each for name in names for each in (name, *former.get(fold(name), ()))]


def _both(words: Bilingual | None) -> tuple[str, ...]:
    return (words.vi, words.en) if words else ()


def _texts(standing: Standing, former: Names) -> list[str]:
    commitment = standing.commitment
    if standing.task:
        return [standing.task.text, *_with_former(standing.lead_agencies.values(), former)]
    texts = [*_both(commitment.title), *_both(commitment.text), *_both(commitment.field)]
    texts.extend(text for clause in commitment.clauses for text in _both(clause.text))
    texts.extend((*commitment.countries, *commitment.resolutions, *commitment.gone))
    texts.extend(_with_former((*commitment.bodies, *standing.lead_agencies.values()), former))
    return texts
