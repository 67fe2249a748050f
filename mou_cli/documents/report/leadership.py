"""Section I: what was led and organised."""

import re
from collections.abc import Iterator
from datetime import date

from mou_cli.derived.amendments import Amended, amended, touched
from mou_cli.documents.report.telling import Block, Kind, Telling, together
from mou_cli.language.sentences import values as phrasing
from mou_cli.language.sentences.amendments import in_short
from mou_cli.model.amendment import Change, Succession
from mou_cli.model.evidence import Kind as EvidenceKind
from mou_cli.model.evidence import supports
from mou_cli.model.records import Review
from mou_cli.model.text import one_line
from mou_cli.model.vietnamese import day

MANY = 3  # reviews named one by one
_LEADING = {
    "CT",
    "CTr",
    "HD",
    "KH",
    "KL",
    "NQ",
    "QĐ",
    "TB",
}  # directives, programmes, plans … and no reports


def leadership(of: Telling) -> list[Block]:
    """Section I: the reviews, the tasks given out, what was reorganised, the documents that led the
    work.
    """
    told: list[str] = []
    for review in of.span.reviews:
        told += _review(review, of)
    missed = [row for row in of.span.report.outlook.missed if row.due_on >= of.span.first]
    if len(missed) <= MANY:
        told += [
            of.said.schedule_missed.format(number=row.number, day=day(row.due_on)) for row in missed
        ]
    told += _reorganised(of)
    new = [entry for each in of.span.changes for entry in each.new if entry.review is None]
    cited = [each.evidence for each in supports(new) if each.evidence.kind is EvidenceKind.DOCUMENT]
    leading = [
        of.cite(each.text)
        for each in cited
        if set(re.split(r"[^A-Za-zĐ]", each.number or "")) & _LEADING
    ]
    if leading:
        told.append(of.said.documents.format(documents="; ".join(leading)))
    return [Block(Kind.TEXT, text) for text in told]


def _review(review: Review, of: Telling) -> list[str]:
    place = of.said.held_at.format(place=review.place) if review.place else ""
    chairs = of.said.held_by.format(chairs=", ".join(review.chairs)) if review.chairs else ""
    paper = (
        of.said.held_document.format(document=of.cite(review.document)) if review.document else ""
    )
    held = of.said.held.format(
        number=review.number, day=day(review.held_on), place=place, chairs=chairs, document=paper
    )
    told = [held]
    if review.conclusion:
        told.append(of.said.concluded.format(what=one_line(review.conclusion)))
    if review.tasks:
        numbers = ", ".join(task.number for task in review.tasks)
        told.append(
            phrasing.counted(
                of.said.tasks_set, len(review.tasks), number=review.number, numbers=numbers
            )
        )
    return told


def _reorganised(of: Telling) -> Iterator[str]:
    """Amendments, and successions of parties and of bodies that a commitment names, which came in
    the period.
    """
    report = of.span.report
    found = amended(report.records, report.signed.codes)
    for each in found:
        content = each.content
        if content.changes and came(each, content.applies_on, of):
            paper = f" ({of.cite(content.document)})" if content.document else ""
            what = "; ".join(change(one, of) for one in content.changes)
            told = of.said.amended.format(
                title=content.title.said(of.lang),
                document=paper,
                day=day(content.applies_on),
                what=f": {what}",
            )
            yield _marked(told, content.applies_on, of)
        for one in content.successions:
            matters = one.kind == "party" or touched(one, found, report.signed)
            if matters and came(each, one.on.last, of):
                yield _marked(succession(one, of), one.on.last, of)


def _marked(told: str, on: date, of: Telling) -> str:
    """A sentence that says so where it tells of a time before the period."""
    return f"{told.removesuffix('.')}{of.said.late}." if on < of.span.first else told


def change(one: Change, of: Telling) -> str:
    """What an amendment does to a commitment, with its reason."""
    told = in_short(one, of.words, of.more)
    return (
        f"{told} ({one_line(one.reason.said(of.lang)).removesuffix('.')})" if one.reason else told
    )


def came(each: Amended, on: date, of: Telling) -> bool:
    """Whether something of that day in an amendment belongs to the period: it happened or was
    recorded in it.
    """
    return on <= of.span.last and (on >= of.span.first or each.record not in of.span.then.records)


def _elsewhere(one: Succession, of: Telling) -> bool:
    """Whether another party has a body of the same name, so that it must be said whose this is."""
    report = of.span.report
    led = [each.lead_agencies or {} for each in report.signed.commitments]
    led += [each.lead_agencies for each in report.tasks]
    return any(
        name in one.names for leads in led for code, name in leads.items() if code != one.party
    )


def succession(one: Succession, of: Telling) -> str:
    """Who is followed by whom, in a sentence."""
    names, when = together(one.names, of), of.at(one.on)
    if one.kind == "body" and one.party and _elsewhere(one, of):
        names = of.said.of_party.format(names=names, party=of.party(one.party))
    ground = of.said.by_document.format(documents=one.ground) if one.ground else ""
    if one.to is None:
        return of.said.ended.format(names=names, day=when, ground=ground)
    return of.said.succeeded.format(names=names, to=one.to.said(of.lang), day=when, ground=ground)
