"""Whether an amendment may be recorded, and which numbers are still free."""

from collections.abc import Iterator, Mapping
from datetime import date

from mou_cli.codec.amendment_file import read
from mou_cli.derived.view import View
from mou_cli.errors import MouError
from mou_cli.errors.files import BadRecordFile, OtherAgreement, UnknownKey
from mou_cli.errors.records import (
    BeforeSigning,
    ByItself,
    EndedBefore,
    NotThatDay,
    NumberUsed,
    SameAmendment,
)
from mou_cli.errors.values import NotOneOf
from mou_cli.intake import typed
from mou_cli.intake.accepted import Accepted, raised
from mou_cli.model.agreement import Bilingual, Commitment
from mou_cli.model.amendment import Change, Content
from mou_cli.model.evidence import refuse_secret
from mou_cli.model.records import NO_STAMP, Amendment, Plain, Review, short


def amendment(view: View, file: str, values: Plain) -> Accepted[Amendment]:
    """The amendment that the `values` of `file` describe; raises every problem."""
    reading = read(values, view.signed.codes)
    if reading.value is None:
        raise BadRecordFile(file, [*reading.problems, *_secrets(values)])
    record = Amendment("", values, *NO_STAMP, reading.value)
    failures = list(problems(record, view))
    if failures and all(isinstance(problem, SameAmendment) for problem in failures):
        raise failures[0]
    if failures:
        raise BadRecordFile(file, failures)
    return Accepted([record], tuple(UnknownKey(path=file, key=key) for key in reading.unknown))


def problems(amendment: Amendment, view: View) -> Iterator[MouError]:
    """What keeps `amendment` from being recorded, each problem with its place in the file."""
    content, signed = amendment.content, view.signed
    if content.agreement != signed.id:
        yield OtherAgreement(place="agreement", found=content.agreement, wanted=signed.id)
    first = signed.signed_on.first
    if content.applies_on < first and any(change.kind != "source" for change in content.changes):
        yield BeforeSigning(place="applies_on", day=content.applies_on, signed=first)
    yield from _secrets(amendment.values)
    commitments = view.on(content.applies_on).agreement.commitments
    existing = {commitment.number: commitment for commitment in commitments}
    yield from _changes(content, existing, view)
    for at, succession in enumerate(content.successions, 1):
        strange = ", ".join(number for number in succession.commitments if number not in existing)
        if strange:
            yield NotOneOf(
                place=f"successions[{at}].commitments", text=strange, known=", ".join(existing)
            )
    for earlier in view.ledger.amendments:
        if earlier.values == amendment.values:
            yield SameAmendment(id=short(earlier.id))


def _secrets(values: Plain) -> Iterator[MouError]:
    """Documents that are marked secret in their name or number."""
    cited = {"document": values.get("document")}
    title = values.get("title")
    texts = title if isinstance(title, dict) else {"": title}
    cited |= {f"title.{lang}".rstrip("."): text for lang, text in texts.items()}
    successions = values.get("successions")
    for at, row in enumerate(successions if isinstance(successions, list) else (), 1):
        if isinstance(row, dict):
            cited[f"successions[{at}].ground"] = row.get("ground")
    for place, text in cited.items():
        yield from raised(refuse_secret, text if isinstance(text, str) else "", place)


def _changes(content: Content, existing: dict[str, Commitment], view: View) -> Iterator[MouError]:
    """What is wrong with the changes; `existing` gains the commitments that they create."""
    last = view.on(date.max).agreement.commitments
    ends = {commitment.number: commitment.ended_on for commitment in last}
    used, again = set(map(_plain, numbers_used(view))), set(_created_before(view))
    for at, change in enumerate(content.changes, 1):
        place = f"changes[{at}]"
        yield from _change(change, place, content, existing, ends)
        for row, new in enumerate(change.into, 1):
            same = (change.commitment, new.number, new.title) in again and new.number not in ends
            if _plain(new.number) in used and not same:
                yield NumberUsed(place=f"{place}.into[{row}].number", number=new.number)
            used.add(_plain(new.number))
            existing[new.number] = new
        if change.kind in ("end", "replaced"):
            ends[change.commitment] = content.applies_on


def _change(
    change: Change,
    place: str,
    content: Content,
    existing: Mapping[str, Commitment],
    ends: Mapping[str, date | None],
) -> Iterator[MouError]:
    """What is wrong with one change, by the commitments of the day and the ends of all."""
    known, number, on = ", ".join(existing), change.commitment, content.applies_on
    ended = ends.get(number)
    if number not in existing:
        yield NotThatDay(place=f"{place}.commitment", number=number, day=on, known=known)
    elif ended and (ended <= on or change.kind in ("end", "replaced")):
        yield EndedBefore(place=f"{place}.commitment", number=number, day=ended)
    for by in change.by:
        if by == number:
            yield ByItself(place=f"{place}.by", number=by)
        elif by not in existing and by not in typed.numbers_of(content.new):
            yield NotOneOf(place=f"{place}.by", text=by, known=known)
        elif gone := ends.get(by):
            yield EndedBefore(place=f"{place}.by", number=by, day=gone)


def numbers_used(view: View) -> set[str]:
    """Every number that a commitment or a task ever had, even in what was taken back."""
    used = set(typed.numbers_of(view.signed.commitments))
    for amendment in view.ledger.recorded(Amendment):
        used.update(typed.numbers_of(amendment.content.new))
    for review in view.ledger.recorded(Review):
        used.update(typed.numbers_of(review.tasks))
    return used


def _created_before(view: View) -> Iterator[tuple[str, str, Bilingual]]:
    """Commitments created by amendments that were later withdrawn.

    Recorded again with the same number and title, they may reuse the number.
    """
    for amendment in view.ledger.recorded(Amendment):
        if amendment not in view.ledger.amendments:
            for change in amendment.content.changes:
                yield from ((change.commitment, new.number, new.title) for new in change.into)


def _plain(number: str) -> str:
    """`number` as people take it to be the same: 03 is 3, i.1.a is I.1.a."""
    return ".".join(part.lstrip("0") or "0" for part in number.casefold().split("."))
