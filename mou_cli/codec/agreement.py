"""An agreement from plain values."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from mou_cli.codec.plain import words
from mou_cli.codec.reader import EARLIEST, Reader
from mou_cli.errors.values import (
    EndsBeforeStart,
    Missing,
    NotAnId,
    NotANumber,
    NotOneOf,
    TooFewOrMany,
    Twice,
)
from mou_cli.model.agreement import (
    JOINT_WORDS,
    TERM_END,
    Agreement,
    Bilingual,
    Clause,
    Commitment,
    PartialDate,
    Party,
    ReviewRule,
)

# Names of devices on Windows, which can be no file's name.
_DEVICES = {
    "con",
    "prn",
    "aux",
    "nul",
    *map("com{}".format, range(10)),
    *map("lpt{}".format, range(10)),
}

_UNREAD = Bilingual("?", "?")  # stands for a text that could not be read


def agreement_from(reader: Reader) -> Agreement | None:
    """The agreement that a table describes; None where `reader.problems` says why not."""
    id_ = reader.text("id", required=True)
    if id_ is not None and not is_id(id_):
        reader.problems.append(NotAnId(place="id", text=id_))
    title = reader.words("title", required=True) or _UNREAD
    signed_on = reader.day("signed_on", required=True) or PartialDate(EARLIEST)
    parties = _parties(reader)
    commitments = _commitments(reader, tuple(party.code for party in parties))
    start, end, years = _term(reader)
    agreement = Agreement(
        id_ or "?",
        title,
        parties,
        signed_on,
        commitments,
        _review(reader, signed_on, end is not None),
        reader.one_of("numbering", ("stated", "editorial"), "stated"),
        reader.number("stated_total", positive=True),
        reader.yes("listed_complete", True),
        start,
        end,
        years,
        reader.text("text_status"),
    )
    commitments = tuple(
        commitment._replace(text_status=commitment.text_status or agreement.text_status)
        for commitment in commitments
    )
    return None if reader.problems else agreement._replace(commitments=commitments)


def read_agreement(values: Mapping[str, Any]) -> Agreement:
    """The agreement that a register's row holds; raises the first problem, a `MouError`."""
    reader = Reader(values)
    agreement = agreement_from(reader)
    if agreement is None:
        raise reader.problems[0]
    return agreement


def is_id(text: str) -> bool:
    """Whether `text` can be an agreement's id, which is its file's name on every system."""
    whole = re.fullmatch("[a-z0-9]+(?:-[a-z0-9]+)*", text)
    return whole is not None and len(text) <= 80 and text not in _DEVICES


def _parties(reader: Reader) -> tuple[Party, ...]:
    parties: list[Party] = []
    for row in reader.rows("parties", required=True):
        code = row.text("code", required=True)
        name = row.words("name", required=True)
        country = row.text("country") or "VN"
        row.done()
        if code is None or name is None:
            continue
        if not is_id(code) or code in JOINT_WORDS:
            reader.problems.append(NotAnId(place=row.at("code"), text=code))
        if code in [party.code for party in parties]:
            reader.problems.append(Twice(place=row.at("code"), text=code))
        parties.append(Party(code, name, country))
    count = len(reader.values["parties"]) if isinstance(reader.values.get("parties"), list) else 2
    if not 2 <= count <= 10:
        reader.problems.append(TooFewOrMany(place="parties", count=count, low=2, high=10))
    return tuple(parties)


def _commitments(reader: Reader, codes: Sequence[str]) -> tuple[Commitment, ...]:
    commitments: list[Commitment] = []
    if reader.values.get("commitments") == []:
        reader.problems.append(TooFewOrMany(place="commitments", count=0, low=1, high=1000))
    for row in reader.rows("commitments", required=True):
        commitment = commitment_from(row, codes)
        if "number" in row.values and commitment.number in [
            earlier.number for earlier in commitments
        ]:
            reader.problems.append(Twice(place=row.at("number"), text=commitment.number))
        commitments.append(commitment)
    return tuple(commitments)


