"""The agreement as it was on a day: the signed text with what was amended since.

Parties and bodies have their names of that day. The signed text itself is never changed.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from itertools import chain, filterfalse
from operator import attrgetter

from mou_cli.derived.ledger import grouped
from mou_cli.model.agreement import Agreement, Commitment, Party
from mou_cli.model.amendment import Change, Succession
from mou_cli.model.records import Amendment
from mou_cli.model.vietnamese import fold


def agreement_on(signed: Agreement, amendments: Sequence[Amendment], as_of: date) -> Agreement:
    """`signed` as it was on `as_of`.

    `amendments` are those in force, in the order of the days that they apply from.
    """
    better = [change for _, change in _changes(amendments) if change.kind == "source"]
    commitments = {
        commitment.number: _in_better_text(commitment, better) for commitment in signed.commitments
    }
    for amendment, change in _changes(amendments):
        on = amendment.content.applies_on
        if on <= as_of and change.kind != "source" and change.commitment in commitments:
            _apply(change, on, better, commitments)
    successions = _successions(amendments)
    past = [succession for succession in successions if succession.on.last <= as_of]
    then = signed._replace(
        parties=tuple(
            map(partial(_party_then, successions=successions, as_of=as_of), signed.parties)
        ),
        followed=_followed(past),
    )
    return then._replace(
        commitments=tuple(map(partial(_with_bodies, then=then, past=past), commitments.values()))
    )


def _changes(amendments: Sequence[Amendment]) -> Iterator[tuple[Amendment, Change]]:
    for amendment in amendments:
        for change in amendment.content.changes:
            yield amendment, change


def _successions(amendments: Sequence[Amendment]) -> list[Succession]:
    """Every succession, in the order of the days on which they took effect."""
    successions = chain.from_iterable(map(attrgetter("content.successions"), amendments))
    return sorted(successions, key=attrgetter("on.last"))


def _reworded(commitment: Commitment, change: Change) -> Commitment:
    new = commitment._replace(**{key: getattr(change.words, key) for key in change.given})
    if {"title", "text", "clauses"} & set(change.given):
        return new._replace(text_status="amended")
    return new


def _in_better_text(commitment: Commitment, better: Sequence[Change]) -> Commitment:
    """A signed commitment in the text of its best source, which stood from the signing on."""
    for change in better:
        if change.commitment == commitment.number:
            commitment = _reworded(commitment, change)._replace(text_status=change.text_status)
    return commitment


def _apply(
    change: Change, on: date, better: Sequence[Change], commitments: dict[str, Commitment]
) -> None:
    commitment = _reworded(commitments[change.commitment], change)
    if change.kind in ("end", "replaced"):
        by = change.by if change.kind == "replaced" else ()
        commitment = commitment._replace(ended_on=on, end_reason=change.reason, superseded_by=by)
    commitments[change.commitment] = commitment
    for new in change.into:
        made = new._replace(
            since=on, split_from=change.commitment, text_status=new.text_status or "amended"
        )
        commitments[new.number] = _in_better_text(made, better)


def _party_then(party: Party, successions: Sequence[Succession], as_of: date) -> Party:
    """The party under its name of the day; every name that it ever had finds it."""
    name, also = party.name, list(party.name)
    for succession in successions:
        if succession.kind == "party" and succession.party == party.code and succession.to:
            also += [*succession.names, *succession.to]
            name = succession.to if succession.on.last <= as_of else name
    names = tuple(filter(None, dict.fromkeys(also)))
    return party._replace(name=name, also=names if len(also) > len(party.name) else ())


def _followed(past: Sequence[Succession]) -> dict[tuple[str, str], str]:
    """By party (or none) and folded name, the name of each body today; empty where it ended."""
    followed: dict[tuple[str, str], str] = {}
    for succession in past:
        if succession.kind == "body":
            code = succession.party or ""
            to = succession.to.said("vi") if succession.to else ""
            old = set(map(fold, succession.names))
            for key, name in followed.items():  # names that led to this body lead to its successor
                if fold(name) in old and key[0] in ("", code):
                    followed[key] = to
            followed |= {(code, name): to for name in old}
    return followed


def _with_bodies(commitment: Commitment, then: Agreement, past: Sequence[Succession]) -> Commitment:
    """The commitment with its bodies under their names of the day.

    Those that ended and were not followed are gone, and so are those that a succession names.
    """
    leads, supports = commitment.lead_agencies, commitment.supporting_agencies
    gone = list(filterfalse(then.name_then, commitment.bodies))
    gone += [name for code, name in (leads or {}).items() if not then.name_then(name, code)]
    for succession in past:
        if succession.to is None and commitment.number in succession.commitments:
            gone += filterfalse(then.name_then, succession.names)
    return commitment._replace(
        bodies=tuple(dict.fromkeys(then.name_then(name) or name for name in commitment.bodies)),
        lead_agencies=leads and then.living(leads),
        supporting_agencies=supports
        and {code: _living(names, code, then) for code, names in supports.items()},
        gone=tuple(dict.fromkeys(gone)),
    )


def _living(names: Sequence[str], code: str, then: Agreement) -> tuple[str, ...]:
    return tuple(filter(None, map(partial(then.name_then, code=code), names)))


def touching(amendments: Sequence[Amendment], number: str) -> Iterator[tuple[Amendment, Change]]:
    """The amendments that concern the commitment `number`, each with what it does to it."""
    for amendment, change in _changes(amendments):
        if number in (change.commitment, *map(attrgetter("number"), change.into)):
            yield amendment, change


def touched(
    succession: Succession, amendments: Sequence[Amendment], signed: Agreement
) -> list[str]:
    """The numbers of the commitments that a succession of a body concerns.

    They name the body, or the succession says that the body carries them out.
    """
    created = chain.from_iterable(map(attrgetter("content.new"), amendments))
    versions = grouped([*signed.commitments, *created], attrgetter("number"))
    for _, change in _changes(amendments):
        if change.commitment in versions:
            versions[change.commitment].append(change.words)
    names, successions = set(map(fold, succession.names)), _successions(amendments)
    return [
        number
        for number, stated in versions.items()
        if number in succession.commitments or names & _named(stated, successions)
    ]


def _named(versions: Iterable[Commitment], successions: Sequence[Succession]) -> set[str]:
    """The bodies that a commitment ever named, folded, and those that followed them."""
    names = set(map(fold, chain.from_iterable(map(_bodies, versions))))
    for succession in successions:
        if succession.to and names.intersection(map(fold, succession.names)):
            names.update(map(fold, filter(None, succession.to)))
    return names


def _bodies(commitment: Commitment) -> Iterable[str]:
    leads, supports = commitment.lead_agencies or {}, commitment.supporting_agencies or {}
    return chain(commitment.bodies, leads.values(), *supports.values())
