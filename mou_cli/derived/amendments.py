"""The agreement as it was on a day: the signed text with what was amended since.

Parties and bodies have their names of that day. The signed text itself is never changed.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from mou_cli.model.agreement import Agreement, Commitment, Party
from mou_cli.model.amendment import Change, Succession
from mou_cli.model.records import Amendment
from mou_cli.model.vietnamese import fold


def agreement_on(signed: Agreement, amendments: Sequence[Amendment], as_of: date) -> Agreement:
    """`signed` as it was on `as_of`.

    `amendments` are those in force, in the order of the days that they apply from.
    """
    if not amendments:
        return signed
    better = list(_better_texts(amendments))
    commitments = {each.number: _in_better_text(each, better) for each in signed.commitments}
    for amendment in amendments:
        content = amendment.content
        for change in content.changes if content.applies_on <= as_of else ():
            if change.kind != "source" and change.commitment in commitments:
                _apply(change, content.applies_on, better, commitments)
    successions = _successions(amendments)
    past = [succession for succession in successions if succession.on.last <= as_of]
    then = signed._replace(
        parties=_parties(signed, successions, past),
        followed=_followed(past),
        commitments=tuple(commitments.values()),
    )
    gone = _gone(past, then)
    with_bodies = [_with_bodies(each, then, gone.get(each.number, [])) for each in then.commitments]
    return then._replace(commitments=tuple(with_bodies))


def _better_texts(amendments: Sequence[Amendment]) -> Iterator[Change]:
    for amendment in amendments:
        for change in amendment.content.changes:
            if change.kind == "source":
                yield change


def _successions(amendments: Sequence[Amendment]) -> list[Succession]:
    """Every succession, in the order of the days on which they took effect."""
    successions: list[Succession] = []
    for amendment in amendments:
        successions += amendment.content.successions
    return sorted(successions, key=lambda succession: succession.on.last)


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
        status = new.text_status or "amended"
        made = new._replace(since=on, split_from=change.commitment, text_status=status)
        commitments[new.number] = _in_better_text(made, better)


def _parties(
    signed: Agreement, ever: Sequence[Succession], past: Sequence[Succession]
) -> tuple[Party, ...]:
    """The parties under their names of the day; every name that one ever had finds it."""
    parties = []
    for party in signed.parties:
        of_party = [each for each in ever if each.kind == "party" and each.party == party.code]
        names = list(party.name)
        for succession in of_party:
            names += [*succession.names, *(succession.to or ())]
        names = [name for name in names if name]
        now = [each.to for each in past if each in of_party and each.to]
        also = tuple(dict.fromkeys(names)) if of_party else ()
        parties.append(party._replace(name=now[-1] if now else party.name, also=also))
    return tuple(parties)


def _followed(past: Sequence[Succession]) -> dict[tuple[str, str], str]:
    """By party (or none) and folded name, the name of each body today; empty where it ended."""
    followed: dict[tuple[str, str], str] = {}
    for succession in past:
        if succession.kind != "body":
            continue
        code = succession.party or ""
        to = succession.to.said("vi") if succession.to else ""
        old = {fold(name) for name in succession.names}
        for key, name in followed.items():  # names that led to this body now lead to its successor
            if fold(name) in old and key[0] in ("", code):
                followed[key] = to
        followed |= {(code, name): to for name in old}
    return followed


def _gone(past: Sequence[Succession], then: Agreement) -> dict[str, list[str]]:
    """By number, the bodies said to carry out a commitment that ended and were not followed."""
    gone: dict[str, list[str]] = {}
    for succession in past:
        if succession.to is None:
            names = [name for name in succession.names if not then.name_then(name)]
            for number in succession.commitments:
                gone.setdefault(number, []).extend(names)
    return gone


def _with_bodies(commitment: Commitment, then: Agreement, gone: Sequence[str]) -> Commitment:
    """The commitment with its bodies under their names of the day; `gone` are added to its own."""
    leads, supports = commitment.lead_agencies or {}, commitment.supporting_agencies or {}
    names = [(name, then.name_then(name)) for name in commitment.bodies]
    names += [(name, then.name_then(name, code)) for code, name in leads.items()]
    ended = [name for name, now in names if not now]
    living = {code: _living(of_party, code, then) for code, of_party in supports.items()}
    return commitment._replace(
        bodies=tuple(dict.fromkeys(then.name_then(name) or name for name in commitment.bodies)),
        lead_agencies=then.living(leads) if commitment.lead_agencies is not None else None,
        supporting_agencies=living if commitment.supporting_agencies is not None else None,
        gone=tuple(dict.fromkeys([*ended, *gone])),
    )


def _living(names: Sequence[str], code: str, then: Agreement) -> tuple[str, ...]:
    return tuple(filter(None, [then.name_then(name, code) for name in names]))


def touching(amendments: Sequence[Amendment], number: str) -> list[tuple[Amendment, Change]]:
    """The amendments that concern the commitment `number`, each with what it does to it."""
    found = []
    for amendment in amendments:
        for change in amendment.content.changes:
            made = [commitment.number for commitment in change.into]
            if number == change.commitment or number in made:
                found.append((amendment, change))
    return found


def touched(
    succession: Succession, amendments: Sequence[Amendment], signed: Agreement
) -> list[str]:
    """The numbers of the commitments that a succession of a body concerns.

    They name the body, or the succession says that the body carries them out.
    """
    names = {fold(name) for name in succession.names}
    numbers = [commitment.number for commitment in signed.commitments]
    for amendment in amendments:
        numbers += [commitment.number for commitment in amendment.content.new]
    return [
        number
        for number in numbers
        if number in succession.commitments or names & _named(number, amendments, signed)
    ]


def _named(number: str, amendments: Sequence[Amendment], signed: Agreement) -> set[str]:
    """The bodies that a commitment ever named, folded, and those that followed them."""
    versions = [each for each in signed.commitments if each.number == number]
    for _, change in touching(amendments, number):
        versions += [change.words] if change.commitment == number else []
        versions += [each for each in change.into if each.number == number]
    names: set[str] = set()
    for version in versions:
        names |= {fold(name) for name in _bodies(version)}
    for succession in _successions(amendments):
        if succession.to and names & {fold(name) for name in succession.names}:
            names |= {fold(succession.to.vi), fold(succession.to.en)} - {""}
    return names


def _bodies(commitment: Commitment) -> list[str]:
    """Every body that a commitment names."""
    bodies = [*commitment.bodies, *(commitment.lead_agencies or {}).values()]
    for names in (commitment.supporting_agencies or {}).values():
        bodies += names
    return bodies
