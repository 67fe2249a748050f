"""Which commitments and tasks a list shows."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from mou_cli.derived.standing import NEVER_OVERDUE, Standing
from mou_cli.model.agreement import Agreement, Bilingual, Status
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


def select(
    standings: Sequence[Standing], wanted: Wanted, former: Names | None = None
) -> list[Standing]:
    """The standings that are wanted, in their order.

    Where a text is searched for, those that have it with its accents come first. A body is found
    by its `former` names too.
    """
    former = former or {}
    found = [standing for standing in standings if _fits(standing, wanted, former)]
    if wanted.find is None:
        return found
    ranks = {id(standing): find(wanted.find, *_texts(standing, former)) for standing in found}
    ranked = [standing for standing in found if ranks[id(standing)]]
    return sorted(ranked, key=lambda standing: -ranks[id(standing)])


def former_names(agreement: Agreement) -> Names:
    """The names that bodies had before, by their name on the day of `agreement`; all folded."""
    former: dict[str, list[str]] = {}
    for (_, old), now in agreement.followed.items():
        former.setdefault(fold(now), []).append(old)
    return former


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
    due, open_ = standing.due_on, standing.status not in NEVER_OVERDUE and not standing.carried
    return due is not None and due.last <= day and open_


def _led_by(standing: Standing, name: str, former: Names) -> bool:
    """Whether a lead agency has `name` in its own; as a slug too, which is what shells complete."""
    names = _with_former(standing.lead_agencies.values(), former)
    code = slug(name)
    return bool(find(name, *names)) or any(code in slug(each) for each in names if code)


def _with_former(names: Iterable[str], former: Names) -> list[str]:
    every: list[str] = []
    for name in names:
        every += (name, *former.get(fold(name), ()))
    return every


def _both(words: Bilingual | None) -> tuple[str, ...]:
    return (words.vi, words.en) if words else ()


def _texts(standing: Standing, former: Names) -> list[str]:
    """Every text of a commitment or a task in which one is searched for."""
    commitment = standing.commitment
    if standing.task:
        return [standing.task.text, *_with_former(standing.lead_agencies.values(), former)]
    texts = [*_both(commitment.title), *_both(commitment.text), *_both(commitment.field)]
    for clause in commitment.clauses:
        texts += _both(clause.text)
    texts += (*commitment.countries, *commitment.resolutions, *commitment.gone)
    return texts + _with_former((*commitment.bodies, *standing.lead_agencies.values()), former)
