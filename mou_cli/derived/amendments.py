"""The agreement as it was on a day: the signed text with what was amended, and parties and bodies
under their names.

The signed text is never touched: what an amendment changes is reckoned anew for each day that is
asked about.
"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from mou_cli.codec.amendment_file import content
from mou_cli.derived.ledger import amendments
from mou_cli.model.agreement import Agreement, Commitment, Party
from mou_cli.model.amendment import Change, Content, Succession
from mou_cli.model.records import Amendment, Record
from mou_cli.model.vietnamese import fold


class Amended(NamedTuple):
    """An amendment with what it says."""

    record: Amendment
    content: Content


def amended(records: Sequence[Record], codes: Sequence[str]) -> list[Amended]:
    """The amendments in force, in the order of the days that they apply from."""
    found = [Amended(record, content(record.values, codes)) for record in amendments(records)]
    return sorted(found, key=lambda each: each.content.applies_on)


def agreement_on(signed: Agreement, records: Sequence[Record], as_of: date) -> Agreement:
    """`signed` as it was on `as_of`, as far as the `records` tell."""
    found = [each.content for each in amended(records, signed.codes)]
    if not found:
        return signed
    better = [change for each in found for change in each.changes if change.kind == "source"]
    commitments = {each.number: _in_better_text(each, better) for each in signed.commitments}
    for each in found:
        for change in each.changes if each.applies_on <= as_of else ():
            if change.kind != "source" and change.commitment in commitments:
                _apply(change, each.applies_on, better, commitments)
    successions = [(each.on.last, each) for said in found for each in said.successions]
    past = [each for on, each in sorted(successions, key=lambda pair: pair[0]) if on <= as_of]
    then = signed._replace(
        parties=_parties(signed, [each for _, each in successions], past),
        followed=_followed(past),
        commitments=tuple(commitments.values()),
    )
    gone = [
        (number, name)
        for each in past
        if each.to is None
        for number in each.commitments
        for name in each.names
    ]
    orphans = [
        (number, name) for number, name in gone if not then.name_then(name)
    ]  # none that was followed later
    return then._replace(
        commitments=tuple(
            _with_bodies(each, then, [name for number, name in orphans if number == each.number])
            for each in then.commitments
        )
    )


def _reworded(commitment: Commitment, change: Change) -> Commitment:
    new = commitment._replace(**{key: getattr(change.words, key) for key in change.given})
    return (
        new._replace(text_status="amended")
        if {"title", "text", "clauses"} & set(change.given)
        else new
    )


def _in_better_text(commitment: Commitment, better: Sequence[Change]) -> Commitment:
    """A commitment as it was signed, in the text of the best source; it stands from the signing on."""
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


def _parties(
    signed: Agreement, ever: Sequence[Succession], past: Sequence[Succession]
) -> tuple[Party, ...]:
    parties = []
    for party in signed.parties:
        mine = [each for each in ever if each.kind == "party" and each.party == party.code]
        names = [name for each in mine for name in (*each.names, *(each.to or ()))]
        then = [each.to for each in past if each in mine and each.to]
        also = tuple(dict.fromkeys(name for name in (*party.name, *names) if name))
        parties.append(
            party._replace(name=then[-1] if then else party.name, also=also if mine else ())
        )
    return tuple(parties)


def _followed(past: Sequence[Succession]) -> dict[tuple[str, str], str]:
    """By party (or none) and folded name, the name by which each body goes now; empty where it
    ended.
    """
    followed: dict[tuple[str, str], str] = {}
    for each in past:
        if each.kind == "body":
            code, to = each.party or "", each.to.said("vi") if each.to else ""
            old = {fold(name) for name in each.names}
            for key, name in followed.items():  # what was followed by one of these is followed on
                if fold(name) in old and key[0] in ("", code):
                    followed[key] = to
            followed |= {(code, name): to for name in old}
    return followed


def _with_bodies(commitment: Commitment, then: Agreement, listed: Sequence[str]) -> Commitment:
    """The commitment with its bodies under the names of the day, and which of them ended with no
    successor.
    """
    leads, supports = commitment.lead_agencies or {}, commitment.supporting_agencies or {}
    everywhere = [(name, then.name_then(name)) for name in commitment.bodies]
    everywhere += [(name, then.name_then(name, code)) for code, name in leads.items()]
    gone = dict.fromkeys([*(name for name, now in everywhere if not now), *listed])
    living = {
        code: tuple(filter(None, (then.name_then(name, code) for name in names)))
        for code, names in supports.items()
    }
    return commitment._replace(
        bodies=tuple(dict.fromkeys(then.name_then(name) or name for name in commitment.bodies)),
        lead_agencies=then.living(leads) if commitment.lead_agencies is not None else None,
        supporting_agencies=living if commitment.supporting_agencies is not None else None,
        gone=tuple(gone),
    )


def touching(found: Sequence[Amended], number: str) -> list[tuple[Amended, Change]]:
    """The amendments that speak of the commitment `number`, each with what it says of it."""
    return [
        (each, change)
        for each in found
        for change in each.content.changes
        if number == change.commitment or number in [new.number for new in change.into]
    ]


def touched(succession: Succession, found: Sequence[Amended], signed: Agreement) -> list[str]:
    """The numbers of the commitments that name a body that is followed, or that it is said to carry
    out.
    """
    names = {fold(name) for name in succession.names}
    numbers = [each.number for each in signed.commitments]
    numbers += [each.number for one in found for each in one.content.new]
    return [
        each
        for each in numbers
        if each in succession.commitments or names & named(each, found, signed)
    ]


def named(number: str, found: Sequence[Amended], signed: Agreement) -> set[str]:
    """The bodies that a commitment ever named, folded: as it was signed, amended, and by whom they
    were followed.
    """
    versions = [each for each in signed.commitments if each.number == number]
    for _, change in touching(found, number):
        versions += [change.words] if change.commitment == number else []
        versions += [each for each in change.into if each.number == number]
    names: set[str] = set()
    for each in versions:
        leads, supports = each.lead_agencies or {}, each.supporting_agencies or {}
        every = [
            *each.bodies,
            *leads.values(),
            *(name for names_ in supports.values() for name in names_),
        ]
        names |= {fold(name) for name in every}
    for succession in sorted(
        (one for each in found for one in each.content.successions), key=lambda one: one.on.last
    ):
        if succession.to and names & {fold(name) for name in succession.names}:
            names |= {fold(succession.to.vi), fold(succession.to.en)} - {""}
    return names
