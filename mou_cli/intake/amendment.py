"""The agreement as it was on a day: the signed text with what was amended, and parties and bodies
under their names.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from mou_cli.codec.amendment_file import content
from mou_cli.derived.amendments import agreement_on, amended
from mou_cli.derived.ledger import amendments, counting, tasks
from mou_cli.errors import BeforeSigning, MouError
from mou_cli.errors.files import NotOneOf
from mou_cli.errors.reviews import ByItself, HasEnded, NoSuchCommitment, NumberUsed, OtherAgreement
from mou_cli.model.agreement import Agreement, Bilingual, Commitment
from mou_cli.model.amendment import Change, Content
from mou_cli.model.records import Amendment, Record, Review
from mou_cli.model.vietnamese import day


def numbers_used(signed: Agreement, records: Sequence[Record]) -> set[str]:
    """Every number that a commitment or a task ever had, also in what was taken back: none is used
    again.
    """
    used = {each.number for each in signed.commitments}
    for record in records:
        if isinstance(record, Amendment):
            used |= {each.number for each in content(record.values, signed.codes).new}
        elif isinstance(record, Review):
            used |= {task.number for task in record.tasks}
    return used


def _made_before(signed: Agreement, records: Sequence[Record]) -> set[tuple[str, str, Bilingual]]:
    """What amendments made that were taken back: recorded anew under its number and title it is the
    same again.
    """
    in_force = {record.id for record in amendments(records)}
    gone = [each for each in records if isinstance(each, Amendment) and each.id not in in_force]
    changes = [change for each in gone for change in content(each.values, signed.codes).changes]
    return {(change.commitment, new.number, new.title) for change in changes for new in change.into}


def _plain(number: str) -> str:
    """`number` as people take it to be the same: 03 is 3, i.1.a is I.1.a."""
    return ".".join(part.lstrip("0") or "0" for part in number.casefold().split("."))


def problems(new: Content, signed: Agreement, records: Sequence[Record]) -> list[MouError]:
    """What keeps an amendment from being one of `signed`, each with its place in the file."""
    found: list[MouError] = []
    if new.agreement != signed.id:
        found.append(OtherAgreement(place="agreement", found=new.agreement, wanted=signed.id))
    if new.applies_on < signed.signed_on.first and any(
        each.kind != "source" for each in new.changes
    ):
        first = day(signed.signed_on.first)
        found.append(BeforeSigning(place="applies_on", day=day(new.applies_on), signed=first))
    there = {
        each.number: each for each in agreement_on(signed, records, new.applies_on).commitments
    }
    ever = {
        each.number: each.ended_on for each in agreement_on(signed, records, date.max).commitments
    }
    used, again = (
        {_plain(number) for number in numbers_used(signed, records)},
        _made_before(signed, records),
    )
    for at, change in enumerate(new.changes, 1):
        found += _of_change(change, f"changes[{at}]", new, there, ever)
        for row, each in enumerate(change.into, 1):
            same = (change.commitment, each.number, each.title) in again and each.number not in ever
            if _plain(each.number) in used and not same:
                found.append(
                    NumberUsed(place=f"changes[{at}].into[{row}].number", number=each.number)
                )
            used.add(_plain(each.number))
            there[each.number] = each
        if change.kind in ("end", "replaced"):
            ever[change.commitment] = new.applies_on
    for at, succession in enumerate(new.successions, 1):
        if strange := [number for number in succession.commitments if number not in there]:
            place = f"successions[{at}].commitments"
            found.append(NotOneOf(place=place, text=", ".join(strange), known=", ".join(there)))
    return found


def _of_change(
    change: Change,
    place: str,
    new: Content,
    there: Mapping[str, Commitment],
    ever: Mapping[str, date | None],
) -> Iterator[MouError]:
    """What is wrong with one change, with the commitments `there` on the day and when each one
    ends.
    """
    ends = ever.get(change.commitment)
    if change.commitment not in there:
        known, on = ", ".join(there), day(new.applies_on)
        yield NoSuchCommitment(
            place=f"{place}.commitment", number=change.commitment, day=on, known=known
        )
    elif ends and (ends <= new.applies_on or change.kind in ("end", "replaced")):
        yield HasEnded(place=f"{place}.commitment", number=change.commitment, day=day(ends))
    for number in change.by:
        if number == change.commitment:
            yield ByItself(place=f"{place}.by", number=number)
        elif number not in there and number not in [each.number for each in new.new]:
            yield NotOneOf(place=f"{place}.by", text=number, known=", ".join(there))
        elif ended := ever.get(number):
            yield HasEnded(place=f"{place}.by", number=number, day=day(ended))


def depending(amendment: Amendment, signed: Agreement, records: Sequence[Record]) -> list[str]:
    """What rests on the commitments that `amendment` made: numbers reported on, assessed, set tasks
    or amended.
    """
    made = {each.number for each in content(amendment.values, signed.codes).new}
    resting = [entry.commitment for entry in counting(records, date.max)]
    resting += [task.commitment for task in tasks(records, date.max)]
    for each in amended(records, signed.codes):
        if each.record.id != amendment.id:
            for change in each.content.changes:
                resting += [change.commitment, *change.by]
            resting += [number for one in each.content.successions for number in one.commitments]
    return sorted(made & set(resting))