def commitment_from(row: Reader, codes: Sequence[str], *, whole: bool = True) -> Commitment:
    """The commitment that a table describes.

    With whole=False the table only lists changes to an existing commitment.
    """
    number = str(row.label("number"))
    sound = len(number) <= 20 and re.fullmatch(r"[A-Za-z0-9]+(?:\.[A-Za-z0-9]+)*", number)
    if not sound and isinstance(row.values.get("number"), (str, int)):
        row.problems.append(NotANumber(place=row.at("number"), text=number))
    leads, supports = row.table("lead_agencies"), row.table("supporting_agencies")
    for agencies in filter(None, (leads, supports)):
        for code in agencies.values:
            if code not in codes:
                row.problems.append(
                    NotOneOf(place=agencies.at(code), text=code, known=", ".join(codes))
                )
    return row.whole(
        Commitment(
            number=number,
            title=row.words("title", required=whole) or _UNREAD,
            text=row.words("text", lines=True),
            field=row.words("field"),
            clauses=tuple(map(_clause, row.rows("clauses"))),
            actions=row.texts("actions"),
            bodies=row.texts("bodies"),
            resolutions=row.texts("resolutions"),
            horizons=row.numbers("horizons"),
            countries=row.texts("countries"),
            open_list=row.yes("open_list", False),
            lead_agencies={code: leads.text(code) or "" for code in leads.values}
            if leads
            else None,
            supporting_agencies={code: supports.texts(code) for code in supports.values}
            if supports
            else None,
            due_on=row.day("due_on"),
            text_status=row.text("text_status"),
        )
    )


def commitment_row(commitment: Commitment) -> dict[str, Any]:
    """What a commitment states as plain values, as in an agreement file, without its number."""
    leads, supports = commitment.lead_agencies, commitment.supporting_agencies
    clauses = [{"mark": clause.mark, "text": words(clause.text)} for clause in commitment.clauses]
    row = {
        "title": words(commitment.title),
        "text": words(commitment.text),
        "field": words(commitment.field),
        "clauses": clauses or None,
        "actions": list(commitment.actions) or None,
        "bodies": list(commitment.bodies) or None,
        "resolutions": list(commitment.resolutions) or None,
        "horizons": list(commitment.horizons) or None,
        "countries": list(commitment.countries) or None,
        "lead_agencies": leads if leads is None else dict(leads),
        "supporting_agencies": supports
        if supports is None
        else {code: list(names) for code, names in supports.items()},
    }
    return {key: value for key, value in row.items() if value is not None}


def _clause(row: Reader) -> Clause:
    text = row.words("text", required=True, lines=True) or _UNREAD
    return row.whole(Clause(row.text("mark") or "", text))


def _term(reader: Reader) -> tuple[PartialDate | None, PartialDate | None, int | None]:
    term = reader.table("term")
    if term is None:
        return None, None, None
    start, end, years = term.day("start"), term.day("end"), term.number("years", positive=True)
    term.done()
    if start and end and end.last < start.first:
        reader.problems.append(EndsBeforeStart(place="term.end", start=start, end=end))
    if start and years and not end:
        end = _end(start, years)
    return start, end, years


def _end(start: PartialDate, years: int) -> PartialDate | None:
    """The end of a term of `years` from `start`, as exact as the start.

    Five years from 2021 end with 2025.
    """
    if start.year + years > date.max.year:
        return None
    try:
        after = start.first.replace(year=start.year + years)
    except ValueError:  # a term that begins on 29 February
        after = date(start.year + years, 3, 1)
    last = after - timedelta(days=1)
    return PartialDate(last.year, last.month if start.month else 0, last.day if start.day else 0)


def _review(reader: Reader, signed_on: PartialDate, ends: bool) -> ReviewRule:
    row = reader.table("review")
    if row is None:
        return ReviewRule(None, signed_on, False)
    cycle = row.text("cycle")
    if cycle == TERM_END and not ends:
        row.problems.append(Missing(place="term.end"))
    anchor, stated = row.day("anchor_on"), row.yes("anchor_stated", "anchor_on" in row.values)
    by, does = row.words("by"), row.word_lists("does")
    return row.whole(ReviewRule(cycle, anchor or signed_on, stated, by, does))
