"""Section I: what was led and organised."""

import re
from collections.abc import Iterator
from datetime import date

from mou_cli.derived.amendments import touched
from mou_cli.documents.report.draft import Block, Draft, Kind
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


def leadership(draft: Draft) -> list[Block]:
    """Section I: reviews, tasks given out, what was reorganised, documents that led the work."""
    phrases = draft.phrases
    texts: list[str] = []
    for review in draft.period.reviews:
        texts += _review(review, draft)
    missed = [row for row in draft.view.outlook.missed if row.due_on >= draft.period.first]
    for row in missed if len(missed) <= MANY else ():
        texts.append(phrases.schedule_missed.format(number=row.number, day=day(row.due_on)))
    texts += _reorganised(draft)
    if documents := _leading_documents(draft):
        texts.append(phrases.documents.format(documents="; ".join(documents)))
    return [Block(Kind.TEXT, text) for text in texts]


def _leading_documents(draft: Draft) -> list[str]:
    """The documents cited in the period that led the work, as they are cited."""
    new = []
    for changed in draft.period.changes:
        new += [entry for entry in changed.new if entry.review is None]
    documents = []
    for support in supports(new):
        evidence = support.evidence
        symbols = set(re.split(r"[^A-Za-zĐ]", evidence.number or ""))
        if evidence.kind is EvidenceKind.DOCUMENT and symbols & _LEADING:
            documents.append(draft.cite(evidence.text))
    return documents


def _review(review: Review, draft: Draft) -> list[str]:
    phrases = draft.phrases
    place = phrases.held_at.format(place=review.place) if review.place else ""
    chairs = phrases.held_by.format(chairs=", ".join(review.chairs)) if review.chairs else ""
    paper = ""
    if review.document:
        paper = phrases.held_document.format(document=draft.cite(review.document))
    held = {"number": review.number, "day": day(review.held_on)}
    texts = [phrases.held.format(**held, place=place, chairs=chairs, document=paper)]
    if review.conclusion:
        texts.append(phrases.concluded.format(what=one_line(review.conclusion)))
    if review.tasks:
        numbers = ", ".join(task.number for task in review.tasks)
        count, number = len(review.tasks), review.number
        texts.append(counted(phrases.tasks_set, count, number=number, numbers=numbers))
    return texts


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
    paper = f" ({draft.cite(content.document)})" if content.document else ""
    what = "; ".join(change(made, draft) for made in content.changes)
    title, on = draft.speech.said(content.title), day(content.applies_on)
    return draft.phrases.amended.format(title=title, document=paper, day=on, what=f": {what}")


def _marked(text: str, on: date, draft: Draft) -> str:
    """A sentence that says so where it tells of a time before the period."""
    return f"{text.removesuffix('.')}{draft.phrases.late}." if on < draft.period.first else text


def change(made: Change, draft: Draft) -> str:
    """What an amendment does to a commitment, with its reason."""
    text = in_short(made, draft.speech)
    reason = one_line(draft.speech.said(made.reason)).removesuffix(".")
    return f"{text} ({reason})" if made.reason else text


def came(amendment: Amendment, on: date, draft: Draft) -> bool:
    """Whether something of an amendment happened in the period, or was recorded in it."""
    period = draft.period
    return on <= period.last and (on >= period.first or amendment not in period.then.records)


def _elsewhere(one: Succession, draft: Draft) -> bool:
    """Whether another party has a body of the same name, so that it must be said whose this is."""
    led = [commitment.lead_agencies or {} for commitment in draft.view.signed.commitments]
    led += [task.lead_agencies for task in draft.view.tasks]
    for leads in led:
        if any(name in one.names and code != one.party for code, name in leads.items()):
            return True
    return False


def succession(one: Succession, draft: Draft) -> str:
    """Who is followed by whom, in a sentence."""
    phrases = draft.phrases
    names, on = draft.together(one.names), draft.at(one.on)
    if one.kind == "body" and one.party and _elsewhere(one, draft):
        names = phrases.of_party.format(names=names, party=draft.speech.party(one.party))
    ground = phrases.by_document.format(documents=one.ground) if one.ground else ""
    if one.to is None:
        return phrases.ended.format(names=names, day=on, ground=ground)
    to = draft.speech.said(one.to)
    return phrases.succeeded.format(names=names, to=to, day=on, ground=ground)
