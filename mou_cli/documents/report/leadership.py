"""Section I: what was led and organised."""

import re
from collections.abc import Iterator
from datetime import date

from mou_cli.derived.amendments import touched
from mou_cli.documents.report.draft import Draft
from mou_cli.language.sentences.amendments import in_short
from mou_cli.language.speech import counted
from mou_cli.model.amendment import Change, Succession
from mou_cli.model.evidence import Kind as EvidenceKind
from mou_cli.model.evidence import supports
from mou_cli.model.records import Amendment, Review
from mou_cli.model.text import one_line
from mou_cli.model.vietnamese import day

MANY = 3  # reviews named one by one
# Symbols of documents that lead: directives, programmes, plans and the like, but no reports.
_LEADING = {"CT", "CTr", "HD", "KH", "KL", "NQ", "QĐ", "TB"}


def leadership(draft: Draft) -> Iterator[str]:
    """Section I: reviews, tasks given out, what was reorganised, documents that led the work."""
    phrases, first = draft.phrases, draft.first
    for review in draft.view.reviews:
        if review.held_on >= first:
            yield from _review(review, draft)
    missed = [row for row in draft.view.outlook.missed if row.due_on >= first]
    for row in missed if len(missed) <= MANY else ():
        yield phrases.schedule_missed.format(number=row.number, day=day(row.due_on))
    yield from _reorganised(draft)
    if documents := "; ".join(_leading_documents(draft)):
        yield phrases.documents.format(documents=documents)


def _leading_documents(draft: Draft) -> Iterator[str]:
    """The documents cited in the period that led the work, as they are cited."""
    for support in supports(draft.entries):
        evidence = support.evidence
        symbols = re.split(r"[^A-Za-zĐ]", evidence.number or "")
        if evidence.kind is EvidenceKind.DOCUMENT and not _LEADING.isdisjoint(symbols):
            yield draft.cite(evidence.text)


def _review(review: Review, draft: Draft) -> Iterator[str]:
    phrases, number = draft.phrases, review.number
    yield phrases.held.format(
        number=number,
        day=day(review.held_on),
        place=phrases.held_at.format(place=review.place) if review.place else "",
        chairs=phrases.held_by.format(chairs=", ".join(review.chairs)) if review.chairs else "",
        document=phrases.held_document.format(document=draft.cite(review.document))
        if review.document
        else "",
    )
    if review.conclusion:
        yield phrases.concluded.format(what=one_line(review.conclusion))
    if review.tasks:
        yield counted(
            phrases.tasks_set,
            len(review.tasks),
            number=number,
            numbers=", ".join(task.number for task in review.tasks),
        )


def _reorganised(draft: Draft) -> Iterator[str]:
    """Amendments that came in the period, and successions of parties and of bodies concerned."""
    view = draft.view
    for amendment in view.amendments:
        content = amendment.content
        if content.changes and came(amendment, content.applies_on, draft):
            yield _marked(_amended(amendment, draft), content.applies_on, draft)
        for one in content.successions:
            matters = one.kind == "party" or touched(one, view.amendments, view.signed)
            if matters and came(amendment, one.on.last, draft):
                yield _marked(succession(one, draft), one.on.last, draft)


def _amended(amendment: Amendment, draft: Draft) -> str:
    content = amendment.content
    return draft.phrases.amended.format(
        title=draft.speech.said(content.title),
        document=f" ({draft.cite(content.document)})" if content.document else "",
        day=day(content.applies_on),
        what=f": {'; '.join(_change(made, draft) for made in content.changes)}",
    )


def _marked(text: str, on: date, draft: Draft) -> str:
    """A sentence that says so where it tells of a time before the period."""
    return f"{text.removesuffix('.')}{draft.phrases.late}." if on < draft.first else text


def _change(made: Change, draft: Draft) -> str:
    """What an amendment does to a commitment, with its reason."""
    reason = one_line(draft.speech.said(made.reason)).removesuffix(".")
    return in_short(made, draft.speech) + (f" ({reason})" if made.reason else "")


def came(amendment: Amendment, on: date, draft: Draft) -> bool:
    """Whether something of an amendment happened in the period, or was recorded in it."""
    return on <= draft.view.day and (
        on >= draft.first or amendment not in draft.then.ledger.records
    )


def _elsewhere(one: Succession, draft: Draft) -> bool:
    """Whether another party has a body of the same name, so that it must be said whose this is."""
    bodies: list[tuple[str, str]] = []
    for commitment in draft.view.signed.commitments:
        bodies += (commitment.lead_agencies or {}).items()
    for task in draft.view.tasks:
        bodies += task.lead_agencies.items()
    return any(name in one.names and code != one.party for code, name in bodies)


def succession(one: Succession, draft: Draft) -> str:
    """Who is followed by whom, in a sentence."""
    phrases, to = draft.phrases, draft.speech.said(one.to)
    names = draft.together(one.names)
    if one.kind == "body" and one.party and _elsewhere(one, draft):
        names = phrases.of_party.format(names=names, party=draft.speech.party(one.party))
    ground = phrases.by_document.format(documents=one.ground) if one.ground else ""
    phrase = phrases.ended if one.to is None else phrases.succeeded
    return phrase.format(names=names, to=to, day=draft.at(one.on), ground=ground)
