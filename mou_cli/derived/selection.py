"""Which commitments and tasks a list shows."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain
from operator import attrgetter, itemgetter
from typing import NamedTuple

from mou_cli.derived.standing import NEVER_OVERDUE, Standing
from mou_cli.model.agreement import Agreement, Status
from mou_cli.model.vietnamese import find, fold, slug

Names = Mapping[str, Sequence[str]]


class Wanted(NamedTuple):
    """What a list asks for; with nothing asked for it shows everything.

    `statuses` may hold None, which stands for "nobody has reported".
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


def select(standings: Sequence[Standing], wanted: Wanted, former: Names) -> list[Standing]:
    """The standings that are wanted, in their order.

    Where a text is searched for, those that have it with its accents come first. A body is found
    by its `former` names too.
    """
    selected = [standing for standing in standings if _fits(standing, wanted, former)]
    if wanted.find is None:
        return selected
    ranked = [(find(wanted.find, *_texts(standing, former)), standing) for standing in selected]
    ranked.sort(key=itemgetter(0), reverse=True)
    return [standing for rank, standing in ranked if rank]


def former_names(agreement: Agreement) -> Names:
    """The names that bodies had before, by their name on the day of `agreement`; all folded."""
    former: dict[str, list[str]] = {}
    for (_, old), now in agreement.followed.items():
        former.setdefault(fold(now), []).append(old)
    return former


def _fits(standing: Standing, wanted: Wanted, former: Names) -> bool:
    status = standing.status_by(wanted.party)
    return (
        (not wanted.statuses or status in wanted.statuses)
        and (wanted.party is None or status is not None or None in wanted.statuses)
        and (wanted.field is None or bool(find(wanted.field, *(standing.commitment.field or ()))))
        and (wanted.lead is None or _led_by(standing, wanted.lead, former))
        and (not wanted.overdue or standing.overdue)
        and (wanted.stale_days is None or standing.stale(wanted.stale_days))
        and (not wanted.differs or standing.apart)
        and (wanted.due_by is None or _due_by(standing, wanted.due_by))
    )


def _due_by(standing: Standing, day: date) -> bool:
    due, open_ = standing.due_on, standing.status not in NEVER_OVERDUE and not standing.carried
    return due is not None and due.last <= day and open_


def _led_by(standing: Standing, name: str, former: Names) -> bool:
    """Whether a lead agency has `name` in its own; as a slug too, which is what shells complete."""
    names = list(_with_former(standing.lead_agencies.values(), former))
    code = slug(name)
    return bool(find(name, *names)) or any(code in slug(known) for known in names if code)


def _with_former(names: Iterable[str], former: Names) -> Iterator[str]:
    for name in names:
        yield from (name, *former.get(fold(name), ()))


def _texts(standing: Standing, former: Names) -> list[str]:
    """Every text of a commitment or a task in which one is searched for."""
    commitment, leads = standing.commitment, standing.lead_agencies.values()
    if standing.task:
        return [standing.task.text, *_with_former(leads, former)]
    return [
        *commitment.title,
        *(commitment.text or ()),
        *(commitment.field or ()),
        *chain.from_iterable(map(attrgetter("text"), commitment.clauses)),
        *commitment.countries,
        *commitment.resolutions,
        *commitment.gone,
        *_with_former((*commitment.bodies, *leads), former),
    ]
